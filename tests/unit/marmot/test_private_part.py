"""The private part of a key package comes back as it was stored, or not at all."""

import pytest

from marmot_desktop.marmot.errors import CorruptGroupStateError
from marmot_desktop.marmot.private_part import PrivatePart, parse_private_part

PART = PrivatePart(b"s" * 32, b"p" * 32, b"k" * 300)


def test_it_comes_back_as_it_was_stored_and_shows_no_secret() -> None:
    assert parse_private_part(PART.encode()) == PART
    assert "sss" not in repr(PART)
    assert "kkk" not in repr(PART)


@pytest.mark.parametrize("stored", [b"", PART.encode()[:-1], PART.encode() + b"\0", b"\2" + PART.encode()[1:]])
def test_anything_else_is_a_damaged_store(stored: bytes) -> None:
    with pytest.raises(CorruptGroupStateError):
        parse_private_part(stored)
