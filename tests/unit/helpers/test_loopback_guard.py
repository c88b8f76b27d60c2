"""The network guard of the tests refuses what it should, and nothing else."""

import socket

import pytest

from tests.helpers import loopback_guard


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.10", "::1", "localhost", "relay.localhost", "0.0.0.0"])
def test_this_machine_is_loopback(host: str) -> None:
    assert loopback_guard.is_loopback(host)


@pytest.mark.parametrize("host", ["10.0.0.1", "192.168.1.1", "8.8.8.8", "2001:db8::1", "relay.example.com"])
def test_other_machines_are_not(host: str) -> None:
    assert not loopback_guard.is_loopback(host)


def test_a_connection_outside_is_refused_and_remembered() -> None:
    with socket.socket() as outside, pytest.raises(loopback_guard.OutsideConnectionError):
        outside.connect(("192.0.2.1", 443))
    assert loopback_guard.attempts == ["192.0.2.1:443"]
    loopback_guard.attempts.clear()


def test_a_lookup_of_a_public_name_is_refused_and_remembered() -> None:
    with pytest.raises(loopback_guard.OutsideConnectionError):
        socket.getaddrinfo("relay.damus.io", 443)
    assert loopback_guard.attempts == ["relay.damus.io"]
    loopback_guard.attempts.clear()


def test_a_name_that_never_resolves_is_simply_unknown() -> None:
    with pytest.raises(socket.gaierror):
        socket.getaddrinfo("relay.invalid", 443)
    assert loopback_guard.attempts == []


def test_loopback_connects() -> None:
    with socket.socket() as server, socket.socket() as client:
        server.bind(("127.0.0.1", 0))
        server.listen(1)
        client.connect(server.getsockname())
    assert loopback_guard.attempts == []
