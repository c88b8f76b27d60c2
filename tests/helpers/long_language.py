"""A language for tests: of every text, what the longest of several languages says."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTranslator

from marmot_desktop.resources import resource_folder
from marmot_desktop.ui.translations import Language

SPOKEN: Final = (Language.ENGLISH, Language.GERMAN, Language.SPANISH)

Word = bytes | bytearray | memoryview | str


class LongTranslator(QTranslator):
    """Asks the translators of some languages and takes the longest answer.

    Args:
        languages: that are written from the left.
    """

    def __init__(self, languages: Sequence[Language] = SPOKEN) -> None:
        super().__init__()
        self._asked: list[QTranslator] = []
        for language in languages:
            translator = QTranslator(self)
            if not translator.load(f"marmot_{language.value}", str(resource_folder() / "translations")):
                raise FileNotFoundError(language.value)
            self._asked.append(translator)

    def isEmpty(self) -> bool:
        """See QTranslator; an empty one is never asked."""
        return False

    def translate(self, context: Word, source_text: Word, disambiguation: Word | None = None, n: int = -1) -> str:
        """See QTranslator."""
        said = [each.translate(_text(context), _text(source_text), None, n) for each in self._asked]
        source = [_text(source_text)] if n < 0 else []
        known = [text for text in said if text]
        if not known:
            return None  # type: ignore[return-value]  # an empty text would count as a translation
        return max((*known, *source), key=len)


def _text(value: Word) -> str:
    return value if isinstance(value, str) else bytes(value).decode()
