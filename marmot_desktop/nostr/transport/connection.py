"""One relay: its websocket, the session over it, and coming back after a loss.

The reader resolves answers at once and queues events; the dispatcher verifies them in batches beside the loop and hands
them to their subscriptions. A full queue stops the reading of this socket, so nothing is dropped and memory stays
bounded.
"""

import asyncio
import logging
import ssl
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Protocol

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from marmot_desktop.clock import Clock
from marmot_desktop.log import short
from marmot_desktop.nostr import client_session as happenings
from marmot_desktop.nostr.client_session import ClientSession
from marmot_desktop.nostr.errors import InvalidEventError, WireError
from marmot_desktop.nostr.event import Event, verify_events
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.backoff import reconnect_delay_s
from marmot_desktop.nostr.types import EventId, RelayUrl
from marmot_desktop.nostr.wire import MAX_FRAME_BYTES

log = logging.getLogger(__name__)

OPEN_TIMEOUT_S: Final = 10.0
STABLE_S: Final = 20.0
"""A connection that lasted this long begins the delays anew."""
QUEUE_EVENTS: Final = 2048
BATCH: Final = 256
INLINE_VERIFY: Final = 2
"""So few are verified on the loop: 45 µs each is less than the way to another thread and back."""


class ConnectionState(StrEnum):
    """What a connection is doing."""

    IDLE = "idle"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class RelayState:
    """How one relay is doing.

    Args:
        url: which.
        state: of its connection.
        authenticated: it knows who we are.
        last_error: technical words of the last failure; empty if none since it was connected.
        latency_ms: of the last answered request.
    """

    url: RelayUrl
    state: ConnectionState
    authenticated: bool
    last_error: str
    latency_ms: int | None


class EventSink(Protocol):
    """Whoever asked for events of one request."""

    async def take(self, events: Sequence[Event]) -> None:
        """Verified events, in order of arrival."""
        ...

    async def ended(self) -> None:
        """All stored events have come."""
        ...

    async def lost(self, reason: str, final: bool) -> None:
        """The connection is gone, or the relay refuses; `final` if it is not asked again by itself."""
        ...


@dataclass(slots=True)
class _Request:
    filters: tuple[Filter, ...]
    sink: EventSink
    lasting: bool
    sent_at: float = 0.0


Verify = Callable[[Sequence[Event]], Awaitable[list[Event | InvalidEventError]]]
SignAuth = Callable[[RelayUrl, str], Awaitable[Event | None]]


