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
