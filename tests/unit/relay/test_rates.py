"""Rates that several connections share."""

from marmot_desktop.relay.rates import RateTable, SharedRates


def test_each_name_has_its_own_bucket() -> None:
    table = RateTable(1, 2, 10)
    assert [table.take("a", 0.0) for _ in range(3)] == [True, True, False]
    assert table.take("b", 0.0)
    assert table.take("a", 1.0)


def test_the_name_that_rested_longest_is_forgotten() -> None:
    table = RateTable(1, 1, 2)
    for name in ("a", "b", "a", "c"):
        table.take(name, 0.0)
    assert not table.take("a", 0.0)
    assert table.take("b", 0.0)


def test_a_group_event_weighs_on_its_network_and_its_group() -> None:
    rates = SharedRates(RateTable(1, 3, 10), RateTable(1, 1, 10))
    assert rates.allow("n", "g", 0.0)
    assert not rates.allow("n", "g", 0.0)
    assert rates.allow("n", None, 0.0)
    assert not rates.allow("n", None, 0.0)
    assert rates.allow("m", "other", 0.0)
