"""The command line of the relay."""

from pathlib import Path

import pytest

from marmot_desktop.relay.config import parse_arguments, parse_listen_address
from marmot_desktop.relay.errors import InvalidConfigError


def test_address_and_database_are_enough() -> None:
    config = parse_arguments(["--listen", "127.0.0.1:7447", "--database", "relay.db"])
    assert ("127.0.0.1", 7447, Path("relay.db"), ()) == (config.host, config.port, config.database, config.public_urls)
    assert not config.limits.limit_loopback
    assert not config.stop_with_stdin


def test_several_public_urls_may_be_given_and_are_normalised() -> None:
    config = parse_arguments(
        [
            "--listen",
            "0.0.0.0:80",
            "--database",
            "x",
            "--public-url",
            "wss://Relay.Example",
            "--public-url",
            "ws://10.0.0.1:80",
        ]
    )
    assert config.public_urls == ("wss://relay.example", "ws://10.0.0.1")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("127.0.0.1:0", ("127.0.0.1", 0)),
        ("[::1]:7447", ("::1", 7447)),
        ("localhost:65535", ("localhost", 65535)),
    ],
)
def test_a_listen_address_is_a_host_and_a_port(text: str, expected: tuple[str, int]) -> None:
    assert expected == parse_listen_address(text)


@pytest.mark.parametrize(
    "text", ["", "7447", ":7447", "host", "host:", "host:65536", "host:-1", "host:x", "::1:7447", "host:٣"]
)
def test_what_is_no_listen_address_is_refused(text: str) -> None:
    with pytest.raises(InvalidConfigError):
        parse_listen_address(text)


def test_a_public_url_that_is_no_websocket_address_is_refused() -> None:
    with pytest.raises(InvalidConfigError):
        parse_arguments(["--listen", "127.0.0.1:0", "--database", "x", "--public-url", "https://relay.example"])
