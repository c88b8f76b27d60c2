"""The clock of the machine, and the one that stands still, keep the same promise."""

import pytest

from marmot_desktop.clock import Clock, SystemClock, asleep_s
from tests.helpers.fake_clock import FakeClock


@pytest.mark.parametrize("clock", [SystemClock(), FakeClock()])
def test_a_clock_tells_whole_seconds_and_never_runs_back(clock: Clock) -> None:
    assert isinstance(clock.now(), int)
    assert clock.now() > 1_700_000_000
    assert clock.monotonic() <= clock.monotonic()


def test_the_fake_clock_moves_when_told(fake_clock: FakeClock) -> None:
    before = fake_clock.now(), fake_clock.monotonic()
    fake_clock.advance(90)
    assert (fake_clock.now(), fake_clock.monotonic()) == (before[0] + 90, before[1] + 90)


def test_the_time_asleep_does_not_grow_while_the_machine_is_awake() -> None:
    before = asleep_s()
    assert abs(asleep_s() - before) < 1.0
