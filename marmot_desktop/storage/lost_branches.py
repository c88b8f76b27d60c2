"""What a rollback took away: messages of the lost branch, should it come back, and own changes that are to be made anew."""

from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.storage.transaction import Transaction


class LostChangeRow(Frozen, frozen=True):
    """An own change that had come through and was taken back.

    Args:
        change_id: its number.
        group_key: of the group.
        intent: JSON: what the user wanted.
        lost_at: when it was taken back.
        commit_id: the outbox row of its commit, if that never came through.
    """

    change_id: int
    group_key: int
    intent: Hidden[str]
    lost_at: Timestamp
    commit_id: int | None = None


class LostBranchesRepository:
    """Reads and writes what lost branches held."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def bury(self, group_key: int, epoch: int, branch: bytes) -> None:
        """Remember what was shown and what was sent in an epoch of a branch that is about to be taken back.

        Args:
            group_key: of the group.
            epoch: its number.
            branch: tells it from another epoch of the same number.
        """
        self._tx.run(
            "INSERT INTO lost_message (group_key, branch, rumor_id) SELECT group_key, ?3, rumor_id FROM message"
            " WHERE group_key = ?1 AND epoch = ?2 AND (state = 'received' OR mine) ON CONFLICT DO NOTHING",
            (group_key, epoch, branch),
        )

    def revive(self, group_key: int, epoch: int, branch: bytes) -> tuple[EventId, ...]:
        """The group has entered an epoch that was lost before: its messages hold again.

        Returns:
            Those that were invalidated until now, oldest first.
        """
        rows = self._tx.all(
            "UPDATE message SET state = 'received', epoch = ?2 WHERE group_key = ?1 AND state = 'invalidated'"
            " AND NOT mine AND rumor_id IN (SELECT rumor_id FROM lost_message WHERE group_key = ?1 AND branch = ?3)"
            " RETURNING position, rumor_id",
            (group_key, epoch, branch),
        )
        # What we have sent stays: should the branch be lost and come back again, its keys are still used up.
        self._tx.run(
            "DELETE FROM lost_message WHERE group_key = ?1 AND branch = ?2"
            " AND rumor_id NOT IN (SELECT rumor_id FROM message WHERE group_key = ?1 AND mine)",
            (group_key, branch),
        )
        return tuple(EventId(rumor_id) for _, rumor_id in sorted(rows))

    def has_own(self, group_key: int, branch: bytes) -> bool:
        """Whether we have sent anything in an epoch that was lost."""
        row = self._tx.one(
            "SELECT 1 FROM lost_message JOIN message USING (group_key, rumor_id)"
            " WHERE group_key = ? AND branch = ? AND mine LIMIT 1",
            (group_key, branch),
        )
        return row is not None

    def add_change(self, group_key: int, intent: str, lost_at: Timestamp, commit_id: int | None = None) -> None:
        """Remember an own change that has to be made anew."""
        self._tx.run(
            "INSERT INTO lost_change (group_key, intent, lost_at, commit_id) VALUES (?, ?, ?, ?)",
            (group_key, intent, lost_at, commit_id),
        )

    def drop_change_of(self, commit_id: int) -> None:
        """Whoever waits for this commit makes the change anew, or is told."""
        self._tx.run("DELETE FROM lost_change WHERE commit_id = ?", (commit_id,))

    def changes(self) -> tuple[LostChangeRow, ...]:
        """Every own change that has to be made anew, in the order they were made."""
        rows = self._tx.all(
            "SELECT change_id, group_key, intent, lost_at, commit_id FROM lost_change ORDER BY change_id"
        )
        return tuple(LostChangeRow(*row) for row in rows)

    def drop_change(self, change_id: int) -> None:
        """A change was made anew, or cannot be made any more."""
        self._tx.run("DELETE FROM lost_change WHERE change_id = ?", (change_id,))
