"""Welcomes are followed to the relays, and left with those that had handed the packages out."""

from http import HTTPStatus

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import GIFT_WRAP, KEY_PACKAGE
from marmot_desktop.services.mailbox import PATH
from tests.helpers.scripted_gateways import Answer, ScriptedGateways
from tests.helpers.two_accounts import Pair


def bobs_package(pair: Pair) -> Event:
    return next(each for each in pair.relay.of_kind(KEY_PACKAGE) if each.pubkey == pair.bob.session.me)


async def test_a_package_out_of_a_stock_is_used_for_one_welcome_which_is_left_there(pair: Pair) -> None:
    package = bobs_package(pair)
    gateways = ScriptedGateways(answer=Answer((package,)), mailbox={("POST", PATH): (HTTPStatus.CREATED, b"{}")})
    await pair.alice.reopen_with(gateways)
    created = await pair.create_group()
    assert len(gateways.requests) == 1
    ((method, path, body),) = gateways.calls
    (wrap,) = pair.relay.of_kind(GIFT_WRAP)
    assert (method, path) == ("POST", PATH)
    assert wrap.id.hex().encode() in body
    await pair.join()
    async with pair.alice.publishing():
        await pair.alice.services.groups.create("Second", members=(pair.bob.session.me,))
    assert len(gateways.requests) == 2, "the first one was used up"
    assert created.name == "Garden"


async def test_a_package_that_everybody_is_shown_leads_to_no_deposit(pair: Pair) -> None:
    gateways = ScriptedGateways(terms=None)
    await pair.alice.reopen_with(gateways)
    await pair.create_group()
    assert gateways.calls == []


async def test_a_welcome_that_no_relay_takes_is_told_so_and_goes_on(pair: Pair) -> None:
    pair.relay.refuse = lambda event: "blocked: no" if event.kind == GIFT_WRAP else None
    async with pair.alice.publishing():
        created = await pair.alice.services.groups.create("Garden", members=(pair.bob.session.me,))
    (result,) = created.invitations
    assert result.accepted_by == ()
