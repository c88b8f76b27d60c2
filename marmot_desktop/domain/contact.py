"""People the user knows and what is known of them."""

from enum import StrEnum

from marmot_desktop.domain.identifiers import npub, parse_person
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp


class Reachability(StrEnum):
    """Whether a person can be invited now."""

    UNKNOWN = "unknown"
    CHECKING = "checking"
    READY = "ready"
    NO_KEY_PACKAGE = "no_key_package"
    INCOMPATIBLE = "incompatible"


class HandleState(StrEnum):
    """What became of the check of somebody's address (NIP-05). It vouches for an address, never for a person."""

    UNCHECKED = "unchecked"
    VERIFIED = "verified"
    WRONG = "wrong"
    UNREACHABLE = "unreachable"


class Profile(Frozen, frozen=True):
    """Kind 0 metadata; every field is plain text from a stranger and may be empty.

    Source: NIP-01 and NIP-24.
    """

    name: str = ""
    about: str = ""
    picture: str = ""
    nip05: str = ""
    display_name: str = ""
    website: str = ""

    @property
    def shown_name(self) -> str:
        """What they want to be called; empty if they have not said."""
        return self.display_name or self.name


class Contact(Frozen, frozen=True):
    """One person in the contact list.

    Args:
        pubkey: who.
        npub: the same for people.
        nickname: what the user calls them; empty if nothing.
        profile: what they say of themselves.
        reachability: as of `checked_at`.
        checked_at: when reachability was looked up last; `None` if never.
        inbox_relays: where their gift wraps go, as last seen.
        key_package_relays: where their key packages are, as last seen.
        added_at: when the user added them.
        handle: whether the address in their profile knows them.
        followed: they stand in our public follow list.
        blocked: the user wants nothing of them.
    """

    pubkey: PubKey
    npub: str
    nickname: str
    profile: Profile
    reachability: Reachability
    checked_at: Timestamp | None
    inbox_relays: tuple[RelayUrl, ...]
    key_package_relays: tuple[RelayUrl, ...]
    added_at: Timestamp
    handle: HandleState = HandleState.UNCHECKED
    followed: bool = False
    blocked: bool = False

    @property
    def shown_name(self) -> str:
        """Nickname, else the profile's name, else a shortened npub."""
        return self.nickname or self.profile.shown_name or f"{self.npub[:10]}…{self.npub[-4:]}"


def stranger(person: bytes, name: str, now: int) -> Contact:
    """Somebody who is no contact, as one would be shown.

    Args:
        person: public key.
        name: what they are called, as far as is known.
        now: wall time.
    """
    pubkey = parse_person(person.hex())
    return Contact(
        pubkey=pubkey,
        npub=npub(pubkey),
        nickname="",
        profile=Profile(name=name),
        reachability=Reachability.UNKNOWN,
        checked_at=None,
        inbox_relays=(),
        key_package_relays=(),
        added_at=Timestamp(now),
    )


class FollowList(Frozen, frozen=True):
    """The account's public list of people, as known here.

    Args:
        people: everybody on it.
        newcomers: those of them who are no contacts yet.
        published_at: date of the newest list seen; `None` where none was found.
    """

    people: tuple[PubKey, ...] = ()
    newcomers: tuple[PubKey, ...] = ()
    published_at: Timestamp | None = None


class PicturePolicy(StrEnum):
    """Whose profile pictures are loaded. Loading one tells the server it lies on our network address, and when."""

    KNOWN = "known"
    """Of contacts and of people in our groups."""
    EVERYBODY = "everybody"
    NOBODY = "nobody"
