"""Which events replace, delete and outlive which."""

import pytest

from marmot_desktop.nostr.types import EventId
from marmot_desktop.relay.retention import (
    Address,
    address_of,
    deleters_of,
    expiry_of,
    is_expired,
    is_newer,
    parse_deletion,
)
from tests.helpers.relay_events import ALICE, BOB, CAROL, NOW, make_event


@pytest.mark.parametrize("kind", [0, 3, 10002, 10050, 10051, 19999])
def test_a_replaceable_event_lies_at_its_kind_and_author(kind: int) -> None:
    assert Address(kind, ALICE, "") == address_of(make_event(kind, tags=[["d", "ignored"]]))


@pytest.mark.parametrize("kind", [30000, 30443, 39999])
def test_an_addressable_event_lies_at_its_kind_author_and_d(kind: int) -> None:
    assert Address(kind, ALICE, "slot") == address_of(make_event(kind, tags=[["d", "slot"], ["d", "second"]]))


@pytest.mark.parametrize("tags", [[], [["d"]], [["d", ""]]])
def test_a_missing_d_is_an_empty_one(tags: list[list[str]]) -> None:
    assert Address(30443, ALICE, "") == address_of(make_event(30443, tags=tags))


@pytest.mark.parametrize("kind", [1, 5, 9, 443, 445, 447, 1059, 20001, 40000])
def test_other_kinds_have_no_address(kind: int) -> None:
    assert address_of(make_event(kind)) is None


def test_the_later_event_is_newer_and_at_equal_dates_the_lower_id() -> None:
    low, high = bytes(32), b"\xff" * 32
    assert is_newer(2, high, 1, low)
    assert not is_newer(1, low, 2, high)
    assert is_newer(1, low, 1, high)
    assert not is_newer(1, high, 1, low)
    assert not is_newer(1, low, 1, low)


@pytest.mark.parametrize("text", ["", "soon", "-5", "1.5", "٣", "1" * 21, " 5"])
def test_an_expiration_that_is_no_date_is_none(text: str) -> None:
    assert expiry_of(make_event(tags=[["expiration", text]])) is None


def test_an_event_is_expired_from_its_expiration_on() -> None:
    event = make_event(tags=[["expiration", str(NOW)]])
    assert expiry_of(event) == NOW
    assert not is_expired(event, NOW - 1)
    assert is_expired(event, NOW)
    assert not is_expired(make_event(), NOW)


def test_a_far_expiration_still_fits_the_database() -> None:
    expiry = expiry_of(make_event(tags=[["expiration", "9" * 20]]))
    assert expiry is not None
    assert expiry < 2**63


def test_a_deletion_names_events_and_own_addresses_each_once() -> None:
    event_id = EventId(bytes([7]) * 32)
    request = make_event(
        5,
        tags=[
            ["e", event_id.hex()],
            ["e", event_id.hex()],
            ["a", f"30443:{ALICE.hex()}:slot:with:colons"],
            ["a", f"10002:{ALICE.hex()}:"],
            ["a", f"0:{ALICE.hex()}"],
        ],
    )
    deletion = parse_deletion(request)
    assert (event_id,) == deletion.ids
    expected = (Address(30443, ALICE, "slot:with:colons"), Address(10002, ALICE, ""), Address(0, ALICE, ""))
    assert expected == deletion.addresses
    assert (deletion.author, deletion.until) == (ALICE, NOW)


def test_what_is_malformed_or_of_somebody_else_is_left_out_of_a_deletion() -> None:
    request = make_event(
        5,
        tags=[
            ["e"],
            ["e", "xyz"],
            ["e", "AB" * 32],
            ["a", f"30443:{BOB.hex()}:slot"],
            ["a", "30443"],
            ["a", f"x:{ALICE.hex()}:slot"],
            ["a", f"1:{ALICE.hex()}:"],
            ["a", f"999999999999:{ALICE.hex()}:"],
        ],
    )
    deletion = parse_deletion(request)
    assert (deletion.ids, deletion.addresses) == ((), ())


def test_an_event_is_deleted_by_its_author_a_gift_wrap_also_by_its_recipient_and_a_deletion_by_nobody() -> None:
    assert deleters_of(make_event(1, tags=[["p", BOB.hex()]])) == (ALICE,)
    assert deleters_of(make_event(1059, author=CAROL, tags=[["p", BOB.hex()], ["p", "nobody"]])) == (CAROL, BOB)
    assert deleters_of(make_event(5)) == ()
