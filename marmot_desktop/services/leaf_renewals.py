"""When our own leaf in a group was renewed and when it is due again, as stored.

A leaf we joined with owes its first renewal at once; afterwards it is renewed weekly, at a random hour. Only a commit
that takes a new signature key counts. Source: MIP-02, Post-Join Self-Update; MIP-03, Self-Update.
"""

import json
from typing import Final

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.marmot.self_update import next_renewal
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.services.session import Turn

SELF_UPDATE_INTENT: Final = "self_update"
"""What the intent of such a commit says under `do`."""


def note_join(turn: Turn, group_key: int, joined_with: KeyPackageRef) -> None:
    """We have joined: the leaf is due at once, and so is every other one that stems from the same key package."""
    turn.tx.groups.update(group_key, joined_with=joined_with)
    for row in turn.tx.groups.rows():
        if row.joined_with == joined_with and row.state is GroupState.ACTIVE:
            turn.tx.groups.update(row.group_key, self_update_due=turn.now, leaf_renewed_at=None)


def note_renewal(turn: Turn, group_key: int) -> None:
    """Our leaf is fresh: by a self-update that has come through, or because we have just made the group."""
    jitter = int.from_bytes(turn.random(4), "big") / 2**32
    turn.tx.groups.update(group_key, self_update_due=next_renewal(turn.now, jitter), leaf_renewed_at=turn.now)


def note_own_commit(turn: Turn, group_key: int, intent: str) -> None:
    """A commit of ours was applied.

    Args:
        turn: the open turn.
        group_key: of the group.
        intent: JSON, as the commit was staged with.
    """
    if intent and json.loads(intent).get("do") == SELF_UPDATE_INTENT:
        note_renewal(turn, group_key)
