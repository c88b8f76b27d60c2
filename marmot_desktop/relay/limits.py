"""How fast and how much: the token bucket of a connection and the size rules of filters, as texts with NIP-01 prefixes."""

from collections.abc import Sequence

from marmot_desktop.nostr.filter import Filter
from marmot_desktop.relay.config import Limits


class TokenBucket:
    """Lets `burst` acts happen at once and `rate` a second in the long run.

    Args:
        rate: acts a second.
        burst: acts at once.
        now: monotonic seconds.
    """

    __slots__ = ("_burst", "_rate", "_tokens", "_updated")

    def __init__(self, rate: float, burst: int, now: float) -> None:
        self._rate = rate
        self._burst = float(burst)
        self._tokens = float(burst)
        self._updated = now

    def take(self, now: float) -> bool:
        """Whether one more act is allowed at `now`; if so it is counted."""
        elapsed = now - self._updated
        if elapsed > 0:
            self._tokens = min(self._burst, self._tokens + elapsed * self._rate)
            self._updated = now
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True


def check_filters(filters: Sequence[Filter], limits: Limits) -> str | None:
    """Why a REQ or COUNT with these filters is refused; `None` if it is not."""
    if not filters:
        return "invalid: no filter"
    if len(filters) > limits.max_filters:
        return f"invalid: more than {limits.max_filters} filters"
    if any(count_values(each) > limits.max_filter_values for each in filters):
        return f"invalid: a filter names more than {limits.max_filter_values} values"
    return None


def count_values(filter_: Filter) -> int:
    """How many ids, authors, kinds and tag values a filter names."""
    total = len(filter_.ids or ()) + len(filter_.authors or ()) + len(filter_.kinds or ())
    return total + sum(len(values) for values in (filter_.tags or {}).values())
