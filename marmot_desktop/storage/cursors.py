"""Where each relay's answer ended, so that the next question begins there."""

from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.storage.transaction import Transaction


class CursorsRepository:
    """Reads and writes, for each relay and subscription, the time up to which everything has come."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def get(self, relay: RelayUrl, topic: str) -> Timestamp | None:
        """Up to when this relay has told everything."""
        row = self._tx.one("SELECT last_eose FROM relay_cursor WHERE relay = ? AND topic = ?", (relay, topic))
        return None if row is None else Timestamp(row[0])

    def all(self, topic: str) -> dict[RelayUrl, Timestamp]:
        """The same for every relay that was asked."""
        rows = self._tx.all("SELECT relay, last_eose FROM relay_cursor WHERE topic = ? ORDER BY relay", (topic,))
        return {RelayUrl(relay): Timestamp(at) for relay, at in rows}

    def put(self, relay: RelayUrl, topic: str, at: Timestamp) -> None:
        """This relay has told everything up to then; never lowers what is stored."""
        self._tx.run(
            "INSERT INTO relay_cursor (relay, topic, last_eose) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
            " SET last_eose = excluded.last_eose WHERE excluded.last_eose > relay_cursor.last_eose",
            (relay, topic, at),
        )
