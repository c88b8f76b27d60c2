"""A click on a notification leads to what it is about, and a chat that is looked at is said to be."""

from marmot_desktop.domain.facts import InviteReceived, NotificationOpened
from marmot_desktop.ui.navigation import Page
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

ME = make.pubkey("Ada Stone")


async def test_a_click_opens_the_chat_in_a_window_that_was_hidden(ui: UiWindow, actions: FakeActions) -> None:
    ui.window.hide()
    actions.tell(NotificationOpened(ME, 1))
    await ui.settle()
    assert ui.window.isVisible()
    place = ui.window.context.navigator.place
    assert (Page.CHATS, 1) == (place.page, place.group_key)


async def test_a_click_on_an_invite_leads_to_join(ui: UiWindow, actions: FakeActions) -> None:
    invite = make.invite("Bo Lind", "Chess")
    actions.invites[invite.id] = invite
    actions.tell(InviteReceived(invite), NotificationOpened(ME, invite=invite.id))
    await ui.settle()
    assert Page.INVITES is ui.window.context.navigator.place.page
    assert ui.has("joinGroupButton")


async def test_a_click_on_a_notification_of_another_account_shows_that_account(
    ui: UiWindow, actions: FakeActions
) -> None:
    other = make.account("Bo Lind")
    ui.window.context.roster.set_accounts((*actions.accounts, other))
    actions.groups[2] = make.group(2, "Chess", ("Bo Lind",))
    actions.tell(NotificationOpened(other.pubkey, 2))
    await ui.settle()
    assert other == actions.account
    assert 2 == ui.window.context.navigator.place.group_key


async def test_a_click_on_a_test_brings_the_window_and_nothing_else(ui: UiWindow, actions: FakeActions) -> None:
    ui.window.hide()
    actions.tell(NotificationOpened(None))
    await ui.settle()
    assert ui.window.isVisible()


async def test_a_click_on_a_message_of_the_open_chat_goes_to_it(ui: UiWindow, actions: FakeActions) -> None:
    message = make.message(1, "Bo Lind", "hello", make.NOW)
    actions.messages[1] = [message]
    await ui.choose("chatList", "Hill club")
    actions.tell(NotificationOpened(ME, 1, message.id))
    await ui.settle()
    assert 1 == ui.window.context.navigator.place.group_key


async def test_the_chat_in_front_of_the_user_is_told_until_it_is_closed(ui: UiWindow, actions: FakeActions) -> None:
    await ui.choose("chatList", "Hill club")
    workspace, watched = ui.window.workspace, actions.notify.watched
    assert (ME, 1, True) == watched[-1]
    assert workspace is not None
    workspace.chats.close_chat()
    await ui.settle()
    expected: tuple[bytes | None, int | None, bool] = (ME, None, False)
    assert expected == watched[-1]
