"""One connected client: what it asks for is done and answered."""

import asyncio
from pathlib import Path

import pytest

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.relay.config import Limits
from marmot_desktop.relay.errors import StoreError
from marmot_desktop.relay.store.ports import Found
from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import InProcessRelay, in_process_relay
from tests.helpers.patience import PATIENCE_S
from tests.helpers.raw_client import RawClient, RawKey, raw_client
from tests.helpers.relay_events import NOW

ALICE, BOB, CAROL = RawKey(1), RawKey(2), RawKey(3)


async def test_a_published_event_is_accepted_stored_and_served_as_it_was(client: RawClient) -> None:
    event = ALICE.sign(445, 'line\n"quoted" \\ \u0001 \u007f \u2028 é 🦫 /', [["h", "g"], ["x", "", "ü"]], NOW)
    assert (True, "") == await client.publish(event)
    assert [event] == await client.fetch({"ids": [event["id"]]})
    assert (True, "duplicate: already have this event") == await client.publish(event)


async def test_the_answer_is_newest_first_with_ties_by_lowest_id_and_ends_with_eose(client: RawClient) -> None:
    events = [ALICE.sign(1, str(number), created_at=NOW + number // 3) for number in range(9)]
    for event in events:
        await client.publish(event)
    expected = [event["id"] for event in sorted(events, key=lambda event: (-event["created_at"], event["id"]))]
    assert expected == await client.fetch_ids({})
    assert expected[:4] == await client.fetch_ids({"limit": 4})


async def test_a_limit_of_zero_gives_eose_and_then_live_events(client: RawClient) -> None:
    await client.publish(ALICE.sign(1, "old", created_at=NOW))
    assert ["EOSE", "s"] == await client.ask("REQ", "s", {"limit": 0})
    event = ALICE.sign(1, "new", created_at=NOW)
    await client.send("EVENT", event)
    answers = [await client.receive(), await client.receive()]
    assert ["EVENT", "s", event] in answers
    assert ["OK", event["id"], True, ""] in answers


async def test_a_live_event_reaches_the_other_client_after_it_was_committed(
    relay: InProcessRelay, client: RawClient
) -> None:
    async with raw_client(relay.url) as other:
        assert ["EOSE", "s"] == await other.ask("REQ", "s", {"kinds": [445], "#h": ["g"]})
        event = ALICE.sign(445, "x", [["h", "g"]], NOW)
        assert (True, "") == await client.publish(event)
        assert ["EVENT", "s", event] == await other.receive()
        # The same event again is no news.
        await client.publish(event)
        await client.publish(later := ALICE.sign(445, "y", [["h", "g"]], NOW))
        assert ["EVENT", "s", later] == await other.receive()


async def test_a_closed_subscription_gets_nothing_more(client: RawClient) -> None:
    await client.ask("REQ", "s", {})
    await client.send("CLOSE", "s")
    assert (True, "") == await client.publish(ALICE.sign(created_at=NOW))


async def test_a_request_with_the_name_of_an_open_one_replaces_it(client: RawClient) -> None:
    await client.ask("REQ", "s", {"kinds": [1]})
    assert ["EOSE", "s"] == await client.ask("REQ", "s", {"kinds": [2]})
    assert (True, "") == await client.publish(ALICE.sign(1, created_at=NOW))
    await client.send("EVENT", ALICE.sign(2, created_at=NOW))
    assert {"EVENT", "OK"} == {(await client.receive())[0] for _ in range(2)}


async def test_older_and_equal_replaceable_events_are_refused(client: RawClient) -> None:
    low, high = sorted((ALICE.sign(10050, text, created_at=NOW) for text in "ab"), key=lambda event: str(event["id"]))
    older = ALICE.sign(10050, created_at=NOW - 1)
    assert (True, "") == await client.publish(low)
    assert (False, "replaced: have newer event") == await client.publish(older)
    assert (False, "replaced: have newer event") == await client.publish(high)
    assert [low["id"]] == await client.fetch_ids({"kinds": [10050]})
    assert (True, "") == await client.publish(newer := ALICE.sign(10050, created_at=NOW + 1))
    assert [newer["id"]] == await client.fetch_ids({"kinds": [10050]})


async def test_a_deleted_event_is_gone_and_stays_gone(client: RawClient) -> None:
    event = ALICE.sign(445, created_at=NOW)
    await client.publish(event)
    request = ALICE.sign(5, tags=[["e", event["id"]], ["k", "445"]], created_at=NOW)
    assert (True, "") == await client.publish(request)
    assert [request["id"]] == await client.fetch_ids({})
    assert (False, "blocked: this event was deleted") == await client.publish(event)


async def test_an_ephemeral_event_is_pushed_but_not_stored(client: RawClient) -> None:
    await client.ask("REQ", "s", {"kinds": [20001]})
    event = ALICE.sign(20001, created_at=NOW)
    await client.send("EVENT", event)
    answers = [await client.receive(), await client.receive()]
    assert ["OK", event["id"], True, ""] in answers
    assert ["EVENT", "s", event] in answers
    assert [] == await client.fetch({"kinds": [20001]})


async def test_an_event_that_expires_is_served_until_it_does(client: RawClient, fake_clock: FakeClock) -> None:
    event = ALICE.sign(tags=[["expiration", str(NOW + 10)]], created_at=NOW)
    assert (True, "") == await client.publish(event)
    assert [event] == await client.fetch({})
    fake_clock.advance(10)
    assert [] == await client.fetch({})
    assert (False, "invalid: the event has expired") == await client.publish(event)


@pytest.mark.parametrize("change", [{"sig": "00" * 64}, {"content": "changed"}, {"id": "00" * 32}])
async def test_a_forged_event_is_refused_with_the_id_it_claims(client: RawClient, change: dict[str, str]) -> None:
    accepted, message = await client.publish(ALICE.sign(created_at=NOW) | change)
    assert not accepted
    assert message.startswith("invalid: ")
    assert [] == await client.fetch({})


async def test_many_events_sent_at_once_are_all_answered_in_order(client: RawClient) -> None:
    events = [ALICE.sign(445, str(number), [["h", "g"]], NOW) for number in range(300)]
    for event in events:
        await client.send("EVENT", event)
    assert [event["id"] for event in events] == [(await client.receive())[1] for _ in events]
    assert 300 == len(await client.fetch({"#h": ["g"]}))


@pytest.mark.parametrize("limits", [Limits(max_unanswered_events=4), Limits(max_unanswered_bytes=1000)])
async def test_a_client_that_publishes_faster_than_the_disk_is_slowed_down_and_loses_nothing(
    limits: Limits, tmp_path: Path, fake_clock: FakeClock
) -> None:
    async with (
        in_process_relay(tmp_path / "relay.db", fake_clock, limits=limits) as relay,
        raw_client(relay.url) as client,
    ):
        events = [ALICE.sign(1, str(number), created_at=NOW) for number in range(200)]
        for event in events:
            await client.send("EVENT", event)
        assert {event["id"] for event in events} == {(await client.receive())[1] for _ in events}


async def test_gift_wraps_are_shown_to_their_recipient_alone(relay: InProcessRelay, client: RawClient) -> None:
    wrap = CAROL.sign(1059, "sealed", [["p", BOB.public]], NOW)
    assert (True, "") == await client.publish(wrap), "who writes needs no authentication"
    mine = {"kinds": [1059], "#p": [BOB.public]}
    assert (await client.ask("REQ", "s", mine))[2].startswith("auth-required: ")
    assert (await client.ask("COUNT", "c", mine))[2].startswith("auth-required: ")
    assert [] == await client.fetch({})
    assert ["COUNT", "c", {"count": 0}] == await client.ask("COUNT", "c", {})

    async with raw_client(relay.url) as bob, raw_client(relay.url) as alice:
        assert (True, "") == await bob.authenticate(BOB, relay.url, NOW)
        assert (True, "") == await alice.authenticate(ALICE, relay.url, NOW)
        assert [wrap] == await bob.fetch(mine)
        assert [wrap] == await bob.fetch({})
        assert ["COUNT", "c", {"count": 1}] == await bob.ask("COUNT", "c", mine)
        assert (await alice.ask("REQ", "s", mine))[2].startswith("restricted: ")
        assert [] == await alice.fetch({})

        assert ["EOSE", "live"] == await bob.ask("REQ", "live", mine | {"limit": 0})
        assert ["EOSE", "live"] == await alice.ask("REQ", "live", {"limit": 0})
        second = CAROL.sign(1059, "sealed too", [["p", BOB.public]], NOW)
        await client.publish(second)
        assert ["EVENT", "live", second] == await bob.receive()
        public = ALICE.sign(1, created_at=NOW)
        await client.publish(public)
        assert ["EVENT", "live", public] == await alice.receive(), "nothing before it"


async def test_authentication_during_a_subscription_opens_what_comes_after(
    relay: InProcessRelay, client: RawClient
) -> None:
    assert ["EOSE", "s"] == await client.ask("REQ", "s", {"limit": 0})
    await client.authenticate(BOB, relay.url, NOW)
    wrap = CAROL.sign(1059, "sealed", [["p", BOB.public]], NOW)
    await client.send("EVENT", wrap)
    assert {"OK", "EVENT"} == {(await client.receive())[0] for _ in range(2)}


async def test_a_protected_event_is_published_by_its_author_after_authentication(
    relay: InProcessRelay, client: RawClient
) -> None:
    event = ALICE.sign(445, tags=[["-"]], created_at=NOW)
    assert (await client.publish(event))[1].startswith("auth-required: ")
    await client.authenticate(BOB, relay.url, NOW)
    assert (await client.publish(event))[1].startswith("restricted: ")
    await client.authenticate(ALICE, relay.url, NOW)
    assert (True, "") == await client.publish(event)


async def test_an_authentication_event_is_neither_stored_nor_shown(relay: InProcessRelay, client: RawClient) -> None:
    await client.ask("REQ", "s", {})
    await client.authenticate(ALICE, relay.url, NOW)
    accepted, message = await client.publish(ALICE.sign(22242, created_at=NOW))
    assert (False, True) == (accepted, message.startswith("invalid: "))
    assert [] == await client.fetch({})


async def test_two_connections_get_two_challenges(relay: InProcessRelay, client: RawClient) -> None:
    async with raw_client(relay.url) as other:
        assert client.challenge != other.challenge
        event = ALICE.sign(22242, tags=[["relay", relay.url], ["challenge", other.challenge]], created_at=NOW)
        assert (await client.ask("AUTH", event))[2] is False


async def test_many_requests_at_once_are_each_answered_in_full(client: RawClient) -> None:
    for number in range(30):
        await client.publish(ALICE.sign(1, str(number) + "x" * 10_000, created_at=NOW))
    for number in range(20):
        await client.send("REQ", f"s{number}", {})
    received: dict[str, int] = {}
    ended = 0
    while ended < 20:
        message = await client.receive()
        if message[0] == "EOSE":
            assert 30 == received[message[1]]
            ended += 1
        else:
            received[message[1]] = received.get(message[1], 0) + 1


async def test_a_client_that_leaves_in_the_middle_of_an_answer_leaves_nothing_behind(relay: InProcessRelay) -> None:
    async with raw_client(relay.url) as client:
        await asyncio.wait_for(client.publish(ALICE.sign(1, "x" * 100_000, created_at=NOW)), PATIENCE_S)
        for number in range(50):
            await client.send("REQ", f"s{number}", {})
        client.socket.transport.abort()
    async with raw_client(relay.url) as client:
        assert 1 == len(await client.fetch({}))
        await client.send("REQ", "alone", {})
        await client.receive()
        async with asyncio.timeout(PATIENCE_S):
            while len(relay.server._subscriptions) != 1:
                await client.ask("COUNT", "c", {})


async def test_a_database_that_cannot_be_read_closes_the_subscription_and_frees_its_place(
    tmp_path: Path, fake_clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_arguments: object, **_options: object) -> Found:
        raise StoreError(ErrorCode.STORAGE_ERROR, "disk I/O error")

    limits = Limits(max_subscriptions=1)
    async with (
        in_process_relay(tmp_path / "relay.db", fake_clock, limits=limits) as relay,
        raw_client(relay.url) as client,
    ):
        with monkeypatch.context() as patch:
            patch.setattr(relay.store.events, "find", fail)
            assert await client.ask("REQ", "s", {}) == ["CLOSED", "s", "error: the database cannot be read"]
        assert await client.ask("REQ", "other", {}) == ["EOSE", "other"]
        assert len(relay.server._subscriptions) == 1


async def test_a_relay_with_too_much_to_do_says_so_and_takes_nothing_more(
    tmp_path: Path, fake_clock: FakeClock
) -> None:
    limits = Limits(max_waiting_bytes=-1)
    async with (
        in_process_relay(tmp_path / "relay.db", fake_clock, limits=limits) as relay,
        raw_client(relay.url) as client,
    ):
        assert await client.publish(ALICE.sign(created_at=NOW)) == (False, "rate-limited: the relay is busy")
