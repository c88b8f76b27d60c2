"""Who wants what: finds the subscriptions that a new event may concern without trying every filter.

Each filter hangs under one key for each value of its most telling field; an event is looked up under the keys it could
have. What hangs there is then matched in full. For one group among thousands that is one look-up.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol

import msgspec

from marmot_desktop.frozen import replace
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import KEY_PACKAGE_LEGACY
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.gateway.admission import STOCK_KINDS
from marmot_desktop.relay.read_gate import PRIVATE_KINDS, is_readable

Key = tuple[object, ...]

_EVERYTHING: Final[Key] = ("*",)
_MAX_PAIRS: Final = 256
_MAX_HELD_BYTES: Final = 8 * 1024 * 1024


class Subscriber(Protocol):
    """Who opened a subscription."""

    @property
    def authenticated(self) -> frozenset[PubKey]:
        """Public keys proved on the connection."""
        ...

    def send(self, text: bytes) -> None:
        """Send a text to the client."""
        ...


class Subscription:
    """One open subscription: first it holds what is committed while stored events are read, then it is live.

    Args:
        name: chosen by the client.
        filters: any of them may match.
        subscriber: who gets the events.
    """

    __slots__ = ("_held", "_held_bytes", "_is_decided_by_key", "_position", "_prefix", "filters", "name", "subscriber")

    def __init__(self, name: str, filters: Sequence[Filter], subscriber: Subscriber) -> None:
        self.name = name
        self.filters = tuple(filters)
        self.subscriber = subscriber
        self._prefix = b'["EVENT",' + msgspec.json.encode(name) + b","
        self._is_decided_by_key = len(self.filters) == 1 and is_decided_by_key(self.filters[0])
        self._held: list[tuple[int, bytes]] | None = []
        self._held_bytes = 0
        self._position = 0

    @property
    def names_stock(self) -> bool:
        """Whether a filter asks for key packages that can be used up."""
        return any(each.kinds is not None and KEY_PACKAGE_LEGACY in each.kinds for each in self.filters)

    @property
    def is_overrun(self) -> bool:
        """Whether more was committed during the stored answer than is kept for one subscription."""
        return self._held_bytes > _MAX_HELD_BYTES

    def send_stored(self, json: bytes) -> None:
        """Send one stored event."""
        self.subscriber.send(self._prefix + json + b"]")

    def admitted_kinds(self, owner: PubKey) -> frozenset[int]:
        """Which kinds of key package events of this owner the subscription takes, whatever their dates."""
        open_filters = [
            each
            for each in self.filters
            if each.ids is None and not each.tags and (each.authors is None or owner in each.authors)
        ]
        return frozenset(
            kind for kind in STOCK_KINDS if any(each.kinds is None or kind in each.kinds for each in open_filters)
        )

    def deliver(self, event: Event, json: bytes) -> bool:
        """Send a key package that was asked for, if the filters take it; they are not held against its date.

        Returns:
            Whether it was sent.
        """
        if not any(replace(each, since=None, until=None).matches(event) for each in self.filters):
            return False
        self.send_stored(json)
        return True

    def offer(self, event: Event, json: bytes, position: int, texts: "EventTexts") -> None:
        """A new event was committed that hangs under one of our keys: send it, hold it, or leave it.

        Args:
            event: not expired.
            json: of the event.
            position: in the order of commits; 0 for what is not stored.
            texts: of the event.
        """
        if position and position <= self._position:
            return
        if not self._is_decided_by_key and not self._matches(event):
            return
        if event.kind in PRIVATE_KINDS and not is_readable(event, self.subscriber.authenticated):
            return
        if self._held is None:
            self.subscriber.send(texts.of(self._prefix))
        elif not self.is_overrun:
            self._held.append((position, json))
            self._held_bytes += len(json)

    def _matches(self, event: Event) -> bool:
        return any(each.matches(event) for each in self.filters)

    def go_live(self, position: int) -> None:
        """The stored answer is complete; send what came meanwhile and hold no more.

        Args:
            position: what was committed up to it was in reach of the stored answer.
        """
        held, self._held = self._held or [], None
        self._position = position
        for each, json in held:
            if each == 0 or each > position:
                self.send_stored(json)


class EventTexts:
    """The messages that carry one event: one for each name of a subscription, made once for all who chose that name."""

    __slots__ = ("_json", "_prefix", "_text")

    def __init__(self, json: bytes) -> None:
        self._json = json
        self._prefix = b""
        self._text = b""

    def of(self, prefix: bytes) -> bytes:
        """The message for a subscription; most programs give theirs one name on every connection."""
        if prefix != self._prefix:
            self._prefix, self._text = prefix, prefix + self._json + b"]"
        return self._text


class SubscriptionIndex:
    """All open subscriptions of all connections."""

    def __init__(self) -> None:
        self._by_key: dict[Key, dict[Subscription, None]] = {}
        self._keys: dict[Subscription, tuple[Key, ...]] = {}

    def __len__(self) -> int:
        """How many subscriptions are open."""
        return len(self._keys)

    def add(self, subscription: Subscription) -> None:
        """Open a subscription."""
        keys = tuple({key for each in subscription.filters for key in choose_keys(each)})
        self._keys[subscription] = keys
        for key in keys:
            self._by_key.setdefault(key, {})[subscription] = None

    def remove(self, subscription: Subscription) -> None:
        """Close a subscription; without effect if it is not open."""
        for key in self._keys.pop(subscription, ()):
            bucket = self._by_key[key]
            del bucket[subscription]
            if not bucket:
                del self._by_key[key]

    def candidates(self, event: Event) -> Iterable[Subscription]:
        """Every subscription that may match the event, each once."""
        buckets = [bucket for key in _keys_of(event) if (bucket := self._by_key.get(key))]
        if len(buckets) == 1:
            return tuple(buckets[0])
        found: dict[Subscription, None] = {}
        for bucket in buckets:
            found.update(bucket)
        return found

    def push(self, event: Event, json: bytes, position: int, *, is_shown: bool = True) -> None:
        """Offer a new event to whom it may concern.

        Args:
            event: verified, committed or ephemeral, not expired.
            json: of the event.
            position: in the order of commits; 0 for what is not stored.
            is_shown: to everybody; otherwise to its author only.
        """
        texts = EventTexts(json)
        for subscription in self.candidates(event):
            if is_shown or event.pubkey in subscription.subscriber.authenticated:
                subscription.offer(event, json, position, texts)


def is_decided_by_key(filter_: Filter) -> bool:
    """Whether every event that has a key of this filter is matched by it, so that there is nothing left to look at."""
    return (
        filter_.kinds is not None
        and filter_.tags is not None
        and len(filter_.tags) == 1
        and filter_.ids is None
        and filter_.authors is None
        and filter_.since is None
        and filter_.until is None
        and len(filter_.kinds) * len(next(iter(filter_.tags.values()))) <= _MAX_PAIRS
    )


def choose_keys(filter_: Filter) -> Iterator[Key]:
    """The keys a filter hangs under: every event it matches has at least one of them."""
    if filter_.ids is not None:
        yield from (("id", each) for each in filter_.ids)
    elif filter_.tags:
        name, values = min(filter_.tags.items(), key=lambda item: len(item[1]))
        if filter_.kinds is not None and len(filter_.kinds) * len(values) <= _MAX_PAIRS:
            yield from ((name, value, kind) for value in values for kind in filter_.kinds)
        else:
            yield from ((name, value, None) for value in values)
    elif filter_.authors is not None:
        if filter_.kinds is not None and len(filter_.kinds) * len(filter_.authors) <= _MAX_PAIRS:
            yield from (("author", author, kind) for author in filter_.authors for kind in filter_.kinds)
        else:
            yield from (("author", author, None) for author in filter_.authors)
    elif filter_.kinds is not None:
        yield from (("kind", kind) for kind in filter_.kinds)
    else:
        yield _EVERYTHING


def _keys_of(event: Event) -> Iterator[Key]:
    yield ("id", event.id)
    yield ("author", event.pubkey, event.kind)
    yield ("author", event.pubkey, None)
    yield ("kind", event.kind)
    yield _EVERYTHING
    for name, value in {(tag[0], tag[1]) for tag in event.tags if len(tag) > 1 and len(tag[0]) == 1}:
        yield (name, value, event.kind)
        yield (name, value, None)
