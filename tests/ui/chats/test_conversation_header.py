"""Tests of `marmot_desktop.ui.chats.conversation_header`."""

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.frozen import replace
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow


async def test_it_names_members_and_epoch(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    assert ui.text("conversationHeaderBelow").endswith("· epoch 4")


async def test_a_group_we_are_out_of_has_no_state(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    assert ui.has("conversationState")
    ui.actions.tell(GroupChanged(replace(make.group(1, "Hill club"), state=GroupState.LEFT)))
    assert not ui.has("conversationState")


async def test_the_state_leads_to_the_details(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    await ui.click("conversationState")
    assert ui.has("groupDetailPage")


async def test_where_there_is_little_room_the_state_stands_below_the_name(ui: UiWindow) -> None:
    ui.window.resize(360, 700)
    await ui.choose("chatList", "Hill club")
    assert not ui.has("conversationState")
    assert ui.text("conversationHeaderBelow") == "Live (1/1)"
