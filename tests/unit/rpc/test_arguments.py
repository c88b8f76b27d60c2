"""The command line."""

from pathlib import Path

import pytest

from marmot_desktop.rpc.arguments import UsageError, full_help, method_help, parse_command_line
from marmot_desktop.rpc.methods import METHODS


def test_options_may_stand_anywhere_after_rpc() -> None:
    command = parse_command_line(
        [
            "rpc",
            "--relay",
            "ws://127.0.0.1:1",
            "--unsafe-test-methods",
            "--profile=/p",
            "--test-delays",
            "none",
            "--relay",
            "ws://[::1]:2",
        ]
    )
    assert command.method == "rpc"
    assert command.flags.profile == Path("/p")
    assert command.flags.relays == ("ws://127.0.0.1:1", "ws://[::1]:2")
    assert command.flags.unsafe_test_methods
    assert command.flags.test_delays == "none"


def test_options_may_stand_before_the_method_too() -> None:
    options = ["--profile", "/p", "--json", "--log-level", "debug", "--key-file", "/k"]
    command = parse_command_line([*options, "group.list", "--limit", "3"])
    assert (command.method, command.given, command.as_json) == ("group.list", {"limit": "3"}, True)
    assert (command.flags.log_level, command.flags.key_file) == ("debug", Path("/k"))


def test_lists_are_separated_by_commas_or_given_one_by_one() -> None:
    command = parse_command_line(["group.create", "--name=A,B", "--members", "a,b", "--members", "c"])
    assert command.given == {"name": "A,B", "members": ["a", "b", "c"]}


def test_dashes_in_names_are_underscores_and_a_bare_name_is_true() -> None:
    assert parse_command_line(["key_package.publish", "--last-resort"]).given == {"last_resort": "true"}


def test_a_value_that_begins_with_dashes_follows_an_equals_sign() -> None:
    assert parse_command_line(["message.send", "--text=--hello"]).given == {"text": "--hello"}


def test_a_secret_on_the_command_line_is_refused_and_not_repeated() -> None:
    with pytest.raises(UsageError) as caught:
        parse_command_line(["account.import", "--secret", "nsec1verysecret"])
    assert "nsec1verysecret" not in caught.value.detail
    assert parse_command_line(["account.import", "--secret", "-"]).given == {"secret": "-"}


@pytest.mark.parametrize("line", ["rpc --nonsense 1", "group.get a b", "group.get --group a --group b"])
def test_what_cannot_be_understood_is_said(line: str) -> None:
    with pytest.raises(UsageError):
        parse_command_line(line.split())


@pytest.mark.parametrize("line", ["", "--help", "--profile /p"])
def test_help_is_given_where_nothing_is_asked(line: str) -> None:
    assert parse_command_line(line.split()).wants_help


def test_help_names_every_method_and_every_parameter() -> None:
    assert all(f"  {name}" in full_help() for name in METHODS)
    assert "--members (list)" in method_help("group.create")
    assert "--name (text, required)" in method_help("group.create")
