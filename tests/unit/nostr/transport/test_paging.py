from dataclasses import dataclass

import pytest

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.transport import paging
from marmot_desktop.nostr.transport.paging import OVERLAP_S, WRAP_OVERLAP_S, Pager, asks_for_wraps, resumed
from marmot_desktop.nostr.types import EventId, PubKey, Sig, Timestamp
from tests.unit.nostr.people import NOW


def stored(number: int, created_at: int, kind: int = 1, group: str = "") -> Event:
    tags = (("h", group),) if group else ()
    return Event(
        EventId(number.to_bytes(32, "big")), PubKey(bytes(32)), Timestamp(created_at), kind, tags, "", Sig(b"")
    )


@dataclass
class Relay:
    """Stored events and a cap over the whole of an answer; one that heeds limits gives up to `max_limit` when told to."""

    events: list[Event]
    cap: int
    max_limit: int = 0
    asked: int = 0
    oldest_asked: int = 10**9

    def answer(self, filters: tuple[Filter, ...]) -> list[Event]:
        self.asked += 1
        self.oldest_asked = min([self.oldest_asked, *(each.since or 0 for each in filters)])
        wanted = [event for event in self.events if any(each.matches(event) for each in filters)]
        cap = max(self.cap, min(self.max_limit, *(each.limit or 0 for each in filters), 10**6))
        return sorted(wanted, key=lambda event: (-event.created_at, event.id))[:cap]


def read_all(relay: Relay, *filters: Filter, pager: Pager | None = None) -> list[Event]:
    pager, came = pager or Pager(filters), []
    asked: tuple[Filter, ...] = filters
    while asked:
        came += pager.take(relay.answer(asked))
        asked = pager.next_page()
    assert len({event.id for event in came}) == len(came)
    return came


