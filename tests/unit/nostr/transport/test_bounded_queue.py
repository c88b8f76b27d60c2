import asyncio

from marmot_desktop.nostr.transport.bounded_queue import BoundedQueue
from tests.unit.nostr.transport.pools import within


async def test_items_come_in_order_as_many_as_asked_for() -> None:
    queue: BoundedQueue[int] = BoundedQueue(100)
    for number in range(5):
        await queue.put(number, 1)
    assert await queue.take(3) == [0, 1, 2]
    assert await queue.take(3) == [3, 4]


async def test_only_what_belongs_to_the_first_comes_with_it() -> None:
    queue: BoundedQueue[int] = BoundedQueue(100)
    for number in (2, 4, 5, 6):
        await queue.put(number, 1)
    assert await queue.take(9, lambda first, other: first % 2 == other % 2) == [2, 4]
    assert await queue.take(9, lambda first, other: first % 2 == other % 2) == [5]


async def test_a_put_waits_while_the_weight_is_at_the_bound() -> None:
    queue: BoundedQueue[str] = BoundedQueue(10)
    await queue.put("heavy", 1000)
    assert queue.is_full
    async with asyncio.TaskGroup() as tasks:
        putting = tasks.create_task(queue.put("next", 1))
        await asyncio.sleep(0)
        assert not putting.done()
        assert await queue.take(9) == ["heavy"]
        await within(putting)
    assert await queue.take(9) == ["next"]


async def test_a_take_waits_for_the_first_item() -> None:
    queue: BoundedQueue[int] = BoundedQueue(10)
    async with asyncio.TaskGroup() as tasks:
        taking = tasks.create_task(queue.take(9))
        await asyncio.sleep(0)
        assert not taking.done()
        await queue.put(1, 1)
        assert await within(taking) == [1]


async def test_a_closed_queue_gives_what_is_inside_and_then_nothing() -> None:
    queue: BoundedQueue[int] = BoundedQueue(10)
    await queue.put(1, 1)
    queue.close(discard=False)
    await queue.put(2, 1)
    assert await queue.take(9) == [1]
    assert await queue.take(9) == []


async def test_closing_frees_who_waits() -> None:
    full: BoundedQueue[int] = BoundedQueue(1)
    empty: BoundedQueue[int] = BoundedQueue(1)
    await full.put(1, 1)
    async with asyncio.TaskGroup() as tasks:
        putting, taking = tasks.create_task(full.put(2, 1)), tasks.create_task(empty.take(1))
        await asyncio.sleep(0)
        full.close(discard=True)
        empty.close(discard=True)
        await within(putting)
        assert await within(taking) == []
    assert await full.take(9) == []


async def test_taking_a_light_item_makes_no_room_while_a_heavy_one_is_inside() -> None:
    queue: BoundedQueue[str] = BoundedQueue(10)
    await queue.put("light", 1)
    await queue.put("heavy", 100)
    assert await queue.take(1) == ["light"]
    assert queue.is_full


async def test_what_is_taken_together_is_counted_by_size() -> None:
    queue: BoundedQueue[str] = BoundedQueue(100)
    for item in ("aaa", "bb", "c", "dddddd"):
        queue.put_now(item, 1)
    assert ["aaa", "bb"] == await queue.take(5, size=len)
    assert ["c"] == await queue.take(5, size=len)
    assert ["dddddd"] == await queue.take(5, size=len)
