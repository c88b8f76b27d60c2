"""A batch of requests on paper."""

import dataclasses

from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.relay.gateway.claiming import ClaimPlan, StockView, plan_claims, read_followed
from marmot_desktop.relay.gateway.ports import Claim, ClaimResult
from marmot_desktop.relay.gateway.request import KeyPackageRequest
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.gateway.stock import Candidate
from tests.helpers.relay_events import ALICE, BOB, make_event
from tests.unit.relay.gateway.builders import NOW, OWNER, make_candidate

RULES = GatewayRules()
BOTH = frozenset({443, 30443})


def make_claim(number: int, *, kinds: frozenset[int] | None = BOTH, requester: PubKey | None = None) -> Claim:
    event_id = EventId(number.to_bytes(32, "big"))
    who = PubKey((number + 1000).to_bytes(32, "big")) if requester is None else requester
    return Claim(KeyPackageRequest(event_id, who, OWNER, 1, frozenset(), Timestamp(NOW)), b"c", None, kinds, False)


def make_view(*candidates: Candidate) -> StockView:
    return StockView({}, set(), {OWNER: list(candidates)}, {}, {}, {OWNER}, {}, b"k" * 32)


def given(plan: ClaimPlan) -> list[list[int]]:
    return [[int.from_bytes(choice.entry.event_id, "big") for choice in each.choices] for each in plan.claims]


def test_requests_of_one_batch_see_each_other() -> None:
    view = make_view(*(make_candidate(number) for number in range(4)))
    plan = plan_claims([make_claim(number) for number in range(6)], view, RULES, NOW)
    assert [[0], [1], [2], [3], [3], [3]] == given(plan)
    assert [request for _, request in plan.reserved] == [claim.request.id for claim in map(make_claim, range(3))]
    assert len(set(plan.preserved)) == 1


def test_one_request_twice_in_a_batch_is_served_once() -> None:
    plan = plan_claims([make_claim(1), make_claim(1)], make_view(make_candidate(1), make_candidate(2)), RULES, NOW)
    assert [ClaimResult.SERVED, ClaimResult.REPEATED] == [each.result for each in plan.claims]
    assert len(plan.requests) == 1


def test_one_requester_has_one_reservation_also_within_a_batch() -> None:
    claims = [make_claim(number, kinds=None, requester=ALICE) for number in (1, 2)]
    plan = plan_claims(claims, make_view(*(make_candidate(number) for number in range(5))), RULES, NOW)
    assert [ClaimResult.SERVED, ClaimResult.STILL_WAITING] == [each.result for each in plan.claims]
    assert [NOW + 300] == [row.waits_until for row in plan.requests]


def test_limits_hold_within_a_batch() -> None:
    claims = [make_claim(number, requester=ALICE) for number in range(15)]
    plan = plan_claims(claims, make_view(*(make_candidate(number) for number in range(40))), RULES, NOW)
    assert len(plan.reserved) == RULES.per_requester_a_day
    assert set(plan.used.values()) == {10}
    assert plan.claims[9].text.endswith("limited=1")


def test_an_owner_is_told_once_for_a_batch() -> None:
    plan = plan_claims([make_claim(1), make_claim(2)], make_view(make_candidate(1)), RULES, NOW)
    assert [1, 0] == [len(each.low) for each in plan.claims]
    assert plan.notices == [(OWNER, "")]
    strangers = replace_customers(make_view(make_candidate(1)))
    assert plan_claims([make_claim(1)], strangers, RULES, NOW).notices == []


def replace_customers(view: StockView) -> StockView:
    return dataclasses.replace(view, customers=set())


def test_without_delivery_packages_are_only_reserved() -> None:
    plan = plan_claims(
        [make_claim(1)], make_view(make_candidate(1), make_candidate(2)), GatewayRules(deliver=False), NOW
    )
    assert plan.claims[0].waits
    assert plan.claims[0].text.startswith("gateway: pending=1 ")


def test_a_list_of_follows_is_read_without_its_faults() -> None:
    event = make_event(3, tags=[["p", BOB.hex()], ["p", "z" * 64], ["p", "ab"], ["p"], ["e", ALICE.hex()]])
    assert {BOB} == read_followed(event)
