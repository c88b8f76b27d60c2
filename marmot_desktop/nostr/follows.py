"""Kind 3: the public list of people that somebody follows.

Every app writes the whole list anew, so what is not understood has to go on as it is: tags, their order, the content.

Source: NIP-02.
"""

from collections.abc import Collection
from typing import Final

from marmot_desktop.nostr.errors import InvalidKeyError
from marmot_desktop.nostr.event import Event, UnsignedEvent
from marmot_desktop.nostr.kinds import FOLLOWS
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp, parse_pubkey

MAX_PEOPLE: Final = 10_000
"""Entries beyond these are kept and not read."""


def parse_follows(event: Event) -> tuple[PubKey, ...]:
    """The people of a kind 3, each once, in their order; malformed entries are skipped."""
    people: dict[PubKey, None] = {}
    for tag in event.tags:
        person = _person(tag)
        if person is not None and len(people) < MAX_PEOPLE:
            people[person] = None
    return tuple(people)


def build_follows(
    owner: PubKey,
    created_at: Timestamp,
    *,
    before: Event | None,
    add: Collection[tuple[PubKey, RelayUrl | None]] = (),
    remove: Collection[PubKey] = (),
) -> UnsignedEvent:
    """A kind 3 that differs from the one before in nothing but these people.

    Args:
        owner: whose.
        created_at: later than that of the event it replaces.
        before: the event it replaces; `None` if there is none anywhere.
        add: people with a relay to find them on; whoever is on the list already stays as they are.
        remove: people.
    """
    tags = [] if before is None else [tag for tag in before.tags if _person(tag) not in remove or _person(tag) is None]
    listed = {_person(tag) for tag in tags}
    for person, relay in add:
        if person not in listed:
            listed.add(person)
            tags.append(("p", person.hex(), relay) if relay else ("p", person.hex()))
    return UnsignedEvent(owner, created_at, FOLLOWS, tuple(tags), "" if before is None else before.content)


def _person(tag: tuple[str, ...]) -> PubKey | None:
    if len(tag) < 2 or tag[0] != "p":
        return None
    try:
        return parse_pubkey(tag[1])
    except InvalidKeyError:
        return None
