"""One measured figure, and how to measure it fairly on a busy machine."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of ours beside the number it is judged by.

    Args:
        name: what was measured, with its size, such as `decrypt, 200 bytes`.
        value: ours.
        unit: of both numbers, such as `1/s`, `ms` or `bytes`.
        better: which direction is good.
        beside: the other number; `None` where the bound is a limit alone.
        beside_name: whose it is, such as `mls-rs without Python`.
        limit: what ours must reach, in the same unit; `None` for a figure that is only told.
    """

    name: str
    value: float
    unit: str
    better: Literal["higher", "lower"]
    beside: float | None = None
    beside_name: str = ""
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        """Ours by the other; `None` without another."""
        return self.value / self.beside if self.beside else None

    @property
    def missed(self) -> bool:
        """Whether a limit was set and not reached."""
        if self.limit is None:
            return False
        return self.value < self.limit if self.better == "higher" else self.value > self.limit


def cpu_seconds(work: Callable[[], object], *, runs: int = 5) -> float:
    """The median processor time of this process for one call of `work`.

    Processor time leaves out what other programs do meanwhile; the median leaves out the odd run.
    """
    return statistics.median(_elapsed(work, time.process_time) for _ in range(runs))


def wall_seconds(work: Callable[[], object], *, runs: int = 5) -> float:
    """The median time by the clock on the wall; for what waits for other processes."""
    return statistics.median(_elapsed(work, time.perf_counter) for _ in range(runs))


def _elapsed(work: Callable[[], object], clock: Callable[[], float]) -> float:
    begun = clock()
    work()
    return clock() - begun
