"""What was published goes in here: verified in batches on worker threads, committed in batches, then settled.

The order of arrival is kept. While one batch is being committed the next is verified, and what arrives meanwhile becomes
the one after: the busier the relay, the larger the batches, the fewer the commits. Nothing waits for a batch to fill.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Final, Protocol

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.errors import InvalidEventError
from marmot_desktop.nostr.event import Event, verify_events
from marmot_desktop.relay.store.ports import EventStore, Incoming, Outcome, StoreResult

_MAX_BATCH: Final = 256
_MIN_CHUNK: Final = 16
_MAX_INLINE: Final = 2
_BATCHES_BETWEEN: Final = 1
_MAX_TURN_S: Final = 0.005


class Sender(Protocol):
    """Who published an event and waits for its OK."""

    def settle(self, event: Event, *, accepted: bool, message: str) -> None:
        """Answer OK for the event."""
        ...


@dataclass(frozen=True, slots=True)
class Submission:
    """An event on its way.

    Args:
        sender: who waits for its OK.
        event: admitted, not yet verified.
        size: of its message in bytes.
    """

    sender: Sender
    event: Event
    size: int


@dataclass(frozen=True, slots=True)
class Verified:
    """A submission with the event's JSON, or why it is not valid."""

    submission: Submission
    incoming: Incoming | InvalidEventError


class Intake:
    """Brings published events into the store.

    Args:
        store: where they go.
        verifier: threads that check signatures.
        verifier_threads: how many those are.
        push: called for each event that was new, after its commit, with its JSON and position (0: not stored).
    """

    def __init__(
        self, store: EventStore, verifier: Executor, verifier_threads: int, push: Callable[[Event, bytes, int], None]
    ) -> None:
        self._store = store
        self._verifier = verifier
        self._verifier_threads = verifier_threads
        self._push = push
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

    async def run(self) -> None:
        """Work until `close`, and until all that was submitted before it is settled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._verify_all(), name="relay-intake-verify")
            tasks.create_task(self._commit_all(), name="relay-intake-commit")

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
            return verify_submissions(batch)
        loop = asyncio.get_running_loop()
        size = max(_MIN_CHUNK, -(-len(batch) // self._verifier_threads))
        chunks = [batch[start : start + size] for start in range(0, len(batch), size)]
        futures = [loop.run_in_executor(self._verifier, verify_submissions, chunk) for chunk in chunks]
        return [verified for future in futures for verified in await future]

    async def _commit_all(self) -> None:
        loop = asyncio.get_running_loop()
        while (batch := await self._verified.get()) is not None:
            storable = [
                each.incoming
                for each in batch
                if isinstance(each.incoming, Incoming) and not kinds.is_ephemeral(each.incoming.event.kind)
            ]
            outcomes = iter(await self._store.add(storable) if storable else ())
            turn_began = loop.time()
            for each in batch:
                self._settle(each, outcomes)
                if loop.time() - turn_began > _MAX_TURN_S:
                    await asyncio.sleep(0)
                    turn_began = loop.time()

    def _settle(self, verified: Verified, outcomes: Iterator[Outcome]) -> None:
        sender, event = verified.submission.sender, verified.submission.event
        incoming = verified.incoming
        if isinstance(incoming, InvalidEventError):
            sender.settle(event, accepted=False, message=f"invalid: {incoming.detail or 'id or signature is wrong'}")
            return
        outcome = Outcome(StoreResult.STORED) if kinds.is_ephemeral(event.kind) else next(outcomes)
        accepted, message = describe(outcome.result)
        sender.settle(event, accepted=accepted, message=message)
        if outcome.result is StoreResult.STORED:
            self._push(event, incoming.json, outcome.position)


def verify_submissions(batch: Sequence[Submission]) -> list[Verified]:
    """Check ids and signatures and make the JSON that will be stored; runs on a worker thread."""
    results = verify_events([each.event for each in batch])
    return [
        Verified(
            submission, result if isinstance(result, InvalidEventError) else Incoming(result, result.to_json().encode())
        )
        for submission, result in zip(batch, results, strict=True)
    ]


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
        case StoreResult.FAILED:
            return False, "error: the event could not be stored"
