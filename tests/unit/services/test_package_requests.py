"""Packages out of the stock of somebody's relays."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, MarmotDesktopError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import KEY_PACKAGE
from marmot_desktop.nostr.relay_information import GatewayTerms
from marmot_desktop.nostr.types import PubKey, RelayUrl
from marmot_desktop.services.lookup import PersonLookup
from marmot_desktop.services.package_requests import PackageRequestService
from tests.helpers.two_accounts import RELAY, Pair


@dataclass
class Answer:
    """What a relay says."""

    delivered: Sequence[Event] = ()
    accepted: bool | None = True
    text: str = "gateway: delivered=0"
    stored: Sequence[Event] = ()


@dataclass
class Stock:
    """Relays that answer as they are told; the real ones are asked in `tests/scenarios/test_rpc_gateway.py`."""

    terms: GatewayTerms | None = field(default_factory=GatewayTerms)
    answer: Answer = field(default_factory=Answer)
    unreachable: bool = False
    requests: list[Event] = field(default_factory=list)

    async def gateway_terms(self, relay: RelayUrl) -> GatewayTerms | None:
        return self.terms

    async def request_key_packages(self, relay: RelayUrl, owner: PubKey, request: Event) -> Answer:
        self.requests.append(request)
        if self.unreachable:
            raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE)
        return self.answer


def service(pair: Pair, stock: Stock) -> PackageRequestService:
    lookup = pair.alice.services.key_packages._lookup
    assert isinstance(lookup, PersonLookup)
    return PackageRequestService(pair.alice.session, lookup, stock)


async def test_what_is_delivered_is_checked_and_told(pair: Pair) -> None:
    package = pair.relay.of_kind(KEY_PACKAGE)[-1]
    stock = Stock(answer=Answer((package,)))
    (record,) = await service(pair, stock).request(pair.bob.session.me, 20)
    assert (record.event_id, record.valid) == (package.id, True)
    (request,) = stock.requests
    assert request.pubkey not in (pair.alice.session.me, pair.bob.session.me), "a key for this request alone"
    assert request.first_tag("relay") == RELAY
    assert request.first_tag("min") == "10"


async def test_an_account_is_named_only_where_the_relay_wants_it(pair: Pair) -> None:
    stock = Stock(GatewayTerms(needs_account_key=True), Answer((pair.relay.of_kind(KEY_PACKAGE)[-1],)))
    await service(pair, stock).request(pair.bob.session.me)
    assert stock.requests[0].pubkey == pair.alice.session.me


@pytest.mark.parametrize(
    ("stock", "code"),
    [
        (Stock(terms=None), ErrorCode.GW_UNSUPPORTED),
        (Stock(GatewayTerms(work_bits=20)), ErrorCode.GW_UNSUPPORTED),
        (Stock(), ErrorCode.GW_NONE_AVAILABLE),
        (Stock(answer=Answer(accepted=None)), ErrorCode.GW_TIMEOUT),
        (Stock(answer=Answer(accepted=False)), ErrorCode.GW_REFUSED),
        (Stock(unreachable=True), ErrorCode.RELAY_UNREACHABLE),
    ],
    ids=lambda value: value.value if isinstance(value, ErrorCode) else "",
)
async def test_each_reason_to_come_back_empty_has_its_code(pair: Pair, stock: Stock, code: ErrorCode) -> None:
    with pytest.raises(MarmotDesktopError) as caught:
        await service(pair, stock).request(pair.bob.session.me)
    assert caught.value.code is code
