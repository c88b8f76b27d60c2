"""Tests of `marmot_desktop.ui.sentences`."""

from marmot_desktop.ui.sentences import join_sentences


def test_sentences_follow_each_other_and_each_has_an_end() -> None:
    assert join_sentences(["Hill club", "", " Is it late? ", "Muted."]) == "Hill club. Is it late? Muted."


def test_nothing_is_said_of_nothing() -> None:
    assert join_sentences(["", "  "]) == ""
