"""What a connection is to the relay."""

import pytest

from marmot_desktop.relay.transport import Peer, frame_text, parse_peer


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_addresses_of_this_machine_are_loopback(address: str) -> None:
    assert Peer(address, is_loopback=True) == parse_peer((address, 5000))


@pytest.mark.parametrize(
    "address", ["10.0.0.1", "192.168.1.1", "2001:db8::1", "::ffff:10.0.0.1", "fe80::1%eth0", "name"]
)
def test_other_addresses_are_not(address: str) -> None:
    assert Peer(address, is_loopback=False) == parse_peer((address, 5000, 0, 0))


@pytest.mark.parametrize("address", [None, "", "/run/socket", (), (5,)])
def test_a_socket_without_an_address_is_not_loopback(address: object) -> None:
    assert Peer("", is_loopback=False) == parse_peer(address)


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65535, 65536, 200_000])
def test_a_text_frame_is_read_by_another_implementation_as_it_was_written(size: int) -> None:
    from websockets.client import ClientProtocol
    from websockets.frames import Frame, Opcode
    from websockets.protocol import OPEN
    from websockets.uri import parse_uri

    text = b"x" * size
    protocol = ClientProtocol(parse_uri("ws://localhost"), state=OPEN, max_size=None)
    protocol.receive_data(frame_text(text))
    assert [Frame(Opcode.TEXT, text, fin=True)] == protocol.events_received()
