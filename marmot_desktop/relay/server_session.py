"""Sans-IO state of one client: a text goes in, what is to be done comes out.

Every message gives exactly one thing: a `Reply` to send, or a command for who owns the database. Rates, sizes, admission
and the right to read are decided here; verification, storage and delivery are not.

Source: NIP-01, NIP-42, NIP-45.
"""

from collections.abc import Collection
from typing import assert_never

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr import wire
from marmot_desktop.nostr.errors import WireError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl
from marmot_desktop.relay.admission import check_admission
from marmot_desktop.relay.authentication import check_authentication
from marmot_desktop.relay.config import Limits
from marmot_desktop.relay.limits import TokenBucket, check_filters
from marmot_desktop.relay.rates import SharedRates
from marmot_desktop.relay.read_gate import check_readable

_TOO_FAST = "rate-limited: slow down"


class Reply(Frozen, frozen=True):
    """A text to send, and nothing else to do."""

    text: bytes


class Publish(Frozen, frozen=True):
    """Verify and store this event, then answer OK."""

    event: Event


class Refuse(Frozen, frozen=True):
    """Answer OK false for this event."""

    event: Event
    message: str


class Subscribe(Frozen, frozen=True):
    """Answer what is stored, then keep answering; replaces an open subscription of the same name."""

    subscription: str
    filters: tuple[Filter, ...]


class Unsubscribe(Frozen, frozen=True):
    """Answer no more."""

    subscription: str


class Count(Frozen, frozen=True):
    """Answer how many events match."""

    subscription: str
    filters: tuple[Filter, ...]


Action = Reply | Publish | Refuse | Subscribe | Unsubscribe | Count


class ServerSession:
    """What the relay knows of one connection.

    Args:
        limits: of the relay.
        challenge: random text of this connection (NIP-42).
        own_urls: normalised addresses of this relay.
        network: of the client, for the rates it shares with others; `None` if no rates hold for it.
        shared: rates of networks and groups.
        monotonic: seconds, for the rates.
    """

    __slots__ = (
        "_authenticated",
        "_challenge",
        "_event_rate",
        "_limits",
        "_network",
        "_open",
        "_own_urls",
        "_query_rate",
        "_shared",
    )

    def __init__(
        self,
        limits: Limits,
        *,
        challenge: str,
        own_urls: Collection[RelayUrl],
        network: str | None,
        shared: SharedRates,
        monotonic: float,
    ) -> None:
        is_rate_limited = network is not None
        self._network = network
        self._shared = shared
        self._limits = limits
        self._challenge = challenge
        self._own_urls = own_urls
        self._authenticated: frozenset[PubKey] = frozenset()
        self._open: set[str] = set()
        self._event_rate = TokenBucket(limits.events_per_s, limits.events_burst, monotonic) if is_rate_limited else None
        self._query_rate = (
            TokenBucket(limits.queries_per_s, limits.queries_burst, monotonic) if is_rate_limited else None
        )

    @property
    def authenticated(self) -> frozenset[PubKey]:
        """Public keys proved on this connection."""
        return self._authenticated

    def greeting(self) -> bytes:
        """The first text of the connection: the challenge."""
        return serialise(wire.AuthChallenge(self._challenge))

    def receive(self, text: bytes, *, now: int, monotonic: float) -> Action:
        """What one message of the client asks for.

        Args:
            text: of the message.
            now: unix seconds.
            monotonic: seconds, for the rates.
        """
        try:
            message = wire.parse_client_message(text)
        except WireError as error:
            return self._refuse_malformed(error, monotonic)
        match message:
            case wire.EventMessage(event):
                return self._receive_event(event, now, monotonic)
            case wire.ReqMessage(subscription, filters):
                return self._receive_req(subscription, filters, monotonic)
            case wire.CountMessage(subscription, filters):
                reason = self._check_query(subscription, filters, monotonic)
                return _closed(subscription, reason) if reason else Count(subscription, filters)
            case wire.CloseMessage(subscription):
                self._open.discard(subscription)
                return Unsubscribe(subscription)
            case wire.AuthMessage(event):
                return self._receive_auth(event, now, monotonic)
            case _:
                assert_never(message)

    def forget(self, subscription: str) -> None:
        """The relay has closed this subscription by itself."""
        self._open.discard(subscription)

    def _receive_event(self, event: Event, now: int, monotonic: float) -> Action:
        if self._event_rate is not None and not self._event_rate.take(monotonic):
            return Refuse(event, _TOO_FAST)
        if self._network is not None and not self._shared.allow(self._network, _group_of(event), monotonic):
            return Refuse(event, _TOO_FAST)
        reason = check_admission(event, authenticated=self._authenticated, now=now, limits=self._limits)
        return Publish(event) if reason is None else Refuse(event, reason)

    def _receive_req(self, subscription: str, filters: tuple[Filter, ...], monotonic: float) -> Action:
        reason = self._check_query(subscription, filters, monotonic)
        if reason is None and subscription not in self._open and len(self._open) >= self._limits.max_subscriptions:
            reason = f"blocked: more than {self._limits.max_subscriptions} subscriptions"
        if reason is not None:
            return _closed(subscription, reason)
        self._open.add(subscription)
        return Subscribe(subscription, filters)

    def _check_query(self, subscription: str, filters: tuple[Filter, ...], monotonic: float) -> str | None:
        if not 0 < len(subscription) <= self._limits.max_subscription_id_chars:
            return f"invalid: a subscription id has 1 to {self._limits.max_subscription_id_chars} characters"
        if self._query_rate is not None and not self._query_rate.take(monotonic):
            return _TOO_FAST
        return check_filters(filters, self._limits) or check_readable(filters, self._authenticated)

    def _receive_auth(self, event: Event, now: int, monotonic: float) -> Action:
        if self._query_rate is not None and not self._query_rate.take(monotonic):
            return ok(event.id, accepted=False, message=_TOO_FAST)
        reason = check_authentication(
            event, challenge=self._challenge, own_urls=self._own_urls, now=now, max_age_s=self._limits.max_auth_age_s
        )
        if reason is None and event.pubkey not in self._authenticated:
            if len(self._authenticated) >= self._limits.max_readers:
                reason = f"restricted: more than {self._limits.max_readers} public keys on one connection"
            else:
                self._authenticated |= {event.pubkey}
        return ok(event.id, accepted=reason is None, message=reason or "")

    def _refuse_malformed(self, error: WireError, monotonic: float) -> Reply:
        if self._query_rate is not None and not self._query_rate.take(monotonic):
            reason = _TOO_FAST
        else:
            reason = f"invalid: {error.detail or 'not a message of a client'}"
        if error.event_id is not None:
            return ok(EventId(bytes.fromhex(error.event_id)), accepted=False, message=reason)
        if error.subscription is not None:
            return _closed(error.subscription, reason)
        return Reply(serialise(wire.NoticeMessage(reason)))


def _group_of(event: Event) -> str | None:
    return (event.first_tag("h") or "") if event.kind == GROUP_EVENT else None


def ok(event_id: EventId, *, accepted: bool, message: str) -> Reply:
    """The answer to an EVENT or AUTH."""
    if accepted and not message:
        # The answer to nearly everything; written by hand it costs a tenth.
        return Reply(b'["OK","%b",true,""]' % event_id.hex().encode())
    return Reply(serialise(wire.OkMessage(event_id, accepted, message)))


def serialise(message: wire.RelayMessage) -> bytes:
    """A message of the relay as the bytes of a text."""
    return wire.serialise(message).encode()


def _closed(subscription: str, reason: str) -> Reply:
    return Reply(serialise(wire.ClosedMessage(subscription, reason)))