class RelayConnection:
    """One relay of a pool.

    Args:
        url: where.
        clock: for latencies and delays.
        verify: verifies many events beside the loop.
        sign_auth: answers a challenge; `None` to stay unknown.
        may_authenticate: whether this relay may learn who we are.
        on_state: hears of every change.
        jitter: 0 to 1.
    """

    def __init__(
        self,
        url: RelayUrl,
        clock: Clock,
        verify: Verify,
        sign_auth: SignAuth,
        *,
        may_authenticate: Callable[[RelayUrl], bool],
        on_state: Callable[[RelayState], None],
        jitter: Callable[[], float],
    ) -> None:
        self.url = url
        self._clock = clock
        self._verify = verify
        self._sign_auth = sign_auth
        self._may_authenticate = may_authenticate
        self._on_state = on_state
        self._jitter = jitter
        self._state = RelayState(url, ConnectionState.IDLE, False, "", None)
        self._socket: ClientConnection | None = None
        self._session = ClientSession()
        self._requests: dict[str, _Request] = {}
        self._answers: dict[EventId, list[asyncio.Future[happenings.EventAnswered]]] = {}
        self._connected = asyncio.Event()
        self._hurry = asyncio.Event()
        self._next_number = 0
        self.waiters = 0
        self.last_used = clock.monotonic()

    @property
    def state(self) -> RelayState:
        """How it is doing."""
        return self._state

    @property
    def is_connected(self) -> bool:
        """Whether the socket is open."""
        return self._connected.is_set()

    @property
    def is_idle(self) -> bool:
        """Nobody asks or waits for anything."""
        return not self._requests and not self._answers and not self.waiters

    async def run(self) -> None:
        """Connect, serve, come back, until cancelled."""
        failures = 0
        while True:
            self._set(state=ConnectionState.CONNECTING)
            started = self._clock.monotonic()
            error = await self._serve_once()
            failures = 1 if self._clock.monotonic() - started > STABLE_S else failures + 1
            self._set(state=ConnectionState.WAITING, last_error=error, authenticated=False)
            await self._lose(error)
            self._hurry.clear()
            try:
                async with asyncio.timeout(reconnect_delay_s(failures, self._jitter())):
                    await self._hurry.wait()
            except TimeoutError:
                log.debug("relay is tried again")

    def hurry(self) -> None:
        """Try to connect now instead of after the delay."""
        self._hurry.set()

    async def wait_connected(self) -> None:
        """Return when the socket is open."""
        self.waiters += 1
        try:
            await self._connected.wait()
        finally:
            self.waiters -= 1
            self.last_used = self._clock.monotonic()

    async def request(self, filters: tuple[Filter, ...], sink: EventSink, *, lasting: bool) -> str:
        """Open a subscription, at once or when connected.

        Args:
            filters: what to ask for.
            sink: takes what comes.
            lasting: asked again after a lost connection.

        Returns:
            Its name, for `end`.
        """
        self._next_number += 1
        name = f"m{self._next_number}"
        self._requests[name] = _Request(filters, sink, lasting)
        await self._send_request(name)
        return name

    async def end(self, name: str) -> None:
        """End a subscription."""
        if self._requests.pop(name, None) is not None:
            self.last_used = self._clock.monotonic()
            await self._send(self._session.close(name))

    async def publish(self, event: Event) -> happenings.EventAnswered:
        """Send an event when connected, and wait for the relay's word.

        Raises:
            ConnectionError: the connection was lost before the answer came.
        """
        await self.wait_connected()
        future: asyncio.Future[happenings.EventAnswered] = asyncio.get_running_loop().create_future()
        self._answers.setdefault(event.id, []).append(future)
        started = self._clock.monotonic()
        try:
            await self._send(self._session.publish(event))
            answer = await future
        finally:
            waiting = self._answers.get(event.id, [])
            if future in waiting:
                waiting.remove(future)
            if not waiting:
                self._answers.pop(event.id, None)
                self._session.forget_event(event.id)
            self.last_used = self._clock.monotonic()
        self._note_latency(started)
        return answer

    async def _serve_once(self) -> str:
        """One connection from opening to end; returns why it ended."""
        try:
            async with connect(
                self.url,
                compression=None,
                max_size=MAX_FRAME_BYTES,
                open_timeout=OPEN_TIMEOUT_S,
                close_timeout=1,
                ping_interval=30,
                ping_timeout=30,
                proxy=None,
                ssl=ssl.create_default_context() if self.url.startswith("wss:") else None,
            ) as socket:
                await self._serve(socket)
        except (OSError, WebSocketException, TimeoutError) as err:
            return f"{type(err).__name__}: {err}"[:200]
        return "closed by the relay"

    async def _serve(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._session = ClientSession(may_authenticate=self._may_authenticate(self.url))
        self._set(state=ConnectionState.CONNECTED, last_error="")
        self._connected.set()
        queue: asyncio.Queue[happenings.Happening] = asyncio.Queue(QUEUE_EVENTS)
        try:
            async with asyncio.TaskGroup() as tasks:
                dispatching = tasks.create_task(self._dispatch(queue), name="dispatch")
                for name in list(self._requests):
                    await self._send_request(name)
                await self._read(socket, queue)
                await queue.join()
                dispatching.cancel()
        finally:
            self._connected.clear()
            self._socket = None

    async def _read(self, socket: ClientConnection, queue: asyncio.Queue[happenings.Happening]) -> None:
        async for frame in socket:
            try:
                happening = self._session.receive_text(frame)
            except WireError as err:
                log.info("a relay sent a frame that cannot be read: %s", err.detail)
                continue
            match happening:
                case None:
                    continue
                case happenings.EventAnswered(event_id):
                    for future in self._answers.get(event_id, []):
                        if not future.done():
                            future.set_result(happening)
                case _:
                    await queue.put(happening)

    async def _dispatch(self, queue: asyncio.Queue[happenings.Happening]) -> None:
        while True:
            batch = [await queue.get()]
            while len(batch) < BATCH and not queue.empty():
                batch.append(queue.get_nowait())
            await self._handle(batch)
            for _ in batch:
                queue.task_done()

    async def _handle(self, batch: Sequence[happenings.Happening]) -> None:
        events = [each.event for each in batch if isinstance(each, happenings.EventArrived)]
        verdicts = iter(verify_events(events) if len(events) <= INLINE_VERIFY else await self._verify(events))
        gathered: dict[str, list[Event]] = {}
        for each in batch:
            if isinstance(each, happenings.EventArrived):
                verdict = next(verdicts)
                if isinstance(verdict, InvalidEventError):
                    log.warning("a relay sent an event that does not verify: %s", verdict.code.value)
                else:
                    gathered.setdefault(each.subscription, []).append(verdict)
                continue
            await self._deliver(gathered)
            await self._handle_other(each)
        await self._deliver(gathered)

    async def _deliver(self, gathered: dict[str, list[Event]]) -> None:
        for name, events in gathered.items():
            request = self._requests.get(name)
            if request is None:
                continue
            # A relay may send what nobody asked for: only matching events go on.
            wanted = [event for event in events if any(each.matches(event) for each in request.filters)]
            if wanted:
                await request.sink.take(wanted)
        gathered.clear()

    async def _handle_other(self, happening: happenings.Happening) -> None:
        match happening:
            case happenings.StoredEnded(name):
                request = self._requests.get(name)
                if request is not None:
                    self._note_latency(request.sent_at)
                    await request.sink.ended()
            case happenings.SubscriptionRefused(name, message):
                log.info("a relay refuses a subscription: %s", message[:100])
                self._set(last_error=message[:200])
                request = self._requests.pop(name, None)
                if request is not None:
                    await request.sink.lost(message, final=True)
            case happenings.ChallengeArrived(challenge):
                await self._authenticate(challenge)
            case happenings.Authenticated(resend):
                self._set(authenticated=True)
                for frame in resend:
                    await self._send(frame)
            case happenings.NoticeArrived(message):
                log.info("a relay says: %s", message[:200])
            case _:
                pass

    async def _authenticate(self, challenge: str) -> None:
        if not self._may_authenticate(self.url):
            return
        self._session.may_authenticate = True
        event = await self._sign_auth(self.url, challenge)
        if event is not None:
            await self._send(self._session.authenticate(event))

    async def _send_request(self, name: str) -> None:
        request = self._requests.get(name)
        if request is not None and self._socket is not None:
            request.sent_at = self._clock.monotonic()
            await self._send(self._session.request(name, request.filters))

    async def _send(self, frame: str) -> None:
        socket = self._socket
        if socket is None:
            return
        try:
            await socket.send(frame)
        except WebSocketException as err:
            log.debug("not sent, the connection is gone: %s", type(err).__name__)

    async def _lose(self, reason: str) -> None:
        """Tell everybody who waits that the connection is gone."""
        for futures in list(self._answers.values()):
            for future in futures:
                if not future.done():
                    future.set_exception(ConnectionError(reason))
        for name, request in list(self._requests.items()):
            if not request.lasting:
                self._requests.pop(name, None)
            await request.sink.lost(reason, final=not request.lasting)

    def _note_latency(self, started: float) -> None:
        elapsed_ms = round((self._clock.monotonic() - started) * 1000)
        self._state = replace(self._state, latency_ms=elapsed_ms)

    def _set(
        self,
        *,
        state: ConnectionState | None = None,
        last_error: str | None = None,
        authenticated: bool | None = None,
    ) -> None:
        new = replace(
            self._state,
            state=self._state.state if state is None else state,
            last_error=self._state.last_error if last_error is None else last_error,
            authenticated=self._state.authenticated if authenticated is None else authenticated,
        )
        if new != self._state:
            self._state = new
            self._on_state(new)
            log.debug("relay %s is %s", short(self.url), new.state.value)
