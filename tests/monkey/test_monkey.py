"""A monkey uses the window: whatever it clicks and types, nothing breaks and nothing stays behind.

`make monkey MINUTES=30` lets it live longer; a life that went wrong is lived again by its seed.
"""

import os

import pytest

from tests.monkey.lives import LIFE_S, live_once

LIVES = max(1, round(float(os.environ.get("MARMOT_MONKEY_MINUTES", "3")) * 60 / LIFE_S))


@pytest.mark.parametrize("seed", range(1, LIVES + 1))
async def test_a_monkey_breaks_nothing(seed: int) -> None:
    life = await live_once(seed)
    told = [f"{each['wrong']}: {each['words']}\nafter: {'; '.join(each['diary'])}" for each in life.wrongs]
    assert told == []
    assert life.deeds > 200
