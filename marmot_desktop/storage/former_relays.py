"""Relays that a group has left: members who have not heard of it yet still write there."""

from collections.abc import Iterable

from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.storage.transaction import Transaction


class FormerRelaysRepository:
    """Reads and writes which relays a group had, and until when."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(self, group_key: int, relays: Iterable[RelayUrl], left_epoch: int) -> None:
        """Remember relays of a group.

        Args:
            group_key: of the group.
            relays: that it has no more.
            left_epoch: the first epoch without them.
        """
        self._tx.run_many(
            "INSERT INTO former_relay (group_key, relay, left_epoch) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET left_epoch = excluded.left_epoch",
            [(group_key, relay, left_epoch) for relay in relays],
        )

    def since(self, group_key: int, epoch: int) -> tuple[RelayUrl, ...]:
        """Relays that a group has left after an epoch."""
        rows = self._tx.all(
            "SELECT relay FROM former_relay WHERE group_key = ? AND left_epoch > ? ORDER BY relay", (group_key, epoch)
        )
        return tuple(RelayUrl(relay) for (relay,) in rows)

    def delete_until(self, group_key: int, epoch: int) -> None:
        """Forget the relays that a group has left in this epoch or before."""
        self._tx.run("DELETE FROM former_relay WHERE group_key = ? AND left_epoch <= ?", (group_key, epoch))
