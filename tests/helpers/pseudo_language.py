"""A language for tests: every text that translators get stands in brackets, everything else stays as it is.

A text that reaches the screen without brackets has not gone through `tr`, or the reader of texts does not find it.
"""

import re
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from marmot_desktop.ui.translations import Language
from scripts.translation_texts import Text

OPEN: Final = "⟦"
CLOSE: Final = "⟧"
_QTS: Final = re.compile(r"Q[A-Z]")
"""How the contexts of Qt's own texts begin, which come translated."""
_INNERMOST: Final = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")


class PseudoTranslator(QTranslator):
    """Puts brackets around what it knows.

    Args:
        texts: that translators get.
    """

    def __init__(self, texts: Iterable[Text]) -> None:
        super().__init__()
        self.known = {(text.context, text.source) for text in texts}
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        """See QTranslator; an empty one is never asked."""
        return False

    def translate(
        self,
        context: bytes | bytearray | memoryview | str,
        source_text: bytes | bytearray | memoryview | str,
        disambiguation: bytes | bytearray | memoryview | str | None = None,
        n: int = -1,
    ) -> str:
        """See QTranslator."""
        key = (_text(context), _text(source_text))
        self.asked.add(key)
        is_qts = _QTS.match(key[0]) is not None and key[1].isascii() and len(key[1]) > len("LTR")
        if key in self.known or is_qts:
            return f"{OPEN}{key[1]}{CLOSE}"
        return None  # type: ignore[return-value]  # an empty text would count as a translation


def speak(application: QCoreApplication, translator: PseudoTranslator, *, mirrored: bool) -> None:
    """Let an application speak it alone, laid out from the right if wanted."""
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.deleteLater()
    application.removeTranslator(translator)
    application.installTranslator(translator)
    QLocale.setDefault(QLocale(Language.ENGLISH.value))
    if isinstance(application, QGuiApplication):
        direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        application.setLayoutDirection(direction)


def unbracketed(text: str) -> str:
    """What of a text stands outside of all brackets."""
    before = ""
    while before != text:
        before, text = text, _INNERMOST.sub("\n", text)
    return text


def _text(value: bytes | bytearray | memoryview | str) -> str:
    return value if isinstance(value, str) else bytes(value).decode()
