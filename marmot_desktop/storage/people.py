"""What anybody has published of themselves: profile and relay lists, each as of its newest event."""

# ruff: noqa: S608 - what is formatted into SQL are the column lists of this module; values are always bound.

from collections.abc import Iterable, Sequence
from typing import Final

from marmot_desktop.domain.contact import HandleState, Profile
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.storage.columns import decode_marked_relays, decode_relays, encode_marked_relays, encode_relays
from marmot_desktop.storage.transaction import Transaction

_NEVER: Final = Timestamp(0)
_NO_PROFILE: Final = Profile()

_COLUMNS: Final = (
    "name, about, picture, nip05, display_name, website, profile_at, general_relays, general_at, inbox_relays, inbox_at, "
    "key_package_relays, key_package_at"
)


class PersonRow(Frozen, frozen=True):
    """One person as they have published themselves.

    Args:
        pubkey: who.
        profile: from kind 0.
        profile_at: date of that event; 0 if none was seen, as with the others.
        general_relays: from kind 10002, each with its marker: `read`, `write` or empty for both.
        general_at: date of that event.
        inbox_relays: from kind 10050.
        inbox_at: date of that event.
        key_package_relays: from kind 10051.
        key_package_at: date of that event.
    """

    pubkey: PubKey
    profile: Profile = _NO_PROFILE
    profile_at: Timestamp = _NEVER
    general_relays: tuple[tuple[RelayUrl, str], ...] = ()
    general_at: Timestamp = _NEVER
    inbox_relays: tuple[RelayUrl, ...] = ()
    inbox_at: Timestamp = _NEVER
    key_package_relays: tuple[RelayUrl, ...] = ()
    key_package_at: Timestamp = _NEVER


class PeopleRepository:
    """Reads and writes people; every `put_*` is ignored unless its event is newer than the one stored."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def get(self, pubkey: PubKey) -> PersonRow:
        """One person; empty if nothing is known."""
        row = self._tx.one(f"SELECT {_COLUMNS} FROM person WHERE pubkey = ?", (pubkey,))
        if row is None:
            return PersonRow(pubkey)
        return PersonRow(
            pubkey=pubkey,
            profile=Profile(*row[0:6]),
            profile_at=row[6],
            general_relays=decode_marked_relays(row[7]),
            general_at=row[8],
            inbox_relays=decode_relays(row[9]),
            inbox_at=row[10],
            key_package_relays=decode_relays(row[11]),
            key_package_at=row[12],
        )

    def put_profile(self, pubkey: PubKey, profile: Profile, at: Timestamp, *, event: str = "") -> bool:
        """Store a kind 0.

        Args:
            pubkey: whose.
            profile: the fields we use.
            at: its date.
            event: the whole of it as JSON, where it is our own: other apps may have written more into it.

        Returns:
            Whether it was newer.
        """
        changed = self._tx.run(
            "INSERT INTO person (pubkey, name, about, picture, nip05, display_name, website, profile_at, profile_event)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET name = excluded.name, about = excluded.about, picture = excluded.picture,"
            " nip05 = excluded.nip05, display_name = excluded.display_name, website = excluded.website,"
            " profile_at = excluded.profile_at, profile_event = excluded.profile_event"
            " WHERE excluded.profile_at > person.profile_at OR (excluded.profile_at = person.profile_at"
            " AND person.profile_event = '' AND excluded.profile_event <> '')",
            (
                pubkey,
                profile.name,
                profile.about,
                profile.picture,
                profile.nip05,
                profile.display_name,
                profile.website,
                at,
                event,
            ),
        )
        return changed > 0

    def profile_event(self, pubkey: PubKey) -> str:
        """Our own kind 0 as JSON; empty if none is known, or it is from before it was kept."""
        row = self._tx.one("SELECT profile_event FROM person WHERE pubkey = ?", (pubkey,))
        return "" if row is None else row[0]

    def put_general(self, pubkey: PubKey, relays: Iterable[tuple[RelayUrl, str]], at: Timestamp) -> bool:
        """Store a kind 10002.

        Returns:
            Whether it was newer.
        """
        return self._put_list("general", pubkey, encode_marked_relays(relays), at)

    def put_inbox(self, pubkey: PubKey, relays: Iterable[RelayUrl], at: Timestamp) -> bool:
        """Store a kind 10050.

        Returns:
            Whether it was newer.
        """
        return self._put_list("inbox", pubkey, encode_relays(relays), at)

    def put_key_package_relays(self, pubkey: PubKey, relays: Iterable[RelayUrl], at: Timestamp) -> bool:
        """Store a kind 10051.

        Returns:
            Whether it was newer.
        """
        return self._put_list("key_package", pubkey, encode_relays(relays), at)

    def note_looked_up(self, pubkey: PubKey, at: Timestamp) -> None:
        """Relays were asked about somebody, and one has answered."""
        self._tx.run(
            "INSERT INTO person (pubkey, looked_up_at) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET looked_up_at = excluded.looked_up_at",
            (pubkey, at),
        )

    def looked_up_at(self, pubkey: PubKey) -> Timestamp:
        """When relays were asked about somebody last; 0 for never."""
        row = self._tx.one("SELECT looked_up_at FROM person WHERE pubkey = ?", (pubkey,))
        return _NEVER if row is None else row[0]

    def names(self, pubkeys: Sequence[PubKey]) -> dict[PubKey, str]:
        """What to call these people: the user's nickname, else their own; nobody without either is in it."""
        rows = self._tx.all_in(
            "SELECT p.pubkey, iif(p.display_name <> '', p.display_name, p.name) FROM person AS p"
            " WHERE (p.name <> '' OR p.display_name <> '') AND p.pubkey IN ({})",
            pubkeys,
        )
        nicknames = self._tx.all_in(
            "SELECT c.pubkey, c.nickname FROM contact AS c WHERE c.nickname <> '' AND c.pubkey IN ({})", pubkeys
        )
        return {PubKey(pubkey): name for pubkey, name in (*rows, *nicknames)}

    def handle_check(self, pubkey: PubKey) -> tuple[str, HandleState, Timestamp]:
        """The address that was asked about last, what it said, and when; 0 for never."""
        row = self._tx.one(
            "SELECT handle_checked, handle_state, handle_checked_at FROM person WHERE pubkey = ?", (pubkey,)
        )
        return ("", HandleState.UNCHECKED, _NEVER) if row is None else (row[0], HandleState(row[1]), row[2])

    def put_handle_check(self, pubkey: PubKey, handle: str, state: HandleState, at: Timestamp) -> None:
        """Remember whether an address knows somebody."""
        self._tx.run(
            "INSERT INTO person (pubkey, handle_checked, handle_state, handle_checked_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET handle_checked = excluded.handle_checked,"
            " handle_state = excluded.handle_state, handle_checked_at = excluded.handle_checked_at",
            (pubkey, handle, state.value, at),
        )

    def _put_list(self, prefix: str, pubkey: PubKey, relays: str, at: Timestamp) -> bool:
        column, date = f"{prefix}_relays", f"{prefix}_at"
        changed = self._tx.run(
            f"INSERT INTO person (pubkey, {column}, {date}) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
            f" SET {column} = excluded.{column}, {date} = excluded.{date} WHERE excluded.{date} > person.{date}",
            (pubkey, relays, at),
        )
        return changed > 0
