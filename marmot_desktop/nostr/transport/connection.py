"""One relay of a pool: keeps a link to it open and comes back after a loss.

IDLE -> CONNECTING -> CONNECTED -> WAITING -> CONNECTING ...
             +------ failed --------^
"""

import asyncio
import logging
from typing import Final

from marmot_desktop.frozen import replace
from marmot_desktop.nostr.client_session import EventAnswered
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.backoff import LONGEST_RECONNECT_S, reconnect_delay_s
from marmot_desktop.nostr.transport.link import PoolParts, RelayLink
from marmot_desktop.nostr.transport.relay_state import ConnectionState, RelayState
from marmot_desktop.nostr.transport.relay_traffic import RelayTraffic
from marmot_desktop.nostr.transport.request import EventSink, Request
from marmot_desktop.nostr.transport.tls import tls_for
from marmot_desktop.nostr.transport.websocket import connect_errors, describe, open_websocket
from marmot_desktop.nostr.types import RelayUrl

log = logging.getLogger(__name__)

STABLE_S: Final = 20.0
"""A connection that lasted this long begins the delays anew."""
EAGER_S: Final = 1.0
"""Who waits for a connection waits at most this long for the next attempt."""
CHECK_S: Final = 5.0
CUT_OFF_CHECK_S: Final = 0.7
"""For a relay that is near enough to be reached without a way out: on this machine, or on its wire."""
NO_NETWORK: Final = "no network"


