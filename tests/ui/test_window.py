"""Tests of `marmot_desktop.ui.window`, and of what holds for every page of it."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

import marmot_desktop.ui
from marmot_desktop.domain.group_log import EventOutcome
from marmot_desktop.errors import ErrorCode
from marmot_desktop.ui.groups.group_detail_page import GroupDetailPage
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.settings.settings_page import TABS
from marmot_desktop.ui.shell.commands import command
from marmot_desktop.ui.theme import Appearance
from marmot_desktop.ui.widgets.sheet import Sheet
from marmot_desktop.ui.window import WindowOptions, closed
from tests.gallery.__main__ import AREAS
from tests.gallery.camera import Gallery
from tests.gallery.world import busy_actions
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.patience import PATIENCE_S
from tests.helpers.ui_window import UiWindow

SCENES = [scene for scenes in AREAS.values() for scene in scenes]
INTERACTIVE = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView, QTabBar)


def _ours(ui: UiWindow) -> list[QWidget]:
    found = [widget for kind in INTERACTIVE for widget in ui.window.findChildren(kind)]
    # Qt makes some of its own inside ours: scroll buttons of tab bars, lists of combo boxes. A button that is hidden
    # by itself, not with its page, has nothing to say yet.
    return [widget for widget in found if not _is_qts_own(widget) and not widget.isHidden()]


def _is_qts_own(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    of_a_box = parent is not None and parent.inherits("QComboBoxPrivateContainer")
    # The heads of columns belong to their table, which has the name and the focus.
    inside_qt = of_a_box or isinstance(parent, QTabBar) or isinstance(widget, QHeaderView)
    return inside_qt or widget.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight"))


async def test_everything_that_can_be_used_has_a_name_for_people_and_for_tests() -> None:
    ui = UiWindow(busy_actions())
    await ui.open()
    widgets = _ours(ui)
    assert [widget.metaObject().className() for widget in widgets if not widget.objectName()] == []
    assert [widget.objectName() for widget in widgets if not (widget.accessibleName() or _has_text(widget))] == []
    await ui.close()


def _has_text(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and bool(widget.text())


async def test_everything_that_can_be_used_can_be_reached_by_keys() -> None:
    ui = UiWindow(busy_actions())
    await ui.open()
    assert [widget.objectName() for widget in _ours(ui) if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus] == []
    await ui.close()


async def test_whatever_cannot_be_used_says_why(ui: UiWindow) -> None:
    buttons = [widget for widget in _ours(ui) if isinstance(widget, QAbstractButton)]
    disabled = [button for button in buttons if not button.isEnabledTo(ui.window)]
    assert disabled
    assert [widget.objectName() for widget in disabled if not widget.toolTip()] == []


@pytest.mark.parametrize("tab", ["info", "members", "security", "relays", "log"])
async def test_details_of_a_group_have_names_and_reasons_too(tab: str) -> None:
    ui = UiWindow(busy_actions())
    await ui.open()
    await ui.choose("chatList", "Neighbours")
    await ui.click("groupDetailsButton")
    page = ui.find(GroupDetailPage, "groupDetailPage")
    page.show_tab(tab)
    await ui.settle()
    widgets = [widget for widget in _ours(ui) if page.isAncestorOf(widget)]
    assert widgets
    assert [widget.metaObject().className() for widget in widgets if not widget.objectName()] == []
    assert [widget.objectName() for widget in widgets if not (widget.accessibleName() or _has_text(widget))] == []
    disabled = [each for each in widgets if isinstance(each, QAbstractButton) and not each.isEnabledTo(ui.window)]
    assert [widget.objectName() for widget in disabled if not widget.toolTip()] == []
    await ui.close()


async def test_no_label_reads_markup(ui: UiWindow) -> None:
    labels = [label for label in ui.window.findChildren(QLabel) if label.pixmap().isNull() and label.text()]
    assert labels
    assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []


@pytest.mark.parametrize("scene", SCENES, ids=[scene.__name__ for scene in SCENES])
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
async def test_every_page_and_state_can_be_pictured(
    tmp_path: Path, scene: Callable[[Gallery], Awaitable[None]], appearance: Appearance
) -> None:
    await scene(Gallery(tmp_path, appearance))
    assert len(list(tmp_path.glob("*.png"))) >= 1


class _Windows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched.objectName() or watched.metaObject().className())
        return False


async def test_no_part_of_a_page_opens_as_a_window_of_its_own(fresh: UiWindow) -> None:
    """It would flash up and take the focus away."""
    watcher = _Windows()
    fresh.application.installEventFilter(watcher)
    ui = UiWindow(busy_actions())
    await ui.open()
    await ui.choose("chatList", "Saturday hike")
    await ui.click("newGroupButton")
    await ui.click("createGroupDialogClose")
    await ui.click("groupDetailsButton")
    await ui.click("inviteMemberButton")
    await ui.click("inviteMemberDialogClose")
    assert ui.window.isActiveWindow()
    fresh.application.removeEventFilter(watcher)
    await ui.close()
    assert watcher.shown == ["mainWindow"]


async def test_the_end_of_the_window_can_be_awaited(ui: UiWindow) -> None:
    waiting = asyncio.create_task(closed(ui.window))
    await asyncio.sleep(0)
    ui.window.close()
    async with asyncio.timeout(PATIENCE_S):
        await waiting


async def test_a_name_that_is_learnt_later_is_shown(ui: UiWindow, actions: FakeActions) -> None:
    assert ui.window.context.people.name_of(b"\x01" * 32).startswith("npub1")
    actions.names[b"\x01" * 32] = "Late Riser"
    ui.bridge.people_named.emit((b"\x01" * 32,))
    await ui.until(lambda: ui.window.context.people.name_of(b"\x01" * 32) == "Late Riser")


async def test_size_and_theme_are_kept_for_the_next_start(tmp_path: Path) -> None:
    options = WindowOptions(settings_file=tmp_path / "window.ini")
    first = UiWindow(busy_actions(), options)
    await first.open(760, 640)
    await first.click("railSettings")
    first.window.context.navigator.open(Place(Page.SETTINGS, tab="appearance"))
    await first.click("appearanceDark")
    await first.close()
    second = UiWindow(busy_actions(), options)
    assert second.window.context.theme.is_dark
    assert (second.window.width(), second.window.height()) == (760, 640)
    second.window.context.theme.apply(Appearance.LIGHT)
    await second.close()


async def _names_of_group_details(ui: UiWindow) -> set[str]:
    """Of every tab, and of what each of them opens."""
    ui.actions.group_info.rows = (make.log_row("unread", EventOutcome.HELD, code=ErrorCode.EPOCH_FUTURE, epoch=9),)
    await ui.choose("chatList", "Saturday hike")
    await ui.click("groupDetailsButton")
    page = ui.find(GroupDetailPage, "groupDetailPage")
    seen: set[str] = set()
    for tab, opener, closer in (
        ("info", "leaveGroupButton", "leaveGroupDialogClose"),
        ("security", "ratchetTreeButton", "ratchetTreeDialogClose"),
        ("log", "", ""),
        ("relays", "", ""),
        ("members", "", ""),
    ):
        page.show_tab(tab)
        await ui.settle()
        if opener:
            await ui.click(opener)
        seen |= _names(ui)
        if closer:
            await ui.click(closer)
    page.show_tab("log")
    await ui.choose("groupLogList", "A message waits")
    seen |= _names(ui)
    await ui.click("logEventWhy")
    seen |= _names(ui)
    await ui.click("whyUnreadableDialogClose")
    page.show_tab("members")
    members = ui.find(QListView, "memberList")
    members.setCurrentIndex(members.model().index(1, 0))
    QTest.keyClick(members, Qt.Key.Key_Menu)
    seen |= _names(ui)
    ui.find(QMenu, "memberMenu").close()
    return seen


async def _names_of_the_first_run() -> set[str]:
    fresh = await UiWindow().open()
    for button in ("welcomeCreateButton", "createStepButton", "backupLaterButton", "relayContinueButton"):
        await fresh.click(button)
    seen = _names(fresh)
    await fresh.close()
    return seen


async def test_the_documented_object_names_exist() -> None:
    documented = set(re.findall(r"`(\w+)`", (marmot_desktop.ui.__doc__ or "").partition("Object names")[2]))
    assert len(documented) > 60
    seen = await _names_of_the_first_run()
    ui = UiWindow(busy_actions())
    await ui.open()
    await ui.choose("chatList", "Empty for now")
    await ui.click("groupDetailsButton")
    await ui.click("inviteMemberHeaderButton")
    seen |= _names(ui)
    await ui.click("inviteMemberDialogClose")
    ui.window.commands.keys.run(command("new_chat"))
    await ui.settle()
    seen |= _names(ui)
    await ui.click("newChatDialogClose")
    await ui.click("newGroupButton")
    await ui.choose("newChatPersonList", "Björn Lind")
    await ui.click("newChatNext")
    await ui.type("groupNameField", "Cake committee")
    held = ui.actions.hold("start_group")
    await ui.click("createGroupButton")
    seen |= _names(ui)
    held.set()
    await ui.settle()
    seen |= await _names_of_group_details(ui)
    await ui.click("railContacts")
    await ui.click("addContactButton")
    seen |= _names(ui)
    await ui.click("addContactDialogClose")
    await ui.choose("contactList", "Björn Lind")
    await ui.click("inviteToGroupButton")
    seen |= _names(ui)
    await ui.click("inviteToGroupDialogClose")
    for tab in TABS:
        ui.window.context.navigator.open(Place(Page.SETTINGS, tab=tab))
    await ui.click("connectionDot")
    await ui.click("accountButton")
    seen |= _names(ui)
    for popup in ("connectionPopover", "accountSwitcher"):
        ui.find(QWidget, popup).close()
    for name in ("sign_out", "switch", "shortcuts", "new_chat"):
        ui.window.commands.keys.run(command(name))
        seen |= _names(ui)
        ui.find(
            Sheet,
            {
                "sign_out": "signOutSheet",
                "switch": "quickSwitcher",
                "shortcuts": "shortcutSheet",
                "new_chat": "newChatDialog",
            }[name],
        ).dismiss()
    await ui.settle()
    await ui.click("railKeys")
    ui.window.context.navigator.open_page(Page.DIAGNOSTICS)
    seen |= _names(ui)
    await ui.close()
    assert documented - seen - {"done"} == set()


def _names(ui: UiWindow) -> set[str]:
    return {ui.window.objectName(), *(widget.objectName() for widget in ui.window.findChildren(QWidget))}
