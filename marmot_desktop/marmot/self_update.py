"""When our own leaf must be renewed, and whose leaf keeps others from joining.

OpenMLS checks the lifetime of every leaf that still stems from a key package when somebody joins, so a member who never
committed an update locks newcomers out after about 84 days.

Source: MIP-02, Post-Join Self-Update; MIP-03, Self-Update; Marmot threat model, T.3.5.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from marmot_desktop.frozen import Frozen
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


class LeafAge(Frozen, frozen=True):
    """What is known of our leaf in one group.

    Args:
        due: when it is to be renewed; for a leaf that was never renewed the moment we joined with it.
        renewed_at: when a self-update of ours was applied last; `None` while the leaf is that of the key package, or of
            one that was used more than once.
    """

    due: Timestamp
    renewed_at: Timestamp | None


def choose_join_delay(jitter: float) -> timedelta:
    """How long to wait after catching up before the leaf is renewed; an update made before that forks the group.

    Args:
        jitter: 0 to 1, random.
    """
    return JOIN_DELAY_MIN + (JOIN_DELAY_MAX - JOIN_DELAY_MIN) * jitter


def next_renewal(renewed_at: Timestamp, jitter: float) -> Timestamp:
    """When a leaf that was renewed just now is renewed again.

    Args:
        renewed_at: the present.
        jitter: 0 to 1, random.
    """
    return Timestamp(renewed_at + int((ROTATION + ROTATION_JITTER * jitter).total_seconds()))


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
    return leaf.renewed_at is None and now >= leaf.due + span.total_seconds()
