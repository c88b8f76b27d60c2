"""One open websocket to a relay, from its opening to its end.

The reader resolves answers at once and queues the rest; the dispatcher verifies events in batches beside the loop and
hands them to whoever asked. A full queue stops the reading of the socket, so nothing is dropped and memory stays bounded.
"""

import asyncio
import logging
import ssl
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import TYPE_CHECKING, Final, Protocol

from marmot_desktop.clock import Clock
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr import client_session as happenings
from marmot_desktop.nostr.client_session import ClientSession
from marmot_desktop.nostr.errors import InvalidEventError, WireError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.tags import is_expired
from marmot_desktop.nostr.transport.backoff import repeat_delay_s
from marmot_desktop.nostr.transport.bounded_queue import BoundedQueue
from marmot_desktop.nostr.transport.paging import asks_for_wraps
from marmot_desktop.nostr.transport.relay_state import RelayState
from marmot_desktop.nostr.transport.relay_traffic import RelayTraffic
from marmot_desktop.nostr.transport.request import Request
from marmot_desktop.nostr.transport.verifier import Verifier
from marmot_desktop.nostr.transport.websocket import describe, is_alive, one_line
from marmot_desktop.nostr.types import EventId, RelayUrl, Timestamp

if TYPE_CHECKING:
    from websockets.asyncio.client import ClientConnection

log = logging.getLogger(__name__)

QUIET_S: Final = 25.0
"""A socket silent for this long is pinged."""
PONG_S: Final = 10.0
SIGN_S: Final = 10.0
QUEUE_BYTES: Final = 8 * 1024 * 1024
BATCH: Final = 256

SignAuth = Callable[[RelayUrl, str], Awaitable[Event | None]]
Answer = asyncio.Future[happenings.EventAnswered]


class PoolParts(Frozen, frozen=True):
    """What the connections of a pool share.

    Args:
        clock: for dates and latencies.
        verifier: of events.
        tls: checks certificates; the machine's authorities do if there is none.
        sign_auth: answers a challenge; `None` from it to stay unknown.
        may_authenticate: whether a relay may learn who we are.
        on_state: hears of every change.
        jitter: 0 to 1.
    """

    clock: Clock
    verifier: Verifier
    tls: ssl.SSLContext | None
    sign_auth: SignAuth
    may_authenticate: Callable[[RelayUrl], bool]
    on_state: Callable[[RelayState], None]
    jitter: Callable[[], float]


class LinkOwner(Protocol):
    """What a link tells the connection that has opened it."""

    def note_latency(self, seconds: float) -> None:
        """How long an answer took."""
        ...

    def note_error(self, text: str) -> None:
        """The relay has refused something."""
        ...

    def note_authenticated(self) -> None:
        """The relay knows who we are."""
        ...


