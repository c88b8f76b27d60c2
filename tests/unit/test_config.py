"""What the program is told: flags before environment before file before defaults."""

import logging
from pathlib import Path

import pytest

from marmot_desktop.config import (
    DISCOVERY_RELAYS,
    SUGGESTED_RELAYS,
    Config,
    Flags,
    read_config,
)
from marmot_desktop.errors import RefusedError


def test_told_nothing_it_has_defaults() -> None:
    config = read_config(Flags(), {})
    assert config == Config()
    assert config.log_level == logging.INFO
    assert config.suggested_relays == SUGGESTED_RELAYS
    assert config.discovery_relays == DISCOVERY_RELAYS
    assert not config.unsafe_test_methods
    assert not config.no_delays


def test_flags_win_over_environment_and_environment_over_file(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('relays = ["wss://file.example"]\nlog_level = "error"\n')
    environment = {"MARMOT_RELAYS": "wss://one.example, wss://two.example", "MARMOT_LOG_LEVEL": "warning"}
    flags = Flags(relays=("ws://127.0.0.1:7447",), log_level="debug")
    assert read_config(Flags(), {}, file).relays == ("wss://file.example",)
    assert read_config(Flags(), {}, file).log_level == logging.ERROR
    assert read_config(Flags(), environment, file).relays == ("wss://one.example", "wss://two.example")
    assert read_config(Flags(), environment, file).log_level == logging.WARNING
    assert read_config(flags, environment, file).relays == ("ws://127.0.0.1:7447",)
    assert read_config(flags, environment, file).log_level == logging.DEBUG


def test_the_profile_comes_from_flag_or_environment(tmp_path: Path) -> None:
    assert read_config(Flags(), {"MARMOT_PROFILE": str(tmp_path)}).profile == tmp_path
    assert read_config(Flags(profile=Path("/flag")), {"MARMOT_PROFILE": str(tmp_path)}).profile == Path("/flag")
    assert read_config(Flags(), {"MARMOT_PROFILE": ""}).profile is None


def test_the_passphrase_is_read_and_never_shown() -> None:
    config = read_config(Flags(), {"MARMOT_PASSPHRASE": "correct horse"})
    assert config.passphrase == "correct horse"
    assert "correct horse" not in repr(config)
    assert read_config(Flags(), {"MARMOT_PASSPHRASE": ""}).passphrase is None


def test_public_relays_can_be_switched_off() -> None:
    config = read_config(Flags(), {"MARMOT_PUBLIC_RELAYS": "none"})
    assert config.suggested_relays == ()
    assert config.discovery_relays == ()


def test_public_relays_can_be_chosen_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('suggested_relays = ["wss://a.example"]\ndiscovery_relays = []\n')
    config = read_config(Flags(), {}, file)
    assert config.suggested_relays == ("wss://a.example",)
    assert config.discovery_relays == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("relays = ", "TOML"),
        ('relays = "wss://one"', "relays"),
        ("suggested_relays = [1]", "suggested_relays"),
        ('log_level = "loud"', "log level"),
        ("log_level = 3", "log level"),
    ],
)
def test_a_wrong_file_is_refused_by_the_place(tmp_path: Path, text: str, place: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text)
    with pytest.raises(RefusedError, match=place):
        read_config(Flags(), {}, file)


def test_unknown_test_delays_are_refused() -> None:
    assert read_config(Flags(test_delays="none"), {}).no_delays
    with pytest.raises(RefusedError, match="--test-delays"):
        read_config(Flags(test_delays="some"), {})


def test_unsafe_methods_are_allowed_only_by_a_flag() -> None:
    assert read_config(Flags(unsafe_test_methods=True), {}).unsafe_test_methods
    assert not read_config(Flags(), {"MARMOT_UNSAFE_TEST_METHODS": "1"}).unsafe_test_methods
