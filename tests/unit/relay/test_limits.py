"""Rates and sizes."""

from marmot_desktop.nostr.filter import Filter
from marmot_desktop.relay.config import Limits
from marmot_desktop.relay.limits import TokenBucket, check_filters, count_values
from tests.helpers.relay_events import ALICE, BOB


def test_a_full_bucket_lets_its_burst_through_at_once_and_then_refuses() -> None:
    bucket = TokenBucket(rate=1, burst=3, now=100.0)
    assert [bucket.take(100.0) for _ in range(4)] == [True, True, True, False]


def test_an_empty_bucket_fills_at_its_rate() -> None:
    bucket = TokenBucket(rate=2, burst=2, now=0.0)
    assert bucket.take(0.0)
    assert bucket.take(0.0)
    assert not bucket.take(0.4)
    assert bucket.take(0.6)
    assert not bucket.take(0.6)


def test_a_bucket_never_holds_more_than_its_burst() -> None:
    bucket = TokenBucket(rate=100, burst=2, now=0.0)
    assert [bucket.take(1000.0) for _ in range(3)] == [True, True, False]


def test_a_clock_that_goes_back_gives_no_tokens() -> None:
    bucket = TokenBucket(rate=1, burst=1, now=100.0)
    assert bucket.take(100.0)
    assert not bucket.take(50.0)


def test_every_value_of_a_filter_is_counted() -> None:
    filter_ = Filter(authors=(ALICE, BOB), kinds=(1,), tags={"h": ("x", "y"), "p": ("z",)})
    assert count_values(filter_) == 6


def test_a_request_without_a_filter_is_refused() -> None:
    assert check_filters((), Limits()) == "invalid: no filter"


def test_too_many_filters_are_refused() -> None:
    limits = Limits(max_filters=2)
    assert check_filters((Filter(),) * 2, limits) is None
    assert check_filters((Filter(),) * 3, limits) == "invalid: more than 2 filters"


def test_a_filter_with_too_many_values_is_refused() -> None:
    limits = Limits(max_filter_values=3)
    assert check_filters((Filter(kinds=(1, 2, 3)),), limits) is None
    assert check_filters((Filter(kinds=(1, 2, 3, 4)),), limits) == "invalid: a filter names more than 3 values"
