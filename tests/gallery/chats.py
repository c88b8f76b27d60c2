"""Conversations and the list of chats, in pictures."""

from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit

from marmot_desktop.domain.chat import DeliveryState, Group, Reaction, SyncState, SyncStatus
from marmot_desktop.domain.chat_marks import FOREVER, ChatMarks
from marmot_desktop.domain.facts import InviteReceived, RelayChanged, SyncChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.ui.chats.chat_list_pane import ChatListPane
from marmot_desktop.ui.chats.conversation_view import ConversationView
from tests.gallery.camera import Gallery
from tests.gallery.world import ME, SLOW, busy_actions
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions


def _marked() -> FakeActions:
    actions = busy_actions()
    actions.chats.marks = {
        2: ChatMarks(2, muted_until=FOREVER),
        3: ChatMarks(3, pinned_at=Timestamp(make.NOW), is_unread=True),
        4: ChatMarks(4, archived_up_to=0),
        5: ChatMarks(5, draft="Perhaps we should begin with"),
    }
    mine = make.message(6, ME, "On my way", make.NOW - 9000, mine=True)
    actions.groups[6] = make.group(6, "Choir", (ME, "Dana Whitfield", "Chidi Okafor"), last=mine)
    return actions


async def chat_list(gallery: Gallery) -> None:
    """The list of chats in its states."""
    actions = _marked()
    ui = await gallery.open(actions)
    await gallery.take(ui, "20-chats")
    pane = ui.find(ChatListPane, "chatListPane")
    menu = pane.menu_for(pane.shown[1])
    menu.popup(pane.mapToGlobal(QPoint(150, 300)))
    await gallery.take(ui, "20b-chat-menu")
    menu.close()
    ui.find(QLineEdit, "chatSearchField").setText("dana")
    await gallery.take(ui, "20c-chat-search")
    ui.find(QLineEdit, "chatSearchField").setText("nobody at all")
    await gallery.take(ui, "20d-no-match")
    ui.find(QLineEdit, "chatSearchField").clear()
    await ui.click("archivedChatsChip")
    await gallery.take(ui, "20e-archive")
    await ui.click("allChatsChip")
    group: Group = actions.groups[1]
    actions.tell(
        SyncChanged(SyncStatus(group.id, 1, SyncState.CATCHING_UP, 20, 1204)),
        RelayChanged(make.relay_status(make.RELAY, RelayConnectionState.WAITING, "connection refused")),
        RelayChanged(make.relay_status(SLOW, RelayConnectionState.WAITING, "connection refused")),
    )
    await gallery.take(ui, "20f-behind-and-offline")
    await ui.close()


async def no_chats(gallery: Gallery) -> None:
    """An account that has just begun."""
    actions = busy_actions()
    actions.groups.clear()
    ui = await gallery.open(actions)
    await gallery.take(ui, "20g-no-chats")
    await ui.close()


async def conversations(gallery: Gallery) -> None:
    """Conversations and groups."""
    actions = busy_actions()
    ui = await gallery.open(actions)
    await ui.choose("chatList", "Saturday hike")
    await ui.type("messageField", "A message of\nmore than one line")
    await gallery.take(ui, "21-conversation")
    await ui.choose("chatList", "Empty for now")
    await gallery.take(ui, "23-empty-conversation")
    await ui.choose("chatList", "An old project with a very long name that does not fit here")
    await gallery.take(ui, "24-removed")
    back = make.invite("An old project with a very long name that does not fit here", "Dana Whitfield")
    actions.invitations.ways_back[4] = back
    actions.tell(InviteReceived(back))
    await ui.until(lambda: ui.has("wayBackBanner"))
    await gallery.take(ui, "24-way-back")
    await ui.choose("chatList", "Saturday hike")
    ui.window.resize(480, 760)
    await gallery.take(ui, "29-narrow")
    await ui.close()


def talkative_actions() -> FakeActions:
    """An account with a conversation that has everything in it."""
    actions = busy_actions()
    now = make.NOW
    question = make.message(1, "Björn Lind", "Who has the long rope, and who has the key?", now - 5000)
    answer = replace(make.message(1, ME, "I have both.", now - 4800, mine=True), reply_to=question.id)
    loved = replace(
        make.message(1, "Chidi Okafor", "Cake at the hut: https://example.org/hut (bring a fork)", now - 4000),
        reactions=(
            Reaction("👍", (make.pubkey(ME), make.pubkey("Björn Lind"))),
            Reaction("🎉", (make.pubkey("Emi 田中"),)),
        ),
    )
    unknown = replace(make.message(1, "Dana Whitfield", "Yes, that one", now - 3900), reply_to=make.event_id("gone"))
    ahead = replace(make.message(1, "Emi 田中", "My clock is wrong again", now - 3000), created_at=Timestamp(now + 900))
    lines = "\n".join(f"{n}. A point that takes a whole line and a little more than that" for n in range(1, 60))
    actions.messages[1] = [
        question,
        answer,
        loved,
        unknown,
        make.message(1, "Dana Whitfield", "", now - 3850, state=DeliveryState.DELETED),
        make.message(1, "Chidi Okafor", "", now - 3700, kind=30_000),
        ahead,
        make.message(1, "Björn Lind", "🏔️☕", now - 900),
        make.message(1, ME, lines, now - 300, mine=True),
        replace(make.message(1, "فاطمة", "نعم، بالتأكيد", now - 200), reply_to=question.id),
    ]
    actions.chats.first_unread[1] = ahead.id
    actions.groups[1] = replace(actions.groups[1], unread=3)
    return actions


async def rich_conversation(gallery: Gallery) -> None:
    """Answers, reactions, what is new, what cannot be shown; details and links."""
    actions = talkative_actions()
    ui = await gallery.open(actions, height=1100)
    await ui.choose("chatList", "Saturday hike")
    await gallery.take(ui, "22-unread")
    conversation = ui.find(ConversationView, "conversation")
    conversation.go_to_first()
    conversation.reply(actions.messages[1][0])
    await gallery.take(ui, "22b-answers")
    conversation.stop_reply()
    conversation.show_message_details(actions.messages[1][1])
    await ui.settle()
    await ui.click("messageDetailsShowRaw")
    await gallery.take(ui, "22c-message-details")
    await ui.click("messageDetailsClose")
    conversation.timeline.view.link_clicked.emit("https://example.org/hut")
    await gallery.take(ui, "22d-link")
    await ui.click("linkSheetCancel")
    group = actions.groups[1]
    actions.tell(SyncChanged(SyncStatus(group.id, 1, SyncState.NEEDS_ATTENTION, 20, 0)))
    ui.window.resize(360, 760)
    await gallery.take(ui, "22e-needs-attention-narrow")
    await ui.close()


async def load_failed(gallery: Gallery) -> None:
    """The store cannot be read."""
    broken = busy_actions()
    broken.refusals["list_groups"] = RefusedError(ErrorCode.STORAGE_ERROR)
    ui = await gallery.open(broken)
    await gallery.take(ui, "55-load-failed")
    await ui.close()


SCENES: Final = (chat_list, no_chats, conversations, rich_conversation, load_failed)
