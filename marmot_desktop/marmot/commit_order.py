"""The race rule: which of several valid commits of one epoch everybody applies.

Source: MIP-03, Commit Race Conditions.
"""

from collections.abc import Iterable

from marmot_desktop.frozen import Frozen
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import EventId, Timestamp


class CommitKey(Frozen, frozen=True, order=True):
    """What decides between two commits: the smaller one wins.

    Bytes of ids compare like their lower-case hexadecimal text.

    Args:
        created_at: of the outer kind 445 event.
        event_id: of the outer kind 445 event.
    """

    created_at: Timestamp
    event_id: EventId


def commit_key(event: Event) -> CommitKey:
    """The key of the commit that this kind 445 event carries."""
    return CommitKey(event.created_at, event.id)


def choose_commit(candidates: Iterable[CommitKey]) -> CommitKey:
    """The winner among the valid commits of one epoch, whatever their order of arrival.

    Args:
        candidates: at least one; commits refused by the policy take no part.
    """
    return min(candidates)
