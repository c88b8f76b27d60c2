"""Serves a batch of requests on paper: what the database knows goes in, what it has to write comes out.

The database's part is a transaction that loads a `StockView`, calls `plan_claims` and writes the `ClaimPlan`. Requests of one
batch see each other, in their order.

Source: protocol of the key package gateway, Request and Selection and consumption.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.tags import all_values
from marmot_desktop.nostr.types import EventId, PubKey
from marmot_desktop.relay.gateway import answer
from marmot_desktop.relay.gateway.ports import Claim, Claimed, ClaimResult, LowSlot, Package
from marmot_desktop.relay.gateway.quota import Counter, counters_of
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.gateway.stock import Candidate, Choice, Selection, select

_HEX: Final = frozenset("0123456789abcdef")


@dataclass(slots=True)
class StockView:
    """What a batch has to know. It is used up: planning changes it.

    Args:
        known: connection and answer of requests that were served before.
        waiting: requesters with a reservation that has not ended.
        candidates: available packages of each owner.
        used: packages of this day by counter.
        notified: when the owner of a slot was last told.
        customers: owners that have anything to do with this relay.
        followed: whom each owner follows, where that matters.
        day_key: secret of this day.
    """

    known: dict[EventId, tuple[bytes, str]]
    waiting: set[PubKey]
    candidates: dict[PubKey, list[Candidate]]
    used: dict[bytes, int]
    notified: dict[tuple[PubKey, str], int]
    customers: set[PubKey]
    followed: Mapping[PubKey, frozenset[PubKey]]
    day_key: bytes


class PlannedClaim(Frozen, frozen=True):
    """What one request gets; see `Claimed`."""

    result: ClaimResult
    text: str
    choices: tuple[Choice, ...] = ()
    waits: bool = False
    low: tuple[LowSlot, ...] = ()


class RequestRow(Frozen, frozen=True):
    """A request to be remembered.

    Args:
        id: of the request.
        connection: it came by.
        text: its answer.
        requester: as long as packages are on their way, else `None`.
        waits_until: end of a reservation nobody listens to.
        sending: packages are about to be written to a socket.
    """

    id: EventId
    connection: bytes
    text: str
    requester: PubKey | None
    waits_until: int | None
    sending: bool


@dataclass(slots=True)
class ClaimPlan:
    """What is to be written.

    Args:
        claims: in the order of the batch.
        requests: to be remembered.
        deliveries: request, event and whether it stays, in the order of delivery.
        used: packages by counter, to be added.
        notices: slots whose owners are being told.
    """

    claims: list[PlannedClaim] = field(default_factory=list)
    requests: list[RequestRow] = field(default_factory=list)
    deliveries: list[tuple[EventId, Choice]] = field(default_factory=list)
    used: dict[bytes, int] = field(default_factory=dict)
    notices: list[tuple[PubKey, str]] = field(default_factory=list)

    def answers(self, json: Mapping[bytes, bytes]) -> list[Claimed]:
        """What each request is told and sent.

        Args:
            json: of the events in `deliveries`, by id.
        """
        return [
            Claimed(
                each.result,
                each.text,
                ()
                if each.waits
                else tuple(Package(c.entry, json[c.entry.event_id], c.preserved) for c in each.choices),
                each.waits,
                each.low,
            )
            for each in self.claims
        ]

    @property
    def reserved(self) -> list[tuple[EventId, EventId]]:
        """Packages that are used up, with their requests."""
        return [(choice.entry.event_id, request) for request, choice in self.deliveries if not choice.preserved]

    @property
    def preserved(self) -> list[EventId]:
        """Packages that are delivered and stay."""
        return [choice.entry.event_id for _, choice in self.deliveries if choice.preserved]


def counters_for(claim: Claim, day_key: bytes, rules: GatewayRules) -> tuple[Counter, ...]:
    """Every counter that a claim weighs upon."""
    request = claim.request
    return counters_of(request.requester, request.owner, claim.network, day_key=day_key, rules=rules)


def plan_claims(batch: Sequence[Claim], view: StockView, rules: GatewayRules, now: int) -> ClaimPlan:
    """Serve requests in their order.

    Args:
        batch: the requests.
        view: what the database knows; changed on the way.
        rules: of the gateway.
        now: our clock.
    """
    plan = ClaimPlan()
    for claim in batch:
        plan.claims.append(_plan(claim, view, plan, rules, now))
    return plan


def _plan(claim: Claim, view: StockView, plan: ClaimPlan, rules: GatewayRules, now: int) -> PlannedClaim:
    request = claim.request
    if known := view.known.get(request.id):
        if known[0] == claim.connection:
            return PlannedClaim(ClaimResult.REPEATED, known[1])
        return PlannedClaim(ClaimResult.SERVED_ELSEWHERE, answer.SERVED_ELSEWHERE)
    waits = claim.admitted_kinds is None or not rules.deliver
    if waits and request.requester in view.waiting:
        return PlannedClaim(ClaimResult.STILL_WAITING, answer.STILL_WAITING)
    counters = counters_for(claim, view.day_key, rules)
    allowed = max(0, min(counter.limit - view.used.get(counter.key, 0) for counter in counters))
    selection = _select(claim, view, rules, now, allowed)
    choices = selection.choices
    used = sum(not choice.preserved for choice in choices)
    text = answer.describe_claim(
        delivered=len(choices),
        preserved=len(choices) - used,
        remaining=selection.remaining,
        slots=len(selection.slots),
        waits=waits,
        limited=used >= allowed,
    )
    _take(claim, choices, view, plan)
    for counter in counters if used else ():
        view.used[counter.key] = view.used.get(counter.key, 0) + used
        plan.used[counter.key] = plan.used.get(counter.key, 0) + used
    is_open = bool(choices)
    plan.requests.append(
        RequestRow(
            request.id,
            claim.connection,
            text,
            request.requester if is_open else None,
            now + rules.delivery_ttl_s if is_open and waits else None,
            is_open and not waits,
        )
    )
    view.known[request.id] = (claim.connection, text)
    if is_open and waits:
        view.waiting.add(request.requester)
    low = _find_low(request.owner, selection, view, plan, rules, now)
    return PlannedClaim(ClaimResult.SERVED, text, choices, is_open and waits, low)


def _select(claim: Claim, view: StockView, rules: GatewayRules, now: int, allowed: int) -> Selection:
    request = claim.request
    kept_back = math.ceil(rules.reserve_for_known * rules.target)
    if claim.is_known or request.requester in view.followed.get(request.owner, ()):
        kept_back = 0
    return select(
        view.candidates.get(request.owner, ()),
        wanted=request.wanted,
        needs=request.needs,
        admitted_kinds=claim.admitted_kinds,
        now=now,
        min_left_s=rules.min_left_s,
        max_packages=rules.max_packages,
        allowed=allowed,
        kept_back=kept_back,
    )


def _take(claim: Claim, choices: Sequence[Choice], view: StockView, plan: ClaimPlan) -> None:
    """Let the next request of the batch see the stock without what was taken."""
    plan.deliveries += [(claim.request.id, choice) for choice in choices]
    taken = {choice.entry.event_id: choice.preserved for choice in choices}
    owner = claim.request.owner
    view.candidates[owner] = [
        Candidate(each.entry, each.was_preserved or each.entry.event_id in taken)
        for each in view.candidates.get(owner, ())
        if taken.get(each.entry.event_id, True)
    ]


def _find_low(
    owner: PubKey, selection: Selection, view: StockView, plan: ClaimPlan, rules: GatewayRules, now: int
) -> tuple[LowSlot, ...]:
    low = [
        LowSlot(owner, each.slot, each.remaining)
        for each in selection.slots
        if each.remaining < rules.low_water or each.used_last
    ]
    if not selection.slots:
        low = [LowSlot(owner, "", 0)]
    due = [
        each
        for each in low
        if owner in view.customers and view.notified.get((owner, each.slot), 0) <= now - rules.notice_interval_s
    ]
    for each in due:
        view.notified[owner, each.slot] = now
        plan.notices.append((owner, each.slot))
    return tuple(due)


def read_followed(event: Event) -> frozenset[PubKey]:
    """Whom a kind 3 names; what is no key is left out (NIP-02)."""
    values = (value for value in all_values(event.tags, "p") if len(value) == 64)
    return frozenset(PubKey(bytes.fromhex(value)) for value in values if _HEX.issuperset(value))
