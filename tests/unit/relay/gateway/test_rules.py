"""The knobs as they come."""

from marmot_desktop.relay.gateway.rules import GatewayRules, KeyPackageReads


def test_apps_that_know_no_gateway_work_by_default() -> None:
    rules = GatewayRules()
    assert rules.intercept
    assert rules.deliver
    assert rules.reads is KeyPackageReads.OPEN
    assert not rules.require_auth


def test_a_request_is_remembered_for_longer_than_it_stays_fresh() -> None:
    rules = GatewayRules()
    assert rules.request_memory_s > rules.max_request_age_s + rules.max_request_future_s
