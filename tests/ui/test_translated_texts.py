"""Every page, dialog and state of the gallery in a language of brackets, laid out from the right: nothing escapes.

What stands outside of the brackets is a name, a message, an address or a number of the scene, or it was forgotten.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from marmot_desktop.ui import translations
from marmot_desktop.ui.application import create_application
from marmot_desktop.ui.theme import Appearance
from scripts.translation_texts import all_texts
from tests.gallery.__main__ import AREAS, Scene
from tests.gallery.camera import Gallery
from tests.helpers.pseudo_language import PseudoTranslator, speak
from tests.helpers.scene_data import data_of, untranslated
from tests.helpers.ui_window import UiWindow
from tests.helpers.visible_text import everything_said

LOOKS_ONLY = {"sizes", "pages_of_all_widths"}
"""The same pages in other sizes."""

SCENES = [(area, scene) for area, scenes in AREAS.items() for scene in scenes if scene.__name__ not in LOOKS_ONLY]

FROM_ELSEWHERE = ("Raw", "logList", "codeLinkField", "logAreaBox", "logWhole", "unlockFolder")
"""Widgets that show what was received or logged, as it is."""


@pytest.fixture(scope="module")
def translator() -> PseudoTranslator:
    """Knows what translators get, and no more."""
    return PseudoTranslator(all_texts())


@pytest.fixture(autouse=True)
def _in_brackets(translator: PseudoTranslator, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    application = create_application(["test"])
    monkeypatch.setattr(translations, "install", lambda app, _language: speak(app, translator, mirrored=True))
    yield
    monkeypatch.undo()
    application.removeTranslator(translator)
    translations.install(application, translations.Language.ENGLISH)


class Reader(Gallery):
    """Walks through the scenes as the camera does and reads instead of looking."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, Appearance.LIGHT)
        self.escaped: set[str] = set()

    async def take(self, ui: UiWindow, name: str) -> None:
        """Read the window as it is."""
        await ui.settle()
        QApplication.processEvents()
        typed = [field.text() for field in ui.window.findChildren(QLineEdit)]
        data = data_of((ui.actions, ui.window.context.suggested_relays, typed))
        for said in everything_said():
            if any(part in said.where for part in FROM_ELSEWHERE):
                continue
            if words := untranslated(said.text, data):
                self.escaped.add(f"{name}: {said.where}: {words}")

    async def take_popup(self, ui: UiWindow, popup: QWidget, name: str) -> None:
        """Read the window and the popup."""
        await self.take(ui, name)


@pytest.mark.parametrize("scene", [scene for _area, scene in SCENES], ids=[f"{a}-{s.__name__}" for a, s in SCENES])
async def test_no_visible_text_escapes_translation(scene: Scene, tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    await scene(reader)
    assert set() == reader.escaped
