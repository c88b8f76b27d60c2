from datetime import timedelta

import pytest

from marmot_desktop.marmot.capabilities import ADVERTISED
from marmot_desktop.marmot.engine import MlsMember
from marmot_desktop.marmot.self_update import (
    LeafAge,
    choose_join_delay,
    expiring_leaves,
    is_self_update_late,
    is_self_update_overdue,
    next_renewal,
)
from marmot_desktop.nostr.types import Timestamp
from tests.unit.marmot.builders import ALICE, BOB, CAROL, NOW

DAY, WEEK = 86400, 604800
JOINED = LeafAge(NOW, None)
CREATED = LeafAge(NOW, NOW)


def later(seconds: int) -> Timestamp:
    return Timestamp(NOW + seconds)


@pytest.mark.parametrize(("jitter", "seconds"), [(0.0, 10), (0.5, 35), (1.0, 60)])
def test_after_catching_up_a_newcomer_waits_ten_to_sixty_seconds(jitter: float, seconds: int) -> None:
    assert choose_join_delay(jitter) == timedelta(seconds=seconds)


@pytest.mark.parametrize(("jitter", "at"), [(0.0, WEEK), (0.5, WEEK + DAY // 4), (1.0, WEEK + DAY // 2)])
def test_a_leaf_is_renewed_weekly_at_a_random_hour(jitter: float, at: int) -> None:
    assert next_renewal(NOW, jitter) == later(at)


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