class RelayConnection:
    """One relay of a pool.

    Args:
        url: where.
        parts: of the pool.
        traffic: outlives the connection; its own if left out.
    """

    def __init__(self, url: RelayUrl, parts: PoolParts, traffic: RelayTraffic | None = None) -> None:
        self.url = url
        self.traffic = traffic or RelayTraffic()
        self.state = RelayState(url)
        self.idle_since = 0.0
        self._parts = parts
        self._link: RelayLink | None = None
        self._lasting: dict[Request, None] = {}
        self._waiting: set[asyncio.Future[RelayLink]] = set()
        self._sooner = asyncio.Event()
        self._retry_at = 0.0
        self._failed_at = 0.0
        self._failures = 0
        self._is_cut_off = False
        self._was_given_up = False
        self._attempt: asyncio.Timeout | None = None

    @property
    def is_connected(self) -> bool:
        """Whether the socket is open."""
        return self._open_link is not None

    @property
    def _open_link(self) -> RelayLink | None:
        """The link, unless its socket has closed and it only hands over what has come."""
        return self._link if self._link is not None and self._link.is_open else None

    @property
    def is_idle(self) -> bool:
        """Nobody asks or waits for anything."""
        return not (self._lasting or self._waiting or (self._link is not None and self._link.is_busy))

    async def run(self) -> None:
        """Connect, serve, come back, until cancelled."""
        loop = asyncio.get_running_loop()
        self.idle_since = loop.time()
        try:
            while True:
                self._set(state=ConnectionState.CONNECTING)
                started = loop.time()
                reason = await self._serve_once()
                reason = NO_NETWORK if self._is_cut_off else reason
                self._failed_at = loop.time()
                self.traffic.failures += 1
                self._failures = 1 if self._failed_at - started > STABLE_S else self._failures + 1
                self._retry_at = self._failed_at + self._delay_s()
                self._set(state=ConnectionState.WAITING, last_error=reason, authenticated=False)
                self._fail_waiting(reason)
                await self._pause()
        finally:
            self._set(state=ConnectionState.IDLE, authenticated=False)
            self._fail_waiting("the connection was given up")

    def retry_now(self) -> None:
        """Try to connect at once, as if nothing had ever failed; an attempt over the network that was is given up."""
        self._failures = 0
        self._is_cut_off = False
        self._retry_by(0.0)
        self._give_up_attempt()

    async def cut_off(self) -> None:
        """No way leads out of this machine: a relay that is not near is not tried but once in a while, until `retry_now`."""
        self._is_cut_off = True
        self._retry_at = asyncio.get_running_loop().time() + LONGEST_RECONNECT_S
        self._sooner.set()
        self._give_up_attempt()
        if self._link is not None and await self._link.check_alive(CUT_OFF_CHECK_S):
            self._is_cut_off = False

    async def check_alive(self) -> None:
        """Cut the connection if the relay does not answer; it is then made anew."""
        if self._link is not None:
            await self._link.check_alive(CHECK_S)

    async def allow_auth(self) -> None:
        """The relay has become one that may learn who we are."""
        if self._link is not None:
            await self._link.allow_auth()

    async def link(self) -> RelayLink:
        """The open link, waiting for one if need be.

        Raises:
            ConnectionError: the attempt that was waited for failed.
        """
        if self._open_link is not None:
            return self._open_link
        self._retry_by(self._failed_at + EAGER_S)
        future: asyncio.Future[RelayLink] = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            return await future
        finally:
            self._waiting.discard(future)
            self.touch()

    async def ask_lasting(self, filters: tuple[Filter, ...], sink: EventSink) -> Request:
        """Ask for events now, or when connected, and again after every loss."""
        request = Request(filters, sink, lasting=True)
        self._lasting[request] = None
        if self._open_link is not None:
            await self._open_link.ask(request)
        return request

    async def ask_once(self, filters: tuple[Filter, ...], sink: EventSink) -> Request:
        """Ask for events on the open link only; never waits for one.

        Raises:
            ConnectionError: there is none.
        """
        link = self._open_link
        if link is None:
            raise ConnectionError("not connected")
        request = Request(filters, sink, lasting=False)
        await link.ask(request)
        return request

    async def end(self, request: Request) -> None:
        """Ask no more; nothing further is handed to its sink."""
        self._lasting.pop(request, None)
        if self._link is not None:
            await self._link.end(request)
        self.touch()

    async def rest(self, request: Request) -> None:
        """Ask a lasting request again after a while."""
        if self._open_link is not None:
            await self._open_link.rest(request)

    async def publish(self, event: Event) -> EventAnswered:
        """Send an event when connected, and wait for the relay's word.

        Raises:
            ConnectionError: there is no connection, or it was lost before the answer came.
        """
        try:
            return await (await self.link()).publish(event)
        finally:
            self.touch()

    def touch(self) -> None:
        """It was of use just now."""
        self.idle_since = asyncio.get_running_loop().time()

    def note_latency(self, seconds: float) -> None:
        """See `LinkOwner`."""
        self.state = replace(self.state, latency_ms=round(seconds * 1000))

    def note_error(self, text: str) -> None:
        """See `LinkOwner`."""
        self._set(last_error=text)

    def note_authenticated(self) -> None:
        """See `LinkOwner`."""
        self._set(authenticated=True)

    async def _serve_once(self) -> str:
        """One connection from opening to end; returns why it ended."""
        try:
            async with (
                asyncio.timeout(None) as self._attempt,
                open_websocket(self.url, await tls_for(self.url, self._parts.tls)) as socket,
            ):
                link = RelayLink(self.url, socket, self._parts, self, self.traffic)
                self._link = link
                self.traffic.connections += 1
                self._set(state=ConnectionState.CONNECTED, last_error="")
                for future in self._waiting:
                    if not future.done():
                        future.set_result(link)
                return await link.serve(self._lasting)
        except connect_errors() as err:
            return describe(err)
        finally:
            self._link = self._attempt = None

    def _give_up_attempt(self) -> None:
        if self._attempt is not None and self._link is None and not self._attempt.expired():
            self._was_given_up = True
            self._attempt.reschedule(asyncio.get_running_loop().time())

    def _delay_s(self) -> float:
        was_given_up, self._was_given_up = self._was_given_up, False
        if self._is_cut_off:
            return LONGEST_RECONNECT_S
        return 0.0 if was_given_up else reconnect_delay_s(self._failures, self._parts.jitter())

    async def _pause(self) -> None:
        """Wait for the time of the next attempt, which may be brought forward meanwhile."""
        loop = asyncio.get_running_loop()
        while (left_s := self._retry_at - loop.time()) > 0:
            self._sooner.clear()
            try:
                async with asyncio.timeout(left_s):
                    await self._sooner.wait()
            except TimeoutError:
                return

    def _retry_by(self, time: float) -> None:
        self._retry_at = min(self._retry_at, time)
        self._sooner.set()

    def _fail_waiting(self, reason: str) -> None:
        for future in self._waiting:
            if not future.done():
                future.set_exception(ConnectionError(reason))

    def _set(
        self, *, state: ConnectionState | None = None, last_error: str | None = None, authenticated: bool | None = None
    ) -> None:
        new = replace(
            self.state,
            state=self.state.state if state is None else state,
            last_error=self.state.last_error if last_error is None else last_error,
            authenticated=self.state.authenticated if authenticated is None else authenticated,
        )
        if new != self.state:
            self.state = new
            log.debug("relay %s is %s", self.url, new.state.value)
            self._parts.on_state(new)
