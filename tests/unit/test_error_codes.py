"""Every code has a sentence that a person can read."""

import pytest

from marmot_desktop.error_codes import CODES, ErrorCode


@pytest.mark.parametrize("code", list(ErrorCode))
def test_every_code_has_a_sentence(code: ErrorCode) -> None:
    sentence = CODES[code].sentence
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert len(sentence) <= 160


def test_no_code_is_told_twice() -> None:
    assert set(CODES) == set(ErrorCode)
    sentences = [info.sentence for info in CODES.values()]
    assert len(set(sentences)) == len(sentences)
