"""Pages of lists."""

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.paging import page_of

ROWS = [9, 8, 7, 6]


def test_the_first_page_begins_with_the_newest() -> None:
    assert page_of(ROWS, lambda row: row, limit=2, before=None) == (9, 8)


def test_the_next_page_begins_after_the_row_named() -> None:
    assert page_of(ROWS, lambda row: row, limit=2, before=8) == (7, 6)


def test_the_page_after_the_last_row_is_empty() -> None:
    assert page_of(ROWS, lambda row: row, limit=2, before=6) == ()


def test_an_unknown_row_is_refused_rather_than_taken_for_the_end() -> None:
    with pytest.raises(RefusedError) as caught:
        page_of(ROWS, lambda row: row, limit=2, before=1)
    assert caught.value.code is ErrorCode.NOT_FOUND
