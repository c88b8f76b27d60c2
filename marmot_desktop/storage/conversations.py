"""Messages as they stand together: what follows one, where reading was left, and what was said about each."""

# ruff: noqa: S608 - what is formatted into SQL are column lists of this package; values are always bound.

from collections.abc import Iterable, Sequence

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, Message
from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.nostr.types import EventId, PubKey
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.messages import MESSAGE_COLUMNS, MESSAGE_FROM, UNSHOWN_SQL, read_message
from marmot_desktop.storage.transaction import Transaction


class AboutRow(Frozen, frozen=True):
    """A rumor about another one: a reaction or a deletion.

    Args:
        target: what it is about.
        id: its own rumor id.
        kind: 5 or 7.
        author: whose it is.
        text: of a reaction.
    """

    target: EventId
    id: EventId
    kind: int
    author: PubKey
    text: Hidden[str]


class ConversationsRepository:
    """Reads conversations from any place; writes which message is about which."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def newer(self, group_key: int, after: EventId, limit: int) -> tuple[Message, ...]:
        """What stands after a message, oldest first, our own lines included.

        Raises:
            NotFoundError: `not_found`.
        """
        place = self._tx.one(
            "SELECT sort_at, position FROM message WHERE group_key = ? AND rumor_id = ?", (group_key, after)
        )
        if place is None:
            raise NotFoundError
        rows = self._tx.all(
            f"SELECT {MESSAGE_COLUMNS} {MESSAGE_FROM} WHERE m.group_key = ? AND (m.sort_at, m.position) > (?, ?)"
            f" AND m.kind NOT IN ({UNSHOWN_SQL}) AND m.state <> 'invalidated' ORDER BY m.sort_at, m.position LIMIT ?",
            (group_key, *place, limit),
        )
        return tuple(read_message(row) for row in rows)

    def first_unread(self, group_key: int) -> EventId | None:
        """The oldest message of others after the place read last."""
        row = self._tx.one(
            "SELECT m.rumor_id FROM message AS m, chat_group AS g WHERE g.group_key = ? AND m.group_key = g.group_key"
            " AND (m.sort_at, m.position) > (g.read_sort_at, g.read_position) AND m.mine = 0"
            f" AND m.kind NOT IN ({UNSHOWN_SQL}, {SYSTEM_LINE_KIND}) AND m.state NOT IN ('invalidated', 'deleted')"
            " ORDER BY m.sort_at, m.position LIMIT 1",
            (group_key,),
        )
        return None if row is None else EventId(row[0])

    def many(self, group_key: int, rumors: Sequence[EventId]) -> tuple[Message, ...]:
        """Those of these messages that the group has, in no order; what a lost branch took away left out."""
        sql = (
            f"SELECT {MESSAGE_COLUMNS} {MESSAGE_FROM} WHERE m.group_key = ? AND m.state <> 'invalidated'"
            " AND m.rumor_id IN ({})"
        )
        return tuple(read_message(row) for row in self._tx.all_in(sql, rumors, (group_key,)))

    def sent_in(self, group_key: int, rumor: EventId) -> tuple[EventId | None, int]:
        """The kind 445 that brought a message, or carries it, and its epoch.

        Raises:
            NotFoundError: `not_found`.
        """
        row = self._tx.one(
            "SELECT event_id, epoch FROM message WHERE group_key = ? AND rumor_id = ?", (group_key, rumor)
        )
        if row is None:
            raise NotFoundError
        return row[0], row[1]

    def add_about(self, group_key: int, targets: Iterable[EventId], position: int) -> None:
        """The message at this position is about these."""
        self._tx.run_many(
            "INSERT INTO message_about (group_key, target, position) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [(group_key, target, position) for target in targets],
        )

    def about(self, group_key: int, targets: Sequence[EventId]) -> tuple[AboutRow, ...]:
        """What was said about messages, oldest first; what a lost branch took away left out."""
        rows = self._tx.all_in(
            "SELECT m.sort_at, m.position, a.target, m.rumor_id, m.kind, m.author, m.text FROM message_about AS a"
            " JOIN message AS m ON m.position = a.position"
            " WHERE a.group_key = ? AND m.state <> 'invalidated' AND a.target IN ({})",
            targets,
            (group_key,),
        )
        return tuple(AboutRow(*row[2:]) for row in sorted(rows))

    def targets_of(self, position: int) -> tuple[EventId, ...]:
        """What the message at this position is about."""
        rows = self._tx.all("SELECT target FROM message_about WHERE position = ?", (position,))
        return tuple(EventId(target) for (target,) in rows)

    def erase(self, group_key: int, rumor: EventId) -> None:
        """Let nothing be left of what a message said. One that is still to be sent stays."""
        self._tx.run(
            "UPDATE message SET state = 'deleted', text = '', rumor = ''"
            " WHERE group_key = ? AND rumor_id = ? AND state IN ('received', 'sent')",
            (group_key, rumor),
        )
