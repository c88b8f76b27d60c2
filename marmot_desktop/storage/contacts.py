"""The people the user has added, joined with what is known of them."""

from typing import Final

from marmot_desktop.domain.contact import Contact, HandleState, Profile, Reachability
from marmot_desktop.domain.identifiers import npub
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.storage.columns import decode_relays
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.transaction import Row, Transaction

_SELECT: Final = (
    "SELECT c.pubkey, c.nickname, c.reachability, c.checked_at, c.added_at, coalesce(p.name, ''),"
    " coalesce(p.about, ''), coalesce(p.picture, ''), coalesce(p.nip05, ''), coalesce(p.inbox_relays, '[]'),"
    " coalesce(p.key_package_relays, '[]'), coalesce(p.display_name, ''), coalesce(p.website, ''),"
    " iif(p.handle_checked = p.nip05 AND p.nip05 <> '', p.handle_state, 'unchecked'),"
    " EXISTS (SELECT 1 FROM follow AS f WHERE f.pubkey = c.pubkey),"
    " EXISTS (SELECT 1 FROM blocked AS b WHERE b.pubkey = c.pubkey)"
    " FROM contact AS c LEFT JOIN person AS p ON p.pubkey = c.pubkey"
)


class ContactsRepository:
    """Reads and writes the contact list."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(self, pubkey: PubKey, at: Timestamp, *, nickname: str = "") -> Contact:
        """Add somebody; whoever is there already stays as they are."""
        self._tx.run(
            "INSERT INTO contact (pubkey, nickname, reachability, added_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (pubkey, nickname, Reachability.UNKNOWN.value, at),
        )
        return self._known(pubkey)

    def remove(self, pubkey: PubKey) -> bool:
        """Take somebody off the list; what they have published stays known.

        Returns:
            Whether they were on it.
        """
        return self._tx.run("DELETE FROM contact WHERE pubkey = ?", (pubkey,)) > 0

    def get(self, pubkey: PubKey) -> Contact | None:
        """One contact."""
        row = self._tx.one(f"{_SELECT} WHERE c.pubkey = ?", (pubkey,))
        return None if row is None else _contact(row)

    def list(self) -> tuple[Contact, ...]:
        """Every contact, by the name shown."""
        contacts = [_contact(row) for row in self._tx.all(_SELECT)]
        contacts.sort(key=lambda contact: (contact.shown_name.casefold(), contact.pubkey))
        return tuple(contacts)

    def set_reachability(self, pubkey: PubKey, reachability: Reachability, at: Timestamp | None) -> Contact:
        """Remember whether somebody can be invited.

        Args:
            pubkey: who.
            reachability: what was found.
            at: when; `None` keeps the date of the last look, for one that has only begun.

        Raises:
            NotFoundError: `not_found`.
        """
        self._tx.run(
            "UPDATE contact SET reachability = ?, checked_at = coalesce(?, checked_at) WHERE pubkey = ?",
            (reachability.value, at, pubkey),
        )
        return self._known(pubkey)

    def set_nickname(self, pubkey: PubKey, nickname: str) -> Contact:
        """Change what the user calls somebody; empty for nothing.

        Raises:
            NotFoundError: `not_found`.
        """
        self._tx.run("UPDATE contact SET nickname = ? WHERE pubkey = ?", (nickname, pubkey))
        return self._known(pubkey)

    def _known(self, pubkey: PubKey) -> Contact:
        contact = self.get(pubkey)
        if contact is None:
            raise NotFoundError
        return contact


def _contact(row: Row) -> Contact:
    return Contact(
        pubkey=row[0],
        npub=npub(row[0]),
        nickname=row[1],
        profile=Profile(name=row[5], about=row[6], picture=row[7], nip05=row[8], display_name=row[11], website=row[12]),
        reachability=Reachability(row[2]),
        checked_at=row[3],
        inbox_relays=decode_relays(row[9]),
        key_package_relays=decode_relays(row[10]),
        added_at=row[4],
        handle=HandleState(row[13]),
        followed=bool(row[14]),
        blocked=bool(row[15]),
    )
