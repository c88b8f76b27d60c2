"""Opaque MLS state of each group, its outer keys, and the checkpoints that a late better commit needs."""

# ruff: noqa: S608 - what is formatted into SQL are the column lists of this module; values are always bound.

from collections.abc import Sequence
from typing import Final

from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.transaction import Row, Transaction

_CHECKPOINT_COLUMNS: Final = (
    "group_key, epoch, state, tree, commit_event_id, commit_created_at, commit_hash, commit_is_own, created_at,"
    " commit_event, pending_commit, intent"
)


class SavedState(Frozen, frozen=True):
    """What the engine needs to go on with a group.

    Args:
        state: without the tree.
        tree: the ratchet tree.
        past_epochs: epoch and record of each kept one, oldest first.
        pending_commit: the detached own commit that waits for a relay's OK.

    Secrets: all of it; its `repr` shows nothing.
    """

    state: Hidden[bytes]
    tree: Hidden[bytes]
    past_epochs: Hidden[tuple[tuple[int, bytes], ...]]
    pending_commit: Hidden[bytes | None]


class EpochSecretRow(Frozen, frozen=True):
    """The keys that one epoch exports.

    Args:
        group_key: of the group.
        epoch: of the MLS group.
        outer_key: opens and seals kind 445.
        legacy_key: the same in the older form.
        media_key: for attachments.
        created_at: when this device entered the epoch.

    Secrets: all three keys; its `repr` does not show them.
    """

    group_key: int
    epoch: int
    outer_key: Hidden[bytes]
    legacy_key: Hidden[bytes]
    media_key: Hidden[bytes]
    created_at: Timestamp


class Checkpoint(Frozen, frozen=True):
    """The state of an epoch before the commit that left it.

    Args:
        group_key: of the group.
        epoch: the state is of.
        state: without the tree.
        tree: the ratchet tree.
        commit_event_id: of the commit that was applied.
        commit_created_at: of that event.
        commit_hash: SHA-256 of that event's content.
        commit_is_own: this device made it.
        created_at: when the checkpoint was taken.
        commit_event: that event as JSON, as it came first.
        pending_commit: the detached commit, if this device made it.
        intent: JSON: what the user wanted by it, if this device made it.

    Secrets: state, tree and commit; its `repr` does not show them.
    """

    group_key: int
    epoch: int
    state: Hidden[bytes]
    tree: Hidden[bytes]
    commit_event_id: EventId
    commit_created_at: Timestamp
    commit_hash: bytes
    commit_is_own: bool
    created_at: Timestamp
    commit_event: Hidden[str] = ""
    pending_commit: Hidden[bytes | None] = None
    intent: Hidden[str] = ""


