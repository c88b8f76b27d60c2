"""What still has to reach a relay; survives a crash.

waiting --a relay said OK--> accepted; waiting --given up--> failed; failed --tried again--> waiting
"""

# ruff: noqa: S608 - what is formatted into SQL are the column lists of this module; values are always bound.

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.storage.columns import decode_relays, encode_relays
from marmot_desktop.storage.transaction import Row, Transaction

_COLUMNS: Final = (
    "outbox_id, purpose, group_key, event_id, event, relays, rumor_id, mls_message, mls_epoch, recipient, state, "
    "attempts, created_at, event_at, next_try_at, last_error"
)

_EARLIER: Final = (
    "EXISTS (SELECT 1 FROM outbox AS e WHERE e.state = 'waiting' AND e.group_key = o.group_key"
    " AND e.outbox_id < o.outbox_id AND e.purpose = 'application'{})"
)
"""An application message of the same group waits before this one."""
_COMMITTING = "EXISTS (SELECT 1 FROM pending_commit AS c WHERE c.group_key = o.group_key)"


class OutboxPurpose(StrEnum):
    """What an event is for; decides how it is retried and what follows its OK."""

    APPLICATION = "application"
    COMMIT = "commit"
    PROPOSAL = "proposal"
    WELCOME = "welcome"
    OWN_LIST = "own_list"
    KEY_PACKAGE = "key_package"
    DELETION = "deletion"


