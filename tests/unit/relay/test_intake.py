"""What was published is verified, committed and settled, in the order of arrival."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

import pytest

from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.gateway.gateway import PublishedRequest
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.intake import Intake, Submission, describe, verify_submissions
from marmot_desktop.relay.store.ports import Found, Incoming, Outcome, Reader, StoreResult
from tests.helpers.fake_clock import FakeClock
from tests.helpers.raw_client import RawKey
from tests.helpers.relay_events import NOW

KEY = RawKey(3)


class Ledger:
    """A sender, and what became of its events."""

    def __init__(self) -> None:
        self.settled: list[tuple[str, bool, str]] = []
        self.pushed: list[tuple[str, int]] = []
        self.log: list[str] = []

    name = b"ledger"
    network = None
    authenticated: frozenset[PubKey] = frozenset()

    def admitted_kinds(self, owner: PubKey) -> frozenset[int]:
        return frozenset()

    def deliver(self, event: Event, json: bytes) -> bool:
        return False

    async def serve(self, batch: Sequence[PublishedRequest]) -> None:
        for each in batch:
            each.sender.settle(each.event, accepted=True, message="served")

    def settle(self, event: Event, *, accepted: bool, message: str) -> None:
        self.settled.append((event.content, accepted, message))
        self.log.append(f"ok {event.content}")

    def push(self, event: Event, json: bytes, outcome: Outcome) -> None:
        assert event == parse_event(json)
        self.pushed.append((event.content, outcome.position))
        self.log.append(f"push {event.content}")


class BatchStore:
    """Remembers its batches; a gate holds the first one back as a slow disk would."""

    def __init__(self, ledger: Ledger) -> None:
        self.batches: list[list[str]] = []
        self.gate = asyncio.Event()
        self.entered = asyncio.Event()
        self._ledger = ledger

    async def add(self, batch: Sequence[Incoming]) -> Sequence[Outcome]:
        self.batches.append([each.event.content for each in batch])
        self._ledger.log.append(f"add {len(batch)}")
        self.entered.set()
        await self.gate.wait()
        self._ledger.log.append("commit")
        results = {"d": StoreResult.DUPLICATE, "f": StoreResult.FAILED}
        return [
            Outcome(result, 0) if (result := results.get(each.event.content)) else Outcome(StoreResult.STORED, position)
            for position, each in enumerate(batch, 1)
        ]

    async def pass_on(self, batch: Sequence[bytes]) -> None:
        """No other process."""

    async def find(self, filters: Sequence[Filter], reader: Reader, *, now: int, max_results: int) -> Found:
        raise NotImplementedError

    async def read(self, keys: Sequence[int], *, max_bytes: int) -> tuple[Sequence[bytes], int]:
        raise NotImplementedError

    async def count(self, filters: Sequence[Filter], reader: Reader, *, now: int) -> int:
        raise NotImplementedError

    async def sweep(self, now: int) -> int:
        raise NotImplementedError

    async def close(self) -> None:
        raise NotImplementedError


@asynccontextmanager
async def running(ledger: Ledger, store: BatchStore) -> AsyncIterator[Intake]:
    with ThreadPoolExecutor(2) as verifier:
        intake = Intake(store, verifier, 2, ledger.push, GatewayRules(), (), FakeClock())
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(intake.run(ledger.serve))
            yield intake
            intake.close()
            store.gate.set()


def submit(intake: Intake, ledger: Ledger, content: str, kind: int = 1, *, break_signature: bool = False) -> None:
    event = KEY.sign(kind, content)
    if break_signature:
        event["sig"] = "00" * 64
    intake.submit(Submission(ledger, parse_event(event), 100, 0.0))


async def test_the_ok_and_the_push_come_after_the_commit() -> None:
    ledger = Ledger()
    store = BatchStore(ledger)
    async with running(ledger, store) as intake:
        submit(intake, ledger, "a")
    assert ledger.log == ["add 1", "commit", "ok a", "push a"]
    assert ledger.pushed == [("a", 1)]


async def test_what_arrives_during_a_commit_is_committed_together_and_in_order() -> None:
    ledger = Ledger()
    store = BatchStore(ledger)
    async with running(ledger, store) as intake:
        submit(intake, ledger, "first")
        await store.entered.wait()
        for number in range(100):
            submit(intake, ledger, str(number))
    expected = ["first", *map(str, range(100))]
    assert expected == [content for batch in store.batches for content in batch]
    assert expected == [content for content, _, _ in ledger.settled]
    assert len(store.batches) <= 4


async def test_a_wrong_signature_is_refused_and_its_neighbours_are_stored() -> None:
    ledger = Ledger()
    store = BatchStore(ledger)
    async with running(ledger, store) as intake:
        submit(intake, ledger, "a")
        submit(intake, ledger, "b", break_signature=True)
        submit(intake, ledger, "c")
    (_, good, _), (_, bad, message), (_, also_good, _) = ledger.settled
    assert (good, bad, also_good) == (True, False, True)
    assert message.startswith("invalid: ")
    assert [content for content, _ in ledger.pushed] == ["a", "c"]


async def test_only_what_is_new_is_pushed() -> None:
    ledger = Ledger()
    store = BatchStore(ledger)
    async with running(ledger, store) as intake:
        for content in ("a", "d", "f"):
            submit(intake, ledger, content)
    assert [content for content, _ in ledger.pushed] == ["a"]
    assert [accepted for _, accepted, _ in ledger.settled] == [True, True, False]


async def test_an_ephemeral_event_is_pushed_and_not_stored() -> None:
    ledger = Ledger()
    store = BatchStore(ledger)
    async with running(ledger, store) as intake:
        submit(intake, ledger, "a", kind=20001)
    assert store.batches == []
    assert ledger.settled == [("a", True, "")]
    assert ledger.pushed == [("a", 0)]


async def test_a_request_for_key_packages_is_served_and_neither_stored_nor_pushed() -> None:
    ledger = Ledger()
    store = BatchStore(ledger)
    async with running(ledger, store) as intake:
        submit(intake, ledger, "a", kind=447)
    assert store.batches == []
    assert ledger.settled == [("a", True, "served")]
    assert ledger.pushed == []


async def test_everything_that_was_submitted_is_settled_before_the_end() -> None:
    ledger = Ledger()
    store = BatchStore(ledger)
    async with running(ledger, store) as intake:
        for number in range(700):
            submit(intake, ledger, str(number))
    assert len(ledger.settled) == 700
    assert max(map(len, store.batches)) <= 256


def test_verification_keeps_the_order_and_makes_the_json() -> None:
    ledger = Ledger()
    events = [parse_event(KEY.sign(content=text)) for text in "abc"]
    verified = verify_submissions([Submission(ledger, event, 100, 0.0) for event in events], GatewayRules(), (), NOW)
    assert events == [each.submission.event for each in verified]
    assert [Incoming(event, event.to_json().encode()) for event in events] == [each.incoming for each in verified]


@pytest.mark.parametrize(
    ("result", "accepted", "prefix"),
    [
        (StoreResult.STORED, True, ""),
        (StoreResult.DUPLICATE, True, "duplicate: "),
        (StoreResult.SUPERSEDED, False, "replaced: have newer event"),
        (StoreResult.DELETED, False, "blocked: "),
        (StoreResult.CONSUMED, True, "duplicate: already consumed"),
        (StoreResult.STOCK_FULL, False, "invalid: "),
        (StoreResult.FAILED, False, "error: "),
    ],
)
def test_every_result_has_its_answer(result: StoreResult, accepted: bool, prefix: str) -> None:
    answered, message = describe(result)
    assert accepted is answered
    assert message.startswith(prefix)


async def test_what_waits_is_counted_until_it_is_worked_on() -> None:
    ledger = Ledger()
    store = BatchStore(ledger)
    async with running(ledger, store) as intake:
        for number in range(3):
            submit(intake, ledger, str(number))
        assert intake.waiting_bytes == 300
        await store.entered.wait()
        assert intake.waiting_bytes == 0
