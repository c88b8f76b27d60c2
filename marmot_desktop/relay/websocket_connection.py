"""A websocket over an asyncio transport: the sans-IO protocol of `websockets`, pumped.

Incoming texts are cut out of the stream by `incoming_frames`; handshake, pings, fragments and faults go through
`websockets.server.ServerProtocol`. Outgoing texts are framed by `transport.frame_text` (no extension is ever negotiated, so a
text frame is its header and its bytes) and those of one turn of the loop leave in one write.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from websockets.frames import CloseCode, Frame, Opcode
from websockets.http11 import Request
from websockets.protocol import CONNECTING, OPEN
from websockets.server import ServerProtocol

from marmot_desktop.relay.config import ConnectionLimits
from marmot_desktop.relay.incoming_frames import IncomingFrames
from marmot_desktop.relay.transport import ConnectionHandler, Peer, frame_text

log = logging.getLogger(__name__)

# At DEBUG the protocol logs whole frames, and events do not belong in a log.
_frame_log = logging.getLogger(f"{__name__}.frames")
_frame_log.setLevel(logging.WARNING)

_END_OF_HEAD: Final = b"\r\n\r\n"
_MAX_FRAGMENTS: Final = 1024
_WRITE_BUFFER_BYTES: Final = 256 * 1024


class Outlet:
    """Sends what the connections of a relay have collected, once in a turn of the loop, and frames each text once.

    One event goes to many connections as one and the same text: its frame is made for the first of them.
    """

    __slots__ = ("_frame", "_text", "_waiting")

    def __init__(self) -> None:
        self._waiting: list[WebSocketConnection] = []
        self._text: bytes | None = None
        self._frame = b""

    def frame(self, text: bytes) -> bytes:
        """The frame of a text."""
        if text is not self._text:
            self._text, self._frame = text, frame_text(text)
        return self._frame

    def add(self, connection: "WebSocketConnection") -> None:
        """Let a connection send what it has, at the end of this turn."""
        if not self._waiting:
            asyncio.get_running_loop().call_soon(self._flush)
        self._waiting.append(connection)

    def _flush(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._text = None
        for connection in waiting:
            connection.flush()


class WebSocketConnection(asyncio.Protocol):
    """One websocket, from its handshake to its end.

    Args:
        transport: of a connection whose request head was read but not answered.
        peer: who is at the other end.
        limits: of memory and time.
        max_message_bytes: of one incoming message.
        outlet: shared by the connections of a relay.
        on_open: makes the handler once the handshake is done; called at most once.
    """

    __slots__ = (
        "_close_timer",
        "_fragments",
        "_handler",
        "_incoming",
        "_last_received",
        "_limits",
        "_loop",
        "_on_open",
        "_outgoing",
        "_outlet",
        "_peer",
        "_pinged",
        "_protocol",
        "_stalled_since",
        "_transport",
        "_waiters",
    )

    def __init__(
        self,
        transport: asyncio.Transport,
        peer: Peer,
        limits: ConnectionLimits,
        max_message_bytes: int,
        outlet: Outlet,
        on_open: Callable[["WebSocketConnection"], ConnectionHandler],
    ) -> None:
        self._transport = transport
        self._peer = peer
        self._limits = limits
        self._loop = asyncio.get_running_loop()
        self._protocol = ServerProtocol(max_size=max_message_bytes, logger=_frame_log)
        self._outlet = outlet
        self._incoming = IncomingFrames(max_message_bytes)
        self._on_open = on_open
        self._handler: ConnectionHandler | None = None
        self._fragments: list[bytes] = []
        self._outgoing: list[bytes] = []
        self._waiters: list[asyncio.Future[None]] | None = None
        self._stalled_since: float | None = None
        self._last_received = self._loop.time()
        self._pinged = False
        self._close_timer: asyncio.TimerHandle | None = None
        transport.set_write_buffer_limits(high=_WRITE_BUFFER_BYTES)

    @property
    def peer(self) -> Peer:
        """See `Connection.peer`."""
        return self._peer

    def send(self, text: bytes) -> None:
        """See `Connection.send`."""
        if self._protocol.state is not OPEN:
            return
        if not self._outgoing:
            self._outlet.add(self)
        self._outgoing.append(self._outlet.frame(text))

    async def drained(self) -> None:
        """See `Connection.drained`."""
        self.flush()
        if self._stalled_since is None or self._transport.is_closing():
            return
        waiter: asyncio.Future[None] = self._loop.create_future()
        if self._waiters is None:
            self._waiters = []
        self._waiters.append(waiter)
        await waiter

    def hold(self) -> None:
        """See `Connection.hold`."""
        if not self._transport.is_closing():
            self._transport.pause_reading()

    def release(self) -> None:
        """See `Connection.release`."""
        if not self._transport.is_closing():
            self._transport.resume_reading()

    def close(self, code: int, reason: str) -> None:
        """See `Connection.close`."""
        if self._protocol.state is OPEN:
            self.flush()
            self._protocol.send_close(code, reason)
            self._write_protocol_data()
            # A connection that is held would never see the peer's answer.
            self.release()
        self._limit_close()

    def abort(self) -> None:
        """Drop the connection at once."""
        self._transport.abort()

    def check_alive(self, now: float) -> None:
        """Ping a silent peer, drop a dead one and one that does not read; called every now and then.

        Args:
            now: the loop's time.
        """
        silent_s = now - self._last_received
        if self._stalled_since is not None and now - self._stalled_since > self._limits.stalled_reader_s:
            log.info("dropped a reader that does not read")
            self.abort()
        elif silent_s > 2 * self._limits.ping_after_s and self._pinged:
            self.abort()
        elif silent_s > self._limits.ping_after_s and not self._pinged and self._protocol.state is OPEN:
            self._pinged = True
            self._protocol.send_ping(b"")
            self._write_protocol_data()

    def data_received(self, data: bytes) -> None:
        """Called by the loop, and before that once by the listener with the whole request head."""
        self._last_received = self._loop.time()
        self._pinged = False
        if self._protocol.state is CONNECTING:
            head, end, data = data.partition(_END_OF_HEAD)
            self._pump(head + end)
        for is_text, piece in self._incoming.take(data):
            if not is_text:
                self._pump(piece)
            elif self._handler is not None and self._protocol.state is OPEN:
                self._handler.receive_text(piece)

    def eof_received(self) -> None:
        """Called by the loop: the peer sends nothing more."""
        self._protocol.receive_eof()
        self._write_protocol_data()

    def pause_writing(self) -> None:
        """Called by the loop: the socket is full."""
        self._stalled_since = self._loop.time()

    def resume_writing(self) -> None:
        """Called by the loop: the reader caught up."""
        self._stalled_since = None
        self._wake_waiters()

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by the loop: it is over."""
        if exc is not None:
            log.debug("a websocket broke: %s", exc)
        self._outgoing.clear()
        if self._close_timer is not None:
            self._close_timer.cancel()
        self._wake_waiters()
        handler, self._handler = self._handler, None
        if handler is not None:
            handler.connection_lost()

    def _pump(self, data: bytes) -> None:
        self._protocol.receive_data(data)
        for event in self._protocol.events_received():
            if isinstance(event, Frame):
                self._receive_frame(event)
            elif isinstance(event, Request):
                self._answer_handshake(event)
        self._write_protocol_data()
        if self._protocol.close_expected():
            self._limit_close()

    def _answer_handshake(self, request: Request) -> None:
        response = self._protocol.accept(request)
        self._protocol.send_response(response)
        self._write_protocol_data()
        if self._protocol.state is OPEN:
            self._handler = self._on_open(self)

    def _receive_frame(self, frame: Frame) -> None:
        if self._handler is None or self._protocol.state is not OPEN:
            return
        if frame.opcode is Opcode.BINARY:
            self.close(CloseCode.UNSUPPORTED_DATA, "text messages only")
        elif frame.opcode is Opcode.TEXT or frame.opcode is Opcode.CONT:
            self._fragments.append(bytes(frame.data))
            if frame.fin:
                text = b"".join(self._fragments)
                self._fragments.clear()
                self._handler.receive_text(text)
            elif len(self._fragments) > _MAX_FRAGMENTS:
                self.close(CloseCode.POLICY_VIOLATION, "too many fragments")

    def flush(self) -> None:
        """Write what was collected."""
        if not self._outgoing:
            return
        data = self._outgoing[0] if len(self._outgoing) == 1 else b"".join(self._outgoing)
        self._outgoing.clear()
        if self._transport.is_closing():
            return
        self._transport.write(data)
        if self._stalled_since is not None:
            self._check_backlog()

    def _check_backlog(self) -> None:
        if self._transport.get_write_buffer_size() > self._limits.max_send_buffer_bytes:
            log.info("dropped a reader that is too slow")
            self.abort()

    def _write_protocol_data(self) -> None:
        for data in self._protocol.data_to_send():
            self.flush()
            if self._transport.is_closing():
                return
            if data:
                self._transport.write(data)
                if self._stalled_since is not None:
                    self._check_backlog()
            else:
                self._transport.close()

    def _limit_close(self) -> None:
        if self._close_timer is None and not self._transport.is_closing():
            self._close_timer = self._loop.call_later(self._limits.close_timeout_s, self.abort)

    def _wake_waiters(self) -> None:
        waiters, self._waiters = self._waiters, None
        for waiter in waiters or ():
            if not waiter.done():
                waiter.set_result(None)