class OutboxState(StrEnum):
    """How far an event has come."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    FAILED = "failed"


class OutboxRow(Frozen, frozen=True):
    """One event on its way.

    Args:
        outbox_id: grows; the order of sending.
        purpose: what it is for.
        group_key: whose it is.
        event_id: of `event`.
        event: its JSON; `None` while it is not encrypted.
        relays: where it goes.
        rumor_id: of an application message.
        mls_message: the bytes that go into every new event.
        mls_epoch: they are made in.
        recipient: of a Welcome.
        state: see `OutboxState`.
        attempts: how often it was sent in vain.
        created_at: when it was put here.
        event_at: when `event` was built.
        next_try_at: not before.
        last_error: technical words, or the error code of a failed row.
    """

    outbox_id: int
    purpose: OutboxPurpose
    group_key: int | None
    event_id: EventId | None
    event: Hidden[str | None]
    relays: tuple[RelayUrl, ...]
    rumor_id: EventId | None
    mls_message: Hidden[bytes | None]
    mls_epoch: int | None
    recipient: PubKey | None
    state: OutboxState
    attempts: int
    created_at: Timestamp
    event_at: Timestamp | None
    next_try_at: Timestamp
    last_error: str


class ReceiptRow(Frozen, frozen=True):
    """What one relay said to one row.

    Args:
        relay: who.
        accepted: it said OK, now or before.
        message: its words of the last time.
        at: when it said so last.
    """

    relay: RelayUrl
    accepted: bool
    message: str
    at: Timestamp


class OutboxRepository:
    """Reads and writes the outbox."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(
        self,
        *,
        purpose: OutboxPurpose,
        relays: Iterable[RelayUrl],
        created_at: Timestamp,
        next_try_at: Timestamp,
        group_key: int | None = None,
        event_id: EventId | None = None,
        event: str | None = None,
        event_at: Timestamp | None = None,
        rumor_id: EventId | None = None,
        mls_message: bytes | None = None,
        mls_epoch: int | None = None,
        recipient: PubKey | None = None,
    ) -> int:
        """Put something into the outbox.

        Returns:
            The row's id.
        """
        return self._tx.insert(
            "INSERT INTO outbox (purpose, group_key, event_id, event, relays, rumor_id, mls_message, mls_epoch,"
            " recipient, state, created_at, event_at, next_try_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                purpose.value,
                group_key,
                event_id,
                event,
                encode_relays(relays),
                rumor_id,
                mls_message,
                mls_epoch,
                recipient,
                OutboxState.WAITING.value,
                created_at,
                event_at,
                next_try_at,
            ),
        )

    def get(self, outbox_id: int) -> OutboxRow | None:
        """One row."""
        row = self._tx.one(f"SELECT {_COLUMNS} FROM outbox WHERE outbox_id = ?", (outbox_id,))
        return None if row is None else _outbox_row(row)

    def due(self, now: Timestamp, limit: int) -> tuple[OutboxRow, ...]:
        """What is to be sent now, in the order it was put here.

        An application message stays back while an earlier one of its group waits for its time, so that each group's
        order is kept, and while an own commit of its group is on its way: it belongs into the epoch after it.
        """
        rows = self._tx.all(
            f"SELECT {_COLUMNS} FROM outbox AS o WHERE state = 'waiting' AND next_try_at <= ?1"
            f" AND NOT (purpose = 'application' AND ({_EARLIER.format(' AND e.next_try_at > ?1')} OR {_COMMITTING}))"
            " ORDER BY outbox_id LIMIT ?2",
            (now, limit),
        )
        return tuple(map(_outbox_row, rows))

    def next_due_at(self) -> Timestamp | None:
        """When something is to be sent next; `None` if nothing waits."""
        row = self._tx.one(
            "SELECT min(next_try_at) FROM outbox AS o WHERE state = 'waiting'"
            f" AND NOT (purpose = 'application' AND ({_EARLIER.format('')} OR {_COMMITTING}))"
        )
        return None if row is None else row[0]

    def waiting(self, group_key: int | None = None, purpose: OutboxPurpose | None = None) -> tuple[OutboxRow, ...]:
        """Every row that still has to be sent, of one group or purpose or of all, in order."""
        rows = self._tx.all(
            f"SELECT {_COLUMNS} FROM outbox WHERE state = 'waiting' AND (?1 IS NULL OR group_key = ?1)"
            " AND (?2 IS NULL OR purpose = ?2) ORDER BY outbox_id",
            (group_key, None if purpose is None else purpose.value),
        )
        return tuple(map(_outbox_row, rows))

    def has_unencrypted(self, group_key: int) -> bool:
        """Whether a message of a group waits that has no event yet."""
        row = self._tx.one(
            "SELECT 1 FROM outbox WHERE group_key = ? AND state = 'waiting' AND purpose = 'application'"
            " AND event IS NULL LIMIT 1",
            (group_key,),
        )
        return row is not None

    def count_unanswered(self, group_key: int, epoch: int) -> int:
        """How many messages of a group were encrypted in an epoch from the oldest on that no relay has accepted yet."""
        row = self._tx.one(
            "SELECT count(*) FROM outbox WHERE group_key = ?1 AND purpose = 'application' AND mls_epoch = ?2"
            " AND outbox_id >= (SELECT min(outbox_id) FROM outbox WHERE group_key = ?1 AND state = 'waiting'"
            " AND purpose = 'application' AND mls_epoch = ?2)",
            (group_key, epoch),
        )
        return 0 if row is None else int(row[0])

    def find_by_event(self, event_id: EventId) -> OutboxRow | None:
        """The row whose present event this is."""
        row = self._tx.one(
            f"SELECT {_COLUMNS} FROM outbox WHERE event_id = ? ORDER BY outbox_id DESC LIMIT 1", (event_id,)
        )
        return None if row is None else _outbox_row(row)

    def find_by_rumor(self, rumor_id: EventId, group_key: int | None = None) -> OutboxRow | None:
        """The newest row that carries this rumor."""
        row = self._tx.one(
            f"SELECT {_COLUMNS} FROM outbox WHERE rumor_id = ?1 AND (?2 IS NULL OR group_key = ?2)"
            " ORDER BY outbox_id DESC LIMIT 1",
            (rumor_id, group_key),
        )
        return None if row is None else _outbox_row(row)

    def put_event(
        self,
        outbox_id: int,
        event_id: EventId,
        event: str,
        event_at: Timestamp,
        mls_message: bytes | None = None,
        mls_epoch: int | None = None,
    ) -> None:
        """Give a row its event, or a newer one; MLS bytes that are not given stay."""
        self._tx.run(
            "UPDATE outbox SET event_id = ?, event = ?, event_at = ?, mls_message = coalesce(?, mls_message),"
            " mls_epoch = coalesce(?, mls_epoch) WHERE outbox_id = ?",
            (event_id, event, event_at, mls_message, mls_epoch, outbox_id),
        )

    def put_relays(self, outbox_id: int, relays: Iterable[RelayUrl]) -> None:
        """Send a row to other relays."""
        self._tx.run("UPDATE outbox SET relays = ? WHERE outbox_id = ?", (encode_relays(relays), outbox_id))

    def set_state(self, outbox_id: int, state: OutboxState, last_error: str = "") -> None:
        """End a row, or let it wait again."""
        self._tx.run(
            "UPDATE outbox SET state = ?, last_error = ? WHERE outbox_id = ?", (state.value, last_error, outbox_id)
        )

    def postpone(self, outbox_id: int, next_try_at: Timestamp, attempts: int, last_error: str) -> None:
        """Try a row again later."""
        self._tx.run(
            "UPDATE outbox SET next_try_at = ?, attempts = ?, last_error = ? WHERE outbox_id = ?",
            (next_try_at, attempts, last_error, outbox_id),
        )

    def wake_all(self, now: Timestamp) -> None:
        """Everything that waits for its time is due: a relay can be reached again."""
        self._tx.run("UPDATE outbox SET next_try_at = ?1 WHERE state = 'waiting' AND next_try_at > ?1", (now,))

    def encrypted_after(self, group_key: int, epoch: int) -> tuple[tuple[EventId, OutboxState], ...]:
        """Application messages of a group whose MLS bytes are of an epoch after this one, in order."""
        rows = self._tx.all(
            "SELECT rumor_id, state FROM outbox WHERE group_key = ? AND purpose = 'application' AND mls_epoch > ?"
            " ORDER BY outbox_id",
            (group_key, epoch),
        )
        return tuple((EventId(rumor_id), OutboxState(state)) for rumor_id, state in rows)

    def requeue_application(self, group_key: int, rumor_id: EventId, *, keep_mls_message: bool = False) -> bool:
        """Send an application message again, due at once, at its old place.

        Args:
            group_key: of the group.
            rumor_id: of the message.
            keep_mls_message: send the same MLS bytes; otherwise it is encrypted anew, as after a lost branch, whose
                epoch may have the same number.

        Returns:
            `False` if it is not in the outbox any more.
        """
        row = self.find_by_rumor(rumor_id, group_key)
        if row is None:
            return False
        self._tx.run(
            "UPDATE outbox SET state = 'waiting', attempts = 0, next_try_at = 0, last_error = '' WHERE outbox_id = ?",
            (row.outbox_id,),
        )
        if not keep_mls_message:
            self._tx.run(
                "UPDATE outbox SET event_id = NULL, event = NULL, event_at = NULL, mls_message = NULL,"
                " mls_epoch = NULL WHERE outbox_id = ?",
                (row.outbox_id,),
            )
            self._tx.run("DELETE FROM outbox_receipt WHERE outbox_id = ?", (row.outbox_id,))
        return True

    def last_accepted_commit(self, group_key: int, since: Timestamp) -> OutboxRow | None:
        """The newest commit of a group that a relay has said OK to, unless it was made before then."""
        row = self._tx.one(
            f"SELECT {_COLUMNS} FROM outbox WHERE group_key = ? AND purpose = 'commit' AND state = 'accepted'"
            " AND created_at >= ? ORDER BY outbox_id DESC LIMIT 1",
            (group_key, since),
        )
        return None if row is None else _outbox_row(row)

    def hold_applications(self, group_key: int, until: Timestamp) -> None:
        """Application messages of a group that wait leave no earlier."""
        self._tx.run(
            "UPDATE outbox SET next_try_at = ?1 WHERE group_key = ?2 AND purpose = 'application' AND state = 'waiting'"
            " AND next_try_at < ?1",
            (until, group_key),
        )

    def failed_applications(self, group_key: int, error: str) -> tuple[EventId, ...]:
        """Application messages of a group that were given up for this reason, in order."""
        rows = self._tx.all(
            "SELECT rumor_id FROM outbox WHERE group_key = ? AND purpose = 'application' AND state = 'failed'"
            " AND last_error = ? ORDER BY outbox_id",
            (group_key, error),
        )
        return tuple(EventId(rumor_id) for (rumor_id,) in rows)

    def delete(self, outbox_id: int) -> None:
        """Forget a row and what relays said to it."""
        self._tx.run("DELETE FROM outbox WHERE outbox_id = ?", (outbox_id,))

    def drop_ended(self, older_than: Timestamp) -> int:
        """Forget rows that have ended and were put here before then; events of standing key packages stay.

        Returns:
            How many.
        """
        return self._tx.run(
            "DELETE FROM outbox WHERE state <> 'waiting' AND created_at < ? AND (event_id IS NULL OR event_id NOT IN"
            " (SELECT event_id FROM key_package_event WHERE deleted_at IS NULL))",
            (older_than,),
        )

    def welcomes_after(self, commit_id: int) -> tuple[int, ...]:
        """The rows of the Welcomes that followed a commit: put here after it and before the group's next commit.

        Args:
            commit_id: the commit's row.
        """
        rows = self._tx.all(
            "SELECT w.outbox_id FROM outbox AS c JOIN outbox AS w ON w.group_key = c.group_key AND w.purpose = 'welcome'"
            " AND w.outbox_id > c.outbox_id WHERE c.outbox_id = ? AND NOT EXISTS (SELECT 1 FROM outbox AS n"
            " WHERE n.group_key = c.group_key AND n.purpose = 'commit' AND n.outbox_id > c.outbox_id"
            " AND n.outbox_id < w.outbox_id) ORDER BY w.outbox_id",
            (commit_id,),
        )
        return tuple(outbox_id for (outbox_id,) in rows)

    def add_receipt(self, outbox_id: int, relay: RelayUrl, accepted: bool, message: str, at: Timestamp) -> None:
        """Remember what a relay said; an OK is never taken back."""
        self._tx.run(
            "INSERT INTO outbox_receipt (outbox_id, relay, accepted, message, at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET accepted = max(accepted, excluded.accepted), message = excluded.message,"
            " at = excluded.at",
            (outbox_id, relay, accepted, message, at),
        )

    def receipts(self, outbox_id: int) -> tuple[ReceiptRow, ...]:
        """What relays have said, by relay."""
        rows = self._tx.all(
            "SELECT relay, accepted, message, at FROM outbox_receipt WHERE outbox_id = ? ORDER BY relay", (outbox_id,)
        )
        return tuple(ReceiptRow(relay, bool(accepted), message, at) for relay, accepted, message, at in rows)

    def accepted_relays(self, outbox_id: int) -> tuple[RelayUrl, ...]:
        """Relays that said OK, by name."""
        return tuple(receipt.relay for receipt in self.receipts(outbox_id) if receipt.accepted)


def _outbox_row(row: Row) -> OutboxRow:
    return OutboxRow(
        outbox_id=row[0],
        purpose=OutboxPurpose(row[1]),
        group_key=row[2],
        event_id=row[3],
        event=row[4],
        relays=decode_relays(row[5]),
        rumor_id=row[6],
        mls_message=row[7],
        mls_epoch=row[8],
        recipient=row[9],
        state=OutboxState(row[10]),
        attempts=row[11],
        created_at=row[12],
        event_at=row[13],
        next_try_at=row[14],
        last_error=row[15],
    )
