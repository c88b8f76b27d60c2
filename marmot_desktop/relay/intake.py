"""What was published goes in here: verified in batches on worker threads, committed in batches, then settled.

The order of arrival is kept. While one batch is being committed the next is verified, and what arrives meanwhile becomes
the one after: the busier the relay, the larger the batches, the fewer the commits. Nothing waits for a batch to fill.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Iterator, Sequence
from concurrent.futures import Executor
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.errors import PeerFaultError
from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import Event, verify_events
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.gateway.admission import STOCK_KINDS, read_entry
from marmot_desktop.relay.gateway.gateway import PublishedRequest, Requester
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.store.ports import EventStore, Incoming, Outcome, StoreResult
from marmot_desktop.relay.vanishing import concerns_us

_MAX_BATCH: Final = 256
_MIN_CHUNK: Final = 16
_MAX_INLINE: Final = 2
_BATCHES_BETWEEN: Final = 1
_MAX_TURN_S: Final = 0.005


class Submission(Frozen, frozen=True):
    """An event on its way.

    Args:
        sender: who waits for its OK, and gets the packages it asks for.
        event: admitted, not yet verified.
        size: of its message in bytes.
        arrived: monotonic seconds.
    """

    sender: Requester
    event: Event
    size: int
    arrived: float


class Verified(Frozen, frozen=True):
    """A submission with the event's JSON, or why it is not valid."""

    submission: Submission
    incoming: Incoming | PeerFaultError


