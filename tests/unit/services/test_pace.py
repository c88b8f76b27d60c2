"""Messages leave as quickly as the group can take them, and in order."""

import asyncio

import pytest

from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.pace import FAST, SLOW, Pace, commit_wait_s, quiet_until


class CountedClock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def now(self) -> int:
        return int(self.seconds)

    def monotonic(self) -> float:
        return self.seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> CountedClock:
    clock = CountedClock()

    async def sleep(seconds: float) -> None:
        clock.seconds += seconds

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return clock


async def test_a_burst_leaves_at_once(clock: CountedClock) -> None:
    bucket = Pace(clock)
    for _ in range(FAST):
        await bucket.wait(slow=False)
    assert clock.seconds == 1000.0


async def test_beyond_the_burst_a_hundred_leave_in_a_second(clock: CountedClock) -> None:
    bucket = Pace(clock)
    for _ in range(FAST + 50):
        await bucket.wait(slow=False)
    assert clock.seconds - 1000.0 == pytest.approx(50 / FAST)


async def test_a_group_with_a_weak_app_gets_ten_and_then_ten_a_second(clock: CountedClock) -> None:
    bucket = Pace(clock)
    for _ in range(SLOW + 20):
        await bucket.wait(slow=True)
    assert clock.seconds - 1000.0 == pytest.approx(20 / SLOW)


async def test_the_bucket_fills_up_again_but_not_over(clock: CountedClock) -> None:
    bucket = Pace(clock)
    for _ in range(FAST):
        await bucket.wait(slow=False)
    clock.seconds += 3600
    start = clock.seconds
    for _ in range(FAST + 1):
        await bucket.wait(slow=False)
    assert clock.seconds - start == pytest.approx(1 / FAST)


async def test_callers_are_served_in_order(clock: CountedClock) -> None:
    bucket = Pace(clock)
    served: list[int] = []

    async def send(number: int) -> None:
        await bucket.wait(slow=True)
        served.append(number)

    async with asyncio.TaskGroup() as tasks:
        for number in range(30):
            tasks.create_task(send(number))
    assert list(range(30)) == served


def test_commits_keep_from_messages_and_from_one_another() -> None:
    now = Timestamp(1_000)
    for last_message_at, last_commit_at, wait_s in (
        (0, 0, 0),
        (1_000, 0, 2),
        (999, 0, 1),
        (998, 0, 0),
        (0, 1_000, 3),
        (0, 998, 1),
        (0, 997, 0),
        (1_000, 998, 2),
    ):
        last = {"last_message_at": Timestamp(last_message_at), "last_commit_at": Timestamp(last_commit_at)}
        assert commit_wait_s(now, **last) == wait_s


def test_a_clock_that_was_set_back_holds_nothing_up_for_long() -> None:
    assert commit_wait_s(Timestamp(10), last_message_at=Timestamp(99_999), last_commit_at=Timestamp(99_999)) == 3


def test_messages_leave_again_a_whole_second_after_a_commit() -> None:
    assert quiet_until(Timestamp(1_000)) == 1_002
    assert quiet_until(Timestamp(0)) == 0
