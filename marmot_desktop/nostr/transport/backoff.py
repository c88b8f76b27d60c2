"""How long to wait before the next attempt to connect: a pure function of attempt and chance."""

from typing import Final

FIRST_S: Final = 0.5
LONGEST_S: Final = 60.0


def reconnect_delay_s(attempt: int, jitter: float) -> float:
    """Exponential, at most a minute, spread so that many clients do not come back at once.

    Args:
        attempt: failures so far, from 1.
        jitter: 0 to 1; the delay lies between half and all of its full length.
    """
    full = min(LONGEST_S, FIRST_S * 2.0 ** min(max(attempt, 1) - 1, 10))
    return full * (0.5 + 0.5 * jitter)
