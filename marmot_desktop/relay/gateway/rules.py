"""Every knob of the gateway, read once at start and frozen."""

from dataclasses import dataclass
from enum import Enum


class KeyPackageReads(Enum):
    """What a plain REQ shows of the stock to strangers; the owner sees all of it in every mode."""

    OPEN = "open"
    """Every package in stock, as on any relay: what apps need that know no gateway."""

    GATEWAY = "gateway"
    """One package of each slot, and reading consumes nothing."""

    CONSUME_ON_REQ = "consume_on_req"
    """Every package in stock; what was read is used up, except the last one."""


@dataclass(frozen=True, slots=True)
class GatewayRules:
    """How the gateway hands out key packages.

    Args:
        intercept: act on kind 447 and keep a stock; without it key packages are plain events and requests are refused.
        deliver: send packages; without it requests are noted and packages reserved, for a careful start.
        reads: what plain queries show.
        require_auth: a request needs a connection authenticated as its author (NIP-42).
        require_binding: a request has to name this relay and an expiry, so that nobody can repeat it elsewhere.
        max_wanted: packages per slot that one request may ask for.
        max_packages: packages that one request may get, all slots together.
        max_stock: live packages of one slot; more are refused.
        delivery_ttl_s: how long packages wait for a requester who does not listen.
        sweep_interval_s: how often waiting deliveries are looked at.
        low_water: stock of a slot below which its owner is told.
        target: stock that the owner is asked to fill up to.
        notice_interval_s: between two such messages about one slot.
        min_left_s: lifetime a package needs to be handed out.
        fresh_s: how old a package may be when a stranger brings it into stock.
        max_request_age_s: how old a request may be.
        max_request_future_s: how far ahead of our clock it may be dated.
        request_memory_s: how long the ids of requests are remembered; longer than a request stays fresh.
        per_requester_a_day: packages of one owner for one requester.
        per_address_a_day: packages of one owner for one network.
        address_total_a_day: packages of all owners for one network.
        per_owner_a_day: packages of one owner for everybody.
        reserve_for_known: share of the target kept for requesters who authenticate or whom the owner follows.
        work_bits: leading zero bits the id of a request needs (NIP-13).
        send_receipts: answer a request also by a signed kind 448, for operators who want a trail.
        welcome_ttl_s: how long a deposited Welcome waits for its reader.
    """

    intercept: bool = True
    deliver: bool = True
    reads: KeyPackageReads = KeyPackageReads.OPEN
    require_auth: bool = False
    require_binding: bool = False
    max_wanted: int = 10
    max_packages: int = 10
    max_stock: int = 50
    delivery_ttl_s: int = 300
    sweep_interval_s: float = 1
    low_water: int = 3
    target: int = 10
    notice_interval_s: int = 6 * 3600
    min_left_s: int = 24 * 3600
    fresh_s: int = 900
    max_request_age_s: int = 600
    max_request_future_s: int = 60
    request_memory_s: int = 1200
    per_requester_a_day: int = 10
    per_address_a_day: int = 10
    address_total_a_day: int = 200
    per_owner_a_day: int = 60
    reserve_for_known: float = 0.0
    work_bits: int = 0
    send_receipts: bool = False
    welcome_ttl_s: int = 30 * 86_400
