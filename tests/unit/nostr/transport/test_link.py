import asyncio
import logging

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport import link as linking
from marmot_desktop.nostr.transport import subscription as subscribing
from marmot_desktop.nostr.transport.relay_state import ConnectionState
from marmot_desktop.nostr.types import RelayUrl, Sig
from tests.unit.nostr.people import ALICE, BOB, signed
from tests.unit.nostr.transport.pools import (
    Watcher,
    new_pool,
    next_end,
    next_events,
    stay_unknown,
    within,
)
from tests.unit.nostr.transport.scripted_relay import Peer, ScriptedRelay, behave

EVENT = signed(1, "x")
ASKED = (Filter(kinds=(1,)),)
WRAPS = (Filter(kinds=(1059,)),)
AUTH_WORDS = "auth-required: who are you"


@pytest.fixture(autouse=True)
def _quick_repeats(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "repeat_delay_s", lambda attempt, jitter: 0.01 * attempt)


async def accept_auth(peer: Peer, challenge: str = "c") -> Event | dict[str, object]:
    """Take the answer to a challenge and accept it."""
    answer: dict[str, object] = (await peer.receive("AUTH"))[1]
    assert ["challenge", challenge] in answer["tags"]  # type: ignore[operator]
    await peer.send("OK", answer["id"], True, "")
    return answer


async def test_the_relays_word_on_an_event_comes_back() -> None:
    async def refuse(peer: Peer) -> None:
        event = (await peer.receive("EVENT"))[1]
        await peer.send("OK", event["id"], False, "blocked: no")
        await peer.socket.wait_closed()

    async with ScriptedRelay(refuse) as relay, new_pool() as pool:
        receipt = (await within(pool.publish(EVENT, [relay.url])))[0]
        assert (receipt.accepted, receipt.message, receipt.reached) == (False, "blocked: no", True)
        assert pool.states()[0].latency_ms is not None


async def test_one_answer_serves_all_who_sent_the_event() -> None:
    async def answer_once(peer: Peer) -> None:
        await peer.receive("EVENT")
        event = (await peer.receive("EVENT"))[1]
        await peer.send("OK", event["id"], True, "")
        await peer.socket.wait_closed()

    async with ScriptedRelay(answer_once) as relay, new_pool() as pool, asyncio.TaskGroup() as tasks:
        sending = [tasks.create_task(pool.publish(EVENT, [relay.url])) for _ in range(2)]
        for task in sending:
            assert (await within(task))[0].accepted


async def test_garbage_forgeries_strangers_and_what_is_expired_are_dropped_and_the_rest_goes_on() -> None:
    forged = replace(signed(1, "forged"), sig=Sig(bytes(64)))
    stray, old = signed(2, "not asked for"), signed(1, "old", [["expiration", "1000"]])

    async def misbehave(peer: Peer) -> None:
        name = (await peer.receive("REQ"))[1]
        await peer.socket.send("x")
        await peer.socket.send(b"\xff")
        await peer.socket.send("[" * 1000)
        await peer.send("NOTICE", "words")
        await peer.send("EVENT", name, {"id": "x"})
        for event in (forged, stray, old, EVENT):
            await peer.send("EVENT", name, event)
        await peer.send("EVENT", "another", signed(1, "other"))
        await peer.send("EOSE", name)
        await peer.serve_stored()

    async with ScriptedRelay(misbehave) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        events, end = await next_end(subscription)
        assert events == [EVENT]
        assert end.complete
        await subscription.close()


async def test_a_challenge_is_answered_and_what_was_refused_is_sent_again() -> None:
    watcher = Watcher()

    async def demand_auth(peer: Peer) -> None:
        await peer.send("AUTH", "c")
        request = await peer.receive("REQ")
        await peer.send("CLOSED", request[1], AUTH_WORDS)
        answer = await accept_auth(peer)
        assert answer["pubkey"] == ALICE.public.hex()  # type: ignore[index]
        await peer.answer(await peer.receive("REQ"), [EVENT])
        await peer.serve_stored([EVENT])

    async with ScriptedRelay(demand_auth) as relay, new_pool(watcher) as pool:
        pool.set_auth_relays([relay.url])
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        assert await next_events(subscription, 1) == [EVENT]
        assert pool.states()[0].authenticated
        await subscription.close()


async def test_an_event_that_needs_acquaintance_is_sent_again_after_it() -> None:
    async def demand_auth(peer: Peer) -> None:
        event = (await peer.receive("EVENT"))[1]
        await peer.send("OK", event["id"], False, AUTH_WORDS)
        await peer.send("AUTH", "c")
        await accept_auth(peer)
        again = (await peer.receive("EVENT"))[1]
        assert again["id"] == event["id"]
        await peer.send("OK", again["id"], True, "")
        await peer.socket.wait_closed()

    async with ScriptedRelay(demand_auth) as relay, new_pool() as pool:
        pool.set_auth_relays([relay.url])
        assert (await within(pool.publish(EVENT, [relay.url])))[0].accepted


