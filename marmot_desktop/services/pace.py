"""How quickly messages of one group may leave, and how far commits keep from them and from one another.

Source: rules on sending among peers that keep few skipped keys (marmot-ts: 10 out of order).
"""

import asyncio
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.nostr.types import Timestamp

SLOW: Final = 10
"""Messages at once, and then per second, where a member's app loses what comes out of order."""
FAST: Final = 100
"""The same among apps that do not."""

QUIET_S: Final = 1
"""No message leaves in the second before and after a commit of ours."""
COMMIT_GAP_S: Final = 2
"""Two commits of ours in one group are at least this far apart: some apps lose one that comes before its predecessor."""


def quiet_until(commit_at: Timestamp) -> Timestamp:
    """When messages may leave again. Dates have whole seconds; one more makes up for what they cut off."""
    return Timestamp(commit_at + QUIET_S + 1) if commit_at else commit_at


def commit_wait_s(now: Timestamp, *, last_message_at: Timestamp, last_commit_at: Timestamp) -> int:
    """How many seconds the next commit of ours has to wait.

    Args:
        now: the present.
        last_message_at: when a message of ours left last; 0 if none did.
        last_commit_at: when a commit of ours was accepted last; 0 if none was.
    """
    after_message = last_message_at + QUIET_S + 1 if last_message_at else 0
    after_commit = last_commit_at + COMMIT_GAP_S + 1 if last_commit_at else 0
    # A clock that was set back must not hold anything up for long.
    return min(max(0, after_message - now, after_commit - now), COMMIT_GAP_S + 1)


class Pace:
    """The bucket of one group. Callers are served in order.

    Args:
        clock: counts the seconds.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tokens = float(FAST)
        self._filled_at = clock.monotonic()
        self._turn = asyncio.Lock()

    async def wait(self, slow: bool) -> None:
        """Return when one more message may leave.

        Args:
            slow: keep to `SLOW` instead of `FAST`.
        """
        rate = SLOW if slow else FAST
        async with self._turn:
            self._fill(rate)
            if self._tokens < 1.0:
                await asyncio.sleep((1.0 - self._tokens) / rate)
                self._fill(rate)
            self._tokens = max(0.0, self._tokens - 1.0)

    def _fill(self, rate: int) -> None:
        now = self._clock.monotonic()
        self._tokens = min(float(rate), self._tokens + (now - self._filled_at) * rate)
        self._filled_at = now
