import asyncio
import threading
from pathlib import Path

import nostr_sdk
import pytest

from marmot_desktop.clock import SystemClock
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport.pool import Receipt
from marmot_desktop.nostr.transport.relay_state import ConnectionState
from marmot_desktop.nostr.types import RelayUrl
from tests.helpers.in_process_relay import in_process_relay
from tests.helpers.local_relay import nostr_sdk_relay
from tests.unit.nostr.people import ALICE, BOB, NOW, signed
from tests.unit.nostr.transport.pools import IN_TIME_S, Watcher, new_pool, next_end, next_events, within
from tests.unit.nostr.transport.scripted_relay import Peer, ScriptedRelay, behave

EVENT = signed(1, "x")
ASKED = (Filter(kinds=(1,)),)


async def hold(peer: Peer) -> None:
    """The script of a relay that never answers."""
    async for _ in peer.socket:
        continue


async def test_there_is_a_receipt_for_each_relay_in_their_order() -> None:
    heard: list[Receipt] = []
    async with ScriptedRelay(hold) as silent, ScriptedRelay(behave) as good, ScriptedRelay(behave) as gone:
        await gone.stop()
        async with new_pool() as pool:
            relays = [silent.url, good.url, gone.url, good.url]
            receipts = await within(pool.publish(EVENT, relays, timeout_s=IN_TIME_S, on_receipt=heard.append))
    assert [(each.relay, each.accepted, each.reached) for each in receipts] == [
        (silent.url, False, False),
        (good.url, True, True),
        (gone.url, False, False),
    ]
    assert receipts[0].message == "no answer in time"
    assert "Error" in receipts[2].message
    assert heard[-1] == receipts[0]
    assert set(heard) == set(receipts)


async def test_publishing_to_no_relay_gives_no_receipt() -> None:
    async with new_pool() as pool:
        assert await within(pool.publish(EVENT, [])) == ()


async def test_connections_are_shared_and_their_states_told() -> None:
    async with ScriptedRelay(behave) as relay, new_pool() as pool:
        assert pool.states() == ()
        assert not pool.is_connected([relay.url])
        async with asyncio.TaskGroup() as tasks:
            for number in range(10):
                tasks.create_task(pool.publish(signed(1, str(number)), [relay.url]))
            tasks.create_task(pool.fetch([relay.url], ASKED))
        assert len(relay.peers) == 1
        assert pool.is_connected([relay.url])
        (state,) = pool.states()
        assert (state.url, state.state, state.last_error) == (relay.url, ConnectionState.CONNECTED, "")


async def test_a_probe_tells_whether_a_relay_is_there() -> None:
    async with ScriptedRelay(behave) as relay, ScriptedRelay(behave) as gone, new_pool() as pool:
        await gone.stop()
        assert (await within(pool.probe(relay.url))).state is ConnectionState.CONNECTED
        assert (await within(pool.probe(gone.url))).last_error
        assert (await within(pool.probe(relay.url, timeout_s=0.0))).url == relay.url


async def test_a_connection_that_nobody_uses_is_closed_and_one_in_use_is_not() -> None:
    watcher = Watcher()
    async with ScriptedRelay(behave) as idle, ScriptedRelay(behave) as used, new_pool(watcher, idle_s=0.1) as pool:
        subscription = pool.subscribe("test", [(used.url, ASKED)])
        await next_end(subscription)
        await within(pool.publish(EVENT, [idle.url]))
        await watcher.until(lambda state: state.url == idle.url and state.state is ConnectionState.IDLE)
        assert [state.url for state in pool.states()] == [used.url]
        assert (await within(pool.publish(EVENT, [idle.url])))[0].accepted
        await subscription.close()


@pytest.mark.parametrize("script", [hold, behave])
async def test_nothing_is_left_after_the_end(script: object) -> None:
    before, threads = asyncio.all_tasks(), set(threading.enumerate())
    async with ScriptedRelay(script) as relay, ScriptedRelay(behave) as gone:  # type: ignore[arg-type]
        await gone.stop()
        within_relay = asyncio.all_tasks()
        async with new_pool() as pool:
            subscription = pool.subscribe("test", [(relay.url, ASKED), (gone.url, ASKED)])
            reading = asyncio.get_running_loop().create_task(collect(subscription))
            await within(pool.fetch([relay.url], ASKED, timeout_s=0.2))
            pool.reconnect_now()
        await within(reading)
        left = {
            task for task in asyncio.all_tasks() - within_relay if "pool" in repr(task) or "relay" in task.get_name()
        }
        assert left == set()
        assert pool.states() == ()
    new = set(threading.enumerate()) - threads
    assert not {thread.name for thread in new if not thread.name.startswith("asyncio_")}
    assert before