class RelayLink:
    """One open websocket.

    Args:
        url: of the relay.
        socket: just opened.
        parts: of the pool.
        owner: hears how it goes.
        traffic: counts what goes over it; its own if left out.
    """

    def __init__(
        self,
        url: RelayUrl,
        socket: "ClientConnection",
        parts: PoolParts,
        owner: LinkOwner,
        traffic: RelayTraffic | None = None,
    ) -> None:
        self._traffic = traffic or RelayTraffic()
        self._url = url
        self._socket = socket
        self._parts = parts
        self._owner = owner
        self._session = ClientSession(may_authenticate=parts.may_authenticate(url))
        self._queue: BoundedQueue[happenings.Happening] = BoundedQueue(QUEUE_BYTES)
        self._requests: dict[str, Request] = {}
        self._resting: set[Request] = set()
        self._answers: dict[EventId, list[Answer]] = {}
        self._repeating = asyncio.TaskGroup()
        self._frames = 0
        self._names = 0
        self._heard_at = Timestamp(parts.clock.now())
        self.is_open = True

    @property
    def is_busy(self) -> bool:
        """Whether something is asked, or an answer to an event of ours is to come."""
        return bool(self._answers or self._requests or self._resting)

    async def serve(self, lasting: Collection[Request]) -> str:
        """Ask what is to be asked, and serve until the socket closes; returns why it did.

        Args:
            lasting: may shrink meanwhile; what has left it is not asked.
        """
        reason = "given up"
        try:
            async with asyncio.TaskGroup() as tasks:
                watching = tasks.create_task(self._watch(), name="relay watch")
                dispatching = tasks.create_task(self._dispatch(), name="relay dispatcher")
                for request in tuple(lasting):
                    if request in lasting:
                        await self.ask(request)
                reason = await self._read()
                self._close(reason)
                await dispatching
                watching.cancel()
        finally:
            self._close(reason)
        for request in [*self._requests.values(), *self._resting]:
            await request.sink.interrupted(self._heard_at)
        return reason

    def _close(self, reason: str) -> None:
        """Nothing goes out any more and no answer will come; what was read before is still handed over."""
        self.is_open = False
        self._queue.close(discard=False)
        for answer in [each for answers in self._answers.values() for each in answers]:
            if not answer.done():
                answer.set_exception(ConnectionError(reason))

    async def ask(self, request: Request) -> None:
        """Send a request, by a new name: answers to an older sending are then not mistaken for answers to this one."""
        self._names += 1
        request.name = f"m{self._names}"
        request.asked_at = self._parts.clock.monotonic()
        request.began = Timestamp(self._parts.clock.now())
        request.strays = 0
        self._requests[request.name] = request
        await self._send(self._session.request(request.name, request.filters))

    async def end(self, request: Request) -> None:
        """Ask no more; nothing further is handed to its sink."""
        self._resting.discard(request)
        if self._requests.get(request.name) is request:
            del self._requests[request.name]
            await self._send(self._session.close(request.name))

    async def rest(self, request: Request) -> None:
        """Ask a lasting request again after a while; the relay will not answer it to the end now."""
        if self._requests.get(request.name) is request:
            await self.end(request)
            self._rest(request)

    async def publish(self, event: Event) -> happenings.EventAnswered:
        """Send an event at once and wait for the relay's word.

        Raises:
            ConnectionError: the connection was lost before the answer came.
        """
        if not self.is_open:
            raise ConnectionError("the connection is closing")
        answer: Answer = asyncio.get_running_loop().create_future()
        waiting = self._answers.setdefault(event.id, [])
        waiting.append(answer)
        started = self._parts.clock.monotonic()
        try:
            await self._send(self._session.publish(event))
            result = await answer
        finally:
            waiting.remove(answer)
            if not waiting:
                self._answers.pop(event.id, None)
                self._session.forget_event(event.id)
        self._owner.note_latency(self._parts.clock.monotonic() - started)
        return result

    async def allow_auth(self) -> None:
        """The relay has become one that may learn who we are: answer the challenge it may have sent before."""
        if not self._session.may_authenticate:
            self._session.may_authenticate = True
            if self._session.challenge is not None:
                await self._authenticate(self._session.challenge)

    async def check_alive(self, timeout_s: float) -> bool:
        """Cut the connection if nothing comes from the relay, not even the answer to a ping. Whether it was left open."""
        frames = self._frames
        if await is_alive(self._socket, timeout_s):
            self._heard_at = Timestamp(self._parts.clock.now())
        elif frames == self._frames and not self._queue.is_full:
            log.info("relay %s has gone silent", self._url)
            self._socket.transport.abort()
            return False
        return True

    async def _watch(self) -> None:
        """Looks after a silent socket, and owns what waits to be asked again."""
        async with asyncio.TaskGroup() as self._repeating:
            while True:
                frames = self._frames
                await asyncio.sleep(QUIET_S)
                if frames == self._frames and not self._queue.is_full:
                    await self.check_alive(PONG_S)

    async def _read(self) -> str:
        from websockets.exceptions import ConnectionClosed

        try:
            async for frame in self._socket:
                self._frames += 1
                self._traffic.count_received(frame)
                self._heard_at = Timestamp(self._parts.clock.now())
                try:
                    arrived = self._session.receive_text(frame)
                except WireError as err:
                    log.info("relay %s sent a frame that cannot be read: %s", self._url, err.detail)
                    continue
                for happening in arrived:
                    if isinstance(happening, happenings.EventAnswered):
                        self._answer(happening)
                    elif self._queue.is_full:
                        await self._queue.put(happening, len(frame))
                    else:
                        self._queue.put_now(happening, len(frame))
        except ConnectionClosed as err:
            return describe(err)
        return "closed by the relay"

    async def _dispatch(self) -> None:
        while batch := await self._queue.take(BATCH):
            events = [each.event for each in batch if isinstance(each, happenings.EventArrived)]
            verdicts = iter(await self._parts.verifier.verify(events) if events else ())
            gathered: dict[str, list[Event]] = {}
            for each in batch:
                if not isinstance(each, happenings.EventArrived):
                    await self._deliver(gathered)
                    await self._handle(each)
                    continue
                verdict = next(verdicts)
                if isinstance(verdict, InvalidEventError):
                    log.warning("relay %s sent an event that does not verify: %s", self._url, verdict.code.value)
                else:
                    gathered.setdefault(each.subscription, []).append(verdict)
            await self._deliver(gathered)

    async def _deliver(self, gathered: dict[str, list[Event]]) -> None:
        now = self._parts.clock.now()
        for name, events in gathered.items():
            request = self._requests.get(name)
            if request is None:
                continue
            # A relay may send what nobody asked for, or what is past its time: neither goes on.
            asked_for = [event for event in events if any(each.matches(event) for each in request.filters)]
            request.strays += len(events) - len(asked_for)
            wanted = [event for event in asked_for if not is_expired(event.tags, now)]
            if wanted:
                await request.sink.take(wanted)
        gathered.clear()

    async def _handle(self, happening: happenings.Other) -> None:
        match happening:
            case happenings.StoredEnded(name):
                await self._stored_ended(name)
            case happenings.SubscriptionRefused(name, message):
                await self._refused(name, message)
            case happenings.EventAnswered():
                self._answer(happening)
            case happenings.ChallengeArrived(challenge):
                await self._authenticate(challenge)
            case happenings.Authenticated(resend, subscriptions):
                await self._authenticated(resend, subscriptions)
            case happenings.NoticeArrived(message):
                log.info("relay %s says: %s", self._url, one_line(message))

    async def _stored_ended(self, name: str) -> None:
        request = self._requests.get(name)
        if request is not None:
            request.refusals = 0
            self._owner.note_latency(self._parts.clock.monotonic() - request.asked_at)
            await request.sink.ended()

    async def _refused(self, name: str, message: str) -> None:
        request = self._requests.pop(name, None)
        if request is None:
            return
        log.info("relay %s refuses a subscription: %s", self._url, one_line(message))
        self._owner.note_error(one_line(message))
        if request.lasting:
            self._rest(request)
        await request.sink.interrupted(self._heard_at)

    def _rest(self, request: Request) -> None:
        request.refusals += 1
        self._resting.add(request)
        delay_s = repeat_delay_s(request.refusals, self._parts.jitter())
        self._repeating.create_task(self._ask_again(request, delay_s), name="ask again")

    async def _ask_again(self, request: Request, delay_s: float) -> None:
        await asyncio.sleep(delay_s)
        if request in self._resting:
            self._resting.discard(request)
            await self.ask(request)

    async def _authenticate(self, challenge: str) -> None:
        if not self._session.may_authenticate:
            return
        event = None
        try:
            async with asyncio.timeout(SIGN_S):
                event = await self._parts.sign_auth(self._url, challenge)
        except (TimeoutError, MarmotDesktopError) as err:
            log.warning("the answer to a challenge of relay %s was not signed: %s", self._url, describe(err))
        if event is not None:
            await self._send(self._session.authenticate(event))
            return
        for refused in self._session.decline():
            await self._handle(refused)

    async def _authenticated(self, resend: Sequence[str], resent: Collection[str]) -> None:
        """Repeat what was refused, and what a relay may have answered with less than it has: wraps, for strangers."""
        self._owner.note_authenticated()
        for frame in resend:
            await self._send(frame)
        for request in list(self._requests.values()):
            if request.lasting and request.name not in resent and asks_for_wraps(request.filters):
                await request.sink.interrupted(None)
                await self.end(request)
                await self.ask(request)
        for request in list(self._resting):
            self._resting.discard(request)
            await self.ask(request)

    def _answer(self, happening: happenings.EventAnswered) -> None:
        for answer in self._answers.get(happening.event_id, []):
            if not answer.done():
                answer.set_result(happening)

    async def _send(self, frame: str) -> None:
        from websockets.exceptions import ConnectionClosed

        try:
            await self._socket.send(frame)
            self._traffic.count_sent(frame)
        except ConnectionClosed as err:
            log.debug("not sent to relay %s: %s", self._url, describe(err))  # the reader sees the end as well
