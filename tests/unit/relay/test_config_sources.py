"""Defaults, file, environment, command line: the later one wins, and every fault is named."""

from pathlib import Path

import pytest

from marmot_desktop.relay.config import Durability, RelayConfig
from marmot_desktop.relay.config_sources import list_knobs, read_call
from marmot_desktop.relay.errors import InvalidConfigError
from marmot_desktop.relay.gateway.rules import KeyPackageReads


def read(*arguments: str, **environment: str) -> RelayConfig:
    return read_call(arguments, environment).config


def test_a_database_is_enough() -> None:
    config = read("--database", "relay.db")
    assert ("127.0.0.1", 7447, "relay.db", ()) == (config.host, config.port, config.database, config.public_urls)
    assert config.durability is Durability.FULL
    assert config.gateway.low_water == 3


def test_the_later_source_wins(tmp_path: Path) -> None:
    file = tmp_path / "relay.toml"
    file.write_text(
        """
        database = "file.db"
        listen = "[::1]:1"
        public_url = ["wss://a.example", "wss://B.example/"]
        durability = "normal"

        [limits]
        max_tags = 7

        [gateway]
        low_water = 1
        reads = "gateway"
        """,
        encoding="utf-8",
    )
    config = read("--config", str(file))
    assert ("::1", 1, "file.db", 7, 1) == (
        config.host,
        config.port,
        config.database,
        config.limits.max_tags,
        config.gateway.low_water,
    )
    assert config.public_urls == ("wss://a.example", "wss://b.example")
    assert config.gateway.reads is KeyPackageReads.GATEWAY
    environment = {"MARMOT_RELAY_CONFIG": str(file), "MARMOT_RELAY_GATEWAY_LOW_WATER": "2"}
    assert read(**environment).gateway.low_water == 2
    assert read("--gateway-low-water", "4", **environment).gateway.low_water == 4
    assert read(**environment).durability is Durability.NORMAL


def test_texts_of_the_environment_become_what_they_mean() -> None:
    config = read(
        MARMOT_RELAY_DATABASE="x.db",
        MARMOT_RELAY_PUBLIC_URL="wss://a.example, wss://b.example",
        MARMOT_RELAY_GATEWAY_INTERCEPT="false",
        MARMOT_RELAY_LIMITS_EVENTS_PER_S="0.5",
        MARMOT_RELAY_STOP_WITH_STDIN="1",
    )
    assert config.public_urls == ("wss://a.example", "wss://b.example")
    assert not config.gateway.intercept
    assert config.limits.events_per_s == 0.5
    assert config.stop_with_stdin


def test_flags_can_be_switched_off_and_addresses_repeated() -> None:
    config = read(
        "--database", "x", "--no-gateway-deliver", "--public-url", "wss://a.example", "--public-url", "ws://10.0.0.1:80"
    )
    assert not config.gateway.deliver
    assert config.public_urls == ("wss://a.example", "ws://10.0.0.1")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "database is missing"),
        ("database = 'x'\nnonsense = 1", "unknown knob nonsense"),
        ("database = 'x'\n[gateway]\nlow_watter = 1", r"\[gateway\]: unknown knob low_watter"),
        ("database = 'x'\n[gatewey]\n", r"unknown section \[gatewey\]"),
        ("database = 'x'\n[gateway]\nlow_water = 'many'", r"\[gateway\]: Expected int.*low_water"),
        ("database = 'x'\n[gateway]\nreads = 'closed'", r"\[gateway\]: Invalid enum value 'closed'"),
        ("database = 'x'\n[gateway]\nlow_water = 20", "low_water is above target"),
        ("database = 'x'\nlisten = 'here'", "listen needs HOST:PORT"),
        ("database = ", "is not TOML"),
    ],
)
def test_a_fault_in_the_file_is_named(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "relay.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidConfigError, match=words):
        read("--config", str(file))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidConfigError, match="cannot be read"):
        read("--config", str(tmp_path / "none.toml"))


def test_every_knob_has_a_sentence_and_a_name_of_its_own() -> None:
    knobs = list(list_knobs())
    assert len({knob.key for knob in knobs}) == len(knobs) > 60
    assert all(knob.help.endswith(".") for knob in knobs)
    assert {
        "low_water",
        "delivery_ttl_s",
        "sweep_interval_s",
        "max_wanted",
        "welcome_ttl_s",
        "intercept",
        "deliver",
    } <= {knob.name for knob in knobs if knob.section == "gateway"}


def test_the_configuration_can_be_checked_alone() -> None:
    assert read_call(["--database", "x", "--check-config"], {}).check_only


def test_help_names_every_knob(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_call(["--help"], {})
    shown = capsys.readouterr().out
    assert all(f"--{knob.key.replace('_', '-')}" in shown for knob in list_knobs())