async def collect(subscription: object) -> list[object]:
    return [item async for item in subscription]  # type: ignore[attr-defined]


async def test_an_error_of_the_body_leaves_as_it_is() -> None:
    async def fail(url: RelayUrl) -> None:
        async with new_pool() as pool:
            pool.subscribe("test", [(url, ASKED)])
            raise KeyError("of the body")

    async with ScriptedRelay(behave) as relay:
        with pytest.raises(KeyError):
            await fail(relay.url)


async def test_a_cancelled_pool_ends_in_time() -> None:
    ready = asyncio.Event()

    async def run(url: RelayUrl) -> None:
        async with new_pool() as pool:
            await pool.probe(url)
            ready.set()
            await asyncio.get_running_loop().create_future()

    async with ScriptedRelay(behave) as relay:
        task = asyncio.get_running_loop().create_task(run(relay.url))
        await within(ready.wait())
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await within(task)


async def test_a_bug_in_a_task_of_the_pool_reaches_who_holds_it() -> None:
    def fail(state: object) -> None:
        raise ZeroDivisionError

    async def run() -> None:
        async with ScriptedRelay(behave) as relay, new_pool() as pool:
            pool._parts = replace(pool._parts, on_state=fail)
            await within(pool.probe(relay.url))

    with pytest.raises(ExceptionGroup) as caught:
        await run()
    assert caught.group_contains(ZeroDivisionError, depth=None)


async def test_another_relay_than_ours_stores_pages_and_pushes() -> None:
    """nostr-sdk's relay never answers with more than 500 stored events."""
    events = [signed(1, str(number), created_at=NOW + number // 3) for number in range(1200)]
    async with nostr_sdk_relay() as relay, new_pool() as pool:
        url = RelayUrl(relay.url.rstrip("/"))
        async with asyncio.TaskGroup() as tasks:
            sending = [tasks.create_task(pool.publish(event, [url], timeout_s=600)) for event in events]
        assert all(task.result()[0].accepted for task in sending)
        result = await within(pool.fetch([url], ASKED, timeout_s=600))
        assert {event.id for event in result.events} == {event.id for event in events}
        subscription = pool.subscribe("test", [(url, ASKED)])
        stored, end = await next_end(subscription)
        assert end.complete
        assert {event.id for event in stored} == {event.id for event in events}
        live: list[Event] = [signed(1, "live", created_at=NOW + 10_000)]
        await within(pool.publish(live[0], [url]))
        assert await next_events(subscription, 1) == live
        await subscription.close()


async def test_other_relays_take_our_answer_to_their_challenge() -> None:
    """nostr-sdk's relay challenges at the first refusal, ours when the connection opens."""
    builder = nostr_sdk.LocalRelayBuilder().addr("127.0.0.1")
    demanding = builder.nip42(nostr_sdk.LocalRelayBuilderNip42(mode=nostr_sdk.LocalRelayBuilderNip42Mode.BOTH)).build()
    await demanding.run()
    url = RelayUrl(str(await demanding.url()).rstrip("/"))
    try:
        async with new_pool() as stranger, new_pool() as known:
            refused = (await within(stranger.publish(EVENT, [url])))[0]
            assert not refused.accepted
            assert refused.message.startswith("auth-required:")
            known.set_auth_relays([url])
            assert (await within(known.publish(EVENT, [url])))[0].accepted
            assert (await within(known.fetch([url], ASKED))).events == (EVENT,)
            assert known.states()[0].authenticated
    finally:
        demanding.shutdown()


async def test_our_own_relay_gives_wraps_to_whom_they_are_for(tmp_path: Path) -> None:
    wrap = signed(1059, "x", [["p", ALICE.public.hex()]], author=BOB)
    mine = (Filter(kinds=(1059,), tags={"p": (ALICE.public.hex(),)}),)
    async with in_process_relay(tmp_path / "relay.db", SystemClock()) as relay, new_pool() as pool:
        url = RelayUrl(relay.url)
        assert (await within(pool.publish(wrap, [url])))[0].accepted
        pool.set_auth_relays([url])
        subscription = pool.subscribe("inbox", [(url, mine)])
        assert await next_events(subscription, 1) == [wrap]
        await subscription.close()
