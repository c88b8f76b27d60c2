"""Whatever is thrown at the relay, who behaves is served."""

import asyncio
import contextlib
import json
import os
import random
import time
from pathlib import Path
from typing import Any, Final

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.helpers.local_relay import RelayProcess
from tests.helpers.raw_client import Json, RawClient, RawKey, raw_client

KEY: Final = RawKey(33)
FRAMES: Final = 10_000

ODD: Final[tuple[Any, ...]] = (
    None,
    True,
    -1,
    0,
    1.5,
    2**63,
    2**200,
    "",
    "x",
    "\u0000",
    "ab" * 32,
    "AB" * 32,
    "zz" * 32,
    [],
    [[]],
    [[None]],
    [["e"]],
    {},
    {"a": 1},
    [1, "x"],
    "9" * 400,
)


def odd_event(dice: random.Random) -> Json:
    event = KEY.sign(
        dice.choice((1, 5, 62, 443, 444, 445, 447, 448, 1059, 20001, 22242, 30443)), "x", [["h", "g"]], int(time.time())
    )
    for _ in range(dice.randint(0, 3)):
        name = dice.choice((*event, "extra"))
        if dice.random() < 0.3:
            event.pop(name, None)
        else:
            event[name] = dice.choice(ODD)
    return event


def odd_filter(dice: random.Random) -> Any:
    if dice.random() < 0.2:
        return dice.choice(ODD)
    names = ("ids", "authors", "kinds", "#h", "#", "#hh", "since", "until", "limit", "search", "\ud800")
    return {dice.choice(names): dice.choice((*ODD, [1], ["x"], ["ab" * 32] * 3000)) for _ in range(dice.randint(1, 4))}


def odd_frame(dice: random.Random) -> str | bytes:
    """A message that is wrong in one of many ways, or now and then right."""
    match dice.randint(0, 9):
        case 0:
            return dice.choice(
                ("", "[", "null", "[]", "{}", '"EVENT"', "[" * 20_000, '{"a":' * 5000, '["REQ","\\ud800",{}]')
            )
        case 1:
            return json.dumps(["EVENT", odd_event(dice), *(dice.choice(ODD),) * dice.randint(0, 1)])
        case 2 | 3 | 4:
            return json.dumps(["EVENT", odd_event(dice)])
        case 5:
            return json.dumps([dice.choice(("REQ", "COUNT")), dice.choice(ODD), odd_filter(dice)])
        case 6:
            return json.dumps(
                ["REQ", f"s{dice.randint(0, 300)}", *(odd_filter(dice) for _ in range(dice.randint(0, 30)))]
            )
        case 7:
            return json.dumps([dice.choice(("AUTH", "CLOSE", "OK", "event", 5)), dice.choice((*ODD, odd_event(dice)))])
        case 8:
            whole = json.dumps(["EVENT", odd_event(dice)])
            return whole[: dice.randint(0, len(whole))]
        case _:
            return json.dumps(["EVENT", KEY.sign(1, "x" * 10, [["t", "y" * 50]] * dice.choice((1, 1999, 2001)))])


async def is_healthy(url: str) -> bool:
    event = KEY.sign(445, os.urandom(8).hex(), [["h", "healthy"]], int(time.time()))
    async with raw_client(url) as client:
        return await client.publish(event) == (True, "") and [event] == await client.fetch({"ids": [event["id"]]})


async def throw_frames(url: str, seed: int) -> None:
    """Send odd frames until all are sent, on a new connection whenever the relay ends one."""
    dice = random.Random(seed)
    frames = [odd_frame(dice) for _ in range(FRAMES)]
    while frames:
        async with connect(url, compression=None, max_size=None) as socket, asyncio.TaskGroup() as tasks:
            tasks.create_task(ignore_answers(socket))
            with contextlib.suppress(ConnectionClosed):
                while frames:
                    await socket.send(frames.pop())
            await socket.close()


async def ignore_answers(socket: ClientConnection) -> None:
    """Read until the connection ends."""
    with contextlib.suppress(ConnectionClosed):
        async for _ in socket:
            pass


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_ten_thousand_faulty_messages_do_no_harm(seed: int, tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay:
        async with raw_client(relay.url) as bystander:
            assert await bystander.ask("REQ", "s", {"#h": ["bystander"]}) == ["EOSE", "s"]
            await throw_frames(relay.url, seed)
            assert await is_healthy(relay.url)
            event = KEY.sign(445, str(seed), [["h", "bystander"]], int(time.time()))
            async with raw_client(relay.url) as client:
                assert await client.publish(event) == (True, "")
            assert await bystander.receive() == ["EVENT", "s", event]
        assert await relay.stop() == 0
        assert "Traceback" not in relay.log


async def test_every_faulty_event_is_answered_with_its_id(tmp_path: Path) -> None:
    async with RelayProcess(tmp_path / "relay.db") as relay, raw_client(relay.url) as client:
        dice = random.Random(7)
        for _ in range(300):
            event = odd_event(dice)
            if not (
                isinstance(event.get("id"), str)
                and set(event["id"]) <= set("0123456789abcdef")
                and len(event["id"]) == 64
            ):
                continue
            kind, event_id, accepted, message = await client.ask("EVENT", event)
            assert (kind, event_id) == ("OK", event["id"])
            assert accepted or ": " in message


async def test_bytes_that_are_neither_http_nor_frames_do_no_harm(tmp_path: Path) -> None:
    dice = random.Random(5)
    handshake = (
        b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    )
    async with RelayProcess(tmp_path / "relay.db") as relay:
        for number in range(200):
            reader, writer = await asyncio.open_connection("127.0.0.1", relay.port)
            writer.write((handshake if number % 2 else b"") + dice.randbytes(dice.randint(1, 300)))
            if number % 5:
                writer.write_eof()
                with contextlib.suppress(ConnectionResetError):
                    await reader.read()
            writer.close()
        assert await is_healthy(relay.url)
        assert "Traceback" not in relay.log


async def test_a_reader_that_does_not_read_is_dropped_and_memory_stays(tmp_path: Path) -> None:
    import psutil

    async with RelayProcess(tmp_path / "relay.db") as relay, raw_client(relay.url) as client:
        events = [KEY.sign(1, f"{number}" + "x" * 100_000, [["t", "big"]], int(time.time())) for number in range(40)]
        for event in events:
            assert await client.publish(event) == (True, "")
        async with connect(relay.url, compression=None, max_size=None, close_timeout=0.1) as lazy:
            lazy.transport.pause_reading()
            for number in range(90):
                await lazy.send(json.dumps(["REQ", f"s{number}", {"#t": ["big"]}]))
            assert await is_healthy(relay.url)
            grown = psutil.Process(relay.pid).memory_info().rss
            await lazy.send(json.dumps(["REQ", "live", {"#t": ["live"]}]))
            await flood(client, 150)
            assert psutil.Process(relay.pid).memory_info().rss - grown < 50_000_000
        assert await is_healthy(relay.url)


async def flood(client: RawClient, count: int) -> None:
    for number in range(count):
        event = KEY.sign(1, f"{number}" + "y" * 100_000, [["t", "live"]], int(time.time()))
        assert await client.publish(event) == (True, "")
