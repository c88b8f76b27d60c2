"""Tests of `marmot_desktop.ui.fact_batcher`."""

import asyncio

from marmot_desktop.domain.facts import KeyPackagesChanged, OutboxChanged, Published, SignedIn
from marmot_desktop.ui.fact_batcher import MAX_BATCH, QUIET_S, Batch, FactBatcher
from tests.helpers.patience import PATIENCE_S
from tests.helpers.ui_values import account


class _Loop:
    """Only the timers of a loop, and time that the test moves."""

    def __init__(self) -> None:
        self.timers: list[tuple[float, object]] = []

    def call_later(self, delay: float, call: object) -> "_Timer":
        timer = _Timer(delay, call)
        self.timers.append((delay, timer))
        return timer

    def fire(self) -> None:
        _, timer = self.timers.pop(0)
        assert isinstance(timer, _Timer)
        timer.fire()


class _Timer:
    def __init__(self, delay: float, call: object) -> None:
        self.delay = delay
        self.call = call
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True

    def fire(self) -> None:
        assert callable(self.call)
        if not self.cancelled:
            self.call()


def _batcher() -> tuple[FactBatcher, _Loop, list[Batch]]:
    loop, batches = _Loop(), []  # type: ignore[var-annotated]
    return FactBatcher(loop, batches.append), loop, batches  # type: ignore[arg-type]


def _fact(number: int) -> Published:
    return Published(None, KeyPackagesChanged()) if number >= 0 else Published(None, OutboxChanged())


def test_the_first_fact_after_quiet_leaves_at_once() -> None:
    batcher, loop, batches = _batcher()
    batcher.add(_fact(1))
    assert [len(batch) for batch in batches] == [1]
    assert [delay for delay, _ in loop.timers] == [QUIET_S]


def test_later_facts_wait_for_one_batch() -> None:
    batcher, loop, batches = _batcher()
    for number in range(10):
        batcher.add(_fact(number))
    assert [len(batch) for batch in batches] == [1]
    loop.fire()
    assert [len(batch) for batch in batches] == [1, 9]


def test_a_flood_leaves_in_batches_of_at_most_the_limit_and_in_order() -> None:
    batcher, loop, batches = _batcher()
    facts = [Published(None, KeyPackagesChanged()) for _ in range(2 * MAX_BATCH + 11)]
    for fact in facts:
        batcher.add(fact)
    while loop.timers:
        loop.fire()
    assert [len(batch) for batch in batches] == [1, MAX_BATCH, MAX_BATCH, 10]
    assert [id(fact) for batch in batches for fact in batch] == [id(fact) for fact in facts]


def test_after_a_quiet_time_a_fact_leaves_at_once_again() -> None:
    batcher, loop, batches = _batcher()
    batcher.add(_fact(1))
    loop.fire()
    batcher.add(_fact(2))
    assert [len(batch) for batch in batches] == [1, 1]


def test_what_nobody_can_see_is_left_out() -> None:
    batcher, loop, batches = _batcher()
    batcher.add(_fact(-1))
    assert batches == []
    assert loop.timers == []


def test_after_the_stop_nothing_leaves() -> None:
    batcher, loop, batches = _batcher()
    batcher.add(_fact(1))
    batcher.add(_fact(2))
    batcher.stop()
    loop.fire()
    assert [len(batch) for batch in batches] == [1]


async def test_it_works_on_a_real_loop() -> None:
    batches: list[Batch] = []
    arrived = asyncio.Event()

    def emit(batch: Batch) -> None:
        batches.append(batch)
        if sum(map(len, batches)) == 3:
            arrived.set()

    batcher = FactBatcher(asyncio.get_running_loop(), emit)
    for number in range(3):
        batcher.add(_fact(number))
    async with asyncio.timeout(PATIENCE_S):
        await arrived.wait()
    batcher.stop()
    assert [len(batch) for batch in batches] == [1, 2]


def test_nobody_waits_to_hear_that_an_account_is_open() -> None:
    batcher, loop, batches = _batcher()
    batcher.add(_fact(1))
    batcher.add(_fact(2))
    signed_in = Published(account().pubkey, SignedIn(account()))
    batcher.add(signed_in)
    assert batches[1:] == [(_fact(2), signed_in)]
    assert [timer.cancelled for _, timer in loop.timers if isinstance(timer, _Timer)] == [True, False]
