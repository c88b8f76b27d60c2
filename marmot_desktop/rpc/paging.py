"""Pages of lists that a service hands out whole: `limit` rows after the one that `before` names."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.rpc.parameters import Limit, Parameters

DEFAULT_LIMIT: Final = 50

T = TypeVar("T")
K = TypeVar("K")


class PageParameters(Parameters, frozen=True):
    """What every list may be given.

    Args:
        limit: how many rows at most.
        before: the id in the last row of the page before this one, which is not repeated.
    """

    limit: Limit = DEFAULT_LIMIT
    before: str | None = None


def page_of(rows: Sequence[T], id_of: Callable[[T], K], *, limit: int, before: K | None) -> tuple[T, ...]:
    """The rows of one page.

    Args:
        rows: all of them, newest first.
        id_of: the id of a row.
        limit: how many at most.
        before: start after the row with this id; `None` for the first page.

    Raises:
        RefusedError: `not_found`, no row has this id; an empty answer would look like the end.
    """
    start = 0
    if before is not None:
        start = next((place + 1 for place, row in enumerate(rows) if id_of(row) == before), 0)
        if start == 0:
            raise RefusedError(ErrorCode.NOT_FOUND, "no row has the id given as before")
    return tuple(rows[start : start + limit])
