"""Stored events wait for the slowest relay, and for none that does not get on."""

from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Sig, Timestamp
from marmot_desktop.services.group_backlog import MAX_FAILURES, MIN_PER_WINDOW, WINDOW_S, Backlog
from marmot_desktop.services.ports import StoredEventsEnd

ONE, TWO = RelayUrl("ws://127.0.0.1:1"), RelayUrl("ws://127.0.0.1:2")
BEGAN = Timestamp(1000)


def events(first: int, count: int = 1) -> tuple[Event, ...]:
    return tuple(
        Event(EventId(number.to_bytes(32, "big")), PubKey(bytes(32)), Timestamp(number), 445, (), "", Sig(b""))
        for number in range(first, first + count)
    )


def add(
    backlog: Backlog, relay: RelayUrl, first: int, count: int = 1, *, now: float = 0.0, stored: bool = True
) -> None:
    backlog.add(relay, events(first, count), stored=stored, at=BEGAN, now=now)


def expecting(*relays: RelayUrl) -> Backlog:
    backlog = Backlog()
    backlog.expect(relays, BEGAN, 0.0)
    return backlog


def test_what_one_relay_has_told_waits_for_the_other() -> None:
    backlog = expecting(ONE, TWO)
    assert backlog.is_empty
    assert not backlog.is_idle
    add(backlog, ONE, 1)
    backlog.end(StoredEventsEnd(ONE, complete=True))
    assert not backlog.is_due(1.0)
    add(backlog, TWO, 1)
    add(backlog, TWO, 2)
    backlog.end(StoredEventsEnd(TWO, complete=True))
    assert backlog.is_due(1.0)
    gathered = backlog.take()
    assert [event.id[-1] for event in gathered.events] == [1, 2]
    assert {ended.end.relay for ended in gathered.ended} == {ONE, TWO}
    assert not gathered.incomplete
    assert backlog.is_empty
    assert backlog.is_idle
    assert not backlog.is_due(100.0)


def test_a_relay_that_sends_nothing_holds_up_nobody_for_longer_than_a_window() -> None:
    backlog = expecting(ONE, TWO)
    add(backlog, ONE, 1)
    backlog.end(StoredEventsEnd(ONE, complete=True))
    assert backlog.due_at() == WINDOW_S
    assert backlog.is_due(WINDOW_S)
    assert backlog.behind == frozenset()
    assert backlog.slow == {TWO}
    gathered = backlog.take()
    assert gathered.incomplete, "older events may be to come"
    assert [ended.end.relay for ended in gathered.ended] == [ONE]


def test_nor_does_one_that_sends_an_event_now_and_then() -> None:
    backlog = expecting(ONE)
    now = 0.0
    while not backlog.is_due(now):
        now += WINDOW_S / 4
        assert now < 3 * WINDOW_S
        add(backlog, ONE, int(now * 10), now=now)
    assert backlog.take().incomplete


def test_a_relay_that_gets_on_is_waited_for_however_long() -> None:
    backlog = expecting(ONE)
    for step in range(100):
        add(backlog, ONE, step * 1000, MIN_PER_WINDOW, now=step * WINDOW_S / 2)
        assert not backlog.is_due(step * WINDOW_S / 2)


def test_a_slow_relay_is_live_from_then_on_and_its_late_end_counts() -> None:
    backlog = expecting(ONE)
    assert not backlog.is_due(WINDOW_S)
    add(backlog, ONE, 5, now=WINDOW_S + 1)
    assert backlog.is_due(WINDOW_S + 1)
    assert backlog.take().incomplete
    assert backlog.due_at() is None
    backlog.end(StoredEventsEnd(ONE, complete=True))
    assert backlog.is_due(WINDOW_S + 2)
    gathered = backlog.take()
    assert (gathered.incomplete, [ended.began for ended in gathered.ended]) == (False, [BEGAN])


def test_a_relay_that_cannot_be_reached_is_not_waited_for_until_it_is_asked_again() -> None:
    backlog = expecting(ONE, TWO)
    backlog.give_up(TWO)
    backlog.end(StoredEventsEnd(ONE, complete=True))
    assert backlog.is_due(0.0)
    backlog.take()
    backlog.expect([TWO], Timestamp(2000), 50.0)
    assert backlog.behind == {TWO}
    backlog.end(StoredEventsEnd(TWO, complete=True))
    assert [ended.began for ended in backlog.take().ended] == [2000]


def test_who_gives_up_midway_has_told_nothing_for_good_and_is_waited_for_a_little() -> None:
    """It is asked again at once, and what is run in one go keeps its order."""
    backlog = expecting(ONE)
    add(backlog, ONE, 1)
    backlog.end(StoredEventsEnd(ONE, complete=False))
    assert not backlog.is_due(0.0)
    assert backlog.is_due(WINDOW_S)
    gathered = backlog.take()
    assert (len(gathered.events), gathered.ended, gathered.incomplete) == (1, (), True)


def test_who_gives_up_again_and_again_is_not_waited_for() -> None:
    backlog = expecting(ONE)
    add(backlog, ONE, 1)
    for number in range(MAX_FAILURES):
        assert not backlog.is_due(float(number))
        backlog.end(StoredEventsEnd(ONE, complete=False))
        backlog.expect([ONE], BEGAN, float(number))
    assert backlog.is_due(float(MAX_FAILURES))
    backlog.end(StoredEventsEnd(ONE, complete=True))
    backlog.expect([ONE], BEGAN, 10.0)
    assert backlog.behind == {ONE}, "what was is forgiven"


def test_the_relay_s_own_word_of_when_it_was_asked_goes_first() -> None:
    backlog = expecting(ONE)
    backlog.end(StoredEventsEnd(ONE, complete=True, began=Timestamp(900)))
    assert [ended.began for ended in backlog.take().ended] == [900]


def test_a_relay_that_is_asked_for_nothing_any_more_is_not_waited_for() -> None:
    backlog = expecting(ONE, TWO)
    backlog.keep({ONE})
    assert backlog.behind == {ONE}


def test_stored_events_of_a_relay_that_had_told_all_are_another_answer() -> None:
    """Its connection was lost and it was asked again."""
    backlog = Backlog()
    add(backlog, ONE, 1, stored=True)
    assert not backlog.is_due(0.0)
    add(backlog, TWO, 2, stored=False)
    assert backlog.behind == {ONE}


def test_the_time_in_which_nobody_listened_counts_against_no_relay() -> None:
    backlog = expecting(ONE)
    backlog.resume(100.0)
    assert not backlog.is_due(100.0 + WINDOW_S / 2)
    assert backlog.behind == {ONE}
