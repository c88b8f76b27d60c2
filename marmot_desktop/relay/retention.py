"""Which events replace, delete and outlive which: the rules of NIP-01, NIP-09 and NIP-40 as pure functions.

Source: NIP-01 (kinds), NIP-09, NIP-40; NIP-59 for the deletion of a gift wrap by its recipient.
"""

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp

_HEX_DIGITS = frozenset("0123456789abcdef")
_MAX_STORED_TIME = 2**62


class Address(Frozen, frozen=True):
    """What a replaceable or addressable event replaces: the older ones of the same kind, author and `d`.

    Args:
        kind: of the event.
        author: of the event.
        d: value of the first `d` tag; empty for replaceable kinds and where the tag is missing.
    """

    kind: int
    author: PubKey
    d: str


class Deletion(Frozen, frozen=True):
    """What a kind 5 asks to delete; whether it may is the matter of `may_delete` and of the addresses' author.

    Args:
        author: who asks.
        ids: of its `e` tags.
        addresses: of its `a` tags, of the author's own only.
        until: the request's date: addressed events up to it are meant.
    """

    author: PubKey
    ids: tuple[EventId, ...]
    addresses: tuple[Address, ...]
    until: Timestamp


def address_of(event: Event) -> Address | None:
    """The address an event replaces at; `None` for events of regular kinds."""
    if kinds.is_replaceable(event.kind):
        return Address(event.kind, event.pubkey, "")
    if kinds.is_addressable(event.kind):
        return Address(event.kind, event.pubkey, event.first_tag("d") or "")
    return None


def is_newer(created_at: int, event_id: bytes, other_created_at: int, other_id: bytes) -> bool:
    """Whether the first event replaces the other: the later date wins, at equal dates the lower id (NIP-01)."""
    return (-created_at, event_id) < (-other_created_at, other_id)


def expiry_of(event: Event) -> Timestamp | None:
    """When the event ends (NIP-40); `None` if it does not or the tag is no date."""
    text = event.first_tag("expiration")
    if text is None or not (text.isascii() and text.isdigit()) or len(text) > 20:
        return None
    return Timestamp(min(int(text), _MAX_STORED_TIME))


def is_expired(event: Event, now: int) -> bool:
    """Whether the event has ended by `now` (NIP-40)."""
    expiry = expiry_of(event)
    return expiry is not None and expiry <= now


def parse_deletion(event: Event) -> Deletion:
    """What a kind 5 names, without what is malformed or not the author's (NIP-09).

    Args:
        event: of kind 5.
    """
    ids = dict.fromkeys(_ids(event, "e"))
    addresses = dict.fromkeys(
        address
        for tag in event.tags
        if len(tag) > 1 and tag[0] == "a" and (address := _parse_address(tag[1])) and address.author == event.pubkey
    )
    return Deletion(event.pubkey, tuple(ids), tuple(addresses), Timestamp(event.created_at))


def deleters_of(event: Event) -> tuple[PubKey, ...]:
    """Who may delete the event: its author, and the recipients of a gift wrap; nobody a deletion or a request to vanish."""
    if event.kind in (kinds.DELETION, kinds.REQUEST_TO_VANISH):
        return ()
    if event.kind == kinds.GIFT_WRAP:
        return (event.pubkey, *(PubKey(value) for value in _ids(event, "p")))
    return (event.pubkey,)


def _ids(event: Event, name: str) -> list[EventId]:
    return [EventId(bytes.fromhex(tag[1])) for tag in event.tags if len(tag) > 1 and tag[0] == name and _is_id(tag[1])]


def _is_id(text: str) -> bool:
    return len(text) == 64 and _HEX_DIGITS.issuperset(text)


def _parse_address(text: str) -> Address | None:
    parts = text.split(":", 2)
    if len(parts) < 2 or not (parts[0].isascii() and parts[0].isdigit()) or len(parts[0]) > 5 or not _is_id(parts[1]):
        return None
    kind = int(parts[0])
    author = PubKey(bytes.fromhex(parts[1]))
    if kinds.is_replaceable(kind):
        return Address(kind, author, "")
    if kinds.is_addressable(kind):
        return Address(kind, author, parts[2] if len(parts) == 3 else "")
    return None