class Intake:
    """Brings published events into the store.

    Args:
        store: where they go.
        verifier: threads that check signatures.
        verifier_threads: how many those are.
        push: called for each event that was new, after its commit, with its JSON and what the store did.
        rules: of the gateway.
        own_urls: normalised addresses of this relay.
        clock: of the relay.
    """

    def __init__(
        self,
        store: EventStore,
        verifier: Executor,
        verifier_threads: int,
        push: Callable[[Event, bytes, Outcome], None],
        rules: GatewayRules,
        own_urls: Collection[RelayUrl],
        clock: Clock,
    ) -> None:
        self._store = store
        self._verifier = verifier
        self._verifier_threads = verifier_threads
        self._push = push
        self._rules = rules
        self._own_urls = own_urls
        self._clock = clock
        self._waiting: deque[Submission] = deque()
        self._waiting_bytes = 0
        self._arrived = asyncio.Event()
        self._verified: asyncio.Queue[Sequence[Verified] | None] = asyncio.Queue(_BATCHES_BETWEEN)
        self._closing = False

    @property
    def waiting_bytes(self) -> int:
        """How much was submitted and is not yet being worked on."""
        return self._waiting_bytes

    def submit(self, submission: Submission) -> None:
        """Take an event in; its sender is answered in any case, unless the process dies."""
        self._waiting.append(submission)
        self._waiting_bytes += submission.size
        self._arrived.set()

    async def run(self, serve: Callable[[Sequence[PublishedRequest]], Awaitable[None]]) -> None:
        """Work until `close`, and until all that was submitted before it is settled.

        Args:
            serve: answers requests for key packages, which are never stored.
        """
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._verify_all(), name="relay-intake-verify")
            tasks.create_task(self._commit_all(serve), name="relay-intake-commit")

    def close(self) -> None:
        """Let `run` end once everything is settled; nothing may be submitted any more."""
        self._closing = True
        self._arrived.set()

    async def _verify_all(self) -> None:
        while True:
            while not self._waiting:
                if self._closing:
                    await self._verified.put(None)
                    return
                self._arrived.clear()
                await self._arrived.wait()
            batch = [self._waiting.popleft() for _ in range(min(len(self._waiting), _MAX_BATCH))]
            self._waiting_bytes -= sum(each.size for each in batch)
            await self._verified.put(await self._verify(batch))

    async def _verify(self, batch: Sequence[Submission]) -> list[Verified]:
        if len(batch) <= _MAX_INLINE:
            # Waking a thread costs more than these few signatures do.
            return self._verify_chunk(batch)
        loop = asyncio.get_running_loop()
        size = max(_MIN_CHUNK, -(-len(batch) // self._verifier_threads))
        chunks = [batch[start : start + size] for start in range(0, len(batch), size)]
        futures = [loop.run_in_executor(self._verifier, self._verify_chunk, chunk) for chunk in chunks]
        return [verified for future in futures for verified in await future]

    def _verify_chunk(self, chunk: Sequence[Submission]) -> list[Verified]:
        return verify_submissions(chunk, self._rules, self._own_urls, self._clock.now())

    async def _commit_all(self, serve: Callable[[Sequence[PublishedRequest]], Awaitable[None]]) -> None:
        loop = asyncio.get_running_loop()
        while (batch := await self._verified.get()) is not None:
            storable = [
                each.incoming
                for each in batch
                if isinstance(each.incoming, Incoming) and is_storable(each.incoming.event.kind)
            ]
            outcomes = iter(await self._store.add(storable) if storable else ())
            await self._pass_on(batch)
            requests = []
            turn_began = loop.time()
            for each in batch:
                if isinstance(each.incoming, Incoming) and each.incoming.event.kind == kinds.KEY_PACKAGE_REQUEST:
                    requests.append(
                        PublishedRequest(each.submission.sender, each.incoming.event, each.submission.arrived)
                    )
                else:
                    self._settle(each, outcomes)
                if loop.time() - turn_began > _MAX_TURN_S:
                    await asyncio.sleep(0)
                    turn_began = loop.time()
            if requests:
                await serve(requests)

    async def _pass_on(self, batch: Sequence[Verified]) -> None:
        fleeting = [
            each.incoming.json
            for each in batch
            if isinstance(each.incoming, Incoming) and kinds.is_ephemeral(each.incoming.event.kind)
        ]
        if fleeting:
            await self._store.pass_on(fleeting)

    def _settle(self, verified: Verified, outcomes: Iterator[Outcome]) -> None:
        sender, event = verified.submission.sender, verified.submission.event
        incoming = verified.incoming
        if isinstance(incoming, PeerFaultError):
            sender.settle(event, accepted=False, message=explain_fault(incoming))
            return
        outcome = Outcome(StoreResult.STORED) if kinds.is_ephemeral(event.kind) else next(outcomes)
        accepted, message = describe(outcome.result)
        sender.settle(event, accepted=accepted, message=message)
        if outcome.result is StoreResult.STORED:
            self._push(event, incoming.json, outcome)


def verify_submissions(
    batch: Sequence[Submission], rules: GatewayRules, own_urls: Collection[RelayUrl], now: int
) -> list[Verified]:
    """Check ids and signatures and make the JSON that will be stored; runs on a worker thread.

    Key packages are looked into as well: what nobody could use is not taken in.
    """
    results = verify_events([each.event for each in batch])
    return [
        Verified(
            submission,
            result if isinstance(result, InvalidEventError) else _prepare(submission, rules, own_urls, now),
        )
        for submission, result in zip(batch, results, strict=True)
    ]


def _prepare(
    submission: Submission, rules: GatewayRules, own_urls: Collection[RelayUrl], now: int
) -> Incoming | PeerFaultError:
    event, entry = submission.event, None
    if rules.intercept and event.kind in STOCK_KINDS:
        try:
            entry = read_entry(event, authenticated=submission.sender.authenticated, now=now, rules=rules)
        except PeerFaultError as error:
            return error
    vanishes = event.kind == kinds.REQUEST_TO_VANISH and concerns_us(event, own_urls)
    return Incoming(event, event.to_json().encode(), entry, vanishes)


def is_storable(kind: int) -> bool:
    """Whether events of a kind are kept: ephemeral ones are passed on, requests are served, neither is kept."""
    return kind != kinds.KEY_PACKAGE_REQUEST and not kinds.is_ephemeral(kind)


def explain_fault(error: PeerFaultError) -> str:
    """The text of the OK for an event that is not valid."""
    if isinstance(error, InvalidEventError):
        return f"invalid: {error.detail or 'id or signature is wrong'}"
    return f"invalid: {error.code.value}{': ' if error.detail else ''}{error.detail}"


def describe(result: StoreResult) -> tuple[bool, str]:
    """The third and fourth part of an OK.

    Source: NIP-01; an older replaceable event counts as refused, an exact duplicate as accepted.
    """
    match result:
        case StoreResult.STORED:
            return True, ""
        case StoreResult.DUPLICATE:
            return True, "duplicate: already have this event"
        case StoreResult.SUPERSEDED:
            return False, "replaced: have newer event"
        case StoreResult.DELETED:
            return False, "blocked: this event was deleted"
        case StoreResult.CONSUMED:
            return True, "duplicate: already consumed"
        case StoreResult.STOCK_FULL:
            return False, "invalid: too many key packages in this slot"
        case StoreResult.FAILED:
            return False, "error: the event could not be stored"
