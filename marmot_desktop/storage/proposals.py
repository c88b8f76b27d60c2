"""Proposals that wait until a commit names them."""

from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.nostr.types import EventId, PubKey
from marmot_desktop.storage.transaction import Transaction


class ProposalRow(Frozen, frozen=True):
    """One proposal of the present epoch.

    Args:
        event_id: of the kind 445 that brought it.
        group_key: of the group.
        epoch: it is made in.
        message: the MLS message.
        author: who made it.
        kind: the proposal type (RFC 9420 section 17.4).
    """

    event_id: EventId
    group_key: int
    epoch: int
    message: Hidden[bytes]
    author: PubKey
    kind: int


class ProposalsRepository:
    """Reads and writes proposals."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(self, row: ProposalRow) -> bool:
        """Store a proposal.

        Returns:
            `False` if it was known.
        """
        changed = self._tx.run(
            "INSERT INTO proposal (event_id, group_key, epoch, message, author, kind) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (row.event_id, row.group_key, row.epoch, row.message, row.author, row.kind),
        )
        return changed > 0

    def of_epoch(self, group_key: int, epoch: int) -> tuple[ProposalRow, ...]:
        """The proposals of one epoch, in order of arrival."""
        rows = self._tx.all(
            "SELECT event_id, group_key, epoch, message, author, kind FROM proposal WHERE group_key = ? AND epoch = ?"
            " ORDER BY rowid",
            (group_key, epoch),
        )
        return tuple(ProposalRow(*row) for row in rows)

    def has_any(self, group_key: int) -> bool:
        """Whether a proposal of this group is kept, of whatever epoch."""
        return self._tx.one("SELECT 1 FROM proposal WHERE group_key = ? LIMIT 1", (group_key,)) is not None

    def delete_all(self, group_key: int) -> None:
        """Forget every proposal of a group we are out of."""
        self._tx.run("DELETE FROM proposal WHERE group_key = ?", (group_key,))

    def delete_below(self, group_key: int, epoch: int) -> None:
        """Forget the proposals of the epochs before this one."""
        self._tx.run("DELETE FROM proposal WHERE group_key = ? AND epoch < ?", (group_key, epoch))