class MlsStateRepository:
    """Reads and writes MLS state; knows nothing of what is inside."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def load(self, group_key: int) -> SavedState:
        """The newest state of a group.

        Raises:
            NotFoundError: `not_found`: none was stored, or it was wiped.
        """
        row = self._tx.one("SELECT state, tree, pending_commit FROM mls_state WHERE group_key = ?", (group_key,))
        if row is None:
            raise NotFoundError(detail="no MLS state")
        past = self._tx.all("SELECT epoch, record FROM mls_epoch WHERE group_key = ? ORDER BY epoch", (group_key,))
        state, tree, pending_commit = row
        return SavedState(state, tree, tuple((epoch, record) for epoch, record in past), pending_commit)

    def put(
        self,
        group_key: int,
        state: bytes,
        tree: bytes | None,
        past_epochs_put: Sequence[tuple[int, bytes]],
        past_epochs_delete_below: int,
        pending_commit: bytes | None,
        pending_commit_changed: bool,
    ) -> None:
        """Write what has changed in a group.

        Args:
            group_key: of the group.
            state: without the tree.
            tree: the ratchet tree; `None` keeps the stored one.
            past_epochs_put: records that are new or have changed.
            past_epochs_delete_below: records of earlier epochs are deleted.
            pending_commit: the detached own commit.
            pending_commit_changed: `pending_commit` replaces the stored one; otherwise that stays.
        """
        changed = self._tx.run(
            "UPDATE mls_state SET state = ?1, tree = coalesce(?2, tree),"
            " pending_commit = CASE WHEN ?4 THEN ?3 ELSE pending_commit END WHERE group_key = ?5",
            (state, tree, pending_commit, pending_commit_changed, group_key),
        )
        if changed == 0:
            self._tx.run(
                "INSERT INTO mls_state (group_key, state, tree, pending_commit) VALUES (?, ?, ?, ?)",
                (group_key, state, tree, pending_commit),
            )
        if past_epochs_put:
            self._put_past_epochs(group_key, past_epochs_put)
        self._tx.run("DELETE FROM mls_epoch WHERE group_key = ? AND epoch < ?", (group_key, past_epochs_delete_below))

    def replace(self, group_key: int, saved: SavedState) -> None:
        """Put another state in place of everything stored: the way back to a checkpoint, or a group joined anew."""
        self._tx.run("DELETE FROM mls_epoch WHERE group_key = ?", (group_key,))
        self.put(group_key, saved.state, saved.tree, saved.past_epochs, 0, saved.pending_commit, True)

    def put_secret(self, row: EpochSecretRow) -> None:
        """Store the keys of an epoch; those of a lost branch are replaced."""
        self._tx.run(
            "INSERT OR REPLACE INTO epoch_secret (group_key, epoch, outer_key, legacy_key, media_key, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (row.group_key, row.epoch, row.outer_key, row.legacy_key, row.media_key, row.created_at),
        )

    def secrets(self, group_key: int) -> tuple[EpochSecretRow, ...]:
        """The kept keys of a group, newest epoch first."""
        rows = self._tx.all(
            "SELECT group_key, epoch, outer_key, legacy_key, media_key, created_at FROM epoch_secret"
            " WHERE group_key = ? ORDER BY epoch DESC",
            (group_key,),
        )
        return tuple(EpochSecretRow(*row) for row in rows)

    def delete_secrets_below(self, group_key: int, epoch: int) -> None:
        """Forget the keys of the epochs before this one."""
        self._tx.run("DELETE FROM epoch_secret WHERE group_key = ? AND epoch < ?", (group_key, epoch))

    def delete_secrets_above(self, group_key: int, epoch: int) -> None:
        """Forget the keys of the epochs after this one."""
        self._tx.run("DELETE FROM epoch_secret WHERE group_key = ? AND epoch > ?", (group_key, epoch))

    def put_checkpoint(self, checkpoint: Checkpoint) -> None:
        """Keep the state of an epoch; one of the same epoch is replaced."""
        self._tx.run(
            f"INSERT OR REPLACE INTO mls_checkpoint ({_CHECKPOINT_COLUMNS})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                checkpoint.group_key,
                checkpoint.epoch,
                checkpoint.state,
                checkpoint.tree,
                checkpoint.commit_event_id,
                checkpoint.commit_created_at,
                checkpoint.commit_hash,
                checkpoint.commit_is_own,
                checkpoint.created_at,
                checkpoint.commit_event,
                checkpoint.pending_commit,
                checkpoint.intent,
            ),
        )

    def checkpoint(self, group_key: int, epoch: int) -> Checkpoint | None:
        """The state of this epoch before the commit that left it."""
        row = self._tx.one(
            f"SELECT {_CHECKPOINT_COLUMNS} FROM mls_checkpoint WHERE group_key = ? AND epoch = ?", (group_key, epoch)
        )
        return None if row is None else _checkpoint(row)

    def checkpoints(self, group_key: int) -> tuple[Checkpoint, ...]:
        """Every kept checkpoint of a group, newest epoch first."""
        rows = self._tx.all(
            f"SELECT {_CHECKPOINT_COLUMNS} FROM mls_checkpoint WHERE group_key = ? ORDER BY epoch DESC", (group_key,)
        )
        return tuple(map(_checkpoint, rows))

    def epochs_left_by(self, group_key: int) -> dict[bytes, Epoch]:
        """By the hash of the applied commit, the epoch that it left, of those with a checkpoint."""
        rows = self._tx.all("SELECT commit_hash, epoch FROM mls_checkpoint WHERE group_key = ?", (group_key,))
        return {commit_hash: Epoch(epoch) for commit_hash, epoch in rows}

    def lower_checkpoint_key(self, group_key: int, epoch: int, event_id: EventId, created_at: Timestamp) -> bool:
        """The applied commit of this epoch was seen in another event; keep the smaller date and id (MIP-03).

        Returns:
            Whether the stored key was the larger one.
        """
        changed = self._tx.run(
            "UPDATE mls_checkpoint SET commit_created_at = ?1, commit_event_id = ?2"
            " WHERE group_key = ?3 AND epoch = ?4 AND (commit_created_at, commit_event_id) > (?1, ?2)",
            (created_at, event_id, group_key, epoch),
        )
        return changed > 0

    def delete_checkpoints(self, group_key: int, *, above: int | None, keep: int, older_than: Timestamp) -> None:
        """Forget checkpoints of a group.

        Args:
            group_key: of the group.
            above: those of later epochs; `None` for no such limit.
            keep: all but this many of the newest epochs.
            older_than: those taken before.
        """
        if above is not None:
            # First, so that a lost branch does not use up the places of those that are kept.
            self._tx.run("DELETE FROM mls_checkpoint WHERE group_key = ? AND epoch > ?", (group_key, above))
        self._tx.run(
            "DELETE FROM mls_checkpoint WHERE group_key = ?1 AND (created_at < ?3 OR epoch NOT IN"
            " (SELECT epoch FROM mls_checkpoint WHERE group_key = ?1 ORDER BY epoch DESC LIMIT ?2))",
            (group_key, keep, older_than),
        )

    def wipe(self, group_key: int) -> None:
        """Delete every secret of a group we have left; its history stays."""
        for table in ("mls_state", "mls_epoch", "epoch_secret", "mls_checkpoint", "given_up_commit"):
            self._tx.run(f"DELETE FROM {table} WHERE group_key = ?", (group_key,))

    def _put_past_epochs(self, group_key: int, records: Sequence[tuple[int, bytes]]) -> None:
        self._tx.run_many(
            "INSERT OR REPLACE INTO mls_epoch (group_key, epoch, record) VALUES (?, ?, ?)",
            [(group_key, epoch, record) for epoch, record in records],
        )


def _checkpoint(row: Row) -> Checkpoint:
    return Checkpoint(
        group_key=row[0],
        epoch=row[1],
        state=row[2],
        tree=row[3],
        commit_event_id=row[4],
        commit_created_at=row[5],
        commit_hash=row[6],
        commit_is_own=bool(row[7]),
        created_at=row[8],
        commit_event=row[9],
        pending_commit=row[10],
        intent=row[11],
    )
