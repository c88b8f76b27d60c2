"""Reading the whole of what a relay has stored, page by page: relays cap their answers, whatever `limit` says.

A page is asked for with `until` = the oldest date of the page before, inclusive, until one brings nothing new. Each
filter is paged by itself, because a relay may cap each by itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import EventId


@dataclass(slots=True)
class Pager:
    """What has come of one request to one relay, and what to ask for next.

    Args:
        filters: of the first page.
    """

    filters: tuple[Filter, ...]
    _seen: set[EventId] = field(default_factory=set)
    _fresh: list[Event] = field(default_factory=list)

    def take(self, events: Iterable[Event]) -> list[Event]:
        """Those events of the present page that are new."""
        fresh = []
        for event in events:
            if event.id not in self._seen:
                self._seen.add(event.id)
                fresh.append(event)
        self._fresh.extend(fresh)
        return fresh

    def next_page(self) -> tuple[Filter, ...]:
        """The filters of the next page; empty when the relay has no more."""
        page, self._fresh = self._fresh, []
        self.filters = tuple(following for each in self.filters for following in _following(each, page))
        return self.filters


def _following(asked: Filter, page: Sequence[Event]) -> tuple[Filter, ...]:
    """How to go on with one filter after a page, if at all."""
    if asked.limit is not None or asked.ids is not None:
        return ()
    dates = [event.created_at for event in page if asked.matches(event)]
    return (replace(asked, until=min(dates)),) if dates else ()
