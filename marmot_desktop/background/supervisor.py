"""Keeps a manager running: restarts it with backoff when it fails, never swallows cancellation."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from typing import Final

from marmot_desktop.domain.diagnostics import ManagerState

log = logging.getLogger(__name__)

FIRST_DELAY_S: Final = 0.5
LONGEST_DELAY_S: Final = 60.0
CALM_S: Final = 120.0
"""After running this long without a fault the delay begins anew."""


def restart_delay_s(failures: int, jitter: float) -> float:
    """How long to wait before restart number `failures` (from 1).

    Args:
        failures: consecutive ones so far.
        jitter: 0 to 1; spreads the delay over half to all of its length.
    """
    whole = min(LONGEST_DELAY_S, FIRST_DELAY_S * 2.0 ** min(failures - 1, 10))
    return whole * (0.5 + 0.5 * jitter)


def _tell_nobody(_name: str, _state: ManagerState) -> None:
    """Nobody wants to know."""


async def supervise(
    name: str,
    run: Callable[[], Awaitable[None]],
    *,
    monotonic: Callable[[], float],
    jitter: Callable[[], float] = random.random,
    note: Callable[[str, ManagerState], None] = _tell_nobody,
) -> None:
    """Run a manager until it is cancelled or returns; a failure is logged and followed by a restart.

    A manager that fails while it is being cancelled has ended.

    Args:
        name: for the log.
        run: the manager's own loop.
        monotonic: seconds that only grow.
        jitter: 0 to 1.
        note: told each state of it.
    """
    failures = 0
    while True:
        note(name, ManagerState.RUNNING)
        started = monotonic()
        try:
            await run()
        except Exception:
            # The one place besides tasks and app that may catch everything: a manager's bug must not end the others.
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                # It failed while it was tidying up. Its owner waits for its end, and cancels it no second time.
                log.exception("%s failed when it was ended", name)
                return
            if monotonic() - started > CALM_S:
                failures = 0
            failures += 1
            delay_s = restart_delay_s(failures, jitter())
            log.exception("%s failed (%d in a row); it starts again in %.1f s", name, failures, delay_s)
            note(name, ManagerState.RESTARTING)
            await asyncio.sleep(delay_s)
        else:
            note(name, ManagerState.ENDED)
            return
