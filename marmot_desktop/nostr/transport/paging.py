"""Reading the whole of what a relay has stored, page by page: relays cap their answers, whatever `limit` says.

A page is asked for with `until` = the oldest date of the page before, inclusive, until one brings nothing new.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import EPHEMERAL_GIFT_WRAP, GIFT_WRAP
from marmot_desktop.nostr.types import EventId, Timestamp

MAX_PAGES: Final = 2000
"""A relay that still brings new events after so many pages makes them up."""
SMALLEST_CAP: Final = 50
"""A page of fewer events is taken to be whole."""
OVERLAP_S: Final = 86_400
WRAP_OVERLAP_S: Final = 7 * 86_400
"""Gift wraps are dated up to two days back on purpose, and may wait for days at their sender."""


@dataclass(slots=True)
class Pager:
    """What has come of one request to one relay, and what to ask for next.

    Args:
        filters: of the page that is asked for now; empty at the end.
    """

    filters: tuple[Filter, ...]
    pages: int = 0
    _seen: set[EventId] = field(default_factory=set)
    _page: list[Event] = field(default_factory=list)
    _fresh: int = 0
    _largest: int = SMALLEST_CAP

    def take(self, events: Iterable[Event]) -> list[Event]:
        """Those events of the present page that are new."""
        fresh = []
        for event in events:
            self._page.append(event)
            if event.id not in self._seen:
                self._seen.add(event.id)
                fresh.append(event)
        self._fresh += len(fresh)
        return fresh

    def next_page(self) -> tuple[Filter, ...]:
        """The filters of the next page; empty when the relay has no more."""
        page, fresh, self._page, self._fresh = self._page, self._fresh, [], 0
        was_capped = len(page) >= self._largest
        self._largest = max(self._largest, len(page))
        self.pages += 1
        if (not fresh and not was_capped) or self.pages >= MAX_PAGES:
            self.filters = ()
        else:
            self.filters = tuple(
                following
                for each in self.filters
                if (following := _following(each, page, step_over=not fresh)) is not None
            )
        return self.filters


def _following(asked: Filter, page: Sequence[Event], *, step_over: bool) -> Filter | None:
    """How to go on with one filter after a page.

    A filter without an event in a page that brought others may have been crowded out of it, so it is asked again. A
    full page without news is one second with more events than the cap: it is stepped over, or older ones were never seen.
    """
    if asked.limit is not None or asked.ids is not None:
        return None
    dates = [event.created_at for event in page if asked.matches(event)]
    if not dates:
        return None if step_over else asked
    oldest = min(dates) - step_over
    return replace(asked, until=Timestamp(oldest)) if oldest >= (asked.since or 0) else None


def resumed(asked: Filter, known_until: Timestamp) -> Filter:
    """What to ask for after a lost connection.

    Args:
        asked: the filter of the subscription. One with a limit is asked again as it is.
        known_until: when the connection was lost; everything stored before had come.
    """
    if asked.limit is not None:
        return asked
    since = known_until - (WRAP_OVERLAP_S if asks_for_wraps((asked,)) else OVERLAP_S)
    return replace(asked, since=Timestamp(max(since, asked.since or 0, 0)))


def asks_for_wraps(filters: Iterable[Filter]) -> bool:
    """Whether gift wraps may be among the answers."""
    return any(each.kinds is None or GIFT_WRAP in each.kinds or EPHEMERAL_GIFT_WRAP in each.kinds for each in filters)
