"""Tests of `marmot_desktop.ui.groups.members_tab`."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QMenu

from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.domain.sent_invite import SentInviteState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.ui.groups.group_detail_page import GroupDetailPage
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

CROWD = ("Ada Stone", "Bo Lind", *(f"Person {letter}" for letter in "ABCDEFGH"))


async def _open(ui: UiWindow, actions: FakeActions, people: tuple[str, ...]) -> None:
    actions.names.update({make.pubkey(name): name for name in people})
    actions.tell(GroupChanged(make.group(1, "Hill club", people)))
    await ui.choose("chatList", "Hill club")
    await ui.click("groupDetailsButton")
    ui.find(GroupDetailPage, "groupDetailPage").show_tab("members")
    await ui.settle()


async def test_few_members_need_no_search(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, CROWD[:3])
    assert not ui.has("memberSearchField")
    assert ui.text("groupMembersTitle") == "3 members"


async def test_many_members_are_found_by_name(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, CROWD)
    await ui.type("memberSearchField", "person c")
    assert ui.titles("memberList") == ["Person C"]
    await ui.type("memberSearchField", "nobody")
    assert ui.titles("memberList") == []
    assert ui.text("memberSearchNone") == "No member of that name."
    await ui.type("memberSearchField", "ada")
    assert ui.titles("memberList") == ["You"]


async def test_the_beginning_of_a_key_finds_its_owner(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, CROWD)
    await ui.type("memberSearchField", make.contact("Person D").npub[:16])
    assert ui.titles("memberList") == ["Person D"]


async def test_the_dots_open_a_menu_and_the_row_the_contact(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, CROWD[:2])
    view = ui.find(QListView, "memberList")
    rect = view.visualRect(ui.row(view.model(), "Bo Lind"))
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(rect.right() - 12, rect.center().y()),
    )
    await ui.settle()
    assert ui.has("memberMenu")
    assert not ui.has("contactDetailPage")


async def test_the_keyboard_chooses_too(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, CROWD[:2])
    view = ui.find(QListView, "memberList")
    view.setCurrentIndex(ui.row(view.model(), "Bo Lind"))
    QTest.keyClick(view, Qt.Key.Key_Return)
    await ui.settle()
    assert ui.text("contactName") == "Bo Lind"


async def test_the_menu_opens_by_its_key(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, CROWD[:2])
    view = ui.find(QListView, "memberList")
    view.setCurrentIndex(ui.row(view.model(), "Bo Lind"))
    QTest.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert ui.has("memberMenu")


async def test_who_was_invited_and_is_silent_so_far_is_marked(ui: UiWindow, actions: FakeActions) -> None:
    sent = make.sent_invite("Bo Lind", actions.groups[1])
    actions.invitations.put(sent)
    await _open(ui, actions, CROWD[:2])
    assert "Invited" in _said(ui, "Bo Lind")
    actions.invitations.put(replace(sent, state=SentInviteState.ACTIVE))
    await ui.settle()
    assert "Invited" not in _said(ui, "Bo Lind")


def _said(ui: UiWindow, title: str) -> str:
    model = ui.find(QListView, "memberList").model()
    return str(model.data(ui.row(model, title), Qt.ItemDataRole.AccessibleTextRole))


async def _message(ui: UiWindow, title: str) -> None:
    view = ui.find(QListView, "memberList")
    rect = view.visualRect(ui.row(view.model(), title))
    view.customContextMenuRequested.emit(rect.center())
    await ui.settle()
    action = ui.find(QMenu, "memberMenu").findChild(QAction, "memberSendMessage")
    assert isinstance(action, QAction)
    action.trigger()
    await ui.settle()


async def test_a_member_is_messaged_directly(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, CROWD[:3])
    await _message(ui, "Bo Lind")
    assert ("open_direct_chat", make.pubkey("Bo Lind")) in actions.asked
    assert ui.text("conversationHeaderTitle") == "Bo Lind"


async def test_a_chat_that_cannot_be_made_says_why(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["open_direct_chat"] = RefusedError(ErrorCode.KP_NOT_FOUND)
    await _open(ui, actions, CROWD[:3])
    await _message(ui, "Bo Lind")
    assert ui.text("groupMembersStateText").startswith("No key package was found.")
