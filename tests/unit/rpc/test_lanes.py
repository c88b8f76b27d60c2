"""Who asks first is served first."""

import asyncio

import pytest

from marmot_desktop.rpc.lanes import Lanes
from tests.helpers.patience import PATIENCE_S


async def test_a_lane_keeps_the_order_in_which_places_were_taken() -> None:
    lanes, served = Lanes(), []
    places = [lanes.join("group") for _ in range(5)]

    async def go(number: int) -> None:
        async with places[number]:
            await asyncio.sleep(0)
            served.append(number)

    async with asyncio.TaskGroup() as group:
        for number in (4, 2, 0, 3, 1):
            group.create_task(go(number))
    assert served == [0, 1, 2, 3, 4]
    assert lanes.busy == 0


async def test_one_lane_does_not_wait_for_another() -> None:
    lanes = Lanes()
    async with lanes.join("one"), asyncio.timeout(PATIENCE_S), lanes.join("two"):
        assert lanes.busy == 2
    assert lanes.busy == 0


async def test_who_gives_up_while_waiting_is_passed_over() -> None:
    lanes = Lanes()
    first, second, third = (lanes.join("group") for _ in range(3))

    async def wait_for(place_number: int) -> None:
        async with (second, third)[place_number]:
            pass

    async with asyncio.TaskGroup() as group:
        async with first:
            quitter = group.create_task(wait_for(0))
            patient = group.create_task(wait_for(1))
            await asyncio.sleep(0)
            quitter.cancel()
        async with asyncio.timeout(PATIENCE_S):
            await patient
    assert quitter.cancelled()
    assert lanes.busy == 0


async def test_an_error_inside_lets_the_next_one_pass() -> None:
    lanes = Lanes()
    first, second = lanes.join("group"), lanes.join("group")
    with pytest.raises(ZeroDivisionError):
        async with first:
            raise ZeroDivisionError
    async with asyncio.timeout(PATIENCE_S), second:
        pass
