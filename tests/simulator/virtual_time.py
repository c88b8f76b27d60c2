"""An event loop in which time passes only when everybody waits, and nothing runs beside it.

A timeout of ten minutes ends at once if nothing else is to be done before. What would go to a thread runs in place, so a
run depends on nothing but its own random numbers.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar

T = TypeVar("T")

BEGINNING: Final = 1_800_000_000
"""Unix time when a story begins."""


class StandstillError(RuntimeError):
    """Everybody waits for something that cannot happen any more."""


class _PassingTime(selectors.DefaultSelector):
    """Waits for nothing: says how much time has passed instead."""

    def __init__(self) -> None:
        super().__init__()
        self.passed_s = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """What is ready now; if nothing is, the time until the next timer has passed."""
        ready = super().select(0)
        if not ready:
            if timeout is None:
                raise StandstillError
            self.passed_s += max(0.0, timeout)
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """asyncio in virtual time, one thread for all."""

    def __init__(self) -> None:
        self._passing = _PassingTime()
        super().__init__(self._passing)
        self.asleep_s = 0
        """For how long all machines were asleep: their clocks have gone on, nothing has run."""

    def time(self) -> float:
        """Seconds since the loop began."""
        return self._passing.passed_s

    def run_in_executor(  # type: ignore[override]
        self, executor: object, func: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        """Run in place."""
        future: asyncio.Future[T] = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as err:  # noqa: BLE001 - carried to who waits
            future.set_exception(err)
        return future


def running_loop() -> VirtualLoop:
    """The virtual loop that runs now."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    return loop


def run_virtually(main: Coroutine[Any, Any, T]) -> T:
    """Run to the end in a loop of its own."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(main)


class VirtualClock:
    """Stands for `marmot_desktop.clock.Clock` of one machine.

    Args:
        loop: whose time it shows.
        skew_s: how far this machine's clock is off.
    """

    def __init__(self, loop: VirtualLoop, skew_s: int = 0) -> None:
        self._loop = loop
        self._skew_s = skew_s

    def now(self) -> int:
        """Wall time in unix seconds."""
        return BEGINNING + self._loop.asleep_s + int(self._loop.time()) + self._skew_s

    def monotonic(self) -> float:
        """Seconds that only grow."""
        return self._loop.time()
