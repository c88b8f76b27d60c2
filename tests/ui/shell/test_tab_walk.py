"""Everything that can be used is reached by Tab, on every page, and is seen to have the focus, in both themes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.settings.settings_page import TABS
from marmot_desktop.ui.theme import Appearance
from tests.gallery.world import busy_actions
from tests.helpers.ui_window import UiWindow

PLACES = {
    "chats": Place(Page.CHATS),
    "conversation": Place(Page.CHATS, group_key=1),
    "details": Place(Page.CHATS, group_key=1, details=True),
    "invites": Place(Page.INVITES),
    "contacts": Place(Page.CONTACTS),
    "keys": Place(Page.KEYS),
    "diagnostics": Place(Page.DIAGNOSTICS),
    **{f"settings {tab}": Place(Page.SETTINGS, tab=tab) for tab in TABS},
}
MANY = 200


def buttons(ui: UiWindow) -> set[QAbstractButton]:
    """What can be pressed now; of buttons of which one is chosen one stands for all, which the arrow keys reach."""
    found = {
        button
        for button in ui.window.findChildren(QAbstractButton)
        if button.isVisible() and button.isEnabled() and button.objectName() and not _is_qts_own(button)
    }
    return {button for button in found if not _is_one_of_many(button) or button.isChecked()}


def _is_one_of_many(button: QAbstractButton) -> bool:
    group = button.group()
    return button.isCheckable() and (button.autoExclusive() or (bool(group) and group.exclusive()))


def _is_qts_own(button: QAbstractButton) -> bool:
    return button.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight"))


def walk(ui: UiWindow) -> list[QWidget]:
    """Every stop of Tab, once round."""
    seen: list[QWidget] = []
    for _ in range(MANY):
        QTest.keyClick(ui.window, Qt.Key.Key_Tab)
        focused = ui.window.focusWidget()
        if focused in seen:
            break
        seen.append(focused)
    return seen


@pytest.mark.parametrize("name", list(PLACES))
async def test_tab_stops_at_everything_that_can_be_pressed(name: str) -> None:
    ui = UiWindow(busy_actions())
    await ui.open(1400, 1000)
    ui.window.context.navigator.open(PLACES[name])
    await ui.settle()
    ui.window.commands.workspace.setFocus()
    stops = walk(ui)
    missed = sorted(button.objectName() for button in buttons(ui) if button not in stops)
    await ui.close()
    assert missed == []


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("name", ["chats", "details", "settings account", "settings appearance", "invites"])
async def test_what_has_the_focus_looks_otherwise(name: str, appearance: Appearance) -> None:
    ui = UiWindow(busy_actions())
    await ui.open(1400, 1000)
    theme = ui.window.context.theme
    theme.apply(appearance)
    ui.window.context.navigator.open(PLACES[name])
    await ui.settle()
    ui.window.commands.workspace.setFocus()
    unseen = []
    for stop in walk(ui):
        if not isinstance(stop, QAbstractButton):
            continue
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        await ui.settle()
        focused = stop.grab().toImage()
        stop.clearFocus()
        await ui.settle()
        if stop.grab().toImage() == focused:
            unseen.append(stop.objectName())
    theme.apply(Appearance.LIGHT)
    await ui.close()
    assert unseen == []
