"""The one place that asks what time it is."""

import time
from typing import Protocol


class Clock(Protocol):
    """Where time comes from; an argument wherever a rule depends on it."""

    def now(self) -> int:
        """Wall time in unix seconds."""
        ...

    def monotonic(self) -> float:
        """Seconds that only grow, for measuring durations."""
        ...


class SystemClock:
    """The clock of this machine."""

    def now(self) -> int:
        """Wall time in unix seconds."""
        return int(time.time())

    def monotonic(self) -> float:
        """Seconds that only grow, for measuring durations."""
        return time.monotonic()


def asleep_s() -> float:
    """Seconds that this machine has slept so far; only a difference means something. It never runs back by much."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME) - time.monotonic()
    # Elsewhere the wall clock runs on in sleep; one that was put forward looks the same, and does no harm.
    return time.time() - time.monotonic()
