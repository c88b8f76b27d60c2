"""The relay as one object: accepts connections, owns every task, ends without losing what it has accepted."""

import asyncio
import contextlib
import functools
import logging
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import PubKey, RelayUrl, parse_relay_url
from marmot_desktop.relay.client import Client
from marmot_desktop.relay.config import Limits, RelayConfig
from marmot_desktop.relay.core import RelayCore
from marmot_desktop.relay.errors import ListenError
from marmot_desktop.relay.gateway.gateway import IDENTITY, Gateway
from marmot_desktop.relay.gateway.ports import KeyPackageStock
from marmot_desktop.relay.gateway.welcomes import WelcomeBox
from marmot_desktop.relay.history import History
from marmot_desktop.relay.http_api import HttpApi
from marmot_desktop.relay.information import build_information
from marmot_desktop.relay.intake import Intake, Submission
from marmot_desktop.relay.listener import HttpRequest, HttpResponse, Listener
from marmot_desktop.relay.metrics import Metrics
from marmot_desktop.relay.rates import RateTable, SharedRates
from marmot_desktop.relay.relay_sender import RelaySender
from marmot_desktop.relay.retention import is_expired
from marmot_desktop.relay.routes import build_routes
from marmot_desktop.relay.store.ports import EventStore, ForeignFeed, Outcome
from marmot_desktop.relay.subscriptions import SubscriptionIndex
from marmot_desktop.relay.transport import Peer
from marmot_desktop.relay.websocket_connection import Outlet, WebSocketConnection

log = logging.getLogger(__name__)

_BACKLOG: Final = 1024
_ALIVE_CHECK_S: Final = 15.0
_GOING_AWAY: Final = 1001
_MAX_NAMES: Final = 50_000


