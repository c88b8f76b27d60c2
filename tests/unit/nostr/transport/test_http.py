import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from marmot_desktop.clock import SystemClock
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.errors import WireError
from marmot_desktop.nostr.relay_information import MAX_BYTES
from marmot_desktop.nostr.transport.http import fetch_relay_information
from marmot_desktop.nostr.types import RelayUrl
from tests.helpers.in_process_relay import in_process_relay
from tests.unit.nostr.transport.pools import IN_TIME_S, within


@asynccontextmanager
async def web_server(answer: bytes, *, hang: bool = False) -> AsyncIterator[tuple[RelayUrl, list[bytes]]]:
    """Answers every request with these bytes, and remembers what was asked."""
    asked: list[bytes] = []
    served: list[asyncio.Event] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        served.append(asyncio.Event())
        ended = served[-1]
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            asked.append(await reader.readuntil(b"\r\n\r\n"))
            writer.write(answer)
            if hang:
                await reader.read()
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
        ended.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield RelayUrl(f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}"), asked
        for each in served:
            await within(each.wait())


def page(body: bytes, status: str = "200 OK", headers: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{headers}\r\n".encode() + body


async def test_our_own_relay_tells_of_itself(tmp_path: Path) -> None:
    async with in_process_relay(tmp_path / "relay.db", SystemClock()) as relay:
        information = await within(fetch_relay_information(RelayUrl(relay.url)))
    assert {1, 11, 42} <= information.supported_nips
    assert information.max_message_bytes is not None


async def test_the_document_is_asked_for_by_its_type_and_without_compression() -> None:
    async with web_server(page(json.dumps({"name": "A"}).encode())) as (url, asked):
        assert (await within(fetch_relay_information(url))).name == "A"
    head = asked[0].decode().lower()
    assert "accept: application/nostr+json" in head
    assert "accept-encoding: identity" in head
    assert "user-agent: marmot\r\n" in head


@pytest.mark.parametrize(
    "answer",
    [
        page(b"<html>"),
        page(b"{}", "404 Not Found"),
        page(b"{}", "302 Found", "Location: http://127.0.0.1:1/\r\n"),
        page(b" " * (MAX_BYTES + 1)),
        page(b"\x1f\x8b\x08", headers="Content-Encoding: gzip\r\n"),
    ],
)
async def test_another_answer_is_a_fault_of_the_relay(answer: bytes) -> None:
    async with web_server(answer) as (url, _):
        with pytest.raises(WireError):
            await within(fetch_relay_information(url))


@pytest.mark.parametrize("answer", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"])
async def test_a_broken_connection_is_told_as_such(answer: bytes) -> None:
    async with web_server(answer) as (url, _):
        with pytest.raises(EnvironmentFaultError) as caught:
            await within(fetch_relay_information(url))
    assert caught.value.code is ErrorCode.RELAY_UNREACHABLE


async def test_a_relay_that_does_not_answer_in_time_is_given_up() -> None:
    async with web_server(b"", hang=True) as (url, _):
        with pytest.raises(EnvironmentFaultError):
            await within(fetch_relay_information(url, timeout_s=IN_TIME_S))
