"""People of whom the user wants no invites and no direct chats."""

from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.storage.transaction import Transaction


class BlockedRepository:
    """Reads and writes the list of blocked people."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(self, pubkey: PubKey, at: Timestamp) -> bool:
        """Block somebody.

        Returns:
            Whether they were not blocked before.
        """
        return self._tx.run("INSERT INTO blocked (pubkey, at) VALUES (?, ?) ON CONFLICT DO NOTHING", (pubkey, at)) > 0

    def remove(self, pubkey: PubKey) -> bool:
        """Block somebody no longer.

        Returns:
            Whether they were blocked.
        """
        return self._tx.run("DELETE FROM blocked WHERE pubkey = ?", (pubkey,)) > 0

    def has(self, pubkey: PubKey) -> bool:
        """Whether somebody is blocked."""
        return self._tx.one("SELECT 1 FROM blocked WHERE pubkey = ?", (pubkey,)) is not None

    def list(self) -> tuple[PubKey, ...]:
        """Everybody who is blocked, the last one in front."""
        return tuple(PubKey(row[0]) for row in self._tx.all("SELECT pubkey FROM blocked ORDER BY at DESC, pubkey"))
