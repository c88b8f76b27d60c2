"""Read conversations from any place: at the end, where reading was left, around one message, onwards from there."""

from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.chat import Message
from marmot_desktop.domain.conversation import MessageDetails, MessagePage
from marmot_desktop.marmot.types import Epoch, NostrGroupId
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.said_about import with_reactions
from marmot_desktop.services.session import AccountSession, Turn, found

MAX_PAGE: Final = 400
CONTEXT_ROWS: Final = 30
"""Lines in front of a message that is jumped to."""


class ConversationService:
    """The conversations of an account, for reading.

    Args:
        session: of the account.
    """

    def __init__(self, session: AccountSession) -> None:
        self._session = session

    async def open(self, group: NostrGroupId, limit: int) -> MessagePage:
        """The end of a conversation; the place where reading was left, where that lies further back."""
        return await self._session.run(_open, group, min(limit, MAX_PAGE))

    async def end(self, group: NostrGroupId, limit: int) -> MessagePage:
        """The end of a conversation."""
        return await self._session.run(_older, group, None, min(limit, MAX_PAGE))

    async def older(self, group: NostrGroupId, before: EventId, limit: int) -> MessagePage:
        """What stands before a message.

        Raises:
            RefusedError: `not_found`.
        """
        return await self._session.run(_older, group, before, min(limit, MAX_PAGE))

    async def newer(self, group: NostrGroupId, after: EventId, limit: int) -> MessagePage:
        """What stands after a message.

        Raises:
            RefusedError: `not_found`.
        """
        return await self._session.run(_newer, group, after, min(limit, MAX_PAGE))

    async def around(self, group: NostrGroupId, message: bytes, limit: int) -> MessagePage:
        """The place of a message.

        Raises:
            RefusedError: `not_found`: this device does not have it.
        """
        return await self._session.run(_around, group, EventId(message), min(limit, MAX_PAGE))

    async def details(self, group: NostrGroupId, message: bytes) -> MessageDetails:
        """All that is known of one message.

        Raises:
            RefusedError: `not_found`.
        """
        return await self._session.run(_details, group, EventId(message))


def _open(turn: Turn, group: NostrGroupId, limit: int) -> MessagePage:
    group_key = turn.resolve(group).group_key
    first_unread = turn.tx.conversations.first_unread(group_key)
    end = _older(turn, group, None, limit)
    if first_unread is None or end.at_oldest or any(message.id == first_unread for message in end.messages):
        return _page(turn, end.messages, end.at_oldest, at_newest=True, first_unread=first_unread)
    place = _around(turn, group, first_unread, limit)
    return _page(turn, place.messages, place.at_oldest, at_newest=place.at_newest, first_unread=first_unread)


def _older(turn: Turn, group: NostrGroupId, before: EventId | None, limit: int) -> MessagePage:
    group_key = turn.resolve(group).group_key
    rows = turn.tx.messages.page(group_key, limit + 1, before, include_system=True)
    return _page(turn, rows[:limit][::-1], len(rows) <= limit, at_newest=before is None)


def _newer(turn: Turn, group: NostrGroupId, after: EventId, limit: int) -> MessagePage:
    rows = turn.tx.conversations.newer(turn.resolve(group).group_key, after, limit + 1)
    return _page(turn, rows[:limit], False, at_newest=len(rows) <= limit)


def _around(turn: Turn, group: NostrGroupId, message: EventId, limit: int) -> MessagePage:
    group_key = turn.resolve(group).group_key
    middle = found(turn.tx.messages.get(message, group_key))
    before = turn.tx.messages.page(group_key, CONTEXT_ROWS + 1, message, include_system=True)
    room = max(1, limit - CONTEXT_ROWS - 1)
    after = turn.tx.conversations.newer(group_key, message, room + 1)
    rows = (*before[:CONTEXT_ROWS][::-1], middle, *after[:room])
    return _page(turn, rows, len(before) <= CONTEXT_ROWS, at_newest=len(after) <= room)


def _page(
    turn: Turn, messages: Sequence[Message], at_oldest: bool, *, at_newest: bool, first_unread: EventId | None = None
) -> MessagePage:
    shown = with_reactions(turn, messages)
    answered = {message.reply_to for message in shown if message.reply_to is not None}
    quoted = turn.tx.conversations.many(shown[0].group_key, tuple(answered)) if answered else ()
    return MessagePage(shown, quoted, at_oldest, at_newest, first_unread)


def _details(turn: Turn, group: NostrGroupId, message_id: EventId) -> MessageDetails:
    group_key = turn.resolve(group).group_key
    message = found(turn.tx.messages.get(message_id, group_key))
    event_id, epoch = turn.tx.conversations.sent_in(group_key, message_id)
    row = turn.tx.outbox.find_by_rumor(message_id, group_key)
    receipts = () if row is None else turn.tx.outbox.receipts(row.outbox_id)
    return MessageDetails(
        message=with_reactions(turn, (message,))[0],
        event_id=event_id,
        epoch=Epoch(epoch),
        accepted_by=tuple((receipt.relay, receipt.at) for receipt in receipts if receipt.accepted),
        refused_by=tuple((receipt.relay, receipt.message) for receipt in receipts if not receipt.accepted),
        last_error="" if row is None else row.last_error,
        rumor=turn.tx.messages.rumor_json(message_id, group_key),
    )
