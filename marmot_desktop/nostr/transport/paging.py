"""Reading the whole of what a relay has stored, page by page: relays cap their answers, whatever `limit` says.

A page is asked for with `until` = the oldest date of the page before, inclusive, until one brings nothing new. A second
with more events than a page holds cannot be paged by date: it is asked for by itself, one tag value at a time and with a
limit; where that is not enough either, the answer is called cut.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from marmot_desktop.frozen import replace
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import EPHEMERAL_GIFT_WRAP, GIFT_WRAP
from marmot_desktop.nostr.types import EventId, Timestamp

MAX_PAGES: Final = 2000
"""A relay that still brings new events after so many pages makes them up."""
SMALLEST_CAP: Final = 2
"""A page of fewer events is taken to be whole."""
SECOND_LIMIT: Final = 5000
"""Asked for where one second holds more than a page: many relays give more when told to."""
ROUND: Final = 50
"""Caps are round numbers: an answer of another length was not cut."""
LEAST_CAP: Final = 20
"""No relay caps lower: fewer events of one second are all that there are, and the same number twice says nothing."""
LEAST_ROUND: Final = 10
"""Of an answer that is as long as the one before, a rounder number would be asked too much."""
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
    is_cut: bool = False
    """The relay has more than it hands out: a crowded second, `until` not heeded, or pages without end."""
    _seen: set[EventId] = field(default_factory=set)
    _page: list[Event] = field(default_factory=list)
    _fresh: int = 0
    _largest: int = SMALLEST_CAP
    _narrow: list[Filter] = field(default_factory=list)
    _is_narrow: bool = False
    _beyond: tuple[Filter, ...] = ()

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

    def next_page(self, strays: int = 0) -> tuple[Filter, ...]:
        """The filters of the next page; empty when the relay has no more.

        Args:
            strays: events that came with the present page and match none of its filters.
        """
        page, fresh, self._page, self._fresh = self._page, self._fresh, [], 0
        self.pages += 1
        if self.pages >= MAX_PAGES:
            self.is_cut = True
            self.filters = ()
        elif self._is_narrow:
            self._after_second(page)
        else:
            self._after_page(page, fresh, strays)
        return self.filters

    def _after_page(self, page: Sequence[Event], fresh: int, strays: int) -> None:
        was_full = len(page) >= self._largest
        self._largest = max(self._largest, len(page))
        if not fresh and not was_full:
            # Later pages name their end; a relay that sends newer events all the same does not heed it.
            self.is_cut = self.is_cut or (strays > 0 and self.pages > 1)
            self.filters = ()
            return
        following = tuple(
            each for asked in self.filters if (each := _following(asked, page, step_over=not fresh)) is not None
        )
        if fresh or not any(_can_page(asked) for asked in self.filters):
            self.filters = following
            return
        # A full page without news: one second has more events than the cap.
        self._beyond = following
        self._narrow = [each for asked in self.filters for each in _of_one_second(asked, page)]
        self._ask_narrow()

    def _after_second(self, page: Sequence[Event]) -> None:
        size = len(page)
        is_round = size % (LEAST_ROUND if size == self._largest else ROUND) == 0
        self.is_cut = self.is_cut or (size >= max(self._largest, LEAST_CAP) and is_round)
        self._ask_narrow()

    def _ask_narrow(self) -> None:
        self._is_narrow = bool(self._narrow)
        self.filters = (self._narrow.pop(0),) if self._narrow else self._beyond


def _can_page(asked: Filter) -> bool:
    return asked.limit is None and asked.ids is None


def _following(asked: Filter, page: Sequence[Event], *, step_over: bool) -> Filter | None:
    """How to go on with one filter after a page.

    A filter without an event in a page that brought others may have been crowded out of it, so it is asked again. A
    full page without news is one second with more events than the cap: it is stepped over, or older ones were never seen.
    """
    if not _can_page(asked):
        return None
    dates = [event.created_at for event in page if asked.matches(event)]
    if not dates:
        return None if step_over else asked
    oldest = min(dates) - step_over
    return replace(asked, until=Timestamp(oldest)) if oldest >= (asked.since or 0) else None


def _of_one_second(asked: Filter, page: Sequence[Event]) -> Iterator[Filter]:
    """The oldest second of a page by itself: for each value of the filter's largest tag list alone, and with a limit."""
    dates = [event.created_at for event in page if asked.matches(event)]
    if not _can_page(asked) or not dates:
        return
    second = replace(asked, since=Timestamp(min(dates)), until=Timestamp(min(dates)), limit=SECOND_LIMIT)
    tags = dict(asked.tags or {})
    name = max(tags, key=lambda each: len(tags[each]), default=None)
    if name is None:
        yield second
        return
    for value in tags[name]:
        yield replace(second, tags={**tags, name: (value,)})


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
