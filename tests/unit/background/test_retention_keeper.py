"""What has been kept long enough goes by itself."""

import asyncio

import pytest

from marmot_desktop.background import retention_keeper
from marmot_desktop.services.epochs import CHECKPOINT_MAX_AGE_S
from tests.helpers.branches import stage
from tests.helpers.patience import PATIENCE_S
from tests.helpers.two_accounts import Pair


async def test_old_checkpoints_go_while_nothing_else_happens(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention_keeper, "REST_S", 0.01)
    group = await pair.meet()
    await stage(pair.alice, group)
    await pair.alice.send()
    key = (await pair.alice.services.groups.get(group)).key
    assert await pair.alice.session.run(lambda turn: len(turn.tx.mls.checkpoints(key))) == 1
    async with pair.alice.managed():
        pair.clock.advance(CHECKPOINT_MAX_AGE_S + 1)
        async with asyncio.timeout(PATIENCE_S):
            while await pair.alice.session.run(lambda turn: turn.tx.mls.checkpoints(key)):
                pass
