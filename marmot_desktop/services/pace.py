"""How quickly messages of one group may leave: a bucket of tokens that fills up with time.

Source: rules on sending among peers that keep few skipped keys (marmot-ts: 10 out of order).
"""

import asyncio
from typing import Final

from marmot_desktop.clock import Clock

SLOW: Final = 10
"""Messages at once, and then per second, where a member's app loses what comes out of order."""
FAST: Final = 100
"""The same among apps that do not."""


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
