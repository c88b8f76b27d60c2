"""Own commits: the one on its way, and those that no relay acknowledged."""

# ruff: noqa: S608 - what is formatted into SQL are the column lists of this module; values are always bound.

from typing import Final

from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.storage.transaction import Transaction

_PENDING_COLUMNS: Final = "group_key, outbox_id, event_id, created_at, content_hash, epoch, intent, welcome, invitees"
_GIVEN_UP_COLUMNS: Final = (
    "event_id, group_key, epoch, created_at, content_hash, state, tree, pending_commit, given_up_at, intent, welcome,"
    " invitees"
)


class PendingCommitRow(Frozen, frozen=True):
    """The one own commit of a group that is on its way, and what follows it.

    Args:
        group_key: of the group.
        outbox_id: the row that sends it.
        event_id: of its kind 445.
        created_at: of that event.
        content_hash: SHA-256 of that event's content.
        epoch: the epoch it leaves.
        intent: JSON: what the user wanted, to redo it after a lost race.
        welcome: for those it adds.
        invitees: JSON: who they are.
    """

    group_key: int
    outbox_id: int
    event_id: EventId
    created_at: Timestamp
    content_hash: bytes
    epoch: int
    intent: Hidden[str]
    welcome: Hidden[bytes | None]
    invitees: Hidden[str]


class GivenUpCommitRow(Frozen, frozen=True):
    """An own commit that did not come through or was taken back; MLS cannot read it from the wire if it shows up again.

    Args:
        event_id: of its kind 445.
        group_key: of the group.
        epoch: the epoch it leaves.
        created_at: of the event.
        content_hash: SHA-256 of the event's content.
        state: before it.
        tree: before it.
        pending_commit: the detached commit.
        given_up_at: when.
        intent: JSON: what the user wanted by it.
        welcome: for those it adds, if it was never sent.
        invitees: JSON: who they are.

    Secrets: state, tree and commit; its `repr` does not show them.
    """

    event_id: EventId
    group_key: int
    epoch: int
    created_at: Timestamp
    content_hash: bytes
    state: Hidden[bytes]
    tree: Hidden[bytes]
    pending_commit: Hidden[bytes]
    given_up_at: Timestamp
    intent: Hidden[str] = ""
    welcome: Hidden[bytes | None] = None
    invitees: Hidden[str] = "[]"


class CommitsRepository:
    """Reads and writes own commits."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def put(self, row: PendingCommitRow) -> None:
        """Store the own commit of a group; a second one is refused by the table."""
        self._tx.run(
            f"INSERT INTO pending_commit ({_PENDING_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                row.group_key,
                row.outbox_id,
                row.event_id,
                row.created_at,
                row.content_hash,
                row.epoch,
                row.intent,
                row.welcome,
                row.invitees,
            ),
        )

    def get(self, group_key: int) -> PendingCommitRow | None:
        """The own commit of a group that is on its way."""
        row = self._tx.one(f"SELECT {_PENDING_COLUMNS} FROM pending_commit WHERE group_key = ?", (group_key,))
        return None if row is None else PendingCommitRow(*row)

    def find_by_event(self, event_id: EventId) -> PendingCommitRow | None:
        """The own commit on its way in this event."""
        row = self._tx.one(f"SELECT {_PENDING_COLUMNS} FROM pending_commit WHERE event_id = ?", (event_id,))
        return None if row is None else PendingCommitRow(*row)

    def all(self) -> tuple[PendingCommitRow, ...]:
        """Every own commit on its way, by group."""
        rows = self._tx.all(f"SELECT {_PENDING_COLUMNS} FROM pending_commit ORDER BY group_key")
        return tuple(PendingCommitRow(*row) for row in rows)

    def delete(self, group_key: int) -> None:
        """The own commit of a group has arrived or was taken back."""
        self._tx.run("DELETE FROM pending_commit WHERE group_key = ?", (group_key,))

    def give_up(self, row: GivenUpCommitRow) -> None:
        """Keep what is needed to follow a commit that no relay acknowledged."""
        self._tx.run(
            f"INSERT OR REPLACE INTO given_up_commit ({_GIVEN_UP_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                row.event_id,
                row.group_key,
                row.epoch,
                row.created_at,
                row.content_hash,
                row.state,
                row.tree,
                row.pending_commit,
                row.given_up_at,
                row.intent,
                row.welcome,
                row.invitees,
            ),
        )

    def find_given_up(self, event_id: EventId) -> GivenUpCommitRow | None:
        """What was kept of the own commit in this event."""
        row = self._tx.one(f"SELECT {_GIVEN_UP_COLUMNS} FROM given_up_commit WHERE event_id = ?", (event_id,))
        return None if row is None else GivenUpCommitRow(*row)

    def find_given_up_content(self, group_key: int, content_hash: bytes) -> GivenUpCommitRow | None:
        """The same, by the bytes of the event's content, which anybody can put into another event."""
        row = self._tx.one(
            f"SELECT {_GIVEN_UP_COLUMNS} FROM given_up_commit WHERE content_hash = ? AND group_key = ?",
            (content_hash, group_key),
        )
        return None if row is None else GivenUpCommitRow(*row)

    def given_up_contents(self, group_key: int) -> frozenset[bytes]:
        """The hashes of the contents of a group's commits that were given up."""
        rows = self._tx.all("SELECT content_hash FROM given_up_commit WHERE group_key = ?", (group_key,))
        return frozenset(content_hash for (content_hash,) in rows)

    def drop_given_up(self, older_than: Timestamp) -> int:
        """Forget what was given up before then.

        Returns:
            How many.
        """
        return self._tx.run("DELETE FROM given_up_commit WHERE given_up_at < ?", (older_than,))
