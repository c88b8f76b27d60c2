"""One request to a real relay, and to relays that do not answer as they should."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from websockets.asyncio.server import ServerConnection, serve

from marmot_desktop.clock import SystemClock
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.event import Event, parse_event, sign_event
from marmot_desktop.nostr.key_package_request import build_key_package_request
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.transport.gateway import request_key_packages
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from tests.helpers.in_process_relay import InProcessRelay, in_process_relay
from tests.helpers.raw_client import Json, RawKey, raw_client
from tests.helpers.stock_events import make_key_package_event, make_package

BOB = RawKey(2)
OWNER = PubKey(bytes.fromhex(BOB.public))


@pytest.fixture
async def relay(tmp_path: Path) -> AsyncIterator[InProcessRelay]:
    async with in_process_relay(tmp_path / "relay.db", SystemClock()) as relay:
        yield relay


async def fill(relay: InProcessRelay, count: int) -> list[Json]:
    now = SystemClock().now()
    events = [
        make_key_package_event(BOB, created_at=now - 100 + number, content=make_package(BOB, now=now))
        for number in range(count)
    ]
    async with raw_client(relay.url) as client:
        for event in events:
            assert (True, "") == await client.publish(event)
    return events


def make_request(url: str) -> Event:
    secret = generate_secret(os.urandom)
    now = Timestamp(SystemClock().now())
    return sign_event(build_key_package_request(secret.public, OWNER, RelayUrl(url), now), secret, aux=bytes(32))


async def test_a_package_comes_out_of_the_stock_and_is_told_apart_from_what_everybody_sees(
    relay: InProcessRelay,
) -> None:
    stock = [parse_event(event) for event in await fill(relay, 3)]
    reply = await request_key_packages(RelayUrl(relay.url), OWNER, make_request(relay.url))
    assert {event.id for event in stock} == {event.id for event in reply.stored}
    assert [stock[0]] == reply.delivered
    assert reply.accepted
    assert reply.text.startswith("gateway: delivered=1 ")


async def test_an_empty_stock_is_an_answer(relay: InProcessRelay) -> None:
    reply = await request_key_packages(RelayUrl(relay.url), OWNER, make_request(relay.url))
    assert (reply.stored, reply.delivered, reply.accepted) == ([], [], True)


async def test_a_relay_that_refuses_or_is_not_there_is_told_apart(relay: InProcessRelay) -> None:
    elsewhere = make_request("wss://other.example")
    reply = await request_key_packages(RelayUrl(relay.url), OWNER, elsewhere)
    assert (reply.accepted, reply.text) == (False, "invalid: wrong relay")
    with pytest.raises(EnvironmentFaultError) as caught:
        await request_key_packages(RelayUrl("ws://127.0.0.1:1"), OWNER, elsewhere)
    assert caught.value.code is ErrorCode.RELAY_UNREACHABLE


async def test_a_relay_that_says_nothing_or_nonsense_is_not_waited_for_longer() -> None:
    async def mumble(socket: ServerConnection) -> None:
        async for _ in socket:
            await socket.send("nonsense")
            await socket.send('["EVENT","packages",{"id":"x"}]')

    async with serve(mumble, "127.0.0.1", 0) as server:
        (listening,) = server.sockets
        url = RelayUrl(f"ws://127.0.0.1:{listening.getsockname()[1]}")
        reply = await request_key_packages(url, OWNER, make_request(url), answer_s=0.3)
    assert (reply.delivered, reply.accepted) == ([], None)
