"""Counters of one relay process in the text form of Prometheus. No label names a person, a group or an address."""

from collections.abc import Callable
from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from marmot_desktop.frozen import Frozen
from marmot_desktop.relay.gateway.ports import StockReport
from marmot_desktop.relay.gateway.stock import StockState

CONTENT_TYPE: Final = CONTENT_TYPE_LATEST

_REASONS: Final = frozenset(
    {
        "duplicate",
        "pow",
        "blocked",
        "rate-limited",
        "invalid",
        "restricted",
        "mute",
        "error",
        "auth-required",
        "replaced",
    }
)
_DELIVERY_BUCKETS_S: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_OWNER_SIZES: Final = ((0, "0"), (1, "1"), (2, "2"), (9, "3-9"), (49, "10-49"))
_LARGEST: Final = "50+"


class Totals(Frozen, frozen=True):
    """Some of the counters as numbers.

    Args:
        events: published since the start, whatever became of them.
        deliveries: key packages sent on request.
        connections: open now.
        subscriptions: open now.
    """

    events: int
    deliveries: int
    connections: int
    subscriptions: int


class Metrics:
    """What the relay counts. One for each process; `render` gives the text."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        events = Counter("marmot_relay_events", "Published events by result", ["result"], registry=registry)
        self._accepted = events.labels("stored")
        self._events = {reason: events.labels(reason) for reason in (*_REASONS, "other")}
        self._queries = Counter("marmot_relay_queries", "REQ and COUNT messages", ["verb"], registry=registry)
        self._connections = Gauge("marmot_relay_connections", "Open websockets", registry=registry)
        self._subscriptions = Gauge("marmot_relay_subscriptions", "Open subscriptions", registry=registry)
        self._requests = Counter(
            "marmot_relay_key_package_requests", "Requests for key packages by result", ["result"], registry=registry
        )
        self._deliveries = Counter(
            "marmot_relay_key_package_deliveries", "Key packages sent on request", ["result"], registry=registry
        )
        self._delivery_s = Histogram(
            "marmot_relay_key_package_delivery_seconds",
            "From the arrival of a request to its packages on the socket",
            buckets=_DELIVERY_BUCKETS_S,
            registry=registry,
        )
        self._consumed = Counter("marmot_relay_key_packages_consumed", "Key packages used up", registry=registry)
        self._reads = Counter("marmot_relay_key_package_reads", "Key packages sent to plain queries", registry=registry)
        self._notices = Counter(
            "marmot_relay_key_package_low_stock_notices", "Owners told to refill", registry=registry
        )
        self._stock = Gauge("marmot_relay_key_package_stock", "Key packages by state", ["state"], registry=registry)
        self._exhausted = Gauge(
            "marmot_relay_key_package_exhausted_owners", "Owners without a package left", registry=registry
        )
        self._owners = Gauge(
            "marmot_relay_key_package_owners", "Owners by the packages they have left", ["packages"], registry=registry
        )
        self._welcomes = Counter("marmot_relay_welcomes", "Welcomes by what was done", ["result"], registry=registry)

    def watch(self, connections: Callable[[], float], subscriptions: Callable[[], float]) -> None:
        """Where to look for what is open now."""
        self._connections.set_function(connections)
        self._subscriptions.set_function(subscriptions)

    def count_event(self, *, accepted: bool, message: str) -> None:
        """An EVENT was answered.

        Args:
            accepted: third part of its OK.
            message: fourth part; its first word is the reason.
        """
        if accepted and not message:
            self._accepted.inc()
            return
        reason = message.partition(":")[0]
        self._events[reason if reason in _REASONS else "other"].inc()

    def count_query(self, verb: str) -> None:
        """A REQ or COUNT was accepted."""
        self._queries.labels(verb).inc()

    def count_request(self, result: str) -> None:
        """A request for key packages was answered."""
        self._requests.labels(result).inc()

    def count_delivery(self, sent: int, preserved: int, seconds: float) -> None:
        """Packages of one request were written to a socket.

        Args:
            sent: how many.
            preserved: those of them that stay in stock.
            seconds: since the request arrived.
        """
        self._deliveries.labels("used_up").inc(sent - preserved)
        self._deliveries.labels("preserved").inc(preserved)
        self._consumed.inc(sent - preserved)
        self._delivery_s.observe(seconds)

    def count_lost_delivery(self, packages: int) -> None:
        """Reserved packages went back to the stock because nobody fetched them."""
        self._deliveries.labels("expired").inc(packages)

    def count_reads(self, packages: int, used_up: int = 0) -> None:
        """Key packages were sent to a plain query."""
        self._reads.inc(packages)
        self._consumed.inc(used_up)

    def count_notice(self) -> None:
        """An owner was told to refill."""
        self._notices.inc()

    def count_welcome(self, result: str) -> None:
        """A Welcome was deposited, fetched or refused over HTTP."""
        self._welcomes.labels(result).inc()

    def totals(self) -> Totals:
        """Some of the counters as numbers."""
        return Totals(
            events=round(sum(self._read("marmot_relay_events_total", "result").values())),
            deliveries=round(
                sum(
                    count
                    for result, count in self._read("marmot_relay_key_package_deliveries_total", "result").items()
                    if result != "expired"
                )
            ),
            connections=round(self._registry.get_sample_value("marmot_relay_connections") or 0),
            subscriptions=round(self._registry.get_sample_value("marmot_relay_subscriptions") or 0),
        )

    def _read(self, name: str, label: str) -> dict[str, float]:
        return {
            sample.labels[label]: sample.value
            for family in self._registry.collect()
            for sample in family.samples
            if sample.name == name
        }

    def render(self, report: StockReport) -> bytes:
        """The text, with the stock as the database has it now."""
        for state in StockState:
            self._stock.labels(state.name.lower()).set(report.states.get(state, 0))
        self._exhausted.set(report.owners.get(0, 0))
        sizes = dict.fromkeys((*(name for _, name in _OWNER_SIZES), _LARGEST), 0)
        for packages, owners in report.owners.items():
            sizes[next((name for largest, name in _OWNER_SIZES if packages <= largest), _LARGEST)] += owners
        for name, owners in sizes.items():
            self._owners.labels(name).set(owners)
        return generate_latest(self._registry)
