"""Both directions of the relay protocol as values: parse a frame, write a frame.

Source: NIP-01, NIP-42 (AUTH), NIP-45 (COUNT).
"""

import json
import re
from typing import Final, Literal

import msgspec

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.errors import NostrError, WireError
from marmot_desktop.nostr.event import MAX_EVENT_BYTES, Event, WireEvent, event_from_wire, parse_event
from marmot_desktop.nostr.filter import Filter, parse_filter
from marmot_desktop.nostr.types import EventId, parse_event_id

MAX_FRAME_BYTES: Final = MAX_EVENT_BYTES + 4096
MAX_SUBSCRIPTION_CHARS: Final = 64
MAX_FILTERS: Final = 100

_RELAY_EVENT: Final = msgspec.json.Decoder(tuple[Literal["EVENT"], str, WireEvent])
_EVENT_ID_IN_TEXT: Final = re.compile(r'"id"\s*:\s*"([0-9a-f]{64})"')


class EventMessage(Frozen, frozen=True):
    """Client to relay: store and pass on."""

    event: Event


class ReqMessage(Frozen, frozen=True):
    """Client to relay: stored events, then live ones."""

    subscription: str
    filters: tuple[Filter, ...]


class CloseMessage(Frozen, frozen=True):
    """Client to relay: end a subscription."""

    subscription: str


class AuthMessage(Frozen, frozen=True):
    """Client to relay: the signed answer to a challenge (NIP-42)."""

    event: Event


class CountMessage(Frozen, frozen=True):
    """Client to relay: how many (NIP-45)."""

    subscription: str
    filters: tuple[Filter, ...]


class RelayEvent(Frozen, frozen=True):
    """Relay to client: an event of a subscription."""

    subscription: str
    event: Event


class OkMessage(Frozen, frozen=True):
    """Relay to client: what became of an event."""

    event_id: EventId
    accepted: bool
    message: str


class EoseMessage(Frozen, frozen=True):
    """Relay to client: the stored events are through."""

    subscription: str


class ClosedMessage(Frozen, frozen=True):
    """Relay to client: the relay has ended a subscription."""

    subscription: str
    message: str


class NoticeMessage(Frozen, frozen=True):
    """Relay to client: words for a person."""

    message: str


class AuthChallenge(Frozen, frozen=True):
    """Relay to client: sign this (NIP-42)."""

    challenge: str


class CountReply(Frozen, frozen=True):
    """Relay to client: so many (NIP-45)."""

    subscription: str
    count: int


ClientMessage = EventMessage | ReqMessage | CloseMessage | AuthMessage | CountMessage
RelayMessage = RelayEvent | OkMessage | EoseMessage | ClosedMessage | NoticeMessage | AuthChallenge | CountReply


def parse_client_message(frame: str | bytes) -> ClientMessage:
    """A frame that a client has sent.

    Raises:
        WireError: with the event id or subscription id, where one could be read, so that an answer can name it.
    """
    parts = _parts(frame)
    match parts:
        case ["EVENT", value]:
            return EventMessage(_event(value, frame))
        case ["AUTH", value]:
            return AuthMessage(_event(value, frame))
        case ["REQ", str(subscription), *filters] if filters:
            return ReqMessage(_subscription(subscription), _filters(subscription, filters))
        case ["COUNT", str(subscription), *filters] if filters:
            return CountMessage(_subscription(subscription), _filters(subscription, filters))
        case ["CLOSE", str(subscription)]:
            return CloseMessage(_subscription(subscription))
        case _:
            raise WireError("not a message of a client", event_id=_event_id_in(frame))


