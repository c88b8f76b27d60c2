"""Renew our leaf in every group when it is due: after joining, and weekly.

Source: MIP-02, Post-Join Self-Update; MIP-03, Self-Update; Marmot threat model, T.3.5.
"""

import logging

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import ErrorCode, MarmotDesktopError, RefusedError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.self_update import (
    LeafAge,
    choose_join_delay,
    is_self_update_late,
    is_self_update_overdue,
)
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.changes import stage_self_update
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.groups import GroupRow

log = logging.getLogger(__name__)


class SelfUpdateDuty(Frozen, frozen=True):
    """A leaf of ours that has to be renewed some time.

    Args:
        group_key: of the group.
        epoch: that the group is in.
        due: not before.
        alarm: `self_update_late` or `self_update_overdue` where the leaf we joined with is in use for too long.
    """

    group_key: int
    epoch: Epoch
    due: Timestamp
    alarm: ErrorCode | None


class SelfUpdateService:
    """Self-updates of an account.

    Args:
        session: of the account.
        committer: brings commits through.
    """

    def __init__(self, session: AccountSession, committer: Committer) -> None:
        self._session = session
        self._committer = committer

    async def duties(self) -> tuple[SelfUpdateDuty, ...]:
        """Every leaf of ours in a group with other people, the one that is due first in front."""
        return await self._session.run(read_duties)

    async def renew(self, duty: SelfUpdateDuty) -> bool:
        """Renew one leaf now.

        Returns:
            False if it has to be tried again: the epoch has moved, a race was lost, no relay took the commit.
        """
        try:
            await self._committer.commit(duty.group_key, lambda turn: stage_duty(turn, duty))
        except MarmotDesktopError as err:
            if err.code is ErrorCode.NOT_FOUND:
                return True
            log.info("a self-update has to wait: %s", err.code.value)
            return False
        log.debug("our leaf in a group was renewed")
        return True

    async def warn(self, duty: SelfUpdateDuty) -> None:
        """Tell the user that a leaf is in use for too long."""
        if duty.alarm is not None:
            await self._session.run(_tell, duty.group_key, duty.alarm)


def random_wait_s(jitter: float) -> float:
    """How long to wait after catching up, after a lost race, or when somebody else has just committed.

    Args:
        jitter: 0 to 1, random.
    """
    return choose_join_delay(jitter).total_seconds()


def read_duties(turn: Turn) -> tuple[SelfUpdateDuty, ...]:
    """See `SelfUpdateService.duties`."""
    duties = [
        SelfUpdateDuty(row.group_key, row.epoch, row.self_update_due, _alarm(row, row.self_update_due, turn.now))
        for row in turn.tx.groups.rows()
        if row.state is GroupState.ACTIVE
        and row.self_update_due is not None
        and sum(turn.tx.groups.members(row.group_key).values()) > 1
    ]
    return tuple(sorted(duties, key=lambda duty: duty.due))


def _alarm(row: GroupRow, due: Timestamp, now: Timestamp) -> ErrorCode | None:
    leaf = LeafAge(due, row.leaf_renewed_at)
    if is_self_update_overdue(leaf, now):
        return ErrorCode.SELF_UPDATE_OVERDUE
    return ErrorCode.SELF_UPDATE_LATE if is_self_update_late(leaf, now) else None


def stage_duty(turn: Turn, duty: SelfUpdateDuty) -> int:
    """Stage a self-update, unless the group has moved on or the leaf was renewed meanwhile.

    Raises:
        RefusedError: `stale_commit`: think again in the new epoch, others commit now too; `not_found`: nothing is due;
            whatever `stage_self_update` refuses.
    """
    row = turn.tx.groups.row(duty.group_key)
    if row.self_update_due is None or row.self_update_due > turn.now:
        raise RefusedError(ErrorCode.NOT_FOUND, "nothing is due")
    if row.epoch != duty.epoch:
        raise RefusedError(ErrorCode.STALE_COMMIT)
    return stage_self_update(turn, duty.group_key)


def _tell(turn: Turn, group_key: int, alarm: ErrorCode) -> None:
    turn.publish(SecurityNoticed(alarm, turn.tx.groups.row(group_key).nostr_group_id, None))
