"""Every page, dialog and state of the gallery, as a screen reader finds it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.theme import Appearance
from tests.gallery.__main__ import AREAS, Scene
from tests.gallery.camera import Gallery
from tests.helpers.accessible_audit import complaints, nodes, shown_windows
from tests.helpers.ui_window import UiWindow

SAME_MEANING = {"Add contact", "Invite member", "Unblock", "Why?"}
"""Offered in two places of one page, and the same in both."""

LOOKS_ONLY = {"sizes", "pages_of_all_widths"}
"""The same pages in other sizes."""

SCENES = [(area, scene) for area, scenes in AREAS.items() for scene in scenes if scene.__name__ not in LOOKS_ONLY]


class Auditor(Gallery):
    """Walks through the scenes as the camera does and listens instead of looking."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, Appearance.LIGHT)
        self.complaints: dict[str, list[str]] = {}

    async def take(self, ui: UiWindow, name: str) -> None:
        """Listen to the window as it is."""
        await ui.settle()
        QApplication.processEvents()
        for top in shown_windows():
            self._note(name, top)

    async def take_popup(self, ui: UiWindow, popup: QWidget, name: str) -> None:
        """Listen to a popup."""
        await ui.settle()
        self._note(name, popup)

    def _note(self, name: str, top: QWidget) -> None:
        found = complaints(top, SAME_MEANING)
        if found:
            self.complaints.setdefault(name, []).extend(found)


@pytest.mark.parametrize("scene", [scene for _area, scene in SCENES], ids=[f"{a}-{s.__name__}" for a, s in SCENES])
async def test_everything_shown_has_a_name_a_role_and_a_reason(scene: Scene, tmp_path: Path) -> None:
    auditor = Auditor(tmp_path)
    await scene(auditor)
    assert {} == auditor.complaints


@pytest.mark.parametrize("page", Page)
async def test_every_part_that_f6_goes_to_has_a_name_and_every_page_a_heading(ui: UiWindow, page: Page) -> None:
    workspace = ui.window.workspace
    assert workspace is not None
    ui.window.context.navigator.open_page(page)
    await ui.settle()
    shown = list(nodes(ui.window))
    regions = [node for node in shown if node.role == QAccessible.Role.Grouping and node.name]
    names = [node.name for node in regions]
    found: set[str] = set()
    for _ in range(4):
        workspace.next_region(1)
        around: QWidget | None = ui.window.focusWidget()
        while around is not None and around not in [node.widget for node in regions]:
            around = around.parentWidget()
        assert around is not None, f"{ui.window.focusWidget()} stands in no part with a name; there are {names}"
        found.add(around.accessibleName())
    assert len(found) >= 2
    assert [node for node in shown if node.role == QAccessible.Role.Heading and node.name]


async def test_no_field_for_text_keeps_the_tab_key(ui: UiWindow) -> None:
    for page in Page:
        ui.window.context.navigator.open_page(page)
        await ui.settle()
        editors = [each for each in ui.window.findChildren(QPlainTextEdit) if each.isVisible() and each.isEnabled()]
        assert [each.objectName() for each in editors if not each.tabChangesFocus()] == []
