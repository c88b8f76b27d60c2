"""Tests of `marmot_desktop.ui.error_text`."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError, Sent
from marmot_desktop.ui.error_text import sentence, sentence_of


@pytest.mark.parametrize("code", ErrorCode)
def test_every_code_has_a_sentence_for_people(code: ErrorCode) -> None:
    text = sentence_of(code)
    assert text[0].isupper()
    assert text.endswith(".")
    assert code.value not in text.split()


def test_what_may_have_been_sent_all_the_same_is_said() -> None:
    assert sentence(RefusedError(ErrorCode.TIMEOUT, sent=Sent.MAYBE)).endswith("It may have been sent all the same.")


def test_technical_words_are_not_shown() -> None:
    assert "socket" not in sentence(RefusedError(ErrorCode.RELAY_UNREACHABLE, "socket 42"))
