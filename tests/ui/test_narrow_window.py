"""The chats of the gallery in the narrowest window: nothing is cut off, in long words or mirrored.

One walk is in the longest of what English, German and Spanish say, the other in Arabic, laid out from the right.
`python -m tests.gallery FOLDER --narrow --language de` shows the same as pictures.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui import translations
from marmot_desktop.ui.application import create_application
from marmot_desktop.ui.theme import Appearance
from marmot_desktop.ui.translations import Language
from tests.gallery.__main__ import AREAS, NARROWEST, Scene
from tests.gallery.camera import Gallery
from tests.helpers.cut_off import cut_off
from tests.helpers.long_language import LongTranslator
from tests.helpers.ui_window import UiWindow

AREA = "chats"
"""What is looked at all day. `python -m tests.gallery FOLDER --narrow --measure` measures all areas, in minutes."""

SCENES = [(AREA, scene) for scene in AREAS[AREA]]
IDS = [f"{area}-{scene.__name__}" for area, scene in SCENES]


class Ruler(Gallery):
    """Walks through the scenes as the camera does and measures instead of looking."""

    def __init__(self, folder: Path, language: Language) -> None:
        super().__init__(folder, Appearance.LIGHT, language, NARROWEST)
        self.found: set[str] = set()

    def keep(self, ui: UiWindow, name: str) -> None:
        """Measure what the window shows now."""
        if ui.window.width() > NARROWEST.width():
            self.found.add(f"{name}: the window is {ui.window.width()} px wide")
        self.found |= {f"{name}: {problem}" for problem in cut_off(ui.window)}

    async def take_popup(self, ui: UiWindow, popup: object, name: str) -> None:
        """A popup is a window of its own."""


@pytest.fixture(scope="module")
def long_words() -> LongTranslator:
    """Says everything at its longest."""
    return LongTranslator()


@pytest.fixture
def _in_english(long_words: LongTranslator, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield
    monkeypatch.undo()
    application = create_application(["test"])
    application.removeTranslator(long_words)
    translations.install(application, Language.ENGLISH)


@pytest.mark.usefixtures("_in_english")
@pytest.mark.parametrize("scene", [scene for _area, scene in SCENES], ids=IDS)
async def test_nothing_is_cut_off_in_the_longest_words(
    scene: Scene, tmp_path: Path, long_words: LongTranslator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translations, "install", lambda app, _language: _speak(app, long_words))
    ruler = Ruler(tmp_path, Language.GERMAN)
    await scene(ruler)
    assert set() == ruler.found


@pytest.mark.usefixtures("_in_english")
@pytest.mark.parametrize("scene", [scene for _area, scene in SCENES], ids=IDS)
async def test_nothing_is_cut_off_from_the_right(scene: Scene, tmp_path: Path) -> None:
    ruler = Ruler(tmp_path, Language.ARABIC)
    await scene(ruler)
    assert set() == ruler.found


def _speak(application: QApplication, translator: QTranslator) -> None:
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.deleteLater()
    application.installTranslator(translator)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale(Language.GERMAN.value))
