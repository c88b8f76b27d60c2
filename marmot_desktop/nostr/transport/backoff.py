"""How long to wait before trying again: pure functions of attempt and chance."""

from typing import Final

FIRST_RECONNECT_S: Final = 0.5
LONGEST_RECONNECT_S: Final = 60.0
FIRST_REPEAT_S: Final = 5.0
LONGEST_REPEAT_S: Final = 300.0


def reconnect_delay_s(attempt: int, jitter: float) -> float:
    """Before connecting again: exponential, at most a minute, spread so that many clients do not come back at once.

    Args:
        attempt: failures so far, from 1.
        jitter: 0 to 1; the delay lies between half and all of its full length.
    """
    return _delay_s(attempt, jitter, FIRST_RECONNECT_S, LONGEST_RECONNECT_S)


def repeat_delay_s(attempt: int, jitter: float) -> float:
    """Before asking again what a relay has refused on an open connection: slower, at most five minutes."""
    return _delay_s(attempt, jitter, FIRST_REPEAT_S, LONGEST_REPEAT_S)


def _delay_s(attempt: int, jitter: float, first_s: float, longest_s: float) -> float:
    full = min(longest_s, first_s * 2.0 ** min(max(attempt, 1) - 1, 10))
    return full * (0.5 + 0.5 * jitter)
