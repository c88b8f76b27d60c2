"""Looks whether a commit of ours may still leave: one that is sent late would throw back everybody who has gone on.

Before it is published on a state that may be old, or once more, the group is brought up to date. If somebody has left its
epoch meanwhile and no relay has ours, it gives way, whichever of the two is the earlier, and is made anew.

Source: MIP-03, Commit Race Conditions.
"""

import logging
from collections.abc import Callable

from marmot_desktop.errors import ErrorCode
from marmot_desktop.services import commits
from marmot_desktop.services.group_refresh import GroupRefresh
from marmot_desktop.services.ingest import run_held
from marmot_desktop.services.outbox import OutboxService, Parcel
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState

log = logging.getLogger(__name__)

REFRESH_TIMEOUT_S = 4.0


class CommitGate:
    """Lets parcels pass.

    Args:
        session: of the account.
        outbox: asks relays for a commit, tells who waits for it.
        refresh: brings a group up to date.
        is_live: whether a group hears of everything as it happens.
    """

    def __init__(
        self,
        session: AccountSession,
        outbox: OutboxService,
        refresh: GroupRefresh,
        is_live: Callable[[int], bool],
    ) -> None:
        self._session = session
        self._outbox = outbox
        self._refresh = refresh
        self._is_live = is_live

    async def may_leave(self, parcel: Parcel) -> bool:
        """Whether an event is to be published now; anything but a commit always is."""
        group_key = parcel.group_key
        if parcel.purpose is not OutboxPurpose.COMMIT or group_key is None or parcel.expired:
            return True
        if parcel.attempts == 0 and self._is_live(group_key):
            return True
        await self._refresh.run(group_key, timeout_s=REFRESH_TIMEOUT_S)
        if not await self._session.run(_has_rival, parcel.outbox_id):
            return await self._session.run(_is_waiting, parcel.outbox_id)
        if await self._outbox.accept_if_stored(parcel):
            return False
        log.info("a commit that did not leave in time gives way to another one")
        await self._session.run(give_way, parcel.outbox_id)
        await self._outbox.settle_ended()
        return False


def _is_waiting(turn: Turn, outbox_id: int) -> bool:
    row = turn.tx.outbox.get(outbox_id)
    return row is not None and row.state is OutboxState.WAITING


def _has_rival(turn: Turn, outbox_id: int) -> bool:
    """Whether another valid commit of the same epoch waits for the end of ours."""
    row = turn.tx.outbox.get(outbox_id)
    pending = None if row is None or row.group_key is None else turn.tx.commits.get(row.group_key)
    return (
        pending is not None
        and pending.outbox_id == outbox_id
        and turn.tx.seen.has_held(pending.group_key, pending.epoch, ErrorCode.STALE_COMMIT)
    )


def give_way(turn: Turn, outbox_id: int) -> None:
    """Take our commit back and let the one that waits have its way."""
    row = turn.tx.outbox.get(outbox_id)
    pending = None if row is None or row.group_key is None else turn.tx.commits.get(row.group_key)
    if pending is not None and pending.outbox_id == outbox_id:
        commits.lose_race(turn, pending)
        run_held(turn, pending.group_key)
