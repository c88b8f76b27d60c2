"""Names are found for people who turn up, once each."""

import asyncio

import pytest

from marmot_desktop.background import contact_refresher
from marmot_desktop.domain.contact import Profile
from marmot_desktop.nostr.kinds import PROFILE
from tests.helpers.patience import PATIENCE_S
from tests.helpers.two_accounts import Pair


async def test_the_name_of_an_inviter_is_looked_up(pair: Pair) -> None:
    names = pair.bob.services.contacts.names
    async with pair.bob.managed():
        await pair.create_group()
        while (await names((pair.alice.session.me,))).get(pair.alice.session.me) != "Alice":
            pass
    asked = [
        filters
        for _, filters in pair.bob.port.fetches
        if any(pair.alice.session.me in (each.authors or ()) and PROFILE in (each.kinds or ()) for each in filters)
    ]
    assert len(asked) == 1


async def test_who_is_known_is_not_asked_for_again(pair: Pair) -> None:
    await pair.bob.services.contacts.refresh(pair.alice.session.me)
    pair.bob.port.fetches.clear()
    async with pair.bob.managed():
        await pair.create_group()
        while not await pair.bob.services.invites.list():
            pass
        await pair.bob.services.invites.list()
    assert pair.bob.port.fetches == []


async def test_a_name_that_has_changed_is_found_a_day_later(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contact_refresher, "ROUND_S", 0.01)
    names, alice = pair.bob.services.contacts.names, pair.alice.session.me
    async with asyncio.timeout(PATIENCE_S), pair.bob.managed():
        await pair.create_group()
        while (await names((alice,))).get(alice) != "Alice":
            pass
        await pair.alice.services.contacts.set_profile(Profile(name="Alicia"))
        await pair.alice.send()
        await pair.bob.services.groups.list()
        assert (await names((alice,)))[alice] == "Alice"
        pair.clock.advance(86_400)
        while (await names((alice,)))[alice] != "Alicia":
            pass
