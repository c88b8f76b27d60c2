"""Whoever proposes to leave is let go by those who stay, after a delay, without anybody asking."""

import asyncio

import pytest

from marmot_desktop.background import leave_committer
from marmot_desktop.background.leave_committer import LeaveCommitter
from marmot_desktop.domain.chat import GroupState
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.services.leaving import LeaveDuty, LeaveService
from tests.helpers.patience import PATIENCE_S
from tests.helpers.two_accounts import Pair


async def test_a_member_who_leaves_is_let_go(pair: Pair) -> None:
    group = await pair.meet()
    async with asyncio.timeout(PATIENCE_S), pair.alice.managed(), pair.bob.managed():
        await pair.bob.services.changes.leave(group)
        while (await pair.bob.services.groups.get(group)).state is not GroupState.LEFT:
            await pair.alice.services.groups.list()
    members = {member.pubkey for member in (await pair.alice.services.groups.get(group)).members}
    assert members == {pair.alice.session.me}


async def test_a_leave_that_no_relay_takes_is_tried_again(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leave_committer, "RETRY_S", 0.01)
    group = await pair.meet()
    async with asyncio.timeout(PATIENCE_S), pair.alice.managed(), pair.bob.managed():
        await pair.alice.wait_for(lambda fact: True)
        refused = 0

        def refuse_commits(event: object) -> str | None:
            nonlocal refused
            # The first kind 445 is Bob's proposal, the next two are Alice's attempts.
            refused += getattr(event, "kind", None) == GROUP_EVENT
            return "blocked: not now" if refused in (2, 3) else None

        pair.relay.refuse = refuse_commits
        await pair.bob.services.changes.leave(group)
        while (await pair.bob.services.groups.get(group)).state is not GroupState.LEFT:
            await pair.alice.services.groups.list()
    assert refused > 3


async def test_the_delay_is_a_part_of_the_longest_one(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    class OneDuty(LeaveService):
        async def duties(self) -> tuple[LeaveDuty, ...]:
            return (LeaveDuty(1, (await pair.alice.services.groups.list())[0].epoch, 10.0),)

        async def renew(self) -> None:
            return None

        async def commit(self, duty: LeaveDuty) -> None:
            raise LookupError

    await pair.meet()
    leaving = OneDuty.__new__(OneDuty)
    committer = LeaveCommitter(pair.alice.session.me, leaving, pair.alice.hub, lambda: 0.25)
    monkeypatch.setattr(asyncio, "sleep", sleep)
    with pytest.raises(LookupError):
        await committer._look()
    assert slept == [2.5]
