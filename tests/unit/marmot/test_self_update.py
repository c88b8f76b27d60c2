from datetime import timedelta

import pytest

from marmot_desktop.marmot.capabilities import ADVERTISED
from marmot_desktop.marmot.engine import MlsMember
from marmot_desktop.marmot.self_update import (
    LeafAge,
    expiring_leaves,
    is_self_update_due,
    is_self_update_late,
    is_self_update_overdue,
)
from marmot_desktop.nostr.types import Timestamp
from tests.unit.marmot.builders import ALICE, BOB, CAROL, NOW

HOUR, DAY, WEEK = 3600, 86400, 604800
JOINED = LeafAge(NOW, None)
CREATED = LeafAge(None, NOW)


def later(seconds: int) -> Timestamp:
    return Timestamp(NOW + seconds)


@pytest.mark.parametrize(("after_s", "due"), [(9, False), (39, False), (40, True), (DAY, True)])
def test_after_joining_the_leaf_is_renewed_once_caught_up_and_a_while_later(after_s: int, due: bool) -> None:
    caught_up = later(10)
    delay = timedelta(seconds=30)
    assert due is is_self_update_due(JOINED, caught_up_at=caught_up, delay=delay, now=later(after_s))


@pytest.mark.parametrize("leaf", [JOINED, CREATED])
def test_no_leaf_is_renewed_before_the_group_has_caught_up(leaf: LeafAge) -> None:
    assert not is_self_update_due(leaf, caught_up_at=None, delay=timedelta(), now=later(10 * WEEK))


@pytest.mark.parametrize(("after_s", "due"), [(WEEK, False), (WEEK + HOUR - 1, False), (WEEK + HOUR, True)])
def test_afterwards_it_is_renewed_weekly_with_a_random_delay(after_s: int, due: bool) -> None:
    for leaf in (CREATED, LeafAge(NOW, NOW)):
        assert due is is_self_update_due(leaf, caught_up_at=NOW, delay=timedelta(hours=1), now=later(after_s))


@pytest.mark.parametrize(
    ("leaf", "after_s", "late", "overdue"),
    [
        (JOINED, DAY - 1, False, False),
        (JOINED, DAY, True, False),
        (JOINED, WEEK, True, True),
        (LeafAge(NOW, later(60)), WEEK, False, False),
        (CREATED, WEEK, False, False),
    ],
)
def test_a_leaf_not_renewed_since_joining_is_late_after_a_day_and_overdue_after_a_week(
    leaf: LeafAge, after_s: int, late: bool, overdue: bool
) -> None:
    assert late is is_self_update_late(leaf, later(after_s))
    assert overdue is is_self_update_overdue(leaf, later(after_s))


def test_leaves_that_expire_within_a_day_are_listed() -> None:
    renewed = MlsMember(0, ALICE, ADVERTISED, None)
    expired = MlsMember(1, BOB, ADVERTISED, later(DAY))
    fresh = MlsMember(2, CAROL, ADVERTISED, later(DAY + 1))
    assert (expired,) == expiring_leaves((renewed, expired, fresh), NOW)
