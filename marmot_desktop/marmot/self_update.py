"""When our own leaf must be renewed, and whose leaf keeps others from joining.

OpenMLS checks the lifetime of every leaf that still stems from a key package when somebody joins, so a member who never
committed an update locks newcomers out after about 84 days.

Source: MIP-02, Post-Join Self-Update; MIP-03, Self-Update; Marmot threat model, T.3.5.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from marmot_desktop.marmot.mls_values import MlsMember
from marmot_desktop.nostr.types import Timestamp

JOIN_DELAY_MIN: Final = timedelta(seconds=10)
JOIN_DELAY_MAX: Final = timedelta(seconds=60)
"""After joining and catching up we wait a random time between these, then renew the leaf."""
ROTATION: Final = timedelta(weeks=1)
"""Afterwards the leaf is renewed this often."""
ROTATION_JITTER: Final = timedelta(hours=12)
"""At most this much is added, at random, so that members do not collide."""
ALARM_AFTER: Final = timedelta(hours=24)
"""A leaf not renewed so long after joining is worth a warning."""
LIMIT_AFTER_JOIN: Final = timedelta(weeks=1)
"""By then it must have been renewed."""
LEAF_WARNING: Final = timedelta(days=1)
"""A leaf that expires within this time is listed before an invitation."""


@dataclass(frozen=True, slots=True)
class LeafAge:
    """What is known of our leaf in one group.

    Args:
        joined_at: when we joined by a Welcome; `None` in a group of our own making.
        renewed_at: the last commit of ours with a path; for a creator at first the time of creation.
    """

    joined_at: Timestamp | None
    renewed_at: Timestamp | None


def is_self_update_due(leaf: LeafAge, *, caught_up_at: Timestamp | None, delay: timedelta, now: Timestamp) -> bool:
    """Whether to renew our leaf now.

    Args:
        leaf: its age.
        caught_up_at: when the group's relays had no more to tell; an update made before that forks the group.
        delay: the random part: `JOIN_DELAY_MIN` to `JOIN_DELAY_MAX` after joining, 0 to `ROTATION_JITTER` afterwards.
        now: the present.
    """
    if caught_up_at is None:
        return False
    if leaf.renewed_at is None:
        return now >= caught_up_at + delay.total_seconds()
    return now >= leaf.renewed_at + (ROTATION + delay).total_seconds()


def is_self_update_late(leaf: LeafAge, now: Timestamp) -> bool:
    """Whether the leaf we joined with is still in use a day later, which is worth a warning."""
    return _is_unrenewed_since(leaf, ALARM_AFTER, now)


def is_self_update_overdue(leaf: LeafAge, now: Timestamp) -> bool:
    """Whether the leaf we joined with is in use longer than the week it may be."""
    return _is_unrenewed_since(leaf, LIMIT_AFTER_JOIN, now)


def expiring_leaves(members: Iterable[MlsMember], now: Timestamp) -> tuple[MlsMember, ...]:
    """Members whose leaf keeps newcomers with an OpenMLS app out, now or within a day.

    Before an invitation the admin is told who they are and may remove and add them again in the same step.
    """
    limit = now + LEAF_WARNING.total_seconds()
    return tuple(member for member in members if member.not_after is not None and member.not_after <= limit)


def _is_unrenewed_since(leaf: LeafAge, span: timedelta, now: Timestamp) -> bool:
    return leaf.joined_at is not None and leaf.renewed_at is None and now >= leaf.joined_at + span.total_seconds()
