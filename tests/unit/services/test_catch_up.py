"""A catch-up on demand asks everybody, takes in what comes, and asks those again who failed."""

import asyncio
from collections.abc import Sequence

import pytest

from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.services import catch_up
from marmot_desktop.services.catch_up import CatchUp
from marmot_desktop.services.group_subscriptions import whole_range
from marmot_desktop.services.ports import FetchResult
from marmot_desktop.services.session import Turn
from tests.helpers.patience import PATIENCE_S
from tests.helpers.scripted_relay import RelayNetwork, ScriptedPort
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair


class Capricious(ScriptedPort):
    """Relays of which some fail for so many questions, or never answer."""

    def __init__(self, network: RelayNetwork) -> None:
        super().__init__(network)
        self.failures: dict[RelayUrl, int] = {}
        self.silent: set[RelayUrl] = set()
        self.asked: list[RelayUrl] = []

    async def fetch(
        self, relays: Sequence[RelayUrl], filters: Sequence[Filter], *, timeout_s: float = 8.0
    ) -> FetchResult:
        """See `EventSource`."""
        (relay,) = relays
        self.asked.append(relay)
        if relay in self.silent:
            await asyncio.sleep(timeout_s)
            return FetchResult((), (), (relay,))
        if self.failures.get(relay, 0) > 0:
            self.failures[relay] -= 1
            return FetchResult((), (), (relay,))
        return await super().fetch(relays, filters, timeout_s=timeout_s)


@pytest.fixture
def source(pair: Pair) -> Capricious:
    return Capricious(pair.network)


def new_catch_up(pair: Pair, source: Capricious) -> CatchUp:
    return CatchUp(pair.bob.parts.ingest, pair.bob.services.invites, source, pair.clock)


async def on_two_relays(pair: Pair) -> NostrGroupId:
    group = await pair.meet()
    for party in (pair.alice, pair.bob):
        await party.session.run(lambda turn: turn.tx.groups.update(1, relays=(RELAY, OTHER_RELAY)))
    return group


async def test_who_fails_is_asked_again_and_the_others_are_not(
    pair: Pair, source: Capricious, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catch_up, "RETRY_S", 0.0)
    await on_two_relays(pair)
    source.failures[OTHER_RELAY] = 2
    assert await new_catch_up(pair, source).run(PATIENCE_S)
    assert source.asked.count(OTHER_RELAY) == 3
    assert source.asked.count(RELAY) == 2, "for wraps and for groups, once"


async def test_what_the_others_have_is_there_although_one_never_answers(
    pair: Pair, source: Capricious, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catch_up, "PATIENCE_S", 0.05)
    group = await on_two_relays(pair)
    await pair.alice.say(group, "over the good one")
    source.silent.add(OTHER_RELAY)
    assert not await new_catch_up(pair, source).run(4.0)
    assert await pair.bob.texts(group) == ["over the good one"]
    wanted = dict(await pair.bob.parts.ingest.wanted())
    assert wanted[RELAY][0].since != wanted[OTHER_RELAY][0].since, "only who told all has been read"


async def test_a_relay_that_is_named_in_what_came_is_asked_too(
    pair: Pair, source: Capricious, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catch_up, "RETRY_S", 0.0)
    group = await pair.meet()
    async with pair.alice.publishing():
        await pair.alice.services.changes.update(group, relays=[RELAY, OTHER_RELAY])
    pair.clock.advance(5)
    event = await pair.alice.say(group, "on the new one")
    pair.relay.events.remove(event)
    assert await new_catch_up(pair, source).run(PATIENCE_S)
    assert await pair.bob.texts(group) == ["on the new one"]


async def test_one_group_may_be_asked_for_from_any_date(pair: Pair, source: Capricious) -> None:
    group = await pair.meet()
    await pair.alice.say(group, "hello")

    def questions(turn: Turn) -> Sequence[tuple[RelayUrl, Sequence[Filter]]]:
        return whole_range(turn, 1, turn.now)

    wanted = await pair.bob.session.run(questions)
    assert await new_catch_up(pair, source).run_for(wanted, PATIENCE_S)
    assert await pair.bob.texts(group) == ["hello"]
    source.silent.add(RELAY)
    assert not await new_catch_up(pair, source).run_for(wanted, 0.1)