@pytest.mark.parametrize("count", [0, 1, 7, 60, 500, 1234])
@pytest.mark.parametrize("cap", [60, 500])
def test_everything_stored_comes_whatever_the_cap(count: int, cap: int) -> None:
    events = [stored(number, 1000 + number // 3) for number in range(count)]
    assert len(read_all(Relay(events, cap), Filter(kinds=(1,)))) == count


def test_an_empty_relay_is_asked_once_and_a_small_one_twice() -> None:
    empty, small = Relay([], 500), Relay([stored(1, 5), stored(2, 6)], 500)
    read_all(empty, Filter())
    read_all(small, Filter())
    assert (empty.asked, small.asked) == (1, 2)


def test_a_filter_that_was_crowded_out_by_another_is_asked_again() -> None:
    loud = [stored(number, 10_000 + number, kind=1) for number in range(200)]
    quiet = [stored(1000 + number, number, kind=2) for number in range(5)]
    assert len(read_all(Relay(loud + quiet, 60), Filter(kinds=(1,)), Filter(kinds=(2,)))) == 205


def test_a_second_with_more_events_than_the_cap_does_not_hide_the_older_ones() -> None:
    crowd = [stored(number, 1000) for number in range(100)]
    older = [stored(1000 + number, number) for number in range(70)]
    came = read_all(Relay(crowd + older, 60), Filter())
    assert {event.id for event in older} <= {event.id for event in came}


def test_nothing_before_since_is_asked_for() -> None:
    crowd = [stored(number, 1000) for number in range(100)]
    relay = Relay(crowd, 60)
    read_all(relay, Filter(since=Timestamp(1000)))
    assert relay.asked == 3, "two pages, and the crowded second by itself"
    assert relay.oldest_asked == 1000


@pytest.mark.parametrize("cap", [3, 20, 60])
def test_a_small_cap_hides_nothing_although_all_dates_of_a_page_are_one(cap: int) -> None:
    events = [stored(number, 1000 + number // cap) for number in range(300)]
    pager = Pager((Filter(),))
    assert len(read_all(Relay(events, cap), *pager.filters, pager=pager)) == 300


def test_a_crowded_second_comes_whole_from_a_relay_that_gives_more_when_told_to() -> None:
    crowd = [stored(number, 1000) for number in range(777)]
    older = [stored(1000 + number, number) for number in range(70)]
    pager = Pager((Filter(),))
    assert len(read_all(Relay(crowd + older, 60, max_limit=5000), *pager.filters, pager=pager)) == 847
    assert not pager.is_cut


def test_a_crowded_second_is_asked_for_group_by_group() -> None:
    names = tuple(f"{number:064x}" for number in range(5))
    crowd = [stored(number, 1000, group=names[number % 5]) for number in range(250)]
    pager = Pager((Filter(tags={"h": names}),))
    assert len(read_all(Relay(crowd, 60), *pager.filters, pager=pager)) == 250
    assert not pager.is_cut


def test_a_second_that_no_question_brings_whole_is_said_to_be_cut() -> None:
    pager = Pager((Filter(),))
    read_all(Relay([stored(number, 1000) for number in range(200)], 60), *pager.filters, pager=pager)
    assert pager.is_cut


@pytest.mark.parametrize("count", [2, 3, 10, 33])
def test_a_relay_whose_few_events_are_all_of_one_second_is_not_called_cut(count: int) -> None:
    """As those of a group that was made just now: who is told that some are held back waits for nothing."""
    pager = Pager((Filter(),))
    assert len(read_all(Relay([stored(number, 1000) for number in range(count)], 500), Filter(), pager=pager)) == count
    assert not pager.is_cut


def test_a_relay_that_does_not_heed_until_is_left_at_once_and_said_to_be_cut() -> None:
    """It sends its newest page whatever it is asked for; the link lets none of it through."""
    page = [stored(number, 1000 + number) for number in range(100, 160)]
    pager = Pager((Filter(),))
    pager.take(page)
    (second,) = pager.next_page()
    matching = [event for event in page if second.matches(event)]
    pager.take(matching)
    assert pager.next_page(strays=len(page) - len(matching)) == ()
    assert pager.is_cut


def test_a_relay_that_tells_all_is_not_called_cut_for_what_came_unasked() -> None:
    pager = Pager((Filter(),))
    pager.take([])
    assert pager.next_page(strays=3) == ()
    assert not pager.is_cut


def test_what_has_a_limit_or_names_its_ids_is_one_page() -> None:
    events = [stored(number, number) for number in range(100)]
    for asked in (Filter(limit=10), Filter(ids=tuple(event.id for event in events))):
        relay = Relay(events, 60)
        read_all(relay, asked)
        assert relay.asked == 1


def test_a_relay_that_makes_up_events_is_left_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "MAX_PAGES", 10)
    pager = Pager((Filter(),))
    for number in range(9):
        pager.take([stored(number, 10**6)])
        assert pager.next_page()
    pager.take([stored(10, 10**6)])
    assert pager.next_page() == ()
    assert pager.is_cut


def test_after_a_loss_a_day_is_asked_for_again_and_of_wraps_a_week() -> None:
    group = Filter(kinds=(445,), tags={"h": ("x",)})
    assert resumed(group, NOW) == Filter(kinds=(445,), tags={"h": ("x",)}, since=Timestamp(NOW - OVERLAP_S))
    for wraps in (Filter(kinds=(1059,)), Filter(kinds=(21059, 1)), Filter()):
        assert resumed(wraps, NOW).since == NOW - WRAP_OVERLAP_S


def test_after_a_loss_nothing_is_asked_for_that_was_not_before() -> None:
    assert resumed(Filter(kinds=(1,), since=Timestamp(NOW - 5)), NOW).since == NOW - 5
    assert resumed(Filter(kinds=(1,)), Timestamp(5)).since == 0
    limited = Filter(kinds=(1,), limit=0)
    assert resumed(limited, NOW) == limited


def test_wraps_are_asked_for_by_their_kinds_or_by_all_kinds() -> None:
    assert asks_for_wraps([Filter(kinds=(1,)), Filter(kinds=(1059,))])
    assert asks_for_wraps([Filter()])
    assert not asks_for_wraps([Filter(kinds=(1, 445))])
