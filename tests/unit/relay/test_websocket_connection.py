"""A websocket from its handshake to its end, against a client that is not ours."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame, Opcode

from marmot_desktop.relay.config import ConnectionLimits
from marmot_desktop.relay.transport import parse_peer
from marmot_desktop.relay.websocket_connection import Outlet, WebSocketConnection
from tests.helpers.patience import PATIENCE_S

MAX_MESSAGE = 100_000


@dataclass
class Recorder:
    """Remembers what a connection told."""

    texts: asyncio.Queue[bytes] = field(default_factory=asyncio.Queue)
    lost: asyncio.Event = field(default_factory=asyncio.Event)

    def receive_text(self, text: bytes) -> None:
        self.texts.put_nowait(text)

    def connection_lost(self) -> None:
        self.lost.set()


class _Waiting(asyncio.Protocol):
    """Hands the connection on as the listener does, but without looking at the request."""

    def __init__(self, take: Callable[[asyncio.Transport], WebSocketConnection]) -> None:
        self._take = take

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        transport.set_protocol(self._take(transport))


@asynccontextmanager
async def pair(
    limits: ConnectionLimits | None = None,
) -> AsyncIterator[tuple[WebSocketConnection, Recorder, ClientConnection]]:
    """A server's connection, what it told, and the client at the other end."""
    recorder = Recorder()
    opened: asyncio.Future[WebSocketConnection] = asyncio.get_running_loop().create_future()

    def on_open(connection: WebSocketConnection) -> Recorder:
        opened.set_result(connection)
        return recorder

    def take(transport: asyncio.Transport) -> WebSocketConnection:
        peer = parse_peer(transport.get_extra_info("peername"))
        return WebSocketConnection(transport, peer, limits or ConnectionLimits(), MAX_MESSAGE, Outlet(), on_open)

    server = await asyncio.get_running_loop().create_server(lambda: _Waiting(take), "127.0.0.1", 0)
    url = f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        async with asyncio.timeout(PATIENCE_S), connect(url, max_size=None, close_timeout=0.1) as client:
            yield await opened, recorder, client
    finally:
        server.close()


async def test_texts_go_both_ways_in_order() -> None:
    async with pair() as (connection, recorder, client):
        for size in (0, 1, 125, 126, 65_535, 65_536, MAX_MESSAGE):
            await client.send("ü"[: size % 2] + "x" * (size - 2 * (size % 2)))
            text = await recorder.texts.get()
            assert size in (len(text), 1)
            connection.send(text)
            connection.send(b"second")
            assert (text.decode(), "second") == (await client.recv(), await client.recv())


async def test_no_extension_is_agreed_upon_whatever_the_client_offers() -> None:
    """Compression would cost memory for each connection and gain nothing: content is ciphertext."""
    async with pair() as (_, _, client):
        assert client.protocol.extensions == []


async def test_a_message_in_fragments_is_one_text() -> None:
    async with pair() as (_, recorder, client):
        await client.send(iter(["one ", "two ", "three"]))
        assert await recorder.texts.get() == b"one two three"


async def test_the_peer_is_known() -> None:
    async with pair() as (connection, _, _):
        assert connection.peer.is_loopback