class RelayServer:
    """One relay on one address over one store.

    Args:
        config: how.
        store: opened; closed by its owner after `run`.
        stock: of key packages, in the same database.
        box: of Welcomes, in the same database.
        feed: what other processes do to the database; `None` where there are none.
        clock: what time it is.
    """

    def __init__(
        self,
        config: RelayConfig,
        store: EventStore,
        stock: KeyPackageStock,
        box: WelcomeBox,
        clock: Clock,
        feed: ForeignFeed | None = None,
    ) -> None:
        self._config = config
        self._store = store
        self._stock = stock
        self._box = box
        self._feed = feed
        self._clock = clock
        self._subscriptions = SubscriptionIndex()
        self._metrics = Metrics()
        self._metrics.watch(lambda: len(self._connections), lambda: len(self._subscriptions))
        self._http: HttpApi | None = None
        self._listeners: set[Listener] = set()
        self._connections: dict[WebSocketConnection, Client] = {}
        self._stop = asyncio.Event()
        self._deserted = asyncio.Event()
        self._core: RelayCore | None = None
        self._history = History(self._metrics, stock, clock)
        self._outlet = Outlet()

    def stop(self) -> None:
        """Let `run` end: take in nothing more, settle what was taken in, close."""
        self._stop.set()

    async def run(self, on_ready: Callable[[int], None]) -> None:
        """Serve until `stop`.

        Args:
            on_ready: called with the port once it is listened on.

        Raises:
            ListenError: The address cannot be listened on.
        """
        config = self._config
        with ThreadPoolExecutor(config.verifier_threads, thread_name_prefix="relay-verify") as verifier:
            identity = SecretKey(await self._stock.read_secret(IDENTITY))
            server = await self._listen()
            port = server.sockets[0].getsockname()[1]
            own_urls = find_own_urls(config.public_urls, port)
            self._http = self._build_http(identity.public, own_urls)
            intake = Intake(
                self._store, verifier, config.verifier_threads, self._push, config.gateway, own_urls, self._clock
            )
            gateway = Gateway(
                self._stock,
                config.gateway,
                identity,
                own_urls,
                self._clock,
                lambda event: intake.submit(Submission(RelaySender(), event, 0, self._clock.monotonic())),
                self._metrics,
            )
            async with asyncio.TaskGroup() as tasks:
                self._core = RelayCore(
                    store=self._store,
                    intake=intake,
                    subscriptions=self._subscriptions,
                    clock=self._clock,
                    limits=config.limits,
                    own_urls=frozenset(own_urls),
                    tasks=tasks,
                    gateway=gateway,
                    rates=build_rates(config.limits),
                    metrics=self._metrics,
                )
                taking_in = tasks.create_task(intake.run(gateway.serve), name="relay-intake")
                upkeep = [
                    tasks.create_task(self._sweep_expired(), name="relay-sweep"),
                    tasks.create_task(self._check_connections(), name="relay-alive"),
                    tasks.create_task(gateway.run(), name="relay-gateway"),
                    tasks.create_task(self._history.run(), name="relay-history"),
                ]
                if self._feed is not None:
                    woken = asyncio.Event()
                    upkeep.append(tasks.create_task(self._feed.run(self._push, woken.set), name="relay-feed"))
                    upkeep.append(tasks.create_task(_sweep_when(woken, gateway), name="relay-woken"))
                await server.start_serving()
                on_ready(port)
                await self._stop.wait()
                server.close()
                for task in upkeep:
                    task.cancel()
                await self._finish(intake, taking_in)

    @property
    def is_full(self) -> bool:
        """See `Reception.is_full`."""
        return len(self._listeners) + len(self._connections) > self._config.connections.max_connections

    def connection_made(self, listener: Listener) -> None:
        """See `Reception.connection_made`."""
        self._listeners.add(listener)

    def connection_lost(self, listener: Listener) -> None:
        """See `Reception.connection_lost`."""
        self._listeners.discard(listener)

    def open_websocket(self, listener: Listener, transport: asyncio.Transport, peer: Peer) -> asyncio.Protocol:
        """See `Reception.open_websocket`."""
        self._listeners.discard(listener)
        limits = self._config.limits
        return WebSocketConnection(
            transport, peer, self._config.connections, limits.max_message_bytes, self._outlet, self._open_client
        )

    def start_answer(self, answer: Coroutine[None, None, None]) -> None:
        """See `Reception.start_answer`."""
        self._shared().tasks.create_task(answer, name="relay-http")

    async def answer(self, request: HttpRequest) -> HttpResponse:
        """See `Reception.answer`."""
        if self._http is None:
            raise RuntimeError("nothing is accepted before the routes exist")
        return await self._http.answer(request)

    def _build_http(self, identity: PubKey, own_urls: Sequence[RelayUrl]) -> HttpApi:
        limits = self._config.limits
        routes = build_routes(
            self._store,
            self._stock,
            self._box,
            self._metrics,
            self._history,
            own_urls,
            self._clock,
            limit_loopback=limits.limit_loopback,
        )
        return HttpApi(build_information(limits, self._config.gateway, identity), routes)

    async def _listen(self) -> asyncio.Server:
        loop = asyncio.get_running_loop()
        try:
            return await loop.create_server(
                lambda: Listener(self, self._config.connections),
                self._config.host,
                self._config.port,
                backlog=_BACKLOG,
                start_serving=False,
            )
        except OSError as error:
            raise ListenError(ErrorCode.RELAY_UNREACHABLE, f"cannot listen: {error.strerror}") from error

    def _shared(self) -> RelayCore:
        if self._core is None:
            raise RuntimeError("nothing is accepted before the core exists")
        return self._core

    def _open_client(self, connection: WebSocketConnection) -> Client:
        client = Client(self._shared(), connection, functools.partial(self._forget_client, connection))
        self._connections[connection] = client
        return client

    def _forget_client(self, connection: WebSocketConnection) -> None:
        self._connections.pop(connection, None)
        if not self._connections:
            self._deserted.set()

    def _push(self, event: Event, json: bytes, outcome: Outcome) -> None:
        if not is_expired(event, self._clock.now()):
            self._subscriptions.push(event, json, outcome.position, is_shown=outcome.is_shown)

    async def _finish(self, intake: Intake, taking_in: asyncio.Task[None]) -> None:
        """Stop reading, settle, say good-bye, and wait for the last bytes for a limited time."""
        for listener in tuple(self._listeners):
            listener.abort()
        for client in tuple(self._connections.values()):
            client.stop_reading()
        intake.close()
        await taking_in
        for client in tuple(self._connections.values()):
            client.close(_GOING_AWAY, "the relay is stopping")
        if self._connections:
            self._deserted.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._config.connections.close_timeout_s):
                    await self._deserted.wait()
        for connection in tuple(self._connections):
            connection.abort()

    async def _sweep_expired(self) -> None:
        while True:
            removed = 0
            while batch := await self._store.sweep(self._clock.now()):
                removed += batch
            try:
                await self._box.tidy(now=self._clock.now())
            except EnvironmentFaultError as error:
                log.warning("the mailbox cannot be tidied now: %s", error)
            if removed:
                log.info("removed %s expired events", removed)
            await asyncio.sleep(self._config.sweep_interval_s)

    async def _check_connections(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(_ALIVE_CHECK_S)
            for connection in tuple(self._connections):
                connection.check_alive(loop.time())


async def _sweep_when(woken: asyncio.Event, gateway: Gateway) -> None:
    """Look at what waits whenever another process says so."""
    while True:
        await woken.wait()
        woken.clear()
        try:
            await gateway.sweep()
        except EnvironmentFaultError as error:
            log.warning("what waits cannot be looked at now: %s", error)


def build_rates(limits: Limits) -> SharedRates:
    """The rates that connections share."""
    return SharedRates(
        RateTable(limits.network_events_per_s, limits.network_events_burst, _MAX_NAMES),
        RateTable(limits.group_events_per_s, limits.group_events_burst, _MAX_NAMES),
    )


def find_own_urls(public_urls: tuple[RelayUrl, ...], port: int) -> tuple[RelayUrl, ...]:
    """The addresses a client may name when it authenticates: the public ones, without any the loopback ones."""
    if public_urls:
        return public_urls
    return tuple(parse_relay_url(f"ws://{host}:{port}") for host in ("127.0.0.1", "localhost", "[::1]"))
