import asyncio

import pytest

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport import link as linking
from marmot_desktop.nostr.transport import subscription as subscribing
from marmot_desktop.nostr.transport.paging import OVERLAP_S
from marmot_desktop.nostr.transport.subscription import Batch, Eose
from tests.helpers.fake_clock import FakeClock
from tests.unit.nostr.people import NOW, signed
from tests.unit.nostr.transport.pools import new_pool, next_end, next_events, within
from tests.unit.nostr.transport.scripted_relay import Peer, ScriptedRelay

EVENTS = [signed(1, str(number), created_at=NOW + number // 2) for number in range(130)]
ASKED = (Filter(kinds=(1,)),)
LATE = signed(1, "late", created_at=NOW + 1000)


def ids(events: list[Event]) -> set[bytes]:
    return {event.id for event in events}


async def test_stored_events_come_to_the_last_page_and_once_then_live_ones() -> None:
    async def serve_and_push(peer: Peer) -> None:
        live = await peer.receive("REQ")
        await peer.answer(live, EVENTS, cap=60)
        while True:
            message = await peer.receive("REQ", "CLOSE")
            if message[0] == "REQ":
                await peer.answer(message, EVENTS, cap=60)
                await peer.send("EVENT", live[1], LATE)

    async with ScriptedRelay(serve_and_push) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        events, end = await next_end(subscription)
        assert (end.relay, end.complete, end.is_cut, end.filters) == (relay.url, True, False, ASKED)
        assert ids(events) == ids([*EVENTS, LATE])
        assert len(events) == len(EVENTS) + 1
        await subscription.close()


async def test_a_backlog_comes_in_large_batches_marked_as_stored() -> None:
    async def serve(peer: Peer) -> None:
        await peer.serve_stored(EVENTS)

    async with ScriptedRelay(serve) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        batches = []
        while not isinstance(item := await within(anext(subscription)), Eose):
            batches.append(item)
        assert sum(len(batch.events) for batch in batches) == len(EVENTS)
        assert all(batch.stored and len(batch.events) <= subscribing.BATCH for batch in batches)
        assert len(batches) < len(EVENTS)
        await subscription.close()


async def test_an_event_that_two_relays_have_comes_once() -> None:
    async def serve(peer: Peer) -> None:
        await peer.serve_stored(EVENTS[:20])

    async with ScriptedRelay(serve) as one, ScriptedRelay(serve) as two, new_pool() as pool:
        subscription = pool.subscribe("test", [(one.url, ASKED), (two.url, ASKED)])
        first, first_end = await next_end(subscription)
        second, second_end = await next_end(subscription)
        assert len(first + second) == 20
        assert {first_end.relay, second_end.relay} == {one.url, two.url}
        await subscription.close()


async def test_after_a_loss_it_goes_on_from_a_day_before_what_was_last_heard() -> None:
    asked: list[dict[str, object]] = []

    async def serve(peer: Peer) -> None:
        request = await peer.receive("REQ")
        asked.append(request[2])
        stored = EVENTS[:1] if peer.number == 1 else [*EVENTS[:1], LATE]
        await peer.answer(request, stored)
        if peer.number > 1:
            await peer.serve_stored(stored)
        page = await peer.receive("REQ")
        await peer.answer(page, stored)
        await peer.receive("CLOSE")

    clock = FakeClock(wall=NOW + 5000)
    async with ScriptedRelay(serve) as relay, new_pool(clock=clock) as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        events, end = await next_end(subscription)
        assert (events, end.complete) == (EVENTS[:1], True)
        # The machine sleeps for two days; what counts is when the relay was last heard of.
        clock.advance(2 * 86_400)
        events, end = await next_end(subscription)
        assert (events, end.complete) == ([LATE], True)
        assert asked == [{"kinds": [1]}, {"kinds": [1], "since": NOW + 5000 - OVERLAP_S}]
        await subscription.close()


async def test_a_loss_before_the_end_is_told_and_all_is_asked_again() -> None:
    asked: list[dict[str, object]] = []

    async def serve(peer: Peer) -> None:
        request = await peer.receive("REQ")
        asked.append(request[2])
        if peer.number == 1:
            await peer.send("EVENT", request[1], EVENTS[0])
            return
        await peer.answer(request, EVENTS[:3])
        await peer.serve_stored(EVENTS[:3])

    async with ScriptedRelay(serve) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        events, end = await next_end(subscription)
        assert (events, end.relay, end.complete) == ([EVENTS[0]], relay.url, False)
        events, end = await next_end(subscription)
        assert ids(events) == ids(EVENTS[1:3])
        assert end.complete
        assert asked == [{"kinds": [1]}] * 2
        await subscription.close()


async def test_a_loss_between_two_pages_begins_the_pages_anew() -> None:
    async def serve(peer: Peer) -> None:
        await peer.answer(await peer.receive("REQ"), EVENTS, cap=60)
        await peer.receive("REQ")
        if peer.number == 1:
            return
        while True:
            await peer.answer(await peer.receive("REQ"), EVENTS, cap=60)

    async def behave_at_last(peer: Peer) -> None:
        await (serve(peer) if peer.number == 1 else peer.serve_stored(EVENTS, cap=60))

    async with ScriptedRelay(behave_at_last) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        first, end = await next_end(subscription)
        assert (len(first), end.complete) == (60, False)
        rest, end = await next_end(subscription)
        assert end.complete
        assert ids(first + rest) == ids(EVENTS)
        await subscription.close()


async def test_a_refused_page_is_asked_for_again_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "repeat_delay_s", lambda attempt, jitter: 0.01)

    async def refuse_second_page(peer: Peer) -> None:
        await peer.answer(await peer.receive("REQ"), EVENTS, cap=60)
        await peer.send("CLOSED", (await peer.receive("REQ"))[1], "rate-limited: slow down")
        await peer.serve_stored(EVENTS, cap=60)

    async with ScriptedRelay(refuse_second_page) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        first, end = await next_end(subscription)
        assert (len(first), end.complete) == (60, False)
        rest, end = await next_end(subscription)
        assert end.complete
        assert ids(first + rest) == ids(EVENTS)
        await subscription.close()


async def test_a_change_asks_the_new_before_it_ends_the_old_and_leaves_the_same_alone() -> None:
    heard: dict[str, list[str]] = {"changed": [], "same": [], "gone": []}

    def note(name: str) -> ScriptedRelay:
        async def serve(peer: Peer) -> None:
            while True:
                message = await peer.receive("REQ", "CLOSE")
                heard[name].append(message[0])
                if message[0] == "REQ":
                    await peer.answer(message, [])

        return ScriptedRelay(serve)

    other = (Filter(kinds=(2,)),)
    async with note("changed") as changed, note("same") as same, note("gone") as gone, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED) for relay in (changed, same, gone)])
        for _ in range(3):
            await next_end(subscription)
        await subscription.replace([(changed.url, other), (same.url, ASKED), (gone.url, ())])
        _, end = await next_end(subscription)
        assert (end.relay, end.complete) == (changed.url, True)
        assert heard["changed"][:2] == ["REQ", "REQ"]
        assert heard["same"] == ["REQ"]
        await subscription.close()
        await subscription.replace([(gone.url, ASKED)])
        with pytest.raises(StopAsyncIteration):
            await within(anext(subscription))


