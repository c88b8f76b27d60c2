"""Tests of `marmot_desktop.ui.models.quick_choices`."""

import pytest
from PySide6.QtCore import Qt

from marmot_desktop.ui.models.quick_choices import MOST_SHOWN, Choice, ChoiceKind, QuickChoiceModel, QuickChoices
from marmot_desktop.ui.models.roles import Role

CHATS = (
    Choice(ChoiceKind.CHAT, "1", "Saturday hike", also="Björn Chidi"),
    Choice(ChoiceKind.CHAT, "2", "Neighbours"),
    Choice(ChoiceKind.PERSON, "aa", "Björn Lind", "npub1..."),
    Choice(ChoiceKind.PERSON, "bb", "Emi 田中"),
    Choice(ChoiceKind.COMMAND, "zoom_in", "Larger", trailing="Ctrl++"),
    Choice(ChoiceKind.COMMAND, "sign_out", "Sign out"),
)


def titles(text: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [choice.title for choice in QuickChoices(CHATS, recent).find(text)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("sat", "Saturday hike"),
        ("hike", "Saturday hike"),
        ("saturdya", "Saturday hike"),
        ("nieghbours", "Neighbours"),
        ("lind", "Björn Lind"),
        ("BJÖRN", "Björn Lind"),
        ("田中", "Emi 田中"),
        ("sign", "Sign out"),
        ("la", "Larger"),
    ],
)
def test_a_few_letters_are_enough_and_may_be_wrong(typed: str, first: str) -> None:
    assert titles(typed)[0] == first


def test_a_chat_is_found_by_who_is_in_it() -> None:
    assert "Saturday hike" in titles("chidi")


@pytest.mark.parametrize("typed", ["qqqq", "xy", "zz top"])
def test_what_is_like_nothing_finds_nothing(typed: str) -> None:
    assert titles(typed) == []


def test_without_letters_what_was_used_last_comes_first() -> None:
    assert titles("")[0] == "Saturday hike"
    assert titles(" ", ("bb", "2"))[:3] == ["Emi 田中", "Neighbours", "Saturday hike"]


def test_of_two_that_match_alike_the_one_used_last_wins() -> None:
    twins = (Choice(ChoiceKind.CHAT, "1", "Choir"), Choice(ChoiceKind.CHAT, "2", "Choir"))
    assert [choice.key for choice in QuickChoices(twins, ("2",)).find("choir")] == ["2", "1"]


def test_there_are_never_too_many() -> None:
    many = tuple(Choice(ChoiceKind.CHAT, str(number), f"Chat {number}") for number in range(500))
    assert len(QuickChoices(many).find("chat")) == len(QuickChoices(many).find("")) == MOST_SHOWN


def test_rows_keep_their_order(application: object) -> None:
    model = QuickChoiceModel()
    model.show_choices((CHATS[4], CHATS[1]))
    assert [model.index(row).data(Qt.ItemDataRole.DisplayRole) for row in range(2)] == ["Larger", "Neighbours"]
    assert model.index(0).data(Role.TRAILING) == "Ctrl++"
    assert model.index(0).data(Role.VALUE) == (0, CHATS[4])
