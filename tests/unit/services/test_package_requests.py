"""Packages out of the stock of somebody's relays."""

import asyncio

import pytest

from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.nostr.kinds import KEY_PACKAGE
from marmot_desktop.nostr.relay_information import GatewayTerms, RelayInformation
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.services import package_requests
from marmot_desktop.services.lookup import PersonLookup
from marmot_desktop.services.package_requests import PackageRequestService
from tests.helpers.scripted_gateways import Answer, ScriptedGateways
from tests.helpers.two_accounts import RELAY, Pair


def service(pair: Pair, stock: ScriptedGateways) -> PackageRequestService:
    lookup = pair.alice.services.key_packages._lookup
    assert isinstance(lookup, PersonLookup)
    return PackageRequestService(pair.alice.session, lookup, stock)


async def test_what_is_delivered_is_checked_and_told(pair: Pair) -> None:
    package = pair.relay.of_kind(KEY_PACKAGE)[-1]
    stock = ScriptedGateways(answer=Answer((package,)))
    (record,) = await service(pair, stock).request(pair.bob.session.me, 20)
    assert (record.event_id, record.valid) == (package.id, True)
    (request,) = stock.requests
    assert request.pubkey not in (pair.alice.session.me, pair.bob.session.me), "a key for this request alone"
    assert request.first_tag("relay") == RELAY
    assert request.first_tag("min") == "10"


async def test_an_account_is_named_only_where_the_relay_wants_it(pair: Pair) -> None:
    stock = ScriptedGateways(
        GatewayTerms(needs_account_key=True), answer=Answer((pair.relay.of_kind(KEY_PACKAGE)[-1],))
    )
    await service(pair, stock).request(pair.bob.session.me)
    assert stock.requests[0].pubkey == pair.alice.session.me
    assert stock.authenticate is not None
    answer = stock.authenticate("challenge")
    assert (answer.pubkey, answer.first_tag("challenge")) == (pair.alice.session.me, "challenge")


@pytest.mark.parametrize(
    ("stock", "code"),
    [
        (ScriptedGateways(terms=None), ErrorCode.GW_UNSUPPORTED),
        (ScriptedGateways(GatewayTerms(work_bits=20)), ErrorCode.GW_UNSUPPORTED),
        (ScriptedGateways(), ErrorCode.GW_NONE_AVAILABLE),
        (ScriptedGateways(answer=Answer(accepted=None)), ErrorCode.GW_TIMEOUT),
        (ScriptedGateways(answer=Answer(accepted=False)), ErrorCode.GW_REFUSED),
        (ScriptedGateways(unreachable=True), ErrorCode.RELAY_UNREACHABLE),
    ],
    ids=lambda value: value.value if isinstance(value, ErrorCode) else "",
)
async def test_each_reason_to_come_back_empty_has_its_code(
    pair: Pair, stock: ScriptedGateways, code: ErrorCode
) -> None:
    with pytest.raises(MarmotDesktopError) as caught:
        await service(pair, stock).request(pair.bob.session.me)
    assert caught.value.code is code


async def test_a_package_for_an_invitation_is_asked_for_once_until_it_is_used(pair: Pair) -> None:
    package = pair.relay.of_kind(KEY_PACKAGE)[-1]
    stock = ScriptedGateways(answer=Answer((package,)))
    requests = service(pair, stock)
    person = await requests._lookup.person(pair.bob.session.me)
    await requests.claim(person)
    await requests.claim(person)
    assert len(stock.requests) == 1
    assert requests._lookup.use_up(package.id) == RELAY
    assert requests._lookup.use_up(package.id) is None
    await requests.claim(person)
    assert len(stock.requests) == 2


@pytest.mark.parametrize(
    "stock",
    [ScriptedGateways(terms=None), ScriptedGateways(), ScriptedGateways(unreachable=True)],
    ids=["no gateway", "empty", "unreachable"],
)
async def test_an_invitation_goes_on_without_a_stock(pair: Pair, stock: ScriptedGateways) -> None:
    requests = service(pair, stock)
    await requests.claim(await requests._lookup.person(pair.bob.session.me))
    assert not requests._lookup.has_handed_out(pair.bob.session.me)


async def test_an_invitation_does_not_wait_for_a_silent_stock(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    class Silent(ScriptedGateways):
        async def information(self, relay: RelayUrl) -> RelayInformation | None:
            await asyncio.get_running_loop().create_future()
            return None

    monkeypatch.setattr(package_requests, "CLAIM_S", 0.01)
    requests = service(pair, Silent())
    await requests.claim(await requests._lookup.person(pair.bob.session.me))
    assert not requests._lookup.has_handed_out(pair.bob.session.me)