def parse_relay_message(frame: str | bytes) -> RelayMessage:
    """A frame that a relay has sent.

    Raises:
        WireError: it is not a message of a relay.
    """
    event = _relay_event(frame)
    if event is not None:
        return event
    match _parts(frame):
        case ["EVENT", str(subscription), value]:
            return RelayEvent(_subscription(subscription), _event(value, frame))
        case ["OK", str(event_id), bool(accepted), *rest]:
            return OkMessage(_event_id(event_id), accepted, _text(rest))
        case ["EOSE", str(subscription), *_]:
            return EoseMessage(_subscription(subscription))
        case ["CLOSED", str(subscription), *rest]:
            return ClosedMessage(_subscription(subscription), _text(rest))
        case ["NOTICE", *rest]:
            return NoticeMessage(_text(rest))
        case ["AUTH", str(challenge)]:
            return AuthChallenge(challenge)
        case ["COUNT", str(subscription), {"count": int(count)}]:
            return CountReply(_subscription(subscription), count)
        case _:
            raise WireError("not a message of a relay")


def serialise(message: ClientMessage | RelayMessage) -> str:
    """The frame of a message."""
    match message:
        case EventMessage(event):
            return f'["EVENT",{event.to_json()}]'
        case AuthMessage(event):
            return f'["AUTH",{event.to_json()}]'
        case ReqMessage(subscription, filters):
            return _dump("REQ", subscription, *(each.to_json_value() for each in filters))
        case CountMessage(subscription, filters):
            return _dump("COUNT", subscription, *(each.to_json_value() for each in filters))
        case CloseMessage(subscription):
            return _dump("CLOSE", subscription)
        case RelayEvent(subscription, event):
            return f'["EVENT",{_dump_text(subscription)},{event.to_json()}]'
        case OkMessage(event_id, accepted, text):
            return _dump("OK", event_id.hex(), accepted, text)
        case EoseMessage(subscription):
            return _dump("EOSE", subscription)
        case ClosedMessage(subscription, text):
            return _dump("CLOSED", subscription, text)
        case NoticeMessage(text):
            return _dump("NOTICE", text)
        case AuthChallenge(challenge):
            return _dump("AUTH", challenge)
        case CountReply(subscription, count):
            return _dump("COUNT", subscription, {"count": count})


def _relay_event(frame: str | bytes) -> RelayEvent | None:
    """An event of a subscription, the frame that comes by the thousand; `None` for anything that is not wholly right."""
    if len(frame) > MAX_FRAME_BYTES:
        return None
    try:
        _, subscription, wire = _RELAY_EVENT.decode(frame)
        return RelayEvent(_subscription(subscription), event_from_wire(wire))
    except (msgspec.MsgspecError, UnicodeError, RecursionError, NostrError):
        return None


def _parts(frame: str | bytes) -> list[object]:
    if len(frame) > MAX_FRAME_BYTES:
        raise WireError("frame too large", code=ErrorCode.TOO_LARGE)
    try:
        parts = msgspec.json.decode(frame, type=list[object])
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as err:
        raise WireError("not a JSON list", event_id=_event_id_in(frame)) from err
    return parts


def _event(value: object, frame: str | bytes) -> Event:
    try:
        return parse_event(value)
    except NostrError as err:
        raise WireError(err.detail or err.code.value, code=err.code, event_id=_event_id_in(frame)) from err


def _event_id_in(frame: str | bytes) -> str | None:
    text = frame if isinstance(frame, str) else frame[:MAX_FRAME_BYTES].decode("utf-8", "replace")
    found = _EVENT_ID_IN_TEXT.search(text)
    return found.group(1) if found is not None else None


def _event_id(text: str) -> EventId:
    try:
        return parse_event_id(text)
    except NostrError as err:
        raise WireError(err.detail) from err


def _subscription(text: str) -> str:
    if not 1 <= len(text) <= MAX_SUBSCRIPTION_CHARS:
        raise WireError("a subscription id has 1 to 64 characters", subscription=text[:MAX_SUBSCRIPTION_CHARS])
    return text


def _filters(subscription: str, values: list[object]) -> tuple[Filter, ...]:
    if len(values) > MAX_FILTERS:
        raise WireError("too many filters", subscription=subscription)
    try:
        return tuple(parse_filter(value) for value in values)
    except WireError as err:
        raise WireError(err.detail, subscription=subscription) from err


def _text(rest: list[object]) -> str:
    return rest[0] if rest and isinstance(rest[0], str) else ""


def _dump(*parts: object) -> str:
    return json.dumps(parts, separators=(",", ":"), ensure_ascii=False)


def _dump_text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
