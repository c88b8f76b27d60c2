"""Tests of `marmot_desktop.ui.groups.member_menu`."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from marmot_desktop.domain.chat import Group, Member
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.ui.groups.member_menu import open_member_menu
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BOTH = ("Ada Stone", "Bo Lind")


def _menu(ui: UiWindow, group: Group, name: str) -> QMenu:
    ui.actions.groups[group.key] = group
    member = next(each for each in group.members if each.pubkey == make.pubkey(name))
    return open_member_menu(
        ui.window.context,
        group,
        member,
        ui.window,
        QPoint(10, 10),
        open_contact=lambda: None,
        send_message=lambda: None,
    )


def _action(menu: QMenu, name: str) -> QAction:
    found = menu.findChild(QAction, name)
    assert isinstance(found, QAction), name
    return found


def _member(actions: FakeActions, name: str) -> Member:
    return next(each for each in actions.groups[1].members if each.pubkey == make.pubkey(name))


async def test_an_admin_makes_a_member_an_admin_after_a_question(ui: UiWindow, actions: FakeActions) -> None:
    _action(_menu(ui, make.group(1, "Hill club", BOTH), "Bo Lind"), "memberMakeAdmin").trigger()
    assert "An admin can also take" in ui.text("makeAdminSheetText")
    await ui.click("makeAdminSheetConfirm")
    assert _member(actions, "Bo Lind").admin
    assert "is an admin now" in ui.text("toastText")


async def test_an_admin_right_is_taken_away(ui: UiWindow, actions: FakeActions) -> None:
    _action(_menu(ui, make.group(1, "Hill club", BOTH, admins=BOTH), "Bo Lind"), "memberWithdrawAdmin").trigger()
    await ui.click("withdrawAdminSheetConfirm")
    assert not _member(actions, "Bo Lind").admin


async def test_we_step_down_ourselves_unless_we_are_the_last(ui: UiWindow, actions: FakeActions) -> None:
    alone = _action(_menu(ui, make.group(1, "Hill club", BOTH), "Ada Stone"), "memberWithdrawAdmin")
    assert (alone.isEnabled(), alone.toolTip()) == (False, "A group needs at least one admin")
    menu = _menu(ui, make.group(1, "Hill club", BOTH, admins=BOTH), "Ada Stone")
    assert menu.findChild(QAction, "memberRemove") is None
    _action(menu, "memberWithdrawAdmin").trigger()
    await ui.click("withdrawAdminSheetConfirm")
    assert not _member(actions, "Ada Stone").admin


async def test_removing_is_asked_in_plain_words_with_all_devices(ui: UiWindow, actions: FakeActions) -> None:
    group = make.group(1, "Hill club", BOTH)
    members = tuple(replace(each, leaves=3) for each in group.members)
    _action(_menu(ui, replace(group, members=members), "Bo Lind"), "memberRemove").trigger()
    assert "All 3 of their devices are removed." in ui.text("removeMemberSheetText")
    await ui.click("removeMemberSheetConfirm")
    assert len(actions.groups[1].members) == 1


async def test_who_may_not_reads_why(ui: UiWindow) -> None:
    menu = _menu(ui, make.group(1, "Hill club", BOTH, admins=("Bo Lind",)), "Bo Lind")
    remove = _action(menu, "memberRemove")
    assert (remove.isEnabled(), remove.toolTip()) == (False, "Only group admins can change this")


async def test_a_right_lost_meanwhile_is_told_in_the_sheet(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["remove_member"] = RefusedError(ErrorCode.NOT_ADMIN)
    _action(_menu(ui, make.group(1, "Hill club", BOTH), "Bo Lind"), "memberRemove").trigger()
    await ui.click("removeMemberSheetConfirm")
    assert ui.text("removeMemberSheetProblemText") == "Only group admins can do this. Nothing was sent."
    assert ui.reason("removeMemberSheetConfirm") == ""


async def test_in_a_direct_chat_there_is_no_way_to_itself(ui: UiWindow) -> None:
    action = _action(_menu(ui, make.group(2, "", BOTH), "Bo Lind"), "memberSendMessage")
    assert (action.isEnabled(), action.toolTip()) == (False, "This is the chat with them")
