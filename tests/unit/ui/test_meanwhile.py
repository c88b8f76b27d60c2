"""Tests of `marmot_desktop.ui.meanwhile`."""

from functools import partial

from marmot_desktop.ui.meanwhile import Meanwhile


def test_what_was_told_between_question_and_answer_is_told_again_in_its_order_and_once() -> None:
    told: list[str] = []
    meanwhile = Meanwhile()
    meanwhile.note(partial(told.append, "before"))
    meanwhile.begin()
    for word in ("first", "second"):
        meanwhile.note(partial(told.append, word))
    meanwhile.tell_again()
    meanwhile.tell_again()
    assert told == ["first", "second"]


def test_what_is_told_again_is_not_kept_again() -> None:
    told: list[str] = []
    meanwhile = Meanwhile()

    def tell() -> None:
        meanwhile.note(tell)
        told.append("told")

    meanwhile.begin()
    tell()
    meanwhile.tell_again()
    meanwhile.tell_again()
    assert told == ["told", "told"]


def test_without_an_answer_nothing_is_told_and_another_question_begins_anew() -> None:
    told: list[str] = []
    meanwhile = Meanwhile()
    meanwhile.begin()
    meanwhile.note(partial(told.append, "lost"))
    meanwhile.drop()
    meanwhile.tell_again()
    meanwhile.begin()
    meanwhile.note(partial(told.append, "old"))
    meanwhile.begin()
    meanwhile.tell_again()
    assert told == []
