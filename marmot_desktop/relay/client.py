"""One connected client: its session, its subscriptions, its unanswered events."""

import asyncio
import functools
import secrets
from collections import deque
from collections.abc import Callable
from typing import Final, assert_never

from marmot_desktop.nostr import wire
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.core import RelayCore
from marmot_desktop.relay.gateway.quota import limited_network, network_of
from marmot_desktop.relay.intake import Submission
from marmot_desktop.relay.queries import answer_count, answer_subscription
from marmot_desktop.relay.server_session import (
    Count,
    Publish,
    Refuse,
    Reply,
    ServerSession,
    Subscribe,
    Unsubscribe,
    ok,
    serialise,
)
from marmot_desktop.relay.store.ports import Reader
from marmot_desktop.relay.subscriptions import Subscription
from marmot_desktop.relay.transport import Connection

_CHALLENGE_BYTES: Final = 16
_NAME_BYTES: Final = 16


class Client:
    """Carries out what the session decides; the handler of one connection.

    Args:
        core: shared by all clients.
        connection: just opened.
        on_lost: called when the connection is gone.
    """

    __slots__ = (
        "_connection",
        "_core",
        "_is_held",
        "_is_stopping",
        "_known_readers",
        "_name",
        "_on_lost",
        "_pages",
        "_session",
        "_subscriptions",
        "_unanswered",
        "_unanswered_bytes",
    )

    def __init__(self, core: RelayCore, connection: Connection, on_lost: Callable[[], None]) -> None:
        self._core = core
        self._connection = connection
        self._on_lost = on_lost
        self._session = ServerSession(
            core.limits,
            challenge=secrets.token_hex(_CHALLENGE_BYTES),
            own_urls=core.own_urls,
            network=limited_network(connection.peer.address, limit_loopback=core.limits.limit_loopback),
            shared=core.rates,
            monotonic=core.clock.monotonic(),
        )
        self._subscriptions: dict[str, tuple[Subscription, asyncio.Task[None]]] = {}
        self._name = secrets.token_bytes(_NAME_BYTES)
        self._unanswered: deque[int] = deque()
        self._unanswered_bytes = 0
        self._is_held = False
        self._is_stopping = False
        self._known_readers = 0
        # One page of stored events at a time: many queries of one client must not pile up in its send buffer.
        self._pages = asyncio.Lock()
        connection.send(self._session.greeting())

    @property
    def authenticated(self) -> frozenset[PubKey]:
        """See `Subscriber.authenticated`."""
        return self._session.authenticated

    @property
    def name(self) -> bytes:
        """See `Listener.name`."""
        return self._name

    @property
    def network(self) -> str | None:
        """See `Requester.network`."""
        return network_of(self._connection.peer.address)

    def admitted_kinds(self, owner: PubKey) -> frozenset[int]:
        """See `Listener.admitted_kinds`."""
        return frozenset().union(*(each.admitted_kinds(owner) for each, _ in self._subscriptions.values()))

    def deliver(self, event: Event, json: bytes) -> bool:
        """See `Listener.deliver`."""
        taken = [each for each, _ in self._subscriptions.values() if each.deliver(event, json)]
        return bool(taken)

    def send(self, text: bytes) -> None:
        """See `Subscriber.send`."""
        self._connection.send(text)

    def close(self, code: int, reason: str) -> None:
        """Take nothing more from this client and close; what waits to be sent still goes out."""
        self._connection.close(code, reason)

    def stop_reading(self) -> None:
        """Take nothing more from this client; what it has sent is still answered."""
        self._is_stopping = True
        self._connection.hold()

    def receive_text(self, text: bytes) -> None:
        """See `ConnectionHandler.receive_text`."""
        if self._is_stopping:
            return
        clock = self._core.clock
        action = self._session.receive(text, now=clock.now(), monotonic=clock.monotonic())
        match action:
            case Publish(event):
                self._publish(event, len(text))
            case Refuse(event, message):
                self._refuse(event, message)
            case Reply(answer):
                self._connection.send(answer)
                self._note_readers()
            case Subscribe(name, filters):
                self._subscribe(name, filters)
            case Unsubscribe(name):
                self._unsubscribe(name)
            case Count(name, filters):
                self._count(name, filters)
            case _:
                assert_never(action)

    def connection_lost(self) -> None:
        """See `ConnectionHandler.connection_lost`."""
        for name in tuple(self._subscriptions):
            self._unsubscribe(name)
        self._core.gateway.readers.remove(self)
        self._on_lost()

    def settle(self, event: Event, *, accepted: bool, message: str) -> None:
        """See `Requester.settle`."""
        # Answers come in the order of arrival.
        self._unanswered_bytes -= self._unanswered.popleft()
        self._connection.send(ok(event.id, accepted=accepted, message=message).text)
        self._core.metrics.count_event(accepted=accepted, message=message)
        if self._is_held and not self._is_stopping and not self._is_ahead(2):
            self._is_held = False
            self._connection.release()

    def _publish(self, event: Event, size: int) -> None:
        if self._core.intake.waiting_bytes > self._core.limits.max_waiting_bytes:
            self._refuse(event, "rate-limited: the relay is busy")
            return
        self._unanswered.append(size)
        self._unanswered_bytes += size
        self._core.intake.submit(Submission(self, event, size, self._core.clock.monotonic()))
        if not self._is_held and self._is_ahead(1):
            self._is_held = True
            self._connection.hold()

    def _refuse(self, event: Event, message: str) -> None:
        self._connection.send(ok(event.id, accepted=False, message=message).text)
        self._core.metrics.count_event(accepted=False, message=message)

    def _is_ahead(self, share: int) -> bool:
        """Whether the client has sent so much more than was answered that it has to wait; half as much ends the wait."""
        limits = self._core.limits
        return (
            len(self._unanswered) * share >= limits.max_unanswered_events
            or self._unanswered_bytes * share >= limits.max_unanswered_bytes
        )

    def _subscribe(self, name: str, filters: tuple[Filter, ...]) -> None:
        self._core.metrics.count_query("req")
        self._unsubscribe(name)
        subscription = Subscription(name, filters, self)
        self._core.subscriptions.add(subscription)
        self._subscriptions[name] = (
            subscription,
            self._core.tasks.create_task(self._answer(subscription), name="relay-req"),
        )
        self._fetch_waiting()

    def _note_readers(self) -> None:
        """A key may have been proved: what waits for its owner can be delivered here."""
        if len(self._session.authenticated) == self._known_readers:
            return
        self._known_readers = len(self._session.authenticated)
        for key in self._session.authenticated:
            self._core.gateway.readers.add(key, self)
        self._fetch_waiting()

    def _fetch_waiting(self) -> None:
        gateway = self._core.gateway
        if gateway.is_awaited(self):
            self._core.tasks.create_task(gateway.serve_waiting(self), name="relay-deliver")

    def _unsubscribe(self, name: str) -> None:
        subscription, task = self._subscriptions.pop(name, (None, None))
        if subscription is not None and task is not None:
            self._core.subscriptions.remove(subscription)
            task.cancel()

    def _count(self, name: str, filters: tuple[Filter, ...]) -> None:
        self._core.metrics.count_query("count")
        reader = Reader(self._session.authenticated)
        self._core.tasks.create_task(
            answer_count(self._core.store, self._core.clock, self._connection, name, filters, reader),
            name="relay-count",
        )

    async def _answer(self, subscription: Subscription) -> None:
        reason = await answer_subscription(
            self._core.store,
            self._core.clock,
            self._connection,
            self._pages,
            subscription,
            self._core.limits.max_results,
            functools.partial(self._core.gateway.note_read, self) if subscription.names_stock else None,
        )
        if reason is not None:
            self._core.subscriptions.remove(subscription)
            del self._subscriptions[subscription.name]
            self._session.forget(subscription.name)
            self._connection.send(serialise(wire.ClosedMessage(subscription.name, reason)))
