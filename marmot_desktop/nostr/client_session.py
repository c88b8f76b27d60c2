"""One relay connection without I/O: text in, what happened out; wishes in, text out.

The pump in `transport/connection.py` owns the socket and the waiting. Source: NIP-01, NIP-42.
"""

from dataclasses import dataclass, field
from typing import Final

from marmot_desktop.nostr import wire
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import EventId

AUTH_REQUIRED: Final = "auth-required:"


@dataclass(frozen=True, slots=True)
class EventArrived:
    """An event of a subscription of ours; not verified yet."""

    subscription: str
    event: Event


@dataclass(frozen=True, slots=True)
class StoredEnded:
    """All stored events of a subscription have come."""

    subscription: str


@dataclass(frozen=True, slots=True)
class SubscriptionRefused:
    """The relay has closed a subscription, and asking again would not help."""

    subscription: str
    message: str


@dataclass(frozen=True, slots=True)
class EventAnswered:
    """The relay's word on an event of ours."""

    event_id: EventId
    accepted: bool
    message: str


@dataclass(frozen=True, slots=True)
class ChallengeArrived:
    """The relay wants to know who we are."""

    challenge: str


@dataclass(frozen=True, slots=True)
class Authenticated:
    """The relay knows who we are; `resend` is what it had refused before."""

    resend: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoticeArrived:
    """Words of the relay, for the log."""

    message: str


Happening = (
    EventArrived
    | StoredEnded
    | SubscriptionRefused
    | EventAnswered
    | ChallengeArrived
    | Authenticated
    | NoticeArrived
)


@dataclass(slots=True)
class ClientSession:
    """What we have asked one relay on one connection, and whether it knows us.

    Args:
        may_authenticate: this relay may learn who we are; refusals for want of that are then kept and repeated.
    """

    may_authenticate: bool = False
    authenticated: bool = False
    _requests: dict[str, tuple[Filter, ...]] = field(default_factory=dict)
    _events: dict[EventId, Event] = field(default_factory=dict)
    _refused: dict[str, str] = field(default_factory=dict)
    _challenge: str | None = None
    _auth_event: EventId | None = None

    def request(self, subscription: str, filters: tuple[Filter, ...]) -> str:
        """The frame that opens a subscription."""
        self._requests[subscription] = filters
        return wire.serialise(wire.ReqMessage(subscription, filters))

    def close(self, subscription: str) -> str:
        """The frame that ends a subscription."""
        self._requests.pop(subscription, None)
        self._refused.pop(subscription, None)
        return wire.serialise(wire.CloseMessage(subscription))

    def publish(self, event: Event) -> str:
        """The frame that sends an event."""
        self._events[event.id] = event
        return wire.serialise(wire.EventMessage(event))

    def forget_event(self, event_id: EventId) -> None:
        """Nobody waits for the answer to an event any more."""
        self._events.pop(event_id, None)
        self._refused.pop(event_id.hex(), None)

    def authenticate(self, event: Event) -> str:
        """The frame that answers the present challenge."""
        self._auth_event = event.id
        return wire.serialise(wire.AuthMessage(event))

    def receive_text(self, frame: str | bytes) -> Happening | None:
        """What a frame means; `None` where it means nothing to us.

        Raises:
            WireError: it is not a message of a relay.
        """
        message = wire.parse_relay_message(frame)
        match message:
            case wire.RelayEvent(subscription, event) if subscription in self._requests:
                return EventArrived(subscription, event)
            case wire.EoseMessage(subscription) if subscription in self._requests:
                return StoredEnded(subscription)
            case wire.ClosedMessage(subscription, text) if subscription in self._requests:
                return self._closed(subscription, text)
            case wire.OkMessage(event_id, accepted, text):
                return self._ok(event_id, accepted, text)
            case wire.AuthChallenge(challenge) if challenge != self._challenge:
                self._challenge = challenge
                self.authenticated = False
                return ChallengeArrived(challenge)
            case wire.NoticeMessage(text):
                return NoticeArrived(text)
            case _:
                return None

    def _closed(self, subscription: str, text: str) -> Happening | None:
        if self._wants_us(text):
            request = wire.ReqMessage(subscription, self._requests[subscription])
            self._keep(subscription, wire.serialise(request))
            return None
        self._requests.pop(subscription)
        return SubscriptionRefused(subscription, text)

    def _ok(self, event_id: EventId, accepted: bool, text: str) -> Happening | None:
        if event_id == self._auth_event:
            self._auth_event = None
            self.authenticated = accepted
            resend, self._refused = tuple(self._refused.values()), {}
            return Authenticated(resend) if accepted else NoticeArrived(f"authentication refused: {text}")
        event = self._events.get(event_id)
        if event is None:
            return None
        if not accepted and self._wants_us(text):
            self._keep(event_id.hex(), wire.serialise(wire.EventMessage(event)))
            return None
        self._events.pop(event_id)
        return EventAnswered(event_id, accepted, text)

    def _wants_us(self, text: str) -> bool:
        """Whether a refusal is to be repeated after authentication. Once authenticated, it is final."""
        return text.startswith(AUTH_REQUIRED) and self.may_authenticate and not self.authenticated

    def _keep(self, key: str, frame: str) -> None:
        """The answer to the challenge is on its way, or will be when the challenge comes."""
        self._refused[key] = frame
        return None