async def test_a_relay_that_may_not_know_us_gets_no_answer() -> None:
    async def demand_auth(peer: Peer) -> None:
        await peer.send("AUTH", "c")
        event = (await peer.receive())[1]
        await peer.send("OK", event["id"], False, AUTH_WORDS)
        await peer.socket.wait_closed()

    async with ScriptedRelay(demand_auth) as relay, new_pool() as pool:
        receipt = (await within(pool.publish(EVENT, [relay.url])))[0]
        assert (receipt.accepted, receipt.message) == (False, AUTH_WORDS)


async def test_a_relay_that_becomes_known_later_is_answered_then() -> None:
    watcher = Watcher()

    async def challenge(peer: Peer) -> None:
        await peer.send("AUTH", "c")
        event = (await peer.receive("EVENT"))[1]
        await peer.send("OK", event["id"], True, "")
        await accept_auth(peer)
        await peer.socket.wait_closed()

    async with ScriptedRelay(challenge) as relay, new_pool(watcher) as pool:
        await within(pool.publish(EVENT, [relay.url]))
        pool.set_auth_relays([relay.url])
        await watcher.until(lambda state: state.authenticated)
        pool.set_auth_relays([relay.url])


async def raise_refused(relay: RelayUrl, challenge: str) -> Event | None:
    raise RefusedError(ErrorCode.SIGNED_OUT)


async def never_sign(relay: RelayUrl, challenge: str) -> Event | None:
    await asyncio.get_running_loop().create_future()
    return None


@pytest.mark.parametrize("sign_auth", [stay_unknown, raise_refused, never_sign])
async def test_without_a_signature_the_refusal_stands(
    sign_auth: linking.SignAuth, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "SIGN_S", 0.05)

    async def demand_auth(peer: Peer) -> None:
        event = (await peer.receive("EVENT"))[1]
        await peer.send("OK", event["id"], False, AUTH_WORDS)
        await peer.send("AUTH", "c")
        await peer.socket.wait_closed()

    async with ScriptedRelay(demand_auth) as relay, new_pool(sign_auth=sign_auth) as pool:
        pool.set_auth_relays([relay.url])
        receipt = (await within(pool.publish(EVENT, [relay.url])))[0]
        assert (receipt.accepted, receipt.message, receipt.reached) == (False, AUTH_WORDS, True)


async def test_wraps_are_asked_for_again_when_the_relay_knows_us() -> None:
    """A relay may answer a stranger with nothing instead of a refusal."""
    wrap = signed(1059, "x", [["p", BOB.public.hex()]])

    async def hide_from_strangers(peer: Peer) -> None:
        await peer.send("AUTH", "c")
        first = await peer.receive("REQ")
        await peer.answer(first, [])
        await accept_auth(peer)
        assert await peer.receive() == ["CLOSE", first[1]]
        again = await peer.receive()
        assert again[1] != first[1]
        await peer.answer(again, [wrap])
        await peer.serve_stored([wrap])

    async with ScriptedRelay(hide_from_strangers) as relay, new_pool() as pool:
        pool.set_auth_relays([relay.url])
        subscription = pool.subscribe("test", [(relay.url, WRAPS)])
        assert await next_events(subscription, 1) == [wrap]
        await subscription.close()


async def test_other_kinds_are_not_asked_for_again_when_the_relay_knows_us() -> None:
    async def challenge_late(peer: Peer) -> None:
        request = await peer.receive("REQ")
        await peer.answer(request, [])
        await peer.send("AUTH", "c")
        await accept_auth(peer)
        await peer.send("EVENT", request[1], EVENT)
        assert (await peer.receive())[0] == "CLOSE"

    async with ScriptedRelay(challenge_late) as relay, new_pool() as pool:
        pool.set_auth_relays([relay.url])
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        assert await next_events(subscription, 1) == [EVENT]
        await subscription.close()


async def test_a_refused_subscription_is_asked_again_slower_and_slower() -> None:
    async def refuse_twice(peer: Peer) -> None:
        for _ in range(2):
            await peer.send("CLOSED", (await peer.receive("REQ"))[1], "rate-limited: later")
        await peer.answer(await peer.receive("REQ"), [EVENT])
        await peer.serve_stored([EVENT])

    async with ScriptedRelay(refuse_twice) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        assert [(await next_end(subscription))[1].complete for _ in range(2)] == [False, False]
        assert pool.states()[0].last_error == "rate-limited: later"
        events, end = await next_end(subscription)
        assert (events, end.complete) == ([EVENT], True)
        await subscription.close()


