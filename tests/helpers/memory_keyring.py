"""A keyring without a desktop."""

from marmot_desktop.storage.keyring_store import KeyringStore


class MemoryKeyring(KeyringStore):
    """A keyring that keeps its entries here."""

    def __init__(self) -> None:
        super().__init__("test")
        self.entries: dict[str, bytes] = {}

    def get(self, npub: str) -> bytes | None:
        return self.entries.get(npub)

    def put(self, npub: str, key: bytes) -> None:
        self.entries[npub] = key

    def delete(self, npub: str) -> None:
        self.entries.pop(npub, None)
