"""What became of each event from a relay, and those that may be tried again."""

# ruff: noqa: S608 - what is formatted into SQL are the column lists of this module; values are always bound.

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.storage.columns import decode_code, encode_code
from marmot_desktop.storage.transaction import Row, Transaction

RETRYABLE_LIMIT: Final = 2_000
"""Events kept for another try, per group."""

_KEPT_OF_HASH: Final = 16
_KEPT_OF_ID: Final = 8
"""Of these two, as they stand beside each other: hashes fall anywhere in their table, so that with every message pages
are written for their sake alone. A second text for 16 given bytes is out of reach; the id tells no more than whether it
is the same event, which 8 bytes do."""

_COLUMNS: Final = "event_id, event_kind, group_key, created_at, received_at, epoch, what, outcome, code, author, event"


class SeenRow(Frozen, frozen=True):
    """The verdict on one event.

    Args:
        event_id: of the event.
        event_kind: 445 or 1059.
        group_key: whose it is, if known.
        created_at: of the event.
        received_at: when this device had it first.
        epoch: of the MLS message inside, if it could be read.
        what: `message`, `commit`, `proposal` or empty if unknown.
        outcome: `applied`, `own`, `held`, `duplicate`, `undecryptable`, `refused`, `stale` or `rolled_back`.
        code: why.
        author: who made it, proved by MLS or by the seal.
        event: its JSON, only while it may be tried again.
    """

    event_id: EventId
    event_kind: int
    group_key: int | None
    created_at: Timestamp
    received_at: Timestamp
    epoch: int | None
    what: str
    outcome: str
    code: ErrorCode | None
    author: PubKey | None
    event: Hidden[str | None]


