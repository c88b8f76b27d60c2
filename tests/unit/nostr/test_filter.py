import pytest

from marmot_desktop.nostr.errors import WireError
from marmot_desktop.nostr.filter import MAX_VALUES, Filter, parse_filter
from marmot_desktop.nostr.types import EventId, Timestamp
from tests.unit.nostr.people import ALICE, BOB, NOW, signed

EVENT = signed(445, "x", [["h", "one"], ["p", "two", "three"], ["e"]])


@pytest.mark.parametrize(
    "asked",
    [
        Filter(),
        Filter(ids=(EVENT.id,)),
        Filter(authors=(BOB.public, ALICE.public)),
        Filter(kinds=(1, 445)),
        Filter(tags={"h": ("zero", "one")}),
        Filter(tags={"h": ("one",), "p": ("two",)}),
        Filter(since=NOW),
        Filter(until=NOW),
        Filter(limit=0),
        Filter(kinds=(445,), authors=(ALICE.public,), tags={"p": ("two",)}, since=NOW, until=NOW, limit=1),
    ],
)
def test_an_event_that_fits_every_condition_matches(asked: Filter) -> None:
    assert asked.matches(EVENT)


@pytest.mark.parametrize(
    "asked",
    [
        Filter(ids=(EventId(bytes(32)),)),
        Filter(authors=(BOB.public,)),
        Filter(kinds=(1,)),
        Filter(tags={"h": ("two",)}),
        Filter(tags={"p": ("three",)}),
        Filter(tags={"e": ("",)}),
        Filter(tags={"h": ("one",), "p": ("three",)}),
        Filter(tags={"x": ("one",)}),
        Filter(since=Timestamp(NOW + 1)),
        Filter(until=Timestamp(NOW - 1)),
        Filter(ids=()),
        Filter(authors=()),
        Filter(kinds=()),
        Filter(tags={"h": ()}),
    ],
)
def test_an_event_that_misses_one_condition_does_not(asked: Filter) -> None:
    assert not asked.matches(EVENT)


def test_a_filter_survives_its_json() -> None:
    asked = Filter(
        ids=(EVENT.id,),
        authors=(ALICE.public,),
        kinds=(0, 65535),
        tags={"h": ("a", "b"), "P": ()},
        since=Timestamp(0),
        until=NOW,
        limit=0,
    )
    assert asked.to_json_value() == {
        "ids": [EVENT.id.hex()],
        "authors": [ALICE.public.hex()],
        "kinds": [0, 65535],
        "#h": ["a", "b"],
        "#P": [],
        "since": 0,
        "until": NOW,
        "limit": 0,
    }
    assert parse_filter(asked.to_json_value()) == asked
    assert parse_filter({}) == Filter()
    assert Filter().to_json_value() == {}


def test_keys_that_nobody_knows_are_ignored() -> None:
    assert parse_filter({"search": "x", "#long": 1, "#1": 2, "#é": 3, "#": 4}) == Filter()


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "x",
        {"ids": "ab"},
        {"ids": ["ab"]},
        {"ids": ["AB" * 32]},
        {"authors": [1]},
        {"authors": ["ab"]},
        {"kinds": 1},
        {"kinds": ["1"]},
        {"kinds": [-1]},
        {"kinds": [65536]},
        {"#h": "x"},
        {"#h": [1]},
        {"#h": None},
        {"since": "1"},
        {"since": -1},
        {"until": 1.5},
        {"until": None},
        {"limit": True},
        {"limit": 2**60},
        {"kinds": [1] * (MAX_VALUES + 1)},
        {"#h": ["x"] * (MAX_VALUES + 1)},
    ],
)
def test_what_is_no_filter_is_refused(value: object) -> None:
    with pytest.raises(WireError):
        parse_filter(value)
