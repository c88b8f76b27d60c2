"""Tests of `marmot_desktop.ui.shell.commands`."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.shell.commands import COMMANDS, Group, command, group_words


def test_no_two_commands_have_the_same_keys() -> None:
    keys = Counter(QKeySequence(keys).toString() for each in COMMANDS for keys in each.keys)
    assert [name for name, times in keys.items() if times > 1] == []
    assert "" not in keys


def test_no_two_commands_are_called_alike() -> None:
    assert len({each.id for each in COMMANDS}) == len({each.text for each in COMMANDS}) == len(COMMANDS)


def test_a_command_is_found_by_its_id() -> None:
    assert command("quit").keys == ("Ctrl+Q",)
    with pytest.raises(KeyError):
        command("nothing")


def test_words_and_keys_are_for_people(qapp: QApplication) -> None:
    assert command("nth_chat").key_words == ("Ctrl+1", "Ctrl+9")
    assert command("shortcuts").words == "Show all shortcuts"
    assert [group_words(group) for group in Group] == ["General", "Chats", "Messages", "Window"]


def test_what_can_be_found_by_name_only_is_listed() -> None:
    assert all(each.listed for each in COMMANDS if not each.keys)
