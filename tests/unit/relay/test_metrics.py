"""The text that a monitor reads."""

from prometheus_client.parser import text_string_to_metric_families

from marmot_desktop.relay.gateway.ports import StockReport
from marmot_desktop.relay.gateway.stock import StockState
from marmot_desktop.relay.metrics import Metrics

EMPTY = StockReport({}, {})


def values(metrics: Metrics, report: StockReport = EMPTY) -> dict[tuple[str, ...], float]:
    """Each sample by its name and the values of its labels."""
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(metrics.render(report).decode())
        for sample in family.samples
    }


def test_answers_are_counted_by_their_first_word() -> None:
    metrics = Metrics()
    metrics.count_event(accepted=True, message="")
    metrics.count_event(accepted=True, message="duplicate: already have this event")
    metrics.count_event(accepted=False, message="invalid: kp_expired")
    metrics.count_event(accepted=True, message="gateway: delivered=1")
    counted = values(metrics)
    for reason in ("stored", "duplicate", "invalid", "other"):
        assert counted["marmot_relay_events_total", reason] == 1


def test_the_stock_is_told_as_it_is_now() -> None:
    report = StockReport({StockState.AVAILABLE: 30, StockState.HANDED_OUT: 4}, {0: 2, 1: 3, 5: 7, 60: 1})
    counted = values(Metrics(), report)
    assert counted["marmot_relay_key_package_stock", "available"] == 30
    assert counted["marmot_relay_key_package_stock", "joined"] == 0
    assert counted["marmot_relay_key_package_exhausted_owners",] == 2
    assert {name: counted["marmot_relay_key_package_owners", name] for name in ("0", "1", "3-9", "10-49", "50+")} == {
        "0": 2, "1": 3, "3-9": 7, "10-49": 0, "50+": 1,
    }  # fmt: skip


def test_deliveries_tell_how_many_were_used_up_and_how_long_they_took() -> None:
    metrics = Metrics()
    metrics.count_request("fulfilled")
    metrics.count_delivery(3, 1, 0.004)
    metrics.count_lost_delivery(2)
    metrics.count_reads(5, 1)
    metrics.count_notice()
    metrics.count_welcome("deposited")
    counted = values(metrics)
    assert counted["marmot_relay_key_package_requests_total", "fulfilled"] == 1
    assert counted["marmot_relay_key_package_deliveries_total", "used_up"] == 2
    assert counted["marmot_relay_key_package_deliveries_total", "preserved"] == 1
    assert counted["marmot_relay_key_package_deliveries_total", "expired"] == 2
    assert counted["marmot_relay_key_package_delivery_seconds_bucket", "0.005"] == 1
    assert counted["marmot_relay_key_package_delivery_seconds_bucket", "0.0025"] == 0
    assert counted["marmot_relay_key_packages_consumed_total",] == 3
    assert counted["marmot_relay_key_package_reads_total",] == 5
    assert counted["marmot_relay_key_package_low_stock_notices_total",] == 1
    assert counted["marmot_relay_welcomes_total", "deposited"] == 1


def test_what_is_open_is_looked_up_when_asked() -> None:
    metrics = Metrics()
    open_now = [1.0]
    metrics.watch(lambda: open_now[0], lambda: 7)
    assert values(metrics)["marmot_relay_connections",] == 1
    open_now[0] = 2
    assert values(metrics)["marmot_relay_connections",] == 2
    assert values(metrics)["marmot_relay_subscriptions",] == 7