async def test_a_ping_is_answered() -> None:
    async with pair() as (_, _, client):
        await (await client.ping())


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (b"binary", 1003),
        ("x" * (MAX_MESSAGE + 1), 1009),
        (["x" * (MAX_MESSAGE // 2)] * 3, 1009),
        (["x"] * 2000, 1008),
    ],
)
async def test_what_is_not_allowed_ends_the_connection_with_its_reason(
    message: str | bytes | list[str], code: int
) -> None:
    async with pair() as (_, recorder, client):
        # The relay may hang up while the client is still sending.
        with contextlib.suppress(ConnectionClosed):
            await client.send(message)
        with pytest.raises(ConnectionClosed):
            await client.recv()
        assert code == client.close_code
        await recorder.lost.wait()
        assert recorder.texts.empty()


async def test_bytes_that_are_no_frame_end_the_connection() -> None:
    async with pair() as (_, recorder, client):
        client.transport.write(b"\xff" * 100)
        await recorder.lost.wait()


async def test_a_frame_without_a_mask_ends_the_connection() -> None:
    async with pair() as (_, recorder, client):
        client.transport.write(Frame(Opcode.TEXT, b"hello").serialize(mask=False))
        await recorder.lost.wait()
        assert recorder.texts.empty()


async def test_what_was_sent_before_closing_still_arrives() -> None:
    async with pair() as (connection, recorder, client):
        connection.send(b"last words")
        connection.close(1001, "bye")
        connection.send(b"too late")
        assert await client.recv() == "last words"
        with pytest.raises(ConnectionClosed) as caught:
            await client.recv()
        assert caught.value.rcvd is not None
        assert (caught.value.rcvd.code, caught.value.rcvd.reason) == (1001, "bye")
        await recorder.lost.wait()


async def test_a_client_that_does_not_answer_the_closing_is_dropped() -> None:
    async with pair(ConnectionLimits(close_timeout_s=0.1)) as (connection, recorder, client):
        client.transport.pause_reading()
        connection.close(1001, "bye")
        await recorder.lost.wait()


async def test_a_held_connection_is_not_read_until_released() -> None:
    async with pair() as (connection, recorder, client):
        connection.hold()
        await client.send("waiting")
        connection.send(b"still sending")
        assert await client.recv() == "still sending"
        assert recorder.texts.empty()
        connection.release()
        assert await recorder.texts.get() == b"waiting"


async def test_a_reader_that_falls_too_far_behind_is_dropped_before_memory_grows() -> None:
    limits = ConnectionLimits(max_send_buffer_bytes=1_000_000)
    async with pair(limits) as (connection, recorder, client):
        client.transport.pause_reading()
        sent = 0
        while not recorder.lost.is_set():
            connection.send(b"x" * 100_000)
            sent += 100_000
            assert sent < 50_000_000, "the relay keeps everything for a reader that does not read"
            await asyncio.sleep(0)


async def test_a_sender_that_waits_for_the_reader_fills_no_memory() -> None:
    async with pair(ConnectionLimits(max_send_buffer_bytes=1_000_000)) as (connection, recorder, client):
        client.transport.pause_reading()
        waiting = asyncio.Event()

        async def send_much() -> None:
            for _ in range(300):
                connection.send(b"x" * 100_000)
                task = asyncio.current_task()
                assert task is not None
                asyncio.get_running_loop().call_soon(waiting.set)
                await connection.drained()

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(send_much())
            await waiting.wait()
            client.transport.resume_reading()
            for _ in range(300):
                assert 100_000 == len(await client.recv())
        assert not recorder.lost.is_set()


async def test_who_waits_for_a_reader_that_leaves_is_woken() -> None:
    async with pair() as (connection, recorder, client):
        client.transport.pause_reading()
        while connection._stalled_since is None:
            connection.send(b"x" * 100_000)
            await asyncio.sleep(0)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(connection.drained())
            client.transport.abort()
        await recorder.lost.wait()


async def test_a_reader_that_stalls_for_too_long_is_dropped() -> None:
    async with pair() as (connection, recorder, client):
        client.transport.pause_reading()
        while connection._stalled_since is None:
            connection.send(b"x" * 100_000)
            await asyncio.sleep(0)
        stalled = connection._stalled_since
        connection.check_alive(stalled + 30)
        assert not recorder.lost.is_set()
        connection.check_alive(stalled + 31)
        await recorder.lost.wait()


async def test_a_silent_peer_is_asked_once_and_stays_if_it_answers() -> None:
    async with pair() as (connection, recorder, client):
        began = connection._last_received
        connection.check_alive(began + 61)
        assert connection._pinged
        await (await client.ping())
        assert not connection._pinged
        connection.check_alive(connection._last_received + 1)
        assert not recorder.lost.is_set()


async def test_a_peer_that_does_not_answer_is_dropped() -> None:
    async with pair() as (connection, recorder, client):
        client.transport.pause_reading()
        began = connection._last_received
        connection.check_alive(began + 61)
        connection.check_alive(began + 121)
        await recorder.lost.wait()


async def test_a_peer_that_vanishes_is_noticed() -> None:
    async with pair() as (connection, recorder, client):
        client.transport.abort()
        await recorder.lost.wait()
        connection.send(b"nobody hears this")
        await connection.drained()


async def test_small_writes_are_not_delayed_by_the_system() -> None:
    """With Nagle's algorithm a small answer waits 40 ms for the acknowledgement of the one before."""
    async with pair() as (connection, _, _):
        sock = connection._transport.get_extra_info("socket")
        assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


async def test_a_text_for_many_is_framed_once() -> None:
    outlet = Outlet()
    assert outlet.frame(b"") == b"\x81\x00"
    text = b"x" * 10
    assert outlet.frame(text) is outlet.frame(text)
    assert outlet.frame(b"other") == b"\x81\x05other"
