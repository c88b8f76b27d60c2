"""Tests of `marmot_desktop.ui.shell.rooms`: two accounts in the same group, and nothing of one in the other's pages."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QLabel, QListView, QPlainTextEdit

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import GroupChanged, MessageStored, Published, RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.roster import AccountState
from marmot_desktop.ui.navigation import Page
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

ADA, BO = make.account(), make.account("Bo Lind")
GROUP = make.group(1, "Hill club", ("Ada Stone", "Bo Lind"))


class Two:
    """Ada and Bo, both live in one window; Ada's pages are shown."""

    def __init__(self) -> None:
        self.ada = FakeActions(UiBridge())
        self.bo = FakeActions(self.ada.bridge)
        self.ada.accounts = (ADA, BO)
        self.ada.others[BO.pubkey] = self.bo
        self.bo.account = BO
        for each in (self.ada, self.bo):
            each.groups[1] = GROUP
        self.ui = UiWindow(self.ada)

    async def open(self) -> None:
        await self.ui.open()
        await self.ui.until(lambda: self.ui.window.context.roster.residents[1].state is AccountState.LIVE)

    async def show(self, name: str) -> None:
        self.ui.window.show_account(make.pubkey(name))
        await self.ui.settle()

    def texts(self) -> list[str]:
        workspace = self.ui.window.workspace
        assert workspace is not None
        model = workspace.findChildren(QListView, "messageList")[-1].model()
        values = [model.index(row, 0).data(Role.VALUE) for row in range(model.rowCount())]
        return [each.text for each in values if hasattr(each, "text")]


@pytest.fixture
async def two() -> AsyncIterator[Two]:
    made = Two()
    await made.open()
    yield made
    await made.ui.close()
    assert made.ui.tasks.running == 0


async def test_each_sees_their_own_side_of_the_same_group(two: Two) -> None:
    lost = make.message(1, "Bo Lind", "lost", make.NOW, mine=True, state=DeliveryState.FAILED)
    two.bo.messages[1] = [lost]
    await two.ui.choose("chatList", "Hill club")
    await two.show("Bo Lind")
    await two.ui.choose("chatList", "Hill club")
    assert two.texts() == ["lost"]
    assert two.ui.window.context.people.name_of(BO.pubkey) == "You"
    await two.show("Ada Stone")
    assert two.texts() == []
    assert two.ui.window.context.people.name_of(ADA.pubkey) == "You"


async def test_a_message_that_comes_while_one_switches_is_seen_by_whom_it_came_to(two: Two) -> None:
    await two.ui.choose("chatList", "Hill club")
    await two.show("Bo Lind")
    await two.ui.choose("chatList", "Hill club")
    hello = make.message(1, "Cy Moss", "hello", make.NOW)
    two.ui.window.show_account(ADA.pubkey)
    two.ada.bridge.deliver((Published(BO.pubkey, MessageStored(hello)),))
    await two.ui.settle()
    assert two.texts() == []
    await two.show("Bo Lind")
    assert two.texts() == ["hello"]


async def test_what_is_asked_goes_to_the_account_whose_page_asks(two: Two) -> None:
    await two.show("Bo Lind")
    await two.ui.choose("chatList", "Hill club")
    await two.ui.type("messageField", "from Bo")
    await two.ui.click("sendButton")
    assert "send_message" in two.bo.names_of_wishes()
    assert "send_message" not in two.ada.names_of_wishes()


async def test_each_is_where_it_was_left_with_its_draft(two: Two) -> None:
    await two.ui.choose("chatList", "Hill club")
    await two.ui.type("messageField", "half a thought")
    await two.show("Bo Lind")
    await two.ui.click("railContacts")
    await two.show("Ada Stone")
    assert two.ui.find(QPlainTextEdit, "messageField").toPlainText() == "half a thought"
    await two.show("Bo Lind")
    assert two.ui.window.context.navigator.place.page is Page.CONTACTS


async def test_unread_of_one_is_not_unread_of_the_other(two: Two) -> None:
    unread = make.group(1, "Hill club", ("Ada Stone", "Bo Lind"), unread=3)
    await two.show("Bo Lind")
    two.ada.bridge.deliver((Published(ADA.pubkey, GroupChanged(unread)),))
    await two.ui.settle()
    assert two.ui.window.workspace is not None
    assert two.ui.window.workspace.chats.unread == 0
    await two.show("Ada Stone")
    assert two.ui.window.workspace.chats.unread == 3


async def test_what_was_told_while_another_was_shown_is_told_afterwards(two: Two) -> None:
    context = two.ui.window.context
    await two.show("Bo Lind")
    context.notices.tell("Ada's own business")
    toast = two.ui.window.findChild(QLabel, "toastText")
    assert toast is None or toast.text() != "Ada's own business"
    await two.show("Ada Stone")
    assert two.ui.text("toastText") == "Ada's own business"


async def test_a_dialog_waits_with_the_pages_it_lies_over(two: Two) -> None:
    assert two.ui.window.workspace is not None
    two.ui.window.workspace.create_group()
    assert two.ui.has("createGroupDialog")
    await two.show("Bo Lind")
    assert not two.ui.has("createGroupDialog")
    await two.show("Ada Stone")
    assert two.ui.has("createGroupDialog")
    await two.ui.click("createGroupDialogClose")


async def test_an_account_that_goes_takes_its_pages_and_tasks_with_it(two: Two) -> None:
    await two.show("Bo Lind")
    two.bo.hold("open_chat")
    two.ui.window.context.navigator.open_chat(1)
    await two.ui.until(lambda: "open_chat" in two.bo.names_of_wishes())
    assert two.ui.tasks.running > 0
    two.bo.close(BO)
    await two.ui.until(lambda: two.ui.tasks.running == 0)
    assert two.ui.window.context.people.account == ADA
    assert BO.pubkey not in two.ada.bridge.parts


async def test_the_pages_of_an_account_are_made_before_somebody_goes_there(two: Two) -> None:
    rooms = two.ui.window._reception.rooms
    room = rooms.find(BO.pubkey)
    assert room is not None
    await two.ui.until(lambda: room.has_workspace)
    assert two.ui.window.context.people.account == ADA
    assert not room.workspace.isVisible()


async def test_relays_of_one_say_nothing_of_the_other(two: Two) -> None:
    down = make.relay_status(state=RelayConnectionState.WAITING)
    two.ada.bridge.deliver((Published(BO.pubkey, RelayChanged(down)),))
    assert [each.online for each in two.ui.window.context.roster.residents] == [True, False]