async def test_nothing_is_dropped_while_the_consumer_is_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subscribing, "QUEUE_BYTES", 4096)
    monkeypatch.setattr(linking, "QUEUE_BYTES", 4096)
    large = [signed(1, "x" * 20_000, created_at=NOW + number) for number in range(300)]
    sent = 0

    async def flood(peer: Peer) -> None:
        nonlocal sent
        request = await peer.receive("REQ")
        for event in large:
            await peer.send("EVENT", request[1], event)
            sent += 1
        await peer.send("EOSE", request[1])
        await peer.serve_stored([])

    async with ScriptedRelay(flood) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        first = await within(anext(subscription))
        assert isinstance(first, Batch)
        assert sent < len(large)
        events, end = await next_end(subscription)
        assert [*first.events, *events] == large
        assert end.complete
        await subscription.close()


async def test_the_memory_of_ids_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subscribing, "REMEMBERED_IDS", 10)

    async def serve(peer: Peer) -> None:
        await peer.serve_stored(EVENTS)

    async with ScriptedRelay(serve) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        assert ids((await next_end(subscription))[0]) == ids(EVENTS)
        assert len(subscription._delivered) <= len(EVENTS)
        await subscription.close()


async def test_closing_ends_the_iteration_of_who_waits() -> None:
    async def serve(peer: Peer) -> None:
        await peer.serve_stored()

    async with ScriptedRelay(serve) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        await next_end(subscription)
        async with asyncio.TaskGroup() as tasks:
            reading = tasks.create_task(collect(subscription))
            await asyncio.sleep(0)
            await subscription.close()
            assert await within(reading) == []
        assert await next_events(subscription, 0) == []


async def collect(subscription: subscribing.Subscription) -> list[Batch | Eose]:
    return [item async for item in subscription]
