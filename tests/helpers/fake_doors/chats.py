"""The door `chats` without a core behind it."""

from typing import TYPE_CHECKING

from marmot_desktop.domain.chat import DeliveryState, Group, Message
from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.domain.conversation import MessageDetails, MessagePage
from marmot_desktop.domain.facts import ChatMarksChanged, GroupChanged, MessageChanged, MessageStored
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.ui.doors.chats import ChatsDoor
from tests.helpers import ui_values as make

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions

CONTEXT_ROWS = 30


class FakeChatsDoor(ChatsDoor):
    """Answers from a `FakeActions`.

    Args:
        world: what was put in and what was asked.
    """

    def __init__(self, world: "FakeActions") -> None:
        self.world = world
        self.marks: dict[int, ChatMarks] = {}
        self.first_unread: dict[int, EventId] = {}

    def put(self, marks: ChatMarks) -> None:
        """Keep marks and tell."""
        self.marks[marks.group_key] = marks
        self.world.tell(ChatMarksChanged(marks))

    def of(self, group: Group) -> ChatMarks:
        """The marks of a chat."""
        return self.marks.get(group.key, ChatMarks(group.key))

    async def list_marks(self) -> tuple[ChatMarks, ...]:
        await self.world.note("list_marks")
        return tuple(self.marks.values())

    async def pin(self, group: Group, *, on: bool) -> None:
        await self.world.note("pin", group.key, on)
        self.put(replace(self.of(group), pinned_at=Timestamp(make.NOW) if on else None))

    async def mute(self, group: Group, until: int | None) -> None:
        await self.world.note("mute", group.key, until)
        self.put(replace(self.of(group), muted_until=None if until is None else Timestamp(until)))

    async def archive(self, group: Group, *, on: bool) -> None:
        await self.world.note("archive", group.key, on)
        last = group.last_message
        self.put(replace(self.of(group), archived_up_to=(last.position if last else 0) if on else None))

    async def mark_unread(self, group: Group) -> None:
        await self.world.note("mark_unread", group.key)
        self.put(replace(self.of(group), is_unread=True))

    async def mark_read(self, group: Group) -> None:
        await self.world.note("mark_all_read", group.key)
        self.put(replace(self.of(group), is_unread=False))
        self.world.groups[group.key] = replace(self.world.groups.get(group.key, group), unread=0)
        self.world.tell(GroupChanged(self.world.groups[group.key]))

    async def opened(self, group: Group) -> None:
        await self.world.note("opened", group.key)
        self.put(replace(self.of(group), is_unread=False))

    async def keep_draft(self, group: Group, text: str, answers: bytes | None = None) -> None:
        await self.world.note("keep_draft", group.key, text)
        answered = None if answers is None else EventId(answers)
        self.put(replace(self.of(group), draft=text, draft_answers=answered))

    def _talk(self, group: Group) -> list[Message]:
        return sorted(self.world.messages.get(group.key, ()), key=lambda each: (each.sort_at, each.position))

    def _page(self, group: Group, first: int, end: int) -> MessagePage:
        talk = self._talk(group)
        rows = tuple(talk[first:end])
        answered = {row.reply_to for row in rows}
        quoted = tuple(each for each in talk if each.id in answered)
        return MessagePage(rows, quoted, first == 0, end >= len(talk), self.first_unread.get(group.key))

    async def open(self, group: Group, limit: int) -> MessagePage:
        await self.world.note("open_chat", group.key, limit)
        talk = self._talk(group)
        ids = [message.id for message in talk]
        first = max(0, len(talk) - limit)
        wanted = self.first_unread.get(group.key)
        if wanted is not None and wanted in ids and ids.index(wanted) < first:
            first = max(0, ids.index(wanted) - CONTEXT_ROWS)
        return self._page(group, first, first + limit)

    async def end(self, group: Group, limit: int) -> MessagePage:
        await self.world.note("end", group.key, limit)
        count = len(self._talk(group))
        return self._page(group, max(0, count - limit), count)

    async def older(self, group: Group, before: Message, limit: int) -> MessagePage:
        await self.world.note("older", group.key, before.id, limit)
        place = self._talk(group).index(before)
        return self._page(group, max(0, place - limit), place)

    async def newer(self, group: Group, after: Message, limit: int) -> MessagePage:
        await self.world.note("newer", group.key, after.id, limit)
        place = self._talk(group).index(after) + 1
        return self._page(group, place, place + limit)

    async def around(self, group: Group, message: bytes, limit: int) -> MessagePage:
        await self.world.note("around", group.key, message, limit)
        ids = [each.id for each in self._talk(group)]
        if message not in ids:
            raise RefusedError(ErrorCode.NOT_FOUND)
        first = max(0, ids.index(EventId(message)) - CONTEXT_ROWS)
        return self._page(group, first, first + limit)

    async def details(self, group: Group, message: bytes) -> MessageDetails:
        await self.world.note("details", message)
        found = next((each for each in self._talk(group) if each.id == message), None)
        if found is None:
            raise RefusedError(ErrorCode.NOT_FOUND)
        accepted = ((make.RELAY, Timestamp(make.NOW)),) if found.relays_accepted else ()
        return MessageDetails(found, make.event_id("wrapper"), Epoch(4), accepted, rumor='{"kind":9}')

    async def discard(self, message: Message) -> None:
        await self.world.note("discard", message.id)
        self.world.messages[message.group_key].remove(message)
        self.world.tell(MessageChanged(replace(message, state=DeliveryState.INVALIDATED)))

    async def answer(self, group: Group, text: str, answered: Message) -> Message:
        await self.world.note("answer", group.key, text, answered.id)
        owner = self.world.account.name if self.world.account is not None else ""
        count = sum(map(len, self.world.messages.values()))
        sent = replace(
            make.message(group.key, owner, text, make.NOW, mine=True, position=2 * make.NOW + count),
            state=DeliveryState.QUEUED,
            reply_to=answered.id,
        )
        self.world.messages.setdefault(group.key, []).append(sent)
        self.world.tell(MessageStored(sent))
        return sent
