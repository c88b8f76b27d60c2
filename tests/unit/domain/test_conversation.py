"""Tests of `marmot_desktop.domain.conversation`."""

from marmot_desktop.domain.chat import Reaction
from marmot_desktop.domain.conversation import Said, choose_reactions
from tests.helpers import ui_values as make

TARGET = make.event_id("target")
BO, CY = make.pubkey("Bo Lind"), make.pubkey("Cy Moor")


def _said(text: str, name: str = "Bo Lind", number: int = 0) -> Said:
    return Said(make.event_id(f"{text} {name} {number}"), TARGET, make.pubkey(name), text)


def test_signs_stand_for_thumbs() -> None:
    said = [_said("+"), _said("-", "Cy Moor"), _said("", "Di Fox")]
    assert choose_reactions(said, ())[TARGET] == (
        Reaction("👍", (BO, make.pubkey("Di Fox"))),
        Reaction("👎", (CY,)),
    )


def test_everybody_has_one_reaction_their_newest() -> None:
    assert choose_reactions([_said("❤️"), _said("🎉")], ())[TARGET] == (Reaction("🎉", (BO,)),)


def test_what_was_taken_back_leaves_the_one_before() -> None:
    first, second = _said("❤️"), _said("🎉")
    assert choose_reactions([first, second], [(BO, second.id)])[TARGET] == (Reaction("❤️", (BO,)),)
    assert choose_reactions([first], [(BO, first.id)]) == {}


def test_nobody_takes_back_the_reaction_of_another() -> None:
    first = _said("❤️")
    assert choose_reactions([first], [(CY, first.id)])[TARGET] == (Reaction("❤️", (BO,)),)


def test_a_whole_text_is_no_reaction() -> None:
    assert choose_reactions([_said("x" * 51)], ()) == {}
