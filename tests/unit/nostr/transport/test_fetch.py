from collections.abc import Awaitable, Callable

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter, parse_filter
from marmot_desktop.nostr.transport.pool import FetchResult
from tests.unit.nostr.people import BOB, signed
from tests.unit.nostr.transport.pools import IN_TIME_S, new_pool, within
from tests.unit.nostr.transport.scripted_relay import Peer, ScriptedRelay, behave

EVENTS = [signed(1, str(number), created_at=1000 + number // 2) for number in range(130)]
ASKED = [Filter(kinds=(1,))]


async def test_all_pages_of_all_relays_come_each_event_once() -> None:
    async def serve_some(peer: Peer) -> None:
        await peer.serve_stored(EVENTS, cap=60)

    async def serve_others(peer: Peer) -> None:
        await peer.serve_stored([*EVENTS[:10], signed(1, "more", author=BOB)], cap=60)

    async with ScriptedRelay(serve_some) as one, ScriptedRelay(serve_others) as two, new_pool() as pool:
        result = await within(pool.fetch([one.url, two.url], ASKED))
        assert len(result.events) == len(EVENTS) + 1
        assert {event.id for event in result.events} >= {event.id for event in EVENTS}
        assert result.answered == (one.url, two.url)
        assert result.failed == ()


async def test_what_a_slow_relay_has_sent_in_time_counts() -> None:
    async def send_and_stop(peer: Peer) -> None:
        request = await peer.receive("REQ")
        await peer.send("EVENT", request[1], EVENTS[0])
        await peer.socket.wait_closed()

    async with ScriptedRelay(send_and_stop) as slow, ScriptedRelay(behave) as quick, new_pool() as pool:
        result = await within(pool.fetch([slow.url, quick.url], ASKED, timeout_s=IN_TIME_S))
        assert result.events == (EVENTS[0],)
        assert (result.answered, result.failed) == ((quick.url,), (slow.url,))
        assert (await slow.peers[0].receive("CLOSE"))[0] == "CLOSE"


async def test_a_refusal_or_a_loss_is_a_failure_at_once() -> None:
    async def refuse(peer: Peer) -> None:
        await peer.send("CLOSED", (await peer.receive("REQ"))[1], "blocked: not you")
        await peer.socket.wait_closed()

    async def drop(peer: Peer) -> None:
        await peer.receive("REQ")

    async with ScriptedRelay(refuse) as refusing, ScriptedRelay(drop) as dropping, new_pool() as pool:
        result = await within(pool.fetch([refusing.url, dropping.url], ASKED, timeout_s=600))
        assert (result.events, result.answered) == ((), ())
        assert result.failed == (refusing.url, dropping.url)


async def test_a_relay_that_is_not_there_does_not_hold_up_the_fetch() -> None:
    async with ScriptedRelay(behave) as relay, new_pool() as pool:
        await relay.stop()
        result = await within(pool.fetch([relay.url], ASKED, timeout_s=600))
        assert result.failed == (relay.url,)


async def test_nothing_is_asked_where_there_is_nothing_to_ask() -> None:
    async with ScriptedRelay(behave) as relay, new_pool() as pool:
        result = await within(pool.fetch([relay.url], []))
        assert (result.events, result.answered) == ((), (relay.url,))
        assert (await within(pool.fetch([], ASKED))).answered == ()


def numbered(count: int) -> list[Event]:
    return [signed(1, str(number), created_at=1000 + number) for number in range(count)]


async def fetch_from(script: Callable[[Peer], Awaitable[None]], *, timeout_s: float = 600.0) -> FetchResult:
    async with ScriptedRelay(script) as relay, new_pool() as pool:
        return await within(pool.fetch([relay.url], ASKED, timeout_s=timeout_s))


async def test_a_relay_that_does_not_heed_until_is_asked_twice_and_said_to_hold_back() -> None:
    newest = numbered(130)[-60:]
    asked = 0

    async def send_the_newest(peer: Peer) -> None:
        nonlocal asked
        while True:
            request = await peer.receive("REQ")
            asked += 1
            for event in reversed(newest):
                await peer.send("EVENT", request[1], event)
            await peer.send("EOSE", request[1])

    result = await fetch_from(send_the_newest)
    assert {event.id for event in result.events} == {event.id for event in newest}
    assert (asked, len(result.cut), result.failed) == (2, 1, ())


async def test_pages_that_are_unsorted_and_repeat_themselves_come_whole() -> None:
    stored = numbered(130)

    async def shuffle(peer: Peer) -> None:
        while True:
            request = await peer.receive("REQ")
            asked = parse_filter(request[2])
            page = sorted((event for event in stored if asked.matches(event)), key=lambda event: -event.created_at)[:60]
            for event in [*page[::2], *page[1::2], *page[:20]]:
                await peer.send("EVENT", request[1], event)
            await peer.send("EOSE", request[1])

    result = await fetch_from(shuffle)
    assert {event.id for event in result.events} == {event.id for event in stored}
    assert (len(result.events), result.cut) == (130, ())


async def test_what_nobody_asked_for_is_not_taken_and_does_not_count_as_a_page() -> None:
    strange = [signed(7, str(number), created_at=1000 + number) for number in range(100)]

    async def send_strange(peer: Peer) -> None:
        while True:
            request = await peer.receive("REQ")
            for event in [*strange, numbered(1)[0]]:
                await peer.send("EVENT", request[1], event)
            await peer.send("EOSE", request[1])

    result = await fetch_from(send_strange)
    assert [event.content for event in result.events] == ["0"]


async def test_a_relay_that_never_ends_is_left_when_the_time_is_up_with_what_it_has_sent() -> None:
    async def never_end(peer: Peer) -> None:
        request = await peer.receive("REQ")
        for event in numbered(3):
            await peer.send("EVENT", request[1], event)
        await peer.socket.wait_closed()

    result = await fetch_from(never_end, timeout_s=IN_TIME_S)
    assert (len(result.events), len(result.failed)) == (3, 1)


async def test_a_relay_that_refuses_the_second_page_has_not_told_all() -> None:
    async def refuse_the_second(peer: Peer) -> None:
        await peer.answer(await peer.receive("REQ"), numbered(130), cap=60)
        await peer.send("CLOSED", (await peer.receive("REQ"))[1], "rate-limited: slow down")
        await peer.socket.wait_closed()

    result = await fetch_from(refuse_the_second)
    assert (len(result.events), len(result.failed), result.answered) == (60, 1, ())