async def test_acquaintance_ends_the_rest_of_a_refused_subscription(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linking, "repeat_delay_s", lambda attempt, jitter: 1000.0)

    async def refuse_then_challenge(peer: Peer) -> None:
        await peer.send("CLOSED", (await peer.receive("REQ"))[1], "restricted: members only")
        await peer.send("AUTH", "c")
        await accept_auth(peer)
        await peer.answer(await peer.receive("REQ"), [EVENT])
        await peer.serve_stored([EVENT])

    async with ScriptedRelay(refuse_then_challenge) as relay, new_pool() as pool:
        pool.set_auth_relays([relay.url])
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        assert await next_events(subscription, 1) == [EVENT]
        await subscription.close()


async def test_a_resting_subscription_that_is_closed_is_not_asked_again() -> None:
    async def refuse(peer: Peer) -> None:
        await peer.send("CLOSED", (await peer.receive("REQ"))[1], "error: later")
        event = (await peer.receive())[1]
        await peer.send("OK", event["id"], True, "")
        await peer.socket.wait_closed()

    async with ScriptedRelay(refuse) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        assert not (await next_end(subscription))[1].complete
        await subscription.close()
        assert (await within(pool.publish(EVENT, [relay.url])))[0].accepted


async def test_a_relay_that_has_gone_silent_is_cut(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(linking, "QUIET_S", 0.05)
    monkeypatch.setattr(linking, "PONG_S", 0.05)
    caplog.set_level(logging.INFO)
    watcher = Watcher()
    async with ScriptedRelay(behave) as relay, new_pool(watcher) as pool:
        await within(pool.connection(relay.url).link())
        await watcher.until_in(ConnectionState.CONNECTED)
        relay.peers[0].socket.transport.pause_reading()
        await watcher.until_in(ConnectionState.WAITING)
        await watcher.until_in(ConnectionState.CONNECTED)
    assert "has gone silent" in caplog.text


async def test_a_live_event_waits_for_nothing() -> None:
    async def push(peer: Peer) -> None:
        request = await peer.receive("REQ")
        await peer.answer(request, [])
        await peer.send("EVENT", request[1], EVENT)
        await peer.socket.wait_closed()

    async with ScriptedRelay(push) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        assert (await next_end(subscription))[1].complete
        batch = await within(anext(subscription))
        assert getattr(batch, "events", None) == (EVENT,)
        assert getattr(batch, "stored", None) is False
        await subscription.close()


async def test_what_comes_for_a_subscription_that_was_closed_meanwhile_is_dropped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One consumer is behind; another ends its subscription while answers to it are waiting."""
    monkeypatch.setattr(linking, "BATCH", 1)
    monkeypatch.setattr(subscribing, "QUEUE_BYTES", 1)
    two = (Filter(kinds=(2,)),)

    async def serve(peer: Peer) -> None:
        requests = [await peer.receive("REQ"), await peer.receive("REQ")]
        names = {request[2]["kinds"][0]: request[1] for request in requests}
        for number in range(3):
            await peer.send("EVENT", names[1], signed(1, str(number)))
        await peer.send("EVENT", names[2], signed(2, "x"))
        await peer.send("EOSE", names[2])
        await peer.send("CLOSED", names[2], "error: x")
        await peer.serve_stored()

    async with ScriptedRelay(serve) as relay, new_pool() as pool:
        behind = pool.subscribe("behind", [(relay.url, ASKED)])
        ended = pool.subscribe("ended", [(relay.url, two)])
        await within(anext(behind))
        # The answer to an event passes all that waits: when it is there, everything before has been read.
        assert (await within(pool.publish(EVENT, [relay.url])))[0].accepted
        await ended.close()
        assert len(await next_events(behind, 2)) == 2
        assert [item async for item in ended] == []
        await behind.close()


async def test_a_link_that_is_closing_takes_no_more_and_hands_over_what_has_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(subscribing, "QUEUE_BYTES", 1)
    events = [signed(1, str(number)) for number in range(3)]

    async def serve(peer: Peer) -> None:
        if peer.number == 1:
            await peer.answer(await peer.receive("REQ"), events)
            await peer.socket.close()
            return
        await peer.serve_stored(events)

    async with ScriptedRelay(serve) as relay, new_pool() as pool:
        subscription = pool.subscribe("test", [(relay.url, ASKED)])
        link = await within(pool.connection(relay.url).link())
        await within(relay.peers[0].socket.wait_closed())
        for _ in range(2):
            with pytest.raises(ConnectionError):
                await within(link.publish(EVENT))
        assert not pool.is_connected([relay.url])
        came, end = await next_end(subscription)
        assert len(came) == 3
        assert not end.complete
        assert (await next_end(subscription))[1].complete
        await subscription.close()
