"""When a group is broken: it has split, or what is stored of it is damaged; and when it is whole again.

Two signs of a split. An admin's change that we have to refuse and other apps apply: told at once, by name. And events
that come one after another while none can be read: a stranger who knows the routing id can make those too, so nothing is
closed by them, and the next event that can be read ends it.

Source: protocol rules on group states; MIP-03 and RFC 9420 section 12.4 for the changes that are refused.
"""

import logging
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.engine import MlsGroup
from marmot_desktop.marmot.group_view import live_admins, view_group
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import PubKey, Timestamp
from marmot_desktop.services.group_lines import add_line
from marmot_desktop.services.group_subscriptions import came_in_at
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import Verdicts
from marmot_desktop.storage.groups import GroupRow

log = logging.getLogger(__name__)

UNREAD_IN_A_ROW: Final = 20
UNREAD_FOR_S: Final = 600
LIVE_WITHIN_S: Final = 600
"""What is dated further from its arrival was stored somewhere meanwhile and says nothing of the present."""

FOLLOWED_ELSEWHERE: Final = frozenset(
    {
        ErrorCode.COMMIT_MISSING_PATH,
        ErrorCode.COMMIT_PUBLIC_MESSAGE,
        ErrorCode.GD_MISSING,
        ErrorCode.GD_MALFORMED,
        ErrorCode.GD_UNSUPPORTED_VERSION,
        ErrorCode.NO_ADMIN_LEFT,
        ErrorCode.UNSUPPORTED_PROPOSAL,
    }
)
"""Refused here on purpose, and applied by some other app."""


def note_refused_commit(
    turn: Turn, group_key: int, event: Event, code: ErrorCode, group: MlsGroup, committer: PubKey | None
) -> PubKey | None:
    """A commit was refused: if an admin has made it, others may follow it, and the user is told at once.

    Args:
        turn: the open turn.
        group_key: of the group.
        event: of the commit.
        code: why it was refused.
        group: in the epoch that the commit leaves.
        committer: who made it, if that could be read.

    Returns:
        The admin who made it: read, or the only one who can have; `None` otherwise.
    """
    view = view_group(group)
    admins = live_admins(view.data, view.identities()) - {turn.me}
    if code not in FOLLOWED_ELSEWHERE or not admins or (committer is not None and committer not in admins):
        return committer
    culprit = committer if committer is not None else next(iter(admins)) if len(admins) == 1 else None
    log.warning("group %d: a change that others may follow was refused: %s", group_key, code.value)
    line: dict[str, object] = {"line": "split", "code": code.value, "named": culprit is not None}
    add_line(turn, group_key, actor=culprit or turn.me, at=event.created_at, line=line, seed=event.id)
    turn.publish(SecurityNoticed(ErrorCode.FORK_DETECTED, turn.tx.groups.row(group_key).nostr_group_id, event.id))
    turn.group_changed(group_key)
    return culprit


def judge(turn: Turn, group_key: int, *, has_read: bool) -> None:
    """Look whether a group is broken or whole again, after events of it got their verdicts.

    Args:
        turn: the open turn.
        group_key: of the group.
        has_read: one of them was somebody's and could be read.
    """
    row = turn.tx.groups.row(group_key)
    if row.state is GroupState.BROKEN and has_read:
        log.info("group %d can be read again", group_key)
        turn.tx.groups.update(group_key, state=GroupState.ACTIVE, problem=None)
        turn.group_changed(group_key)
    elif row.state is GroupState.ACTIVE and not has_read:
        problem = _split(turn, row)
        if problem is not None:
            mark_broken(turn, group_key, problem)


def mark_broken(turn: Turn, group_key: int, problem: ErrorCode) -> None:
    """The group cannot be followed any more, for this reason."""
    log.warning("group %d is broken: %s", group_key, problem.value)
    turn.tx.groups.update(group_key, state=GroupState.BROKEN, problem=problem)
    row = turn.tx.groups.row(group_key)
    turn.publish(SecurityNoticed(problem, row.nostr_group_id, None))
    turn.group_changed(group_key)


def keep_unreadable(turn: Turn, group_key: int, events: Sequence[Event]) -> None:
    """What is stored of a group is damaged: its events wait for a new invitation, and the other groups go on."""
    verdicts = Verdicts(turn, group_key)
    for event in events:
        verdicts.record(event, outcome="held", code=ErrorCode.STORE_CORRUPT, keep=True)
    if turn.tx.groups.row(group_key).problem is not ErrorCode.STORE_CORRUPT:
        mark_broken(turn, group_key, ErrorCode.STORE_CORRUPT)


def _split(turn: Turn, row: GroupRow) -> ErrorCode | None:
    group_key = row.group_key
    read = turn.tx.unread.newest_read(group_key)
    refused = turn.tx.unread.last_refused_commit(group_key, row.epoch, FOLLOWED_ELSEWHERE)
    if (
        refused is not None
        and refused.created_at >= read.created_at
        and turn.tx.unread.has_newer(group_key, Timestamp(refused.created_at - 1))
    ):
        return refused.code
    # What was dated before a new invitation belongs to the time before it.
    run = turn.tx.unread.run_since(group_key, read.received_at, came_in_at(row), fresh_within_s=LIVE_WITHIN_S)
    if run.count >= UNREAD_IN_A_ROW and run.last_at - run.first_at >= UNREAD_FOR_S:
        return ErrorCode.FORK_DETECTED
    return None
