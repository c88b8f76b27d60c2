"""The Nostr secret key of the account: the one row nobody can replace."""

from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.transaction import Transaction


class IdentityRow(Frozen, frozen=True):
    """Who this account is.

    Args:
        secret: the 32-byte secret key.
        name: what the user called the account; may be empty.
        backed_up: the user has seen or exported the key.
        created_at: on this device.

    Secrets: holds the secret key; its `repr` does not show it.
    """

    secret: Hidden[bytes]
    name: str
    backed_up: bool
    created_at: Timestamp


class IdentityRepository:
    """Reads and writes the one row."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def get(self) -> IdentityRow | None:
        """Who this account is; `None` in a new database."""
        row = self._tx.one("SELECT secret, name, backed_up, created_at FROM identity")
        if row is None:
            return None
        secret, name, backed_up, created_at = row
        return IdentityRow(secret, name, bool(backed_up), created_at)

    def put(self, row: IdentityRow) -> None:
        """Store who this account is, once; a second key is refused by the table."""
        self._tx.run(
            "INSERT INTO identity (only_row, secret, name, backed_up, created_at) VALUES (1, ?, ?, ?, ?)",
            (row.secret, row.name, row.backed_up, row.created_at),
        )

    def set_backed_up(self) -> None:
        """Remember that the user has seen or exported the key."""
        self._tx.run("UPDATE identity SET backed_up = 1")

    def set_name(self, name: str) -> None:
        """Change what the user calls the account."""
        self._tx.run("UPDATE identity SET name = ?", (name,))
