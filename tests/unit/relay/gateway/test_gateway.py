"""The gateway on the wire: requests, deliveries, what waits, what is refused."""

from collections.abc import AsyncIterator

import pytest

from marmot_desktop.relay.gateway.rules import GatewayRules, KeyPackageReads
from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import InProcessRelay, in_process_relay
from tests.helpers.raw_client import Json, RawClient, RawKey, raw_client
from tests.helpers.stock_events import NOW, make_key_package_event, make_request

ALICE, BOB, CAROL = RawKey(1), RawKey(2), RawKey(3)
PATIENT = GatewayRules(sweep_interval_s=3600)


@pytest.fixture
async def relay(database: str, fake_clock: FakeClock) -> AsyncIterator[InProcessRelay]:
    async with in_process_relay(database, fake_clock, gateway=PATIENT) as relay:
        yield relay


@pytest.fixture
async def bob(relay: InProcessRelay) -> AsyncIterator[RawClient]:
    async with raw_client(relay.url) as client:
        assert (True, "") == await client.authenticate(BOB, relay.url, NOW)
        yield client


async def fill(client: RawClient, owner: RawKey, count: int, slot: str | None = None) -> list[Json]:
    """Publish one-time packages of rising age; the oldest first."""
    events = [make_key_package_event(owner, slot=slot, created_at=NOW - 1000 + number) for number in range(count)]
    for event in events:
        assert (True, "") == await client.publish(event)
    return events


async def subscribe(client: RawClient, owner: RawKey, name: str = "s") -> list[str]:
    """Listen to an owner's packages; the ids of the stored ones."""
    await client.send("REQ", name, {"kinds": [443, 30443], "authors": [owner.public]})
    ids = []
    while (message := await client.receive())[0] == "EVENT":
        ids.append(message[2]["id"])
    return ids


async def ask(client: RawClient, request: Json) -> tuple[list[Json], str]:
    """Send a request; the packages that come, and the text of the OK that follows them."""
    await client.send("EVENT", request)
    packages = []
    while (message := await client.receive())[0] == "EVENT":
        packages.append(message[2])
    kind, event_id, accepted, text = message
    assert (kind, event_id, accepted) == ("OK", request["id"], True), text
    return packages, text


async def test_the_oldest_package_comes_before_the_ok_and_is_never_served_again(
    relay: InProcessRelay, bob: RawClient
) -> None:
    stock = await fill(bob, BOB, 5)
    async with raw_client(relay.url) as alice, raw_client(relay.url) as carol:
        assert {each["id"] for each in stock} == set(await subscribe(alice, BOB))
        assert ([stock[0]], "gateway: delivered=1 preserved=0 remaining=4 slots=1") == await ask(
            alice, make_request(ALICE, BOB)
        )
        assert stock[0]["id"] not in await subscribe(carol, BOB)
        packages, _ = await ask(carol, make_request(CAROL, BOB))
        assert [stock[1]] == packages
    assert (True, "duplicate: already consumed") == await bob.publish(stock[0])


async def test_the_last_package_is_delivered_and_stays(relay: InProcessRelay, bob: RawClient) -> None:
    (only,) = await fill(bob, BOB, 1)
    async with raw_client(relay.url) as alice:
        await subscribe(alice, BOB)
        for created_at in (NOW, NOW + 1, NOW + 2):
            packages, text = await ask(alice, make_request(ALICE, BOB, created_at=created_at))
            assert [only] == packages
            assert text == "gateway: delivered=1 preserved=1 remaining=1 slots=1"


async def test_without_stock_the_answer_says_so(relay: InProcessRelay) -> None:
    async with raw_client(relay.url) as alice:
        await subscribe(alice, BOB)
        assert ([], "gateway: delivered=0 preserved=0 remaining=0 slots=0") == await ask(
            alice, make_request(ALICE, BOB)
        )


async def test_each_device_gives_one_before_any_gives_two(relay: InProcessRelay, bob: RawClient) -> None:
    phone = await fill(bob, BOB, 3, slot="aa" * 32)
    laptop = await fill(bob, BOB, 3, slot="bb" * 32)
    async with raw_client(relay.url) as alice:
        await subscribe(alice, BOB)
        packages, text = await ask(alice, make_request(ALICE, BOB, wanted="2"))
        assert [phone[0], laptop[0], phone[1], laptop[1]] == packages
        assert text == "gateway: delivered=4 preserved=0 remaining=2 slots=2"


