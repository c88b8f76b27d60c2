from marmot_desktop.nostr.filter import Filter
from tests.unit.nostr.people import BOB, signed
from tests.unit.nostr.transport.pools import new_pool, within
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
        result = await within(pool.fetch([slow.url, quick.url], ASKED, timeout_s=0.5))
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
        result = await within(pool.fetch([refusing.url, dropping.url], ASKED, timeout_s=60))
        assert (result.events, result.answered) == ((), ())
        assert result.failed == (refusing.url, dropping.url)


async def test_a_relay_that_is_not_there_does_not_hold_up_the_fetch() -> None:
    async with ScriptedRelay(behave) as relay, new_pool() as pool:
        await relay.stop()
        result = await within(pool.fetch([relay.url], ASKED, timeout_s=60), 5)
        assert result.failed == (relay.url,)


async def test_nothing_is_asked_where_there_is_nothing_to_ask() -> None:
    async with ScriptedRelay(behave) as relay, new_pool() as pool:
        result = await within(pool.fetch([relay.url], []))
        assert (result.events, result.answered) == ((), (relay.url,))
        assert (await within(pool.fetch([], ASKED))).answered == ()
