"""After joining, our leaf is renewed by itself: never before the group has caught up, and again until it succeeds."""

import asyncio
from collections.abc import Callable

import pytest

from marmot_desktop.background import self_updater
from marmot_desktop.background.runtime import running
from marmot_desktop.background.self_updater import SelfUpdater
from marmot_desktop.domain.chat import SyncState, SyncStatus
from marmot_desktop.domain.facts import SecurityNoticed, SyncChanged
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.self_updates import SelfUpdateDuty, SelfUpdateService
from tests.helpers.patience import PATIENCE_S
from tests.helpers.two_accounts import Pair, Party, facts_of

HOUR = 3_600
DAY = 24 * HOUR


LOOKS = [0]


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of the tests moves, the loop's does not: look again soon, and count."""
    duties = SelfUpdateService.duties

    async def counted(service: SelfUpdateService) -> tuple[SelfUpdateDuty, ...]:
        LOOKS[0] += 1
        return await duties(service)

    monkeypatch.setattr(self_updater, "LONGEST_REST_S", 0.01)
    monkeypatch.setattr(SelfUpdateService, "duties", counted)


async def epoch(party: Party, group: NostrGroupId) -> int:
    return (await party.services.groups.get(group)).epoch


async def until(condition: Callable[[], bool], party: Party) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not condition():
            await party.services.groups.list()


async def looks(party: Party, times: int = 3) -> None:
    """Wait until the manager has looked some more times."""
    enough = LOOKS[0] + times
    await until(lambda: LOOKS[0] >= enough, party)


def is_live(fact: object) -> bool:
    return isinstance(fact, SyncChanged) and fact.status.state is SyncState.LIVE


async def test_ten_seconds_after_catching_up_the_leaf_is_renewed(pair: Pair) -> None:
    group = await pair.meet()
    joined_in = await epoch(pair.bob, group)
    async with pair.bob.managed():
        await pair.bob.wait_for(is_live)
        await looks(pair.bob)
        pair.clock.advance(9)
        await looks(pair.bob)
        assert await epoch(pair.bob, group) == joined_in
        pair.clock.advance(1)
        await looks(pair.bob)
        async with asyncio.timeout(PATIENCE_S):
            while await epoch(pair.bob, group) == joined_in:
                pass
    assert len(pair.relay.of_kind(GROUP_EVENT)) == 1


async def test_without_delays_it_is_renewed_as_soon_as_the_group_has_caught_up(pair: Pair) -> None:
    group = await pair.meet()
    bob = pair.bob
    updater = SelfUpdater(
        bob.session.me,
        SelfUpdateService(bob.session, Committer(bob.session, bob.parts.outbox)),
        bob.services.sync,
        bob.hub,
        bob.clock,
        lambda: 0.0,
        delays=False,
    )
    others = [manager for manager in bob.parts.managers if not isinstance(manager, SelfUpdater)]
    joined_in = await epoch(bob, group)
    async with running([updater, *others], bob.clock.monotonic), asyncio.timeout(PATIENCE_S):
        while await epoch(bob, group) == joined_in:
            pass


async def test_a_group_that_is_catching_up_or_offline_is_left_alone(pair: Pair) -> None:
    group = await pair.meet()
    joined_in = await epoch(pair.bob, group)
    pair.relay.stored_gate.clear()
    async with pair.bob.managed():
        for _ in range(3):
            pair.clock.advance(HOUR)
            await looks(pair.bob)
    assert await epoch(pair.bob, group) == joined_in


async def test_it_is_tried_again_until_a_relay_takes_it(pair: Pair) -> None:
    group = await pair.meet()
    joined_in = await epoch(pair.bob, group)
    refused: list[Event] = []

    def refuse(event: Event) -> str | None:
        if event.kind == GROUP_EVENT and len(refused) < 3:
            refused.append(event)
            return "blocked: not now"
        return None

    pair.relay.refuse = refuse
    async with pair.bob.managed():
        await pair.bob.wait_for(is_live)
        async with asyncio.timeout(PATIENCE_S):
            while await epoch(pair.bob, group) == joined_in:
                pair.clock.advance(60)
                await looks(pair.bob)
    assert len(refused) == 3


async def test_a_week_later_it_is_renewed_again(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.bob.publishing():
        await pair.bob.services.changes.rotate_key(group)
    before = await epoch(pair.bob, group)
    async with pair.bob.managed():
        await pair.bob.wait_for(is_live)
        pair.clock.advance(6 * DAY)
        await looks(pair.bob)
        assert await epoch(pair.bob, group) == before
        pair.clock.advance(2 * DAY)
        async with asyncio.timeout(PATIENCE_S):
            while await epoch(pair.bob, group) == before:
                pair.clock.advance(60)
                await looks(pair.bob, 2)


async def test_when_somebody_else_commits_meanwhile_it_waits_once_more(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.bob.managed():
        await pair.bob.wait_for(is_live)
        await looks(pair.bob)
        pair.clock.advance(8)
        async with pair.alice.publishing():
            await pair.alice.services.changes.update(group, name="Yard")
        async with asyncio.timeout(PATIENCE_S):
            while (await pair.bob.services.groups.get(group)).name != "Yard":
                pass
        await looks(pair.bob)
        pair.clock.advance(2)
        await looks(pair.bob)
        assert len(pair.relay.of_kind(GROUP_EVENT)) == 1
        pair.clock.advance(10)
        await until(lambda: len(pair.relay.of_kind(GROUP_EVENT)) == 2, pair.bob)


async def test_the_user_is_warned_once_a_day(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.reachable = False
    async with pair.bob.managed():
        pair.clock.advance(DAY)
        await pair.bob.wait_for(lambda fact: isinstance(fact, SecurityNoticed))
        await looks(pair.bob)
        assert len(facts_of(pair.bob, SecurityNoticed)) == 1
        for days in (6, 1):
            heard = len(facts_of(pair.bob, SecurityNoticed))
            pair.clock.advance(days * DAY)
            await until(lambda heard=heard: len(facts_of(pair.bob, SecurityNoticed)) > heard, pair.bob)  # type: ignore[misc]
    codes = [fact.code for fact in facts_of(pair.bob, SecurityNoticed) if isinstance(fact, SecurityNoticed)]
    assert (codes[0], codes[-1]) == (ErrorCode.SELF_UPDATE_LATE, ErrorCode.SELF_UPDATE_OVERDUE)
    assert await epoch(pair.bob, group) == 1


async def test_rubbish_that_nobody_can_read_holds_it_up_for_a_day_only(pair: Pair) -> None:
    group = await pair.meet()
    key = (await pair.bob.services.groups.get(group)).key
    attention = SyncChanged(SyncStatus(group, key, SyncState.NEEDS_ATTENTION, 0, 0))
    managers = [each for each in pair.bob.parts.managers if each.name in ("self-updater", "outbox publisher")]
    async with running(managers, pair.clock.monotonic):
        await looks(pair.bob)
        pair.bob.hub.publish(pair.bob.session.me, attention)
        for _ in range(3):
            pair.clock.advance(HOUR)
            await looks(pair.bob)
        assert pair.relay.of_kind(GROUP_EVENT) == ()
        pair.clock.advance(DAY)
        await looks(pair.bob)
        pair.clock.advance(10)
        await until(lambda: len(pair.relay.of_kind(GROUP_EVENT)) == 1, pair.bob)