async def test_an_old_since_does_not_hide_the_stock_from_its_requester(relay: InProcessRelay, bob: RawClient) -> None:
    stock = await fill(bob, BOB, 2)
    async with raw_client(relay.url) as alice:
        request = {"kinds": [443], "authors": [BOB.public], "since": NOW - 10, "limit": 0}
        assert ["EOSE", "s"] == await alice.ask("REQ", "s", request)
        packages, _ = await ask(alice, make_request(ALICE, BOB))
        assert [stock[0]] == packages


async def test_the_same_request_again_brings_the_same_answer_and_nothing_more(
    relay: InProcessRelay, bob: RawClient
) -> None:
    await fill(bob, BOB, 5)
    async with raw_client(relay.url) as alice, raw_client(relay.url) as other:
        await subscribe(alice, BOB)
        await subscribe(other, BOB)
        request = make_request(ALICE, BOB)
        _, text = await ask(alice, request)
        assert ([], text) == await ask(alice, request)
        assert ([], "duplicate: already served") == await ask(other, request)
        assert len(await subscribe(other, BOB, "again")) == 4


async def test_what_nobody_listened_to_is_delivered_when_the_connection_subscribes(
    relay: InProcessRelay, bob: RawClient
) -> None:
    stock = await fill(bob, BOB, 5)
    async with raw_client(relay.url) as alice, raw_client(relay.url) as carol:
        assert ([], "gateway: pending=3 preserved=0 remaining=2 slots=1") == await ask(
            alice, make_request(ALICE, BOB, wanted="3")
        )
        # Reserved packages are nobody else's, and are not shown.
        assert {stock[3]["id"], stock[4]["id"]} == set(await subscribe(carol, BOB))
        await alice.send("REQ", "s", {"kinds": [443], "authors": [BOB.public]})
        got = [await alice.receive() for _ in range(6)]
        ids = [message[2]["id"] for message in got if message[0] == "EVENT"]
        assert [each["id"] for each in stock[:3]] == [
            each for each in ids if each not in {stock[3]["id"], stock[4]["id"]}
        ]
        assert {each["id"] for each in stock} == set(ids)


async def test_what_nobody_fetched_returns_to_the_stock(
    relay: InProcessRelay, bob: RawClient, fake_clock: FakeClock
) -> None:
    stock = await fill(bob, BOB, 3)
    async with raw_client(relay.url) as alice, raw_client(relay.url) as carol:
        await ask(alice, make_request(ALICE, BOB, wanted="2"))
        gateway = relay.server._shared().gateway
        fake_clock.advance(299)
        await gateway.sweep()
        assert [stock[2]["id"]] == await subscribe(carol, BOB)
        fake_clock.advance(1)
        await gateway.sweep()
        assert {each["id"] for each in stock} == set(await subscribe(carol, BOB))


