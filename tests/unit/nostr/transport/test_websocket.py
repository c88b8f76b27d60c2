import asyncio
import datetime as dt
import http
import ssl
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from websockets.asyncio.server import ServerConnection, serve
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.http11 import Request, Response

from marmot_desktop.nostr.transport.websocket import describe, is_alive, one_line, open_websocket
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.nostr.wire import MAX_FRAME_BYTES
from tests.unit.nostr.transport.pools import within
from tests.unit.nostr.transport.scripted_relay import Peer, ScriptedRelay, behave


@pytest.fixture(scope="module", name="tls")
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


async def test_a_frame_may_be_as_large_as_the_largest_message(tls: ssl.SSLContext) -> None:
    async def send_largest(peer: Peer) -> None:
        await peer.socket.send("x" * MAX_FRAME_BYTES)
        await peer.socket.wait_closed()

    async with ScriptedRelay(send_largest) as relay, open_websocket(relay.url, tls) as socket:
        assert len(await within(socket.recv())) == MAX_FRAME_BYTES


async def test_a_larger_frame_ends_the_connection(tls: ssl.SSLContext) -> None:
    async def send_too_much(peer: Peer) -> None:
        await peer.socket.send("x" * (MAX_FRAME_BYTES + 1))
        await peer.socket.wait_closed()

    async with ScriptedRelay(send_too_much) as relay, open_websocket(relay.url, tls) as socket:
        with pytest.raises(ConnectionClosed):
            await within(socket.recv())


async def test_nothing_is_compressed_and_nothing_said_of_us(tls: ssl.SSLContext) -> None:
    async with ScriptedRelay(behave) as relay:
        async with open_websocket(relay.url, tls) as socket:
            assert socket.protocol.extensions == []
        request = relay.peers[0].socket.request
        assert request is not None
        assert {"User-Agent", "Origin", "Sec-WebSocket-Extensions"} & set(request.headers) == set()


async def test_a_redirect_is_not_followed(tls: ssl.SSLContext) -> None:
    async with ScriptedRelay(behave) as elsewhere:

        def redirect(connection: ServerConnection, request: Request) -> Response:
            return Response(http.HTTPStatus.FOUND, "Found", Headers({"Location": elsewhere.url, "Content-Length": "0"}))

        async with serve(behave, "127.0.0.1", 0, process_request=redirect) as server:  # type: ignore[arg-type]
            port = next(iter(server.sockets)).getsockname()[1]
            with pytest.raises(InvalidStatus):
                async with open_websocket(RelayUrl(f"ws://127.0.0.1:{port}"), tls):
                    pytest.fail("followed a redirect")
        assert elsewhere.peers == []


async def test_a_certificate_that_nobody_vouches_for_is_refused(tls: ssl.SSLContext, tmp_path: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + dt.timedelta(days=36500))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path / "certificate.pem"
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    server_tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server_tls.load_cert_chain(file)
    trusting = ssl.create_default_context(cafile=str(file))
    async with serve(lambda socket: socket.wait_closed(), "127.0.0.1", 0, ssl=server_tls) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        url = RelayUrl(f"wss://localhost:{port}")
        with pytest.raises(ssl.SSLCertVerificationError):
            async with open_websocket(url, tls):
                pytest.fail("trusted a stranger")
        async with open_websocket(url, trusting) as socket:
            assert await within(is_alive(socket, 5))


async def test_a_silent_relay_is_not_alive(tls: ssl.SSLContext) -> None:
    async def hold(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with ScriptedRelay(behave) as relay, open_websocket(relay.url, tls) as socket:
        assert await within(is_alive(socket, 5))
        relay.peers[0].socket.transport.pause_reading()
        assert not await within(is_alive(socket, 0.05))
        await socket.close()
        assert not await within(is_alive(socket, 5))


def test_a_failure_is_described_in_one_short_line() -> None:
    assert describe(OSError("two\nlines")) == "OSError: two lines"
    assert describe(TimeoutError()) == "TimeoutError"
    assert len(describe(OSError("x" * 1000))) == 200


def test_words_of_a_relay_cannot_write_lines_of_the_log() -> None:
    assert one_line("blocked: no\nERROR all is lost\x1b[31m\u202e") == "blocked: no ERROR all is lost [31m"
    assert len(one_line("x" * 1000)) == 200
