"""Key packages look after themselves: a used one is replaced without anybody asking."""

import asyncio

import pytest

from marmot_desktop.background import key_package_manager
from marmot_desktop.nostr.kinds import KEY_PACKAGE
from tests.helpers.patience import PATIENCE_S
from tests.helpers.two_accounts import OTHER_RELAY, Pair


def bobs(pair: Pair, relay: str) -> list[bytes]:
    return [each.id for each in pair.network[relay].of_kind(KEY_PACKAGE) if each.pubkey == pair.bob.session.me]


async def test_a_package_that_was_used_to_join_is_replaced(pair: Pair) -> None:
    (before,) = bobs(pair, pair.relay.url)
    await pair.create_group()
    async with pair.bob.managed():
        await pair.join()
        while bobs(pair, pair.relay.url) == [before]:
            await pair.bob.services.groups.list()
    assert len(bobs(pair, pair.relay.url)) == 1


async def test_packages_follow_the_relay_list(pair: Pair) -> None:
    async with pair.bob.managed():
        await pair.bob.services.relays.set(key_packages=[OTHER_RELAY])
        while not bobs(pair, OTHER_RELAY):
            await pair.bob.services.groups.list()


async def test_it_looks_again_when_its_rest_is_over(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_package_manager, "REST_S", 0.01)
    (before,) = bobs(pair, pair.relay.url)
    async with pair.bob.managed():
        await pair.bob.services.groups.list()
        pair.clock.advance(60 * 86_400)
        async with asyncio.timeout(PATIENCE_S):
            while bobs(pair, pair.relay.url) == [before]:
                await pair.bob.services.groups.list()
