"""Filters: what a subscription asks for; shared by client and relay.

Source: NIP-01.
"""

from collections.abc import Mapping
from typing import Final

import msgspec

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.errors import NostrError, WireError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import MAX_KIND
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp, parse_event_id, parse_pubkey

MAX_VALUES: Final = 2000
"""Values in one list of a filter."""

_MAX_LIMIT: Final = 2**53 - 1


class Filter(Frozen, frozen=True):
    """One filter. A list that is `None` asks nothing; an empty one matches nothing.

    Args:
        ids: event ids.
        authors: public keys.
        kinds: kind numbers.
        tags: by single letter, any of the values.
        since: oldest date, inclusive.
        until: newest date, inclusive.
        limit: the most stored events wanted; does not bear on `matches`.
    """

    ids: tuple[EventId, ...] | None = None
    authors: tuple[PubKey, ...] | None = None
    kinds: tuple[int, ...] | None = None
    tags: Mapping[str, tuple[str, ...]] | None = None
    since: Timestamp | None = None
    until: Timestamp | None = None
    limit: int | None = None

    def matches(self, event: Event) -> bool:
        """Whether an event is asked for; `limit` aside."""
        if self.kinds is not None and event.kind not in self.kinds:
            return False
        if self.authors is not None and event.pubkey not in self.authors:
            return False
        if self.ids is not None and event.id not in self.ids:
            return False
        if self.since is not None and event.created_at < self.since:
            return False
        if self.until is not None and event.created_at > self.until:
            return False
        return not self.tags or self._tags_match(event)

    def _tags_match(self, event: Event) -> bool:
        for letter, values in (self.tags or {}).items():
            # A loop and no generators: every event of every relay comes by here.
            for tag in event.tags:
                if len(tag) > 1 and tag[0] == letter and tag[1] in values:
                    break
            else:
                return False
        return True

    def to_json_value(self) -> dict[str, object]:
        """The JSON object of a REQ."""
        value: dict[str, object] = {}
        if self.ids is not None:
            value["ids"] = [each.hex() for each in self.ids]
        if self.authors is not None:
            value["authors"] = [each.hex() for each in self.authors]
        if self.kinds is not None:
            value["kinds"] = list(self.kinds)
        for letter, values in (self.tags or {}).items():
            value[f"#{letter}"] = list(values)
        for name, number in (("since", self.since), ("until", self.until), ("limit", self.limit)):
            if number is not None:
                value[name] = number
        return value


def parse_filter(value: object) -> Filter:
    """A filter from decoded JSON. Keys that nobody knows are ignored, as NIP-01 leaves them open.

    Raises:
        WireError: not an object, or a value of the wrong type or range.
    """
    if not isinstance(value, dict):
        raise WireError("a filter is an object")
    try:
        return Filter(
            ids=_ids(value),
            authors=_authors(value),
            kinds=_kinds(value),
            tags=_tags(value),
            since=_timestamp(value, "since"),
            until=_timestamp(value, "until"),
            limit=_number(value, "limit", _MAX_LIMIT),
        )
    except WireError:
        raise
    except NostrError as err:
        raise WireError(err.detail) from err


def _texts(value: dict[str, object], name: str) -> list[str] | None:
    if name not in value:
        return None
    try:
        texts = msgspec.convert(value[name], list[str])
    except msgspec.ValidationError as err:
        raise WireError(f"{name} is a list of texts") from err
    if len(texts) > MAX_VALUES:
        raise WireError(f"{name} has too many values")
    return texts


def _ids(value: dict[str, object]) -> tuple[EventId, ...] | None:
    texts = _texts(value, "ids")
    return None if texts is None else tuple(parse_event_id(text) for text in texts)


def _authors(value: dict[str, object]) -> tuple[PubKey, ...] | None:
    texts = _texts(value, "authors")
    return None if texts is None else tuple(parse_pubkey(text) for text in texts)


def _kinds(value: dict[str, object]) -> tuple[int, ...] | None:
    if "kinds" not in value:
        return None
    try:
        numbers = msgspec.convert(value["kinds"], list[int])
    except msgspec.ValidationError as err:
        raise WireError("kinds is a list of numbers") from err
    if len(numbers) > MAX_VALUES or not all(0 <= number <= MAX_KIND for number in numbers):
        raise WireError("kinds out of range")
    return tuple(numbers)


def _tags(value: dict[str, object]) -> dict[str, tuple[str, ...]] | None:
    tags: dict[str, tuple[str, ...]] = {}
    for name in value:
        if len(name) == 2 and name[0] == "#" and name[1].isascii() and name[1].isalpha():
            tags[name[1]] = tuple(_texts(value, name) or ())
    return tags or None


def _timestamp(value: dict[str, object], name: str) -> Timestamp | None:
    number = _number(value, name, _MAX_LIMIT)
    return None if number is None else Timestamp(number)


def _number(value: dict[str, object], name: str, maximum: int) -> int | None:
    number = value.get(name)
    if name not in value:
        return None
    if type(number) is not int or not 0 <= number <= maximum:  # bool is an int, too
        raise WireError(f"{name} is a number")
    return number
