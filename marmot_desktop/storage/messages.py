"""Messages and lines of our own making, by group and time."""

# ruff: noqa: S608 - what is formatted into SQL are the column lists of this module; values are always bound.

from typing import Final

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, Message
from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.transaction import Row, Transaction

UNSHOWN_KINDS: Final = (5, 7, 447, 448, 449)
"""Rumors that change or notify and are never a line of their own: deletions, reactions, push tokens."""

_LATEST: Final = (2**63 - 1, 2**63 - 1)

MESSAGE_COLUMNS: Final = (
    "m.rumor_id, g.nostr_group_id, m.group_key, m.author, m.kind, m.text, m.created_at, m.received_at, m.sort_at, "
    "m.position, m.reply_to, m.state, m.mine, m.relays_accepted"
)
MESSAGE_FROM: Final = "FROM message AS m JOIN chat_group AS g ON g.group_key = m.group_key"
UNSHOWN_SQL: Final = ", ".join(str(kind) for kind in UNSHOWN_KINDS)


class NewMessage(Frozen, frozen=True):
    """A message to be stored.

    Args:
        group_key: of its group.
        rumor_id: of the rumor, or made up for a line of our own.
        author: who wrote it, proved by MLS.
        kind: the rumor's kind.
        text: what to show.
        created_at: what the author's clock said.
        received_at: now.
        sort_at: the time it is listed under.
        reply_to: the rumor it answers.
        state: of its delivery.
        mine: written by this account.
        epoch: it was sent in.
        event_id: of the kind 445 that brought it; `None` while none was made.
        rumor: JSON as it was inside MLS; empty for a line of our own.
    """

    group_key: int
    rumor_id: EventId
    author: PubKey
    kind: int
    text: Hidden[str]
    created_at: Timestamp
    received_at: Timestamp
    sort_at: Timestamp
    reply_to: EventId | None
    state: DeliveryState
    mine: bool
    epoch: int
    event_id: EventId | None
    rumor: Hidden[str]


