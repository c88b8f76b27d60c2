"""Which events are let in before their signature is looked at."""

import pytest

from marmot_desktop.nostr.event import Event
from marmot_desktop.relay.admission import check_admission
from marmot_desktop.relay.config import Limits
from tests.helpers.relay_events import ALICE, BOB, NOW, make_event


def reason_of(event: Event, *authenticated: object, limits: Limits | None = None) -> str | None:
    return check_admission(event, authenticated=set(authenticated), now=NOW, limits=limits or Limits())  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [0, 1, 5, 443, 445, 446, 447, 448, 449, 1059, 10050, 20001, 30443, 65535])
def test_ordinary_kinds_are_let_in(kind: int) -> None:
    assert reason_of(make_event(kind)) is None


def test_a_bare_welcome_is_blocked() -> None:
    """A Welcome travels inside a gift wrap; in the open it would tell who joins what."""
    reason = reason_of(make_event(444))
    assert reason is not None
    assert reason.startswith("blocked: ")


def test_an_authentication_event_is_not_published() -> None:
    reason = reason_of(make_event(22242), ALICE)
    assert reason is not None
    assert reason.startswith("invalid: ")


def test_too_many_tags_are_refused() -> None:
    limits = Limits(max_tags=2)
    assert reason_of(make_event(tags=[["t", "x"]] * 2), limits=limits) is None
    assert reason_of(make_event(tags=[["t", "x"]] * 3), limits=limits) == "invalid: more than 2 tags"


def test_a_date_may_be_a_little_ahead_but_not_far() -> None:
    assert reason_of(make_event(created_at=NOW + 900)) is None
    assert reason_of(make_event(created_at=NOW + 901)) == "invalid: created_at is too far in the future"
    assert reason_of(make_event(created_at=0)) is None
    assert reason_of(make_event(created_at=-1)) == "invalid: created_at is negative"


def test_what_has_expired_is_refused() -> None:
    assert reason_of(make_event(tags=[["expiration", str(NOW)]])) == "invalid: the event has expired"
    assert reason_of(make_event(tags=[["expiration", str(NOW + 1)]])) is None


def test_a_protected_event_is_published_by_its_author_only() -> None:
    protected = make_event(443, author=ALICE, tags=[["-"]])
    assert reason_of(protected, ALICE) is None
    assert reason_of(protected, ALICE, BOB) is None
    assert (reason_of(protected) or "").startswith("auth-required: ")
    assert (reason_of(protected, BOB) or "").startswith("restricted: ")
