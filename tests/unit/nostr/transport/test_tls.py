"""The machine's certificates are read once, and where they are needed."""

import ssl

from marmot_desktop.nostr.transport.tls import tls_for
from marmot_desktop.nostr.types import RelayUrl

SAFE = RelayUrl("wss://relay.example")


async def test_they_are_read_once() -> None:
    context = await tls_for(SAFE)
    assert context is not None
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert await tls_for(SAFE) is context


async def test_others_may_be_given() -> None:
    given = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    assert await tls_for(SAFE, given) is given


async def test_a_relay_on_this_computer_needs_none() -> None:
    assert await tls_for(RelayUrl("ws://127.0.0.1:7447"), ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)) is None
