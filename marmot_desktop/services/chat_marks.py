"""Pin, mute, archive chats, mark them unread, and keep their drafts. Nobody else is told."""

from collections.abc import Callable
from typing import Final

from marmot_desktop.domain.chat_marks import ChatMarks
from marmot_desktop.domain.facts import ChatMarksChanged
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.services.messages import mark_read
from marmot_desktop.services.session import AccountSession, Turn

MAX_DRAFT_CHARS: Final = 100_000
"""More is cut; a message could not hold it either."""


class ChatMarkService:
    """How the user keeps their chats.

    Args:
        session: of the account.
    """

    def __init__(self, session: AccountSession) -> None:
        self._session = session

    async def list(self) -> tuple[ChatMarks, ...]:
        """The marks of all chats that have some."""
        return await self._session.run(_list_marks)

    async def pin(self, group: NostrGroupId, *, on: bool) -> None:
        """Let a chat stand above the others, or no longer."""

        def change(marks: ChatMarks, turn: Turn) -> ChatMarks:
            return replace(marks, pinned_at=turn.now if on else None)

        await self._change(group, change)

    async def mute(self, group: NostrGroupId, until: int | None) -> None:
        """Let a chat disturb nobody until then; at once again where no time is given."""
        when = None if until is None else Timestamp(until)
        await self._change(group, lambda marks, _: replace(marks, muted_until=when))

    async def archive(self, group: NostrGroupId, *, on: bool) -> None:
        """Put a chat away until something new is said in it, or take it back."""

        def change(marks: ChatMarks, turn: Turn) -> ChatMarks:
            last = turn.tx.messages.last(marks.group_key)
            position = 0 if last is None else last.position
            return replace(marks, archived_up_to=position if on else None)

        await self._change(group, change)

    async def mark_unread(self, group: NostrGroupId) -> None:
        """Remember that a chat is to be looked at again."""
        await self._change(group, lambda marks, _: replace(marks, is_unread=True))

    async def mark_read(self, group: NostrGroupId) -> None:
        """All of a chat has been seen."""
        await self._session.run(mark_read, group, None)
        await self.opened(group)

    async def opened(self, group: NostrGroupId) -> None:
        """A chat is looked at: what was marked unread by hand is so no longer."""
        await self._change(group, lambda marks, _: replace(marks, is_unread=False))

    async def keep_draft(self, group: NostrGroupId, text: str, answers: bytes | None = None) -> None:
        """Keep what was written and not sent; nothing, to forget it.

        Raises:
            RefusedError: `group_unknown`.
        """
        answered = None if answers is None else EventId(answers)
        draft = text[:MAX_DRAFT_CHARS] if text.strip() else ""

        def change(marks: ChatMarks, _turn: Turn) -> ChatMarks:
            return replace(marks, draft=draft, draft_answers=answered)

        await self._change(group, change)

    async def add_to_draft(self, group: NostrGroupId, text: str) -> None:
        """Keep what could not be sent behind what is being written.

        Raises:
            RefusedError: `group_unknown`.
        """

        def change(marks: ChatMarks, _turn: Turn) -> ChatMarks:
            draft = f"{marks.draft}\n{text}" if marks.draft else text
            return replace(marks, draft=draft[:MAX_DRAFT_CHARS])

        await self._change(group, change)

    async def _change(self, group: NostrGroupId, change: Callable[[ChatMarks, Turn], ChatMarks]) -> None:
        await self._session.run(_change_marks, group, change)


def _list_marks(turn: Turn) -> tuple[ChatMarks, ...]:
    return turn.tx.chat_marks.all()


def _change_marks(turn: Turn, group: NostrGroupId, change: Callable[[ChatMarks, Turn], ChatMarks]) -> None:
    before = turn.tx.chat_marks.get(turn.resolve(group).group_key)
    after = change(before, turn)
    if after != before:
        turn.tx.chat_marks.put(after)
        turn.publish(ChatMarksChanged(after))