class MessagesRepository:
    """Reads and writes messages; lists them newest first, by `sort_at` and then by order of arrival."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(self, new: NewMessage) -> Message | None:
        """Store a message.

        Returns:
            The message; `None` if the group has this rumor already.
        """
        row = self._tx.one("SELECT nostr_group_id FROM chat_group WHERE group_key = ?", (new.group_key,))
        # Without such a group the insert itself fails.
        return self.add_to(NostrGroupId(b"" if row is None else row[0]), new)

    def add_to(self, group: NostrGroupId, new: NewMessage) -> Message | None:
        """The same where the group's routing id is known."""
        position = self._tx.insert_new(
            "INSERT INTO message (group_key, rumor_id, author, kind, text, created_at, received_at, sort_at, reply_to,"
            " state, mine, epoch, event_id, rumor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (
                new.group_key,
                new.rumor_id,
                new.author,
                new.kind,
                new.text,
                new.created_at,
                new.received_at,
                new.sort_at,
                new.reply_to,
                new.state.value,
                new.mine,
                new.epoch,
                new.event_id,
                new.rumor,
            ),
        )
        if position is None:
            return None
        return Message(
            id=new.rumor_id,
            group=group,
            group_key=new.group_key,
            author=new.author,
            kind=new.kind,
            text=new.text,
            created_at=new.created_at,
            received_at=new.received_at,
            sort_at=new.sort_at,
            position=position,
            reply_to=new.reply_to,
            reactions=(),
            media=(),
            state=new.state,
            mine=new.mine,
            relays_accepted=0,
        )

    def get(self, rumor_id: EventId, group_key: int | None = None) -> Message | None:
        """The message with this rumor id; where several groups have it and none is named, the newest."""
        row = self._tx.one(
            f"SELECT {MESSAGE_COLUMNS} {MESSAGE_FROM} WHERE m.rumor_id = ?1 AND (?2 IS NULL OR m.group_key = ?2)"
            " ORDER BY m.position DESC LIMIT 1",
            (rumor_id, group_key),
        )
        return None if row is None else read_message(row)

    def rumor_json(self, rumor_id: EventId, group_key: int) -> str:
        """The rumor as it was or will be inside MLS; empty for a line of our own.

        Raises:
            NotFoundError: `not_found`.
        """
        row = self._tx.one("SELECT rumor FROM message WHERE group_key = ? AND rumor_id = ?", (group_key, rumor_id))
        if row is None:
            raise NotFoundError
        rumor: str = row[0]
        return rumor

    def page(
        self,
        group_key: int,
        limit: int,
        before: EventId | None = None,
        *,
        include_system: bool = False,
        include_invalidated: bool = False,
    ) -> tuple[Message, ...]:
        """Part of a conversation, newest first.

        Args:
            group_key: of the group.
            limit: at most this many.
            before: only what stands before this message; from the newest if not given.
            include_system: lines of our own making too.
            include_invalidated: messages of a branch that was taken back too.

        Raises:
            NotFoundError: `not_found`, when `before` is not in this group.
        """
        sort_at, position = _LATEST if before is None else self._place(group_key, before)
        rows = self._tx.all(
            f"SELECT {MESSAGE_COLUMNS} {MESSAGE_FROM} WHERE m.group_key = ? AND (m.sort_at, m.position) < (?, ?)"
            f" AND m.kind NOT IN ({UNSHOWN_SQL}) AND (? OR m.kind <> {SYSTEM_LINE_KIND})"
            " AND (? OR m.state <> 'invalidated') ORDER BY m.sort_at DESC, m.position DESC LIMIT ?",
            (group_key, sort_at, position, include_system, include_invalidated, limit),
        )
        return tuple(read_message(row) for row in rows)

    def last(self, group_key: int) -> Message | None:
        """The newest line of a conversation, lines of our own included, what a lost branch took away left out."""
        row = self._tx.one(
            f"SELECT {MESSAGE_COLUMNS} {MESSAGE_FROM} WHERE m.group_key = ? AND m.kind NOT IN ({UNSHOWN_SQL})"
            " AND m.state <> 'invalidated' ORDER BY m.sort_at DESC, m.position DESC LIMIT 1",
            (group_key,),
        )
        return None if row is None else read_message(row)

    def count_own_at(self, group_key: int, created_at: Timestamp) -> int:
        """How many messages of ours in a group carry this date."""
        row = self._tx.one(
            "SELECT count(*) FROM message WHERE group_key = ? AND sort_at = ? AND mine = 1 AND created_at = sort_at",
            (group_key, created_at),
        )
        return 0 if row is None else int(row[0])

    def unread(self, group_key: int) -> int:
        """How many messages of others stand after the place read last."""
        row = self._tx.one(
            "SELECT count(*) FROM message AS m, chat_group AS g WHERE g.group_key = ? AND m.group_key = g.group_key"
            " AND (m.sort_at, m.position) > (g.read_sort_at, g.read_position) AND m.mine = 0"
            f" AND m.kind NOT IN ({UNSHOWN_SQL}, {SYSTEM_LINE_KIND}) AND m.state NOT IN ('invalidated', 'deleted')",
            (group_key,),
        )
        return 0 if row is None else int(row[0])

    def unread_by_group(self) -> dict[int, int]:
        """As `unread`, for every group that has some."""
        rows = self._tx.all(
            "SELECT group_key, unread FROM (SELECT g.group_key, (SELECT count(*) FROM message AS m"
            " WHERE m.group_key = g.group_key AND (m.sort_at, m.position) > (g.read_sort_at, g.read_position)"
            f" AND m.mine = 0 AND m.kind NOT IN ({UNSHOWN_SQL}, {SYSTEM_LINE_KIND})"
            " AND m.state NOT IN ('invalidated', 'deleted')) AS unread FROM chat_group AS g) WHERE unread > 0"
        )
        return {int(row[0]): int(row[1]) for row in rows}

    def set_state(
        self,
        rumor_id: EventId,
        group_key: int,
        state: DeliveryState,
        *,
        event_id: EventId | None = None,
        relays_accepted: int | None = None,
        epoch: int | None = None,
    ) -> Message:
        """Change what became of a message; what is `None` stays.

        Raises:
            NotFoundError: `not_found`.
        """
        self._tx.run(
            "UPDATE message SET state = ?, event_id = coalesce(?, event_id),"
            " relays_accepted = coalesce(?, relays_accepted), epoch = coalesce(?, epoch)"
            " WHERE group_key = ? AND rumor_id = ?",
            (state.value, event_id, relays_accepted, epoch, group_key, rumor_id),
        )
        message = self.get(rumor_id, group_key)
        if message is None:
            raise NotFoundError
        return message

    def delete(self, rumor_id: EventId, group_key: int) -> None:
        """Remove a message; one that is not there is no error."""
        self._tx.run("DELETE FROM message WHERE group_key = ? AND rumor_id = ?", (group_key, rumor_id))

    def set_epoch(self, rumor_id: EventId, group_key: int, epoch: int) -> None:
        """An own message is sent in this epoch after all."""
        self._tx.run(
            "UPDATE message SET epoch = ?1 WHERE group_key = ?2 AND rumor_id = ?3 AND epoch <> ?1",
            (epoch, group_key, rumor_id),
        )

    def invalidate_after_epoch(self, group_key: int, epoch: int) -> tuple[EventId, ...]:
        """Take back everything of the epochs after this one, except what is our own.

        Returns:
            What was taken back, oldest first.
        """
        rows = self._tx.all(
            "UPDATE message SET state = 'invalidated' WHERE group_key = ? AND epoch > ?"
            " AND state = 'received' RETURNING position, rumor_id",
            (group_key, epoch),
        )
        return tuple(EventId(rumor_id) for _, rumor_id in sorted(rows))

    def _place(self, group_key: int, rumor_id: EventId) -> tuple[int, int]:
        row = self._tx.one(
            "SELECT sort_at, position FROM message WHERE group_key = ? AND rumor_id = ?", (group_key, rumor_id)
        )
        if row is None:
            raise NotFoundError
        return row[0], row[1]


def read_message(row: Row) -> Message:
    """The message of a row of `MESSAGE_COLUMNS`."""
    return Message(
        id=row[0],
        group=row[1],
        group_key=row[2],
        author=row[3],
        kind=row[4],
        text=row[5],
        created_at=row[6],
        received_at=row[7],
        sort_at=row[8],
        position=row[9],
        reply_to=row[10],
        reactions=(),
        media=(),
        state=DeliveryState(row[11]),
        mine=bool(row[12]),
        relays_accepted=row[13],
    )
