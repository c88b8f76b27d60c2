"""One relay connection without I/O: text in, what happened out; wishes in, text out.

The pump in `transport/connection.py` owns the socket and the waiting. Source: NIP-01, NIP-42.

        UNKNOWN --challenge, answered--> ANSWERING --OK true--> KNOWN
           ^                                 |--OK false--> REFUSED
           +-------- a new challenge --------+--------------+-- (from any)
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr import wire
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import EventId

AUTH_REQUIRED: Final = "auth-required:"


class EventArrived(Frozen, frozen=True):
    """An event of a subscription of ours; not verified yet."""

    subscription: str
    event: Event


class StoredEnded(Frozen, frozen=True):
    """All stored events of a subscription have come."""

    subscription: str


class SubscriptionRefused(Frozen, frozen=True):
    """The relay has closed a subscription and did not keep the door open by NIP-42."""

    subscription: str
    message: str


class EventAnswered(Frozen, frozen=True):
    """The relay's word on an event of ours."""

    event_id: EventId
    accepted: bool
    message: str


class ChallengeArrived(Frozen, frozen=True):
    """The relay wants to know who we are."""

    challenge: str


class Authenticated(Frozen, frozen=True):
    """The relay knows who we are.

    Args:
        resend: the frames it had refused before.
        subscriptions: which of ours are among these.
    """

    resend: tuple[str, ...]
    subscriptions: frozenset[str]


class NoticeArrived(Frozen, frozen=True):
    """Words of the relay, for the log."""

    message: str


Refusal = SubscriptionRefused | EventAnswered
Other = StoredEnded | Refusal | ChallengeArrived | Authenticated | NoticeArrived
"""Everything but the arrival of an event."""
Happening = EventArrived | Other


class Acquaintance(Enum):
    """Whether the relay knows who we are; the picture is above."""

    UNKNOWN = "unknown"
    ANSWERING = "answering"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(slots=True)
class ClientSession:
    """What we have asked one relay on one connection, and whether it knows us.

    Args:
        may_authenticate: this relay may learn who we are; what it refuses for want of that is then kept and repeated.
    """

    may_authenticate: bool = False
    challenge: str | None = None
    acquaintance: Acquaintance = Acquaintance.UNKNOWN
    _requests: dict[str, tuple[Filter, ...]] = field(default_factory=dict)
    _events: dict[EventId, Event] = field(default_factory=dict)
    _kept_requests: dict[str, str] = field(default_factory=dict)
    _kept_events: dict[EventId, str] = field(default_factory=dict)
    _auth_event: EventId | None = None

    def request(self, subscription: str, filters: tuple[Filter, ...]) -> str:
        """The frame that opens a subscription."""
        self._requests[subscription] = filters
        return wire.serialise(wire.ReqMessage(subscription, filters))

    def close(self, subscription: str) -> str:
        """The frame that ends a subscription."""
        self._requests.pop(subscription, None)
        self._kept_requests.pop(subscription, None)
        return wire.serialise(wire.CloseMessage(subscription))

    def publish(self, event: Event) -> str:
        """The frame that sends an event."""
        self._events[event.id] = event
        return wire.serialise(wire.EventMessage(event))

    def forget_event(self, event_id: EventId) -> None:
        """Nobody waits for the answer to an event any more."""
        self._events.pop(event_id, None)
        self._kept_events.pop(event_id, None)

    def authenticate(self, event: Event) -> str:
        """The frame that answers the present challenge."""
        self._auth_event = event.id
        self.acquaintance = Acquaintance.ANSWERING
        return wire.serialise(wire.AuthMessage(event))

    def decline(self) -> tuple[Refusal, ...]:
        """The challenge stays unanswered: what was kept for afterwards is refused for good."""
        self.acquaintance = Acquaintance.REFUSED
        return self._give_up()

    def receive_text(self, frame: str | bytes) -> tuple[Happening, ...]:
        """What a frame means, in order; nothing where it means nothing to us.

        Raises:
            WireError: it is not a message of a relay.
        """
        match wire.parse_relay_message(frame):
            case wire.RelayEvent(subscription, event) if subscription in self._requests:
                return (EventArrived(subscription, event),)
            case wire.EoseMessage(subscription) if subscription in self._requests:
                return (StoredEnded(subscription),)
            case wire.ClosedMessage(subscription, text) if subscription in self._requests:
                return self._closed(subscription, text)
            case wire.OkMessage(event_id, accepted, text) if event_id == self._auth_event:
                return self._auth_answered(accepted, text)
            case wire.OkMessage(event_id, accepted, text) if event_id in self._events:
                return self._event_answered(event_id, accepted, text)
            case wire.AuthChallenge(challenge) if challenge != self.challenge:
                self.challenge = challenge
                self.acquaintance = Acquaintance.UNKNOWN
                self._auth_event = None
                return (ChallengeArrived(challenge),)
            case wire.NoticeMessage(text):
                return (NoticeArrived(text),)
            case _:
                return ()

    def _closed(self, subscription: str, text: str) -> tuple[Happening, ...]:
        if self._is_worth_keeping(text):
            self._kept_requests[subscription] = text
            return ()
        self._requests.pop(subscription)
        return (SubscriptionRefused(subscription, text),)

    def _event_answered(self, event_id: EventId, accepted: bool, text: str) -> tuple[Happening, ...]:
        if not accepted and self._is_worth_keeping(text):
            self._kept_events[event_id] = text
            return ()
        self._events.pop(event_id)
        return (EventAnswered(event_id, accepted, text),)

    def _auth_answered(self, accepted: bool, text: str) -> tuple[Happening, ...]:
        self._auth_event = None
        if accepted:
            self.acquaintance = Acquaintance.KNOWN
            return (self._resend(),)
        self.acquaintance = Acquaintance.REFUSED
        return (NoticeArrived(f"authentication refused: {text}"), *self._give_up())

    def _is_worth_keeping(self, text: str) -> bool:
        """Whether a refusal is to be repeated once the relay knows us; if it knows us already, the refusal is final."""
        waiting = self.acquaintance in {Acquaintance.UNKNOWN, Acquaintance.ANSWERING}
        return text.startswith(AUTH_REQUIRED) and self.may_authenticate and waiting

    def _resend(self) -> Authenticated:
        resend = [wire.serialise(wire.ReqMessage(name, self._requests[name])) for name in self._kept_requests]
        resend += [wire.serialise(wire.EventMessage(self._events[event_id])) for event_id in self._kept_events]
        subscriptions = frozenset(self._kept_requests)
        self._kept_requests.clear()
        self._kept_events.clear()
        return Authenticated(tuple(resend), subscriptions)

    def _give_up(self) -> tuple[Refusal, ...]:
        refused: list[Refusal] = []
        for subscription, text in self._kept_requests.items():
            self._requests.pop(subscription)
            refused.append(SubscriptionRefused(subscription, text))
        for event_id, text in self._kept_events.items():
            self._events.pop(event_id)
            refused.append(EventAnswered(event_id, False, text))
        self._kept_requests.clear()
        self._kept_events.clear()
        return tuple(refused)