class SeenEventsRepository:
    """Reads and writes verdicts. A verdict is final when no event is kept with it."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def verdict(self, event_id: EventId) -> SeenRow | None:
        """The verdict on an event."""
        row = self._tx.one(f"SELECT {_COLUMNS} FROM seen_event WHERE event_id = ?", (event_id,))
        return None if row is None else _seen_row(row)

    def last_received_at(self) -> Timestamp | None:
        """When the newest event came in, of any group or of none; a look into the index for each of them."""
        row = self._tx.one(
            "SELECT max(newest) FROM ("
            " SELECT (SELECT max(received_at) FROM seen_event AS s WHERE s.group_key = g.group_key) AS newest"
            " FROM chat_group AS g UNION ALL SELECT max(received_at) FROM seen_event WHERE group_key IS NULL)"
        )
        return None if row is None or row[0] is None else Timestamp(row[0])

    def mark(self, row: SeenRow) -> None:
        """Store a verdict in place of an earlier one; the time of the first sight stays."""
        self.mark_all((row,))

    def mark_all(self, rows: Iterable[SeenRow]) -> None:
        """The same for many."""
        self._tx.run_many(
            f"INSERT INTO seen_event ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
            " group_key = excluded.group_key, epoch = excluded.epoch, what = excluded.what,"
            " outcome = excluded.outcome, code = excluded.code, author = excluded.author, event = excluded.event",
            [
                (
                    row.event_id,
                    row.event_kind,
                    row.group_key,
                    row.created_at,
                    row.received_at,
                    row.epoch,
                    row.what,
                    row.outcome,
                    encode_code(row.code),
                    row.author,
                    row.event,
                )
                for row in rows
            ],
        )

    def known(self, event_ids: Sequence[EventId]) -> set[EventId]:
        """Those among these events that have a final verdict."""
        rows = self._tx.all_in("SELECT event_id FROM seen_event WHERE event IS NULL AND event_id IN ({})", event_ids)
        return {EventId(event_id) for (event_id,) in rows}

    def retryable(self, group_key: int, limit: int = RETRYABLE_LIMIT) -> tuple[SeenRow, ...]:
        """Events of a group that may be tried again, in the order of their dates and ids."""
        rows = self._tx.all(
            f"SELECT {_COLUMNS} FROM seen_event WHERE group_key = ? AND event IS NOT NULL"
            " ORDER BY created_at, event_id LIMIT ?",
            (group_key, limit),
        )
        return tuple(map(_seen_row, rows))

    def log(
        self,
        group_key: int,
        limit: int,
        before: EventId | None = None,
        *,
        outcomes: Collection[str] = (),
        what: str = "",
    ) -> tuple[SeenRow, ...]:
        """What happened to a group's events, newest first.

        Args:
            group_key: of the group.
            limit: at most so many.
            before: only what came before this event; an unknown one gives nothing.
            outcomes: only these; empty for all.
            what: only this; empty for all.
        """
        rows = self._tx.all(
            f"SELECT {_COLUMNS} FROM seen_event WHERE group_key = ?1 AND (?2 IS NULL OR (received_at, rowid) <"
            " (SELECT received_at, rowid FROM seen_event WHERE event_id = ?2))"
            " AND (?4 = '[]' OR outcome IN (SELECT value FROM json_each(?4))) AND (?5 = '' OR what = ?5)"
            " ORDER BY received_at DESC, rowid DESC LIMIT ?3",
            (group_key, before, limit, json.dumps(sorted(outcomes)), what),
        )
        return tuple(map(_seen_row, rows))

    def trim_retryable(self, group_key: int, *, keep: int = RETRYABLE_LIMIT, older_than: Timestamp) -> int:
        """Give up events that have waited too long or are too many; their verdicts become final.

        Args:
            group_key: of the group.
            keep: this many of the newest dates stay.
            older_than: events received before are given up.

        Returns:
            How many were given up.
        """
        return self._tx.run(
            "UPDATE seen_event SET event = NULL, outcome = CASE WHEN outcome = 'rolled_back' THEN outcome"
            " WHEN code = 'stale_commit' THEN 'stale' WHEN code = 'ratchet_gap_too_large' THEN 'refused'"
            " ELSE 'undecryptable' END, code = CASE WHEN outcome = 'rolled_back'"
            " OR code IN ('stale_commit', 'ratchet_gap_too_large') THEN code ELSE ?4 END WHERE group_key = ?1"
            " AND event IS NOT NULL AND (received_at < ?3 OR event_id NOT IN"
            " (SELECT event_id FROM seen_event WHERE group_key = ?1 AND event IS NOT NULL"
            " ORDER BY created_at DESC, event_id DESC LIMIT ?2))",
            (group_key, keep, older_than, ErrorCode.UNDECRYPTABLE.value),
        )

    def count_rollbacks(self, group_key: int, since: Timestamp) -> int:
        """How many commits that came since then had been applied and have lost for good."""
        row = self._tx.one(
            "SELECT count(*) FROM seen_event WHERE group_key = ? AND what = 'commit' AND outcome = 'rolled_back'"
            " AND event IS NULL AND received_at >= ?",
            (group_key, since),
        )
        return 0 if row is None else int(row[0])

    def has_held(self, group_key: int, epoch: int, code: ErrorCode) -> bool:
        """Whether an event of this epoch waits for this reason."""
        row = self._tx.one(
            "SELECT 1 FROM seen_event WHERE group_key = ? AND epoch = ? AND code = ? AND event IS NOT NULL LIMIT 1",
            (group_key, epoch, code.value),
        )
        return row is not None

    def give_up_held(self, group_key: int, code: ErrorCode) -> None:
        """Nothing of a group that still waits will ever be readable; the verdicts become final."""
        self._tx.run(
            "UPDATE seen_event SET event = NULL, outcome = 'undecryptable', code = ? WHERE group_key = ?"
            " AND event IS NOT NULL",
            (code.value, group_key),
        )

    def has_own_proposal(self, group_key: int, epoch: int) -> bool:
        """Whether a proposal of ours was made in this epoch."""
        row = self._tx.one(
            "SELECT 1 FROM seen_event WHERE group_key = ? AND epoch = ? AND what = 'proposal' AND outcome = 'own' LIMIT 1",
            (group_key, epoch),
        )
        return row is not None

    def newest_applied_at(self, group_key: int) -> Timestamp:
        """The newest date of what others have sent and we could read; 0 if there is none."""
        row = self._tx.one(
            "SELECT max(created_at) FROM seen_event WHERE group_key = ? AND outcome = 'applied'", (group_key,)
        )
        return Timestamp(0 if row is None or row[0] is None else row[0])

    def count_own_messages(self, group_key: int, created_at: Timestamp, received_since: Timestamp) -> int:
        """How many events of messages of ours have this date, of those made since then."""
        row = self._tx.one(
            "SELECT count(*) FROM seen_event WHERE group_key = ? AND received_at >= ? AND created_at = ?"
            " AND what = 'message' AND outcome = 'own'",
            (group_key, received_since, created_at),
        )
        return 0 if row is None else int(row[0])

    def count_own_messages_of(self, group_key: int, epoch: int) -> int:
        """How many events of messages of ours there were in an epoch, on whichever branch."""
        row = self._tx.one(
            "SELECT count(*) FROM seen_event WHERE group_key = ? AND epoch = ?"
            " AND what = 'message' AND outcome = 'own'",
            (group_key, epoch),
        )
        return 0 if row is None else int(row[0])

    def void_own_proposals(self, group_key: int, after_epoch: int) -> None:
        """Our proposals of later epochs were made on a branch that is lost."""
        self._tx.run(
            "UPDATE seen_event SET outcome = 'rolled_back', code = ? WHERE group_key = ? AND epoch > ?"
            " AND what = 'proposal' AND outcome = 'own'",
            (ErrorCode.ROLLED_BACK.value, group_key, after_epoch),
        )

    def find_hashes(self, hashes: Sequence[bytes], group_key: int) -> dict[bytes, bytes]:
        """By hash, the beginning of the id of the event that brought these bytes into a group first; only what is known."""
        by_kept = {each[:_KEPT_OF_HASH]: each for each in hashes}
        rows = self._tx.all_in(
            "SELECT hash, event_id FROM seen_hash WHERE group_key = ? AND hash IN ({})", tuple(by_kept), (group_key,)
        )
        return {by_kept[kept]: beginning for kept, beginning in rows}

    def add_hash(self, content_hash: bytes, group_key: int, event_id: EventId) -> None:
        """Remember which event brought these bytes into a group; the first one stays."""
        self.add_hashes(((content_hash, event_id),), group_key)

    def add_hashes(self, hashes: Iterable[tuple[bytes, EventId]], group_key: int) -> None:
        """The same for many."""
        self._tx.run_many(
            "INSERT INTO seen_hash (hash, group_key, event_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [(each[:_KEPT_OF_HASH], group_key, event_id[:_KEPT_OF_ID]) for each, event_id in hashes],
        )


def _seen_row(row: Row) -> SeenRow:
    return SeenRow(
        event_id=row[0],
        event_kind=row[1],
        group_key=row[2],
        created_at=row[3],
        received_at=row[4],
        epoch=row[5],
        what=row[6],
        outcome=row[7],
        code=decode_code(row[8]),
        author=row[9],
        event=row[10],
    )