async def test_a_requester_who_proves_the_key_elsewhere_gets_what_waits(relay: InProcessRelay, bob: RawClient) -> None:
    stock = await fill(bob, BOB, 3)
    async with raw_client(relay.url) as asking, raw_client(relay.url) as listening:
        await ask(asking, make_request(ALICE, BOB))
        await subscribe(listening, BOB)
        proof = ALICE.sign(22242, tags=[["relay", relay.url], ["challenge", listening.challenge]], created_at=NOW)
        await listening.send("AUTH", proof)
        assert ["OK", proof["id"], True, ""] == await listening.receive()
        assert ["EVENT", "s", stock[0]] == await listening.receive()


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        (ALICE.sign(447, "", [], NOW), "invalid: missing p tag"),
        (ALICE.sign(447, "", [["p", BOB.public], ["p", CAROL.public]], NOW), "invalid: exactly one p tag"),
        (ALICE.sign(447, "", [["p", "bob"]], NOW), "invalid: the p tag is not a public key"),
        (make_request(ALICE, ALICE), "invalid: own key packages are found by REQ"),
        (make_request(ALICE, BOB, wanted="11"), "invalid: min is a number from 1 to 10"),
        (make_request(ALICE, BOB, wanted="0"), "invalid: min is a number from 1 to 10"),
        (make_request(ALICE, BOB, wanted="many"), "invalid: min is a number from 1 to 10"),
        (make_request(ALICE, BOB, created_at=NOW - 601), "invalid: the request is too old"),
        (make_request(ALICE, BOB, created_at=NOW + 61), "invalid: the request is dated ahead of the clock"),
        (make_request(ALICE, BOB, extra=[["relay", "wss://other.example"]]), "invalid: wrong relay"),
        (make_request(ALICE, BOB, extra=[["relay", "nonsense"]]), "invalid: wrong relay"),
        (make_request(ALICE, BOB, extra=[["expiration", str(NOW)]]), "invalid: the event has expired"),
        (make_request(ALICE, BOB, extra=[["ext", "f2ee"]]), "invalid: ciphersuite, ext and prop are numbers as 0xf2ee"),
        ({**make_request(ALICE, BOB), "sig": "00" * 64}, "invalid: invalid_signature"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_a_faulty_request_is_refused_and_changes_nothing(
    relay: InProcessRelay, bob: RawClient, request_: Json, text: str
) -> None:
    await fill(bob, BOB, 2)
    async with raw_client(relay.url) as alice:
        await subscribe(alice, BOB)
        accepted, message = await alice.publish(request_)
        assert not accepted
        assert message.startswith(text.split("invalid_signature", maxsplit=1)[0])
        assert len(await subscribe(alice, BOB, "again")) == 2


async def test_the_relay_keeps_no_request(relay: InProcessRelay, bob: RawClient) -> None:
    await fill(bob, BOB, 2)
    async with raw_client(relay.url) as alice, raw_client(relay.url) as spy:
        assert ["EOSE", "s"] == await spy.ask("REQ", "s", {"kinds": [447]})
        await subscribe(alice, BOB)
        await ask(alice, make_request(ALICE, BOB))
        assert [] == await spy.fetch({"kinds": [447]})


async def test_an_owner_who_takes_a_package_back_wins_over_a_reservation(relay: InProcessRelay, bob: RawClient) -> None:
    stock = await fill(bob, BOB, 3)
    async with raw_client(relay.url) as alice:
        await ask(alice, make_request(ALICE, BOB))
        assert (True, "") == await bob.publish(BOB.sign(5, "", [["e", stock[0]["id"]], ["k", "443"]], NOW))
        assert {stock[1]["id"], stock[2]["id"]} == set(await subscribe(alice, BOB))


async def test_the_owner_is_told_once_that_the_stock_runs_low(relay: InProcessRelay, bob: RawClient) -> None:
    await fill(bob, BOB, 3)
    assert ["EOSE", "inbox"] == await bob.ask("REQ", "inbox", {"kinds": [1059], "#p": [BOB.public]})
    async with raw_client(relay.url) as alice:
        await subscribe(alice, BOB)
        await ask(alice, make_request(ALICE, BOB))
        await ask(alice, make_request(ALICE, BOB, created_at=NOW + 1))
    kind, name, wrap = await bob.receive()
    assert (kind, name, wrap["kind"]) == ("EVENT", "inbox", 1059)
    assert [wrap["id"]] == [each["id"] for each in await bob.fetch({"kinds": [1059], "#p": [BOB.public]})]


async def test_a_drain_ends_at_the_limit_and_the_owner_can_still_be_invited(
    relay: InProcessRelay, bob: RawClient
) -> None:
    await fill(bob, BOB, 30)
    async with raw_client(relay.url) as alice:
        await subscribe(alice, BOB)
        first, _ = await ask(alice, make_request(ALICE, BOB, wanted="10"))
        assert len(first) == 10
        more, text = await ask(alice, make_request(ALICE, BOB, wanted="10", created_at=NOW + 1))
        assert len(more) == 1
        assert text == "gateway: delivered=1 preserved=1 remaining=20 slots=1 limited=1"


async def test_a_package_of_a_stranger_is_served_and_never_handed_out(
    relay: InProcessRelay, fake_clock: FakeClock
) -> None:
    old = make_key_package_event(BOB, created_at=NOW - 901)
    async with raw_client(relay.url) as alice:
        assert (True, "") == await alice.publish(old)
        assert [old["id"]] == await subscribe(alice, BOB)
        packages, text = await ask(alice, make_request(ALICE, BOB))
        assert (packages, text) == ([], "gateway: delivered=0 preserved=0 remaining=0 slots=0")


async def test_a_package_that_nobody_could_use_is_refused(relay: InProcessRelay, bob: RawClient) -> None:
    foreign = make_key_package_event(CAROL)
    stolen = BOB.sign(443, foreign["content"], [tag for tag in foreign["tags"] if tag[0] != "i"], NOW)
    expected = (False, "invalid: kp_identity_mismatch: identity is not the publisher")
    assert expected == await bob.publish(stolen)
    wrong_ref = make_key_package_event(BOB)
    tags = [["i", "00" * 32] if tag[0] == "i" else tag for tag in wrong_ref["tags"]]
    assert (False, "invalid: kp_ref_mismatch") == await bob.publish(BOB.sign(443, wrong_ref["content"], tags, NOW))
    accepted, message = await bob.publish(BOB.sign(443, "AAAA", wrong_ref["tags"], NOW))
    assert not accepted
    assert message.startswith("invalid: kp_malformed")


async def test_two_events_with_one_package_are_one_package(relay: InProcessRelay, bob: RawClient) -> None:
    event = make_key_package_event(BOB, created_at=NOW - 5)
    again = BOB.sign(443, event["content"], event["tags"], NOW)
    spare = make_key_package_event(BOB, created_at=NOW - 1)
    for each in (event, again, spare):
        assert (True, "") == await bob.publish(each)
    async with raw_client(relay.url) as alice:
        assert {again["id"], spare["id"]} == set(await subscribe(alice, BOB))
        packages, _ = await ask(alice, make_request(ALICE, BOB))
        assert [spare] == packages
    # An event that carries a used package anew is that package.
    repeated = BOB.sign(443, spare["content"], spare["tags"], NOW + 2)
    assert (True, "duplicate: already consumed") == await bob.publish(repeated)


async def test_reads_in_gateway_mode_show_one_package_of_each_device(database: str, fake_clock: FakeClock) -> None:
    rules = GatewayRules(reads=KeyPackageReads.GATEWAY, sweep_interval_s=3600)
    async with (
        in_process_relay(database, fake_clock, gateway=rules) as relay,
        raw_client(relay.url) as bob,
        raw_client(relay.url) as alice,
    ):
        await bob.authenticate(BOB, relay.url, NOW)
        stock = await fill(bob, BOB, 4)
        assert [stock[-1]["id"]] == await subscribe(alice, BOB)
        assert len(await subscribe(bob, BOB)) == 4
        packages, _ = await ask(alice, make_request(ALICE, BOB))
        assert [stock[0]] == packages


async def test_a_gateway_that_is_switched_off_is_a_plain_relay(database: str, fake_clock: FakeClock) -> None:
    async with (
        in_process_relay(database, fake_clock, gateway=GatewayRules(intercept=False)) as relay,
        raw_client(relay.url) as alice,
    ):
        assert (True, "") == await alice.publish(event := make_key_package_event(BOB))
        assert [event["id"]] == await subscribe(alice, BOB)
        accepted, text = await alice.publish(make_request(ALICE, BOB))
        assert (accepted, text) == (False, "restricted: this relay hands out no key packages on request")


async def forget_to_mark(*_arguments: object, **_more: object) -> None:
    """What a process that dies does not do any more."""


async def test_after_a_crash_what_was_being_sent_is_not_sent_to_another(
    database: str, fake_clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with (
        in_process_relay(database, fake_clock, gateway=PATIENT) as relay,
        raw_client(relay.url) as bob,
        raw_client(relay.url) as alice,
    ):
        await bob.authenticate(BOB, relay.url, NOW)
        stock = await fill(bob, BOB, 3)
        await subscribe(alice, BOB)
        # The process dies after the transaction and before the note that the socket has it.
        monkeypatch.setattr(relay.store.stock, "mark_handed_out", forget_to_mark)
        await ask(alice, make_request(ALICE, BOB))
        assert {stock[1]["id"], stock[2]["id"]} == set(await subscribe(alice, BOB, "again"))
    async with (
        in_process_relay(database, fake_clock, gateway=PATIENT) as relay,
        raw_client(relay.url) as carol,
    ):
        fake_clock.advance(1000)
        await relay.server._shared().gateway.sweep()
        assert {stock[1]["id"], stock[2]["id"]} == set(await subscribe(carol, BOB))
        packages, _ = await ask(carol, make_request(CAROL, BOB, created_at=NOW + 1000))
        assert [stock[1]] == packages


async def test_where_reading_uses_up_each_reader_gets_less_and_the_owner_sees_all(
    database: str, fake_clock: FakeClock
) -> None:
    rules = GatewayRules(reads=KeyPackageReads.CONSUME_ON_REQ, sweep_interval_s=3600, per_owner_a_day=3)
    async with (
        in_process_relay(database, fake_clock, gateway=rules) as relay,
        raw_client(relay.url) as bob,
        raw_client(relay.url) as alice,
    ):
        await bob.authenticate(BOB, relay.url, NOW)
        stock = await fill(bob, BOB, 5)
        assert len(await subscribe(bob, BOB)) == 5
        assert len(await subscribe(bob, BOB, "again")) == 5
        assert len(await subscribe(alice, BOB)) == 5
        # Three a day are used up, the oldest first; the rest is shown to whoever comes next.
        assert {stock[3]["id"], stock[4]["id"]} == set(await subscribe(alice, BOB, "again"))
        fake_clock.advance(86_400)
        assert len(await subscribe(alice, BOB, "tomorrow")) == 2
        assert [stock[4]["id"]] == await subscribe(alice, BOB, "last")
        assert [stock[4]["id"]] == await subscribe(alice, BOB, "and always")
