"""One port for HTTP and websockets, with bounds on everything."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import h11
import httpx
import pytest

from marmot_desktop.relay.config import ConnectionLimits
from marmot_desktop.relay.listener import is_websocket_handshake
from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import InProcessRelay, in_process_relay
from tests.helpers.patience import PATIENCE_S
from tests.helpers.raw_client import raw_client


@pytest.fixture
async def narrow(tmp_path: Path, fake_clock: FakeClock) -> AsyncIterator[InProcessRelay]:
    """A relay with little room."""
    limits = ConnectionLimits(
        max_connections=2, max_head_bytes=1000, max_body_bytes=1000, request_timeout_s=10 * PATIENCE_S
    )
    async with in_process_relay(tmp_path / "narrow.db", fake_clock, connections=limits) as relay:
        yield relay


@pytest.fixture
async def hasty(tmp_path: Path, fake_clock: FakeClock) -> AsyncIterator[InProcessRelay]:
    """A relay with little patience, but enough to see what has come."""
    limits = ConnectionLimits(request_timeout_s=1.0)
    async with in_process_relay(tmp_path / "hasty.db", fake_clock, connections=limits) as relay:
        yield relay


async def exchange(relay: InProcessRelay, request: bytes) -> bytes:
    """Everything the relay answers to these bytes until it hangs up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", relay.port)
    try:
        writer.write(request)
        async with asyncio.timeout(PATIENCE_S):
            return await reader.read()
    except ConnectionResetError:
        return b""
    finally:
        writer.close()


def status_of(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


async def test_http_and_websockets_share_the_port(relay: InProcessRelay) -> None:
    async with httpx.AsyncClient(trust_env=False) as http, raw_client(relay.url) as client:
        url = relay.url.replace("ws://", "http://")
        answer = await http.get(url, headers={"accept": "application/nostr+json"})
        assert (200, "application/nostr+json", "close") == (
            answer.status_code,
            answer.headers["content-type"],
            answer.headers["connection"],
        )
        assert 42 in answer.json()["supported_nips"]
        assert [] == await client.fetch({})


async def test_a_head_answer_has_the_length_but_no_body(relay: InProcessRelay) -> None:
    answer = await exchange(relay, b"HEAD / HTTP/1.1\r\nHost: x\r\nAccept: application/nostr+json\r\n\r\n")
    head, _, body = answer.partition(b"\r\n\r\n")
    assert 200 == status_of(answer)
    assert b"" == body
    assert b"content-length: 0" not in head.lower()


async def test_a_body_is_read_before_the_answer_also_where_the_client_waits_for_a_go(relay: InProcessRelay) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", relay.port)
    writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
    async with asyncio.timeout(PATIENCE_S):
        assert b"HTTP/1.1 100" in await reader.readuntil(b"\r\n\r\n")
        writer.write(b"hello")
        assert 405 == status_of(await reader.read())
    writer.close()


async def test_a_request_in_small_pieces_is_one_request(relay: InProcessRelay) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", relay.port)
    for byte in b"GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n":
        writer.write(bytes((byte,)))
        await writer.drain()
    async with asyncio.timeout(PATIENCE_S):
        assert 404 == status_of(await reader.read())
    writer.close()


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"hello\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 2000, 431),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n" + b"z" * 5000, 413),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", None),
    ],
)
async def test_what_is_wrong_or_too_large_is_refused(
    narrow: InProcessRelay, request_bytes: bytes, status: int | None
) -> None:
    answer = await exchange(narrow, request_bytes)
    if status is not None:
        assert status == status_of(answer)


async def test_a_client_that_says_nothing_is_dropped(hasty: InProcessRelay) -> None:
    assert b"" == await exchange(hasty, b"")


async def test_a_client_that_does_not_finish_is_told_and_dropped(hasty: InProcessRelay) -> None:
    assert 408 == status_of(await exchange(hasty, b"GET / HTTP/1.1\r\nHost: x\r\n"))


async def test_one_connection_too_many_is_told_so_and_there_is_room_when_one_leaves(narrow: InProcessRelay) -> None:
    async with raw_client(narrow.url), raw_client(narrow.url) as leaving:
        assert 503 == status_of(await exchange(narrow, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
        await leaving.socket.close()
        async with asyncio.timeout(PATIENCE_S):
            while status_of(await exchange(narrow, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")) == 503:
                pass


async def test_a_faulty_handshake_is_refused_as_http(relay: InProcessRelay) -> None:
    request = (
        b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 8\r\n\r\n"
    )
    assert 400 <= status_of(await exchange(relay, request)) < 500


def test_a_handshake_is_told_from_a_plain_request() -> None:
    def request(method: str, **headers: str) -> h11.Request:
        return h11.Request(method=method, target="/", headers=[("host", "x"), *headers.items()])

    assert is_websocket_handshake(request("GET", upgrade="WebSocket", connection="keep-alive, Upgrade"))
    assert not is_websocket_handshake(request("GET"))
    assert not is_websocket_handshake(request("GET", upgrade="websocket"))
    assert not is_websocket_handshake(request("GET", upgrade="h2c", connection="upgrade"))
    assert not is_websocket_handshake(request("POST", upgrade="websocket", connection="upgrade"))


async def test_what_comes_after_the_request_is_not_read(relay: InProcessRelay) -> None:
    """One request a connection: a second one behind it must not be taken for an answered one."""
    request = b"GET /x HTTP/1.1\r\nHost: x\r\n\r\n"
    answer = await exchange(relay, request + request)
    assert answer.count(b"HTTP/1.1") == 1
