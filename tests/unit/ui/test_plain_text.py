"""Tests of `marmot_desktop.ui.plain_text`."""

import pytest

from marmot_desktop.ui.plain_text import MAX_NAME_CHARS, isolated, plain_line, plain_text


@pytest.mark.parametrize("control", ["\u202e", "\u202d", "\u202a", "\u2066", "\u2067", "\u2068", "\u2069", "\u200f"])
def test_bidi_controls_go(control: str) -> None:
    assert plain_text(f"user{control}gnp.exe") == "usergnp.exe"


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u200b", "\ufeff", "\U000e0041"])
def test_characters_nobody_sees_go(control: str) -> None:
    assert plain_text(f"a{control}b") == "ab"


def test_lines_and_tabs_of_a_message_stay() -> None:
    assert plain_text("one\r\n\ttwo\rthree\u2028four\n") == "one\n\ttwo\nthree\nfour"


def test_joined_emoji_stay_whole() -> None:
    assert plain_text("👨‍👩‍👧‍👦") == "👨‍👩‍👧‍👦"


def test_right_to_left_words_stay() -> None:
    assert plain_text("שלום") == "שלום"


def test_a_name_is_one_short_line() -> None:
    assert plain_line("  many\n\n words ") == "many words"
    shortened = plain_line("x" * 500)
    assert len(shortened) == MAX_NAME_CHARS
    assert shortened.endswith("…")


def test_a_name_in_a_sentence_is_isolated_from_it() -> None:
    assert isolated("\u202eabc") == "\u2068abc\u2069"
