"""The knobs, and which of them contradict each other."""

import dataclasses

import pytest

from marmot_desktop.relay.config import (
    Limits,
    RelayConfig,
    check_config,
    parse_listen_address,
    parse_public_url,
)
from marmot_desktop.relay.errors import InvalidConfigError
from marmot_desktop.relay.gateway.rules import GatewayRules, KeyPackageReads

PLAIN = RelayConfig("127.0.0.1", 7447, "relay.db")


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


def test_a_public_url_is_a_websocket_address() -> None:
    assert parse_public_url("wss://Relay.Example/") == "wss://relay.example"
    with pytest.raises(InvalidConfigError, match="public url"):
        parse_public_url("https://relay.example")


def test_the_defaults_agree_with_each_other() -> None:
    check_config(PLAIN)


@pytest.mark.parametrize(
    ("config", "words"),
    [
        (dataclasses.replace(PLAIN, limits=Limits(max_tags=-1)), "max_tags is negative"),
        (dataclasses.replace(PLAIN, gateway=GatewayRules(low_water=11)), "low_water is above target"),
        (dataclasses.replace(PLAIN, gateway=GatewayRules(target=60)), "target is above max_stock"),
        (dataclasses.replace(PLAIN, gateway=GatewayRules(reserve_for_known=1.5)), "reserve_for_known"),
        (dataclasses.replace(PLAIN, gateway=GatewayRules(request_memory_s=600)), "request_memory_s"),
        (dataclasses.replace(PLAIN, gateway=GatewayRules(sweep_interval_s=0)), "sweep_interval_s"),
        (
            dataclasses.replace(PLAIN, gateway=GatewayRules(intercept=False, reads=KeyPackageReads.GATEWAY)),
            "without intercept",
        ),
        (dataclasses.replace(PLAIN, verifier_threads=0), "verifier_threads"),
        (dataclasses.replace(PLAIN, sweep_interval_s=0), "sweep_interval_s"),
    ],
)
def test_a_contradiction_is_named(config: RelayConfig, words: str) -> None:
    with pytest.raises(InvalidConfigError, match=words):
        check_config(config)
