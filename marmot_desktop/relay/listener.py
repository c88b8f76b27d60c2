"""One port for everything: reads the head of a connection's first request and decides who goes on.

Plain HTTP is answered here, one request a connection; a websocket handshake is handed, bytes and all, to
`WebSocketConnection`. Head, body and time are bounded before anything is believed.
"""

import asyncio
import logging
from collections.abc import Coroutine, Mapping
from http import HTTPStatus
from typing import Protocol, cast

import h11

from marmot_desktop.frozen import Frozen, field
from marmot_desktop.relay.config import ConnectionLimits
from marmot_desktop.relay.transport import Peer, parse_peer

log = logging.getLogger(__name__)


class HttpRequest(Frozen, frozen=True):
    """A whole plain request.

    Args:
        method: in capitals, such as `GET`.
        target: path and query as sent.
        headers: by lower-case name; of a repeated one the last.
        body: at most `ConnectionLimits.max_body_bytes`.
        peer: who asks.
    """

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    peer: Peer


class HttpResponse(Frozen, frozen=True):
    """What is answered.

    Args:
        status: of the answer.
        body: of the answer; not sent where the request was a HEAD.
        content_type: of the body.
        headers: further ones; length, type and connection are added.
    """

    status: HTTPStatus
    body: bytes = b""
    content_type: str = "text/plain; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


class Reception(Protocol):
    """Where the listener brings its connections."""

    @property
    def is_full(self) -> bool:
        """Whether one more connection is too many."""
        ...

    def connection_made(self, listener: "Listener") -> None:
        """A connection was accepted and is being read."""
        ...

    def connection_lost(self, listener: "Listener") -> None:
        """A connection ended before it became a websocket."""
        ...

    def open_websocket(self, listener: "Listener", transport: asyncio.Transport, peer: Peer) -> asyncio.Protocol:
        """A client asks for a websocket; the protocol that goes on with it, request head first."""
        ...

    def start_answer(self, answer: Coroutine[None, None, None]) -> None:
        """Own a task that answers a plain request."""
        ...

    async def answer(self, request: HttpRequest) -> HttpResponse:
        """Answer a plain request."""
        ...


class Listener(asyncio.Protocol):
    """One accepted connection until it is a websocket or was answered.

    Args:
        reception: where connections are brought.
        limits: of size and time.
    """

    def __init__(self, reception: Reception, limits: ConnectionLimits) -> None:
        self._reception = reception
        self._limits = limits
        self._head = bytearray()
        self._body = bytearray()
        self._request: h11.Request | None = None
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=limits.max_head_bytes)
        self._answered = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by the loop: accepted."""
        self._transport = cast("asyncio.Transport", transport)
        self._peer = parse_peer(transport.get_extra_info("peername"))
        self._timer = asyncio.get_running_loop().call_later(self._limits.request_timeout_s, self._time_out)
        self._reception.connection_made(self)
        if self._reception.is_full:
            self._respond(HttpResponse(HTTPStatus.SERVICE_UNAVAILABLE, b"too many connections\n"))

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by the loop: gone."""
        if exc is not None:
            log.debug("a connection broke: %s", exc)
        self._timer.cancel()
        self._reception.connection_lost(self)

    def data_received(self, data: bytes) -> None:
        """Called by the loop."""
        if self._answered:
            return
        if self._request is None:
            self._head += data
        try:
            self._http.receive_data(data)
            self._advance()
        except h11.RemoteProtocolError as error:
            self._respond(HttpResponse(HTTPStatus(error.error_status_hint), b"not a valid request\n"))

    def abort(self) -> None:
        """Drop the connection at once."""
        self._transport.abort()

    def _advance(self) -> None:
        while not self._answered:
            event = self._http.next_event()
            if event is h11.NEED_DATA:
                if self._http.they_are_waiting_for_100_continue:
                    self._write(h11.InformationalResponse(status_code=100, headers=[]))
                return
            if isinstance(event, h11.Request):
                self._request = event
                if is_websocket_handshake(event):
                    self._hand_over()
                    return
            elif isinstance(event, h11.Data):
                self._body += event.data
                if len(self._body) > self._limits.max_body_bytes:
                    self._respond(HttpResponse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, b"the body is too large\n"))
            else:
                self._finish_request(event)
                return

    def _finish_request(self, event: object) -> None:
        if isinstance(event, h11.EndOfMessage) and self._request is not None:
            self._answered = True
            self._reception.start_answer(self._answer(self._request))
        else:
            self._transport.close()

    def _hand_over(self) -> None:
        self._answered = True
        self._timer.cancel()
        connection = self._reception.open_websocket(self, self._transport, self._peer)
        self._transport.set_protocol(connection)
        connection.data_received(bytes(self._head))

    async def _answer(self, request: h11.Request) -> None:
        response = await self._reception.answer(
            HttpRequest(
                method=request.method.decode("ascii"),
                target=request.target.decode("ascii"),
                headers={name.decode("ascii"): value.decode("latin-1") for name, value in request.headers},
                body=bytes(self._body),
                peer=self._peer,
            )
        )
        self._respond(response)

    def _respond(self, response: HttpResponse) -> None:
        self._answered = True
        if self._transport.is_closing() or self._http.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            self._transport.close()
            return
        headers = {
            "content-type": response.content_type,
            "content-length": str(len(response.body)),
            "connection": "close",
            **response.headers,
        }
        self._write(
            h11.Response(status_code=response.status, reason=response.status.phrase, headers=list(headers.items()))
        )
        if response.body and (self._request is None or self._request.method != b"HEAD"):
            self._write(h11.Data(data=response.body))
        self._write(h11.EndOfMessage())
        self._transport.close()

    def _write(self, event: h11.Event) -> None:
        data = self._http.send(event)
        if data:
            self._transport.write(data)

    def _time_out(self) -> None:
        log.debug("a request took too long")
        if self._answered or not self._head:
            # Either the answer does not get out or nothing ever came in.
            self.abort()
        else:
            self._respond(HttpResponse(HTTPStatus.REQUEST_TIMEOUT, b"the request took too long\n"))


def is_websocket_handshake(request: h11.Request) -> bool:
    """Whether the request asks to become a websocket (RFC 6455 section 4.1)."""
    if request.method != b"GET":
        return False
    tokens = {
        (name, token.strip().lower())
        for name, value in request.headers
        if name in (b"upgrade", b"connection")
        for token in value.split(b",")
    }
    return (b"upgrade", b"websocket") in tokens and (b"connection", b"upgrade") in tokens
