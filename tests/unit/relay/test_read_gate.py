"""Who may read what."""

import pytest

from marmot_desktop.nostr.filter import Filter
from marmot_desktop.relay.read_gate import check_readable, is_readable
from tests.helpers.relay_events import ALICE, BOB, CAROL, make_event

WRAPS = Filter(kinds=(1059,))
WRAPS_OF_BOB = Filter(kinds=(1059,), tags={"p": (BOB.hex(),)})


@pytest.mark.parametrize("filter_", [WRAPS, WRAPS_OF_BOB, Filter(kinds=(4, 1059)), Filter(kinds=(21059,))])
def test_a_stranger_who_asks_for_private_kinds_only_must_authenticate(filter_: Filter) -> None:
    reason = check_readable((Filter(kinds=(1,)), filter_), ())
    assert reason is not None
    assert reason.startswith("auth-required: ")


@pytest.mark.parametrize("filter_", [Filter(), Filter(kinds=(1, 1059)), Filter(kinds=(445,)), Filter(kinds=())])
def test_a_filter_that_may_match_other_events_is_let_through(filter_: Filter) -> None:
    assert check_readable((filter_,), ()) is None


def test_the_recipient_may_ask_for_what_is_addressed_to_them() -> None:
    assert check_readable((WRAPS_OF_BOB,), {BOB}) is None
    assert check_readable((WRAPS,), {BOB}) is None


def test_asking_for_what_is_addressed_to_somebody_else_is_restricted() -> None:
    reason = check_readable((WRAPS_OF_BOB,), {ALICE})
    assert reason is not None
    assert reason.startswith("restricted: ")
    both = Filter(kinds=(1059,), tags={"p": (BOB.hex(), ALICE.hex())})
    assert check_readable((both,), {ALICE}) == reason
    assert check_readable((both,), {ALICE, BOB}) is None


def test_an_author_may_ask_for_what_they_wrote_to_others() -> None:
    sent = Filter(kinds=(4,), authors=(ALICE,), tags={"p": (BOB.hex(),)})
    assert check_readable((sent,), {ALICE}) is None
    assert check_readable((sent,), {CAROL}) is not None


def test_a_private_event_is_shown_to_its_recipients_and_its_author_alone() -> None:
    wrap = make_event(1059, author=CAROL, tags=[["p", BOB.hex()], ["p"]])
    assert is_readable(wrap, {BOB})
    assert is_readable(wrap, {ALICE, BOB})
    assert is_readable(wrap, {CAROL})
    assert not is_readable(wrap, {ALICE})
    assert not is_readable(wrap, ())


def test_other_events_are_shown_to_everybody() -> None:
    assert is_readable(make_event(445), ())
