"""Events for tests of the relay's inner parts, where nobody looks at signatures."""

from collections.abc import Sequence

from marmot_desktop.nostr.event import Event, UnsignedEvent
from marmot_desktop.nostr.types import PubKey, Sig, Timestamp
from marmot_desktop.relay.store.ports import Incoming

NOW = 1_800_000_000

ALICE = PubKey(bytes([0xA1]) * 32)
BOB = PubKey(bytes([0xB0]) * 32)
CAROL = PubKey(bytes([0xCA]) * 32)


def make_event(
    kind: int = 1,
    *,
    author: PubKey = ALICE,
    tags: Sequence[Sequence[str]] = (),
    created_at: int = NOW,
    content: str = "",
) -> Event:
    """An event with its true id and no signature."""
    unsigned = UnsignedEvent(author, Timestamp(created_at), kind, tuple(tuple(tag) for tag in tags), content)
    return Event(unsigned.id(), author, unsigned.created_at, kind, unsigned.tags, content, Sig(bytes(64)))


def make_incoming(event: Event) -> Incoming:
    """The event on its way into the store."""
    return Incoming(event, event.to_json().encode())
