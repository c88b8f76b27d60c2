"""Everyone agrees in the end: random stories of real clients on bad networks, with fixed seeds.

`make simulate` runs thousands of them; a seed that fails is told again by `python -m tests.simulator --seed N`.
"""

import pytest

from tests.simulator.schedule import run_schedule

SCHEDULES = 100


@pytest.mark.parametrize("seed", range(1, SCHEDULES + 1))
def test_everyone_agrees_when_the_network_has_healed(seed: int) -> None:
    outcome = run_schedule(seed)
    assert outcome.problems == [], "\n".join(outcome.story)
