"""An own change that was taken back with its branch is made anew without anybody asking."""

import asyncio

import pytest

from marmot_desktop.background import change_redoer
from marmot_desktop.services.session import Turn
from tests.helpers.patience import PATIENCE_S
from tests.helpers.two_accounts import Pair


async def test_a_change_is_made_anew_after_a_rollback(pair: Pair) -> None:
    groups = pair.alice.services.groups
    group = await pair.meet()
    key = (await groups.get(group)).key

    def lose(turn: Turn) -> None:
        turn.tx.lost.add_change(key, '{"do": "update", "name": "Yard"}', turn.now)
        turn.group_changed(key, rolled_back=True)

    async with asyncio.timeout(PATIENCE_S), pair.alice.managed():
        await pair.alice.session.run(lose)
        while (await groups.get(group)).name != "Yard":
            await groups.list()


async def test_what_was_lost_before_a_crash_is_made_anew_at_the_start(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(change_redoer, "RETRY_S", 0.01)
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    await pair.alice.session.run(
        lambda turn: turn.tx.lost.add_change(key, '{"do": "update", "name": "Yard"}', turn.now)
    )
    await pair.alice.crash()
    refusals = ["blocked: not now"]
    pair.relay.refuse = lambda event: refusals.pop() if event.kind == 445 and refusals else None
    async with asyncio.timeout(PATIENCE_S), pair.alice.managed():
        while (await pair.alice.services.groups.get(group)).name != "Yard":
            await pair.alice.services.groups.list()
    assert refusals == []
