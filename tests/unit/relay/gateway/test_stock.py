"""Which packages a request gets."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from marmot_desktop.nostr.types import EventId
from marmot_desktop.relay.gateway.stock import (
    Candidate,
    Selection,
    SlotStock,
    StockState,
    choose_read,
    face_of_stock,
    select,
)
from tests.unit.relay.gateway.builders import DAY, NOW, make_candidate

BOTH = frozenset({443, 30443})


def choose(
    candidates: Sequence[Candidate],
    *,
    wanted: int = 1,
    needs: frozenset[str] = frozenset(),
    kinds: frozenset[int] | None = BOTH,
    allowed: int = 10,
    kept_back: int = 0,
) -> Selection:
    return select(
        candidates,
        wanted=wanted,
        needs=needs,
        admitted_kinds=kinds,
        now=NOW,
        min_left_s=DAY,
        max_packages=10,
        allowed=allowed,
        kept_back=kept_back,
    )


def numbers(selection: Selection) -> list[tuple[int, bool]]:
    return [(int.from_bytes(each.entry.event_id, "big"), each.preserved) for each in selection.choices]


def test_the_numbers_of_the_states_are_those_that_stand_in_the_statements() -> None:
    assert [state.name for state in sorted(StockState)] == [
        "AVAILABLE",
        "RESERVED",
        "HANDED_OUT",
        "JOINED",
        "EXPIRED",
        "DELETED",
    ]


def test_the_oldest_goes_first_and_the_last_one_stays() -> None:
    candidates = [make_candidate(number) for number in (3, 1, 2)]
    assert [(1, False), (2, False), (3, True)] == numbers(choose(candidates, wanted=5))
    assert (SlotStock("", 1, used_last=True),) == choose(candidates, wanted=5).slots


def test_with_a_last_resort_every_one_time_package_can_be_used() -> None:
    candidates = [make_candidate(1), make_candidate(2), make_candidate(3, last_resort=True)]
    assert [(1, False), (2, False), (3, True)] == numbers(choose(candidates, wanted=9))
    assert (SlotStock("", 3, used_last=False),) == choose(candidates, wanted=0).slots


def test_only_the_newest_last_resort_counts() -> None:
    candidates = [make_candidate(number, last_resort=True) for number in (1, 2, 3)]
    selection = choose(candidates, wanted=3)
    assert [(3, True)] == numbers(selection)
    assert selection.remaining == 1


def test_the_twin_of_an_addressable_package_is_last_resort_stock() -> None:
    candidates = [make_candidate(1, ref=9), make_candidate(2, kind=30443, ref=9)]
    assert [(2, True)] == numbers(choose(candidates))
    assert [(1, True)] == numbers(choose(candidates, kinds=frozenset({443})))
    # Nothing is known of the subscription to come: every one takes the older kind.
    assert [(1, True)] == numbers(choose(candidates, kinds=None))
    assert choose(candidates).remaining == 1


def test_a_package_that_was_preserved_ranks_last_after_a_refill() -> None:
    candidates = [make_candidate(1, was_preserved=True), make_candidate(2), make_candidate(3)]
    assert [(2, False), (3, False), (1, True)] == numbers(choose(candidates, wanted=3))


def test_a_device_gives_its_second_package_only_after_every_first() -> None:
    candidates = [make_candidate(number, slot="ab"[number % 2]) for number in range(6)]
    assert [(0, False), (1, False), (2, False), (3, False), (4, True), (5, True)] == numbers(
        choose(candidates, wanted=3)
    )


def test_no_request_gets_more_than_the_cap_over_all_devices() -> None:
    candidates = [make_candidate(number, slot=str(number % 4)) for number in range(40)]
    assert len(choose(candidates, wanted=10).choices) == 10


def test_what_ends_soon_does_not_fit_or_is_not_pooled_stays_out() -> None:
    short = make_candidate(1, days_left=0.9)
    other = make_candidate(2, offers=frozenset())
    foreign = make_candidate(3, is_pooled=False)
    good = make_candidate(4)
    selection = choose([short, other, foreign, good], wanted=4, needs=frozenset({"mls_extensions=0xf2ee"}))
    assert [(4, True)] == numbers(selection)
    # What does not fit this request is still stock.
    assert selection.remaining == 2


def test_over_the_limit_only_what_stays_in_stock_is_delivered() -> None:
    candidates = [make_candidate(number) for number in range(5)]
    assert [(0, False), (1, False), (4, True)] == numbers(choose(candidates, wanted=5, allowed=2))
    assert [(4, True)] == numbers(choose(candidates, wanted=5, allowed=0))
    assert [(9, True)] == numbers(choose([*candidates, make_candidate(9, last_resort=True)], wanted=5, allowed=0))


def test_what_is_kept_for_known_people_is_not_used_up_by_others() -> None:
    candidates = [make_candidate(number) for number in range(5)]
    assert [(0, False), (1, False), (4, True)] == numbers(choose(candidates, wanted=5, kept_back=3))


def test_reading_never_uses_up_the_last_package() -> None:
    candidates = [make_candidate(number) for number in range(3)] + [make_candidate(9, slot="x")]
    read = [each.entry.event_id for each in candidates]
    used = choose_read(candidates, read, now=NOW, min_left_s=DAY, allowed=10)
    assert [0, 1] == [int.from_bytes(each, "big") for each in used]
    assert len(choose_read(candidates, read, now=NOW, min_left_s=DAY, allowed=1)) == 1
    assert choose_read(candidates, read[2:3], now=NOW, min_left_s=DAY, allowed=10) == (read[2],)


def test_strangers_are_shown_the_package_that_stays_longest() -> None:
    candidates = [
        make_candidate(1),
        make_candidate(2),
        make_candidate(7, slot="x"),
        make_candidate(5, last_resort=True),
    ]
    shown = {int.from_bytes(each, "big") for each in face_of_stock(candidates)}
    assert shown == {5, 7}


PACKAGES = st.lists(
    st.builds(
        lambda slot, last_resort, preserved: (slot, last_resort, preserved),
        st.sampled_from("abc"),
        st.booleans(),
        st.booleans(),
    ),
    max_size=30,
)


@given(
    PACKAGES, st.integers(1, 10), st.integers(0, 12), st.integers(0, 5), st.sampled_from([BOTH, None, frozenset({443})])
)
def test_no_device_is_ever_left_without_a_package(
    packages: list[tuple[str, bool, bool]], wanted: int, allowed: int, kept_back: int, kinds: frozenset[int] | None
) -> None:
    candidates = [
        make_candidate(number, slot=slot, last_resort=last_resort, was_preserved=preserved)
        for number, (slot, last_resort, preserved) in enumerate(packages)
    ]
    selection = choose(candidates, wanted=wanted, allowed=allowed, kept_back=kept_back, kinds=kinds)
    given_out = [each.entry.event_id for each in selection.choices]
    used_up: set[EventId] = {each.entry.event_id for each in selection.choices if not each.preserved}
    assert len(given_out) == len(set(given_out)) <= 10
    assert len(used_up) <= allowed
    assert not any(each.entry.last_resort for each in selection.choices if not each.preserved)
    for slot in {each.entry.slot for each in candidates}:
        left = [each for each in candidates if each.entry.slot == slot and each.entry.event_id not in used_up]
        assert left
        assert sum(each.entry.slot == slot for each in selection.choices) <= wanted
        assert any(each.entry.slot == slot for each in selection.choices) or len(given_out) == 10
