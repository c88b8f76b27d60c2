"""Rates that several connections share: of a network, and of a group."""

from collections import OrderedDict

from marmot_desktop.relay.limits import TokenBucket


class RateTable:
    """A token bucket for each name, for as many names as were heard of lately.

    Args:
        rate: acts a second of one name.
        burst: acts of one name at once.
        max_names: buckets kept; the one that rested longest is forgotten, and would be full again.
    """

    def __init__(self, rate: float, burst: int, max_names: int) -> None:
        self._rate = rate
        self._burst = burst
        self._max_names = max_names
        self._buckets: OrderedDict[str, TokenBucket] = OrderedDict()

    def take(self, name: str, now: float) -> bool:
        """Whether one more act of this name is allowed; if so it is counted.

        Args:
            name: of whoever acts.
            now: monotonic seconds.
        """
        bucket = self._buckets.get(name)
        if bucket is None:
            bucket = self._buckets[name] = TokenBucket(self._rate, self._burst, now)
            if len(self._buckets) > self._max_names:
                self._buckets.popitem(last=False)
        else:
            self._buckets.move_to_end(name)
        return bucket.take(now)


class SharedRates:
    """How much may be published from one network and into one group, over all connections.

    Args:
        networks: events by the network of the sender's address.
        groups: group events by their `h`; their authors are one-time keys, so nothing else tells who floods.
    """

    def __init__(self, networks: RateTable, groups: RateTable) -> None:
        self._networks = networks
        self._groups = groups

    def allow(self, network: str, group: str | None, now: float) -> bool:
        """Whether one more event may come.

        Args:
            network: it comes from.
            group: the `h` of a kind 445; `None` for every other event.
            now: monotonic seconds.
        """
        return self._networks.take(network, now) and (group is None or self._groups.take(group, now))
