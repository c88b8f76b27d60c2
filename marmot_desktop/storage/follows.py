"""Our own public follow list (kind 3), whole, and the people on it."""

from collections.abc import Sequence

from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.storage.transaction import Transaction


class FollowsRepository:
    """Reads and writes the one list."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def put(self, event: str, people: Sequence[PubKey], created_at: Timestamp) -> None:
        """Store a list in place of the one before.

        Args:
            event: JSON.
            people: on it.
            created_at: of the event.
        """
        self._tx.run(
            "INSERT INTO follow_list (only_row, event, created_at) VALUES (1, ?, ?)"
            " ON CONFLICT DO UPDATE SET event = excluded.event, created_at = excluded.created_at",
            (event, created_at),
        )
        self._tx.run("DELETE FROM follow")
        self._tx.run_many("INSERT INTO follow (pubkey) VALUES (?) ON CONFLICT DO NOTHING", [(each,) for each in people])

    def note_date(self, created_at: Timestamp) -> None:
        """A newer list was seen that is not believed; whatever is published next has to be newer still."""
        self._tx.run("UPDATE follow_list SET created_at = max(created_at, ?)", (created_at,))

    def event(self) -> str:
        """The list as JSON; empty if none is known."""
        row = self._tx.one("SELECT event FROM follow_list")
        return "" if row is None else row[0]

    def created_at(self) -> Timestamp:
        """The newest date seen; 0 if no list is known."""
        row = self._tx.one("SELECT created_at FROM follow_list")
        return Timestamp(0) if row is None else row[0]

    def people(self) -> tuple[PubKey, ...]:
        """Everybody on the list."""
        return tuple(PubKey(row[0]) for row in self._tx.all("SELECT pubkey FROM follow ORDER BY pubkey"))

    def newcomers(self, me: PubKey) -> tuple[PubKey, ...]:
        """Those on the list who are no contacts, and whom the user has not blocked."""
        rows = self._tx.all(
            "SELECT pubkey FROM follow WHERE pubkey <> ? AND pubkey NOT IN (SELECT pubkey FROM contact)"
            " AND pubkey NOT IN (SELECT pubkey FROM blocked) ORDER BY pubkey",
            (me,),
        )
        return tuple(PubKey(row[0]) for row in rows)
