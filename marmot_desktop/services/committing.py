"""The way of every own commit: messages go first, the commit is staged, a relay says OK; a lost race is run again.

Source: MIP-03, Commit Messages and races.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from marmot_desktop.errors import ErrorCode, RefusedError, Sent
from marmot_desktop.services.outbox import OutboxService, Settlement
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.outbox import OutboxPurpose

log = logging.getLogger(__name__)

COMMIT_TIMEOUT_S: Final = 45.0
FLUSH_TIMEOUT_S: Final = 15.0
QUEUE_LIMIT: Final = 10
"""How many other own commits of a group one waits for."""
REDO_LIMIT: Final = 3
"""How often an own change that lost a race is made anew before the caller is told."""


class Committer:
    """Brings own commits through.

    Args:
        session: of the account.
        outbox: tells when a commit has reached a relay.
    """

    def __init__(self, session: AccountSession, outbox: OutboxService) -> None:
        self._session = session
        self._outbox = outbox

    async def commit(self, group_key: int, stage: Callable[[Turn], int]) -> tuple[int, Settlement]:
        """Stage a commit and wait until a relay has it.

        Args:
            group_key: of the group.
            stage: checks that we may and stages; run again on the new state after a lost race.

        Returns:
            The outbox row of the commit and how it ended.

        Raises:
            RefusedError: whatever `stage` refuses; `commit_pending` while another one does not come to its end;
                `publish_failed`; `stale_commit` after `REDO_LIMIT` lost races.
        """
        redone = 0
        while True:
            await self._flush(group_key)
            outbox_id = await self._stage(group_key, stage)
            settlement = await self._wait(outbox_id)
            if settlement.error is None:
                return outbox_id, settlement
            redone += 1
            if settlement.error is not ErrorCode.STALE_COMMIT or redone == REDO_LIMIT:
                sent = Sent.MAYBE if settlement.error is ErrorCode.PUBLISH_FAILED else Sent.NOTHING
                raise RefusedError(settlement.error, sent=sent)
            log.info("an own commit lost a race and is made anew")

    async def _stage(self, group_key: int, stage: Callable[[Turn], int]) -> int:
        """Stage when the own commit that is on its way, such as a self-update, has ended."""
        for _ in range(QUEUE_LIMIT):
            try:
                return await self._session.run(stage)
            except RefusedError as err:
                if err.code is not ErrorCode.COMMIT_PENDING:
                    raise
            pending = await self._session.run(_pending_commit, group_key)
            if pending is not None:
                try:
                    await self._outbox.wait(pending, COMMIT_TIMEOUT_S)
                except TimeoutError:
                    break
        raise RefusedError(ErrorCode.COMMIT_PENDING)

    async def _flush(self, group_key: int) -> None:
        """Messages that are on their way go before a commit: peers may not read the old epoch any more."""
        waiting = await self._session.run(_waiting_messages, group_key)
        try:
            async with asyncio.timeout(FLUSH_TIMEOUT_S):
                for outbox_id in waiting:
                    await self._outbox.wait(outbox_id, FLUSH_TIMEOUT_S)
        except TimeoutError as err:
            raise RefusedError(ErrorCode.COMMIT_PENDING, "messages wait for a relay") from err

    async def _wait(self, outbox_id: int) -> Settlement:
        try:
            return await self._outbox.wait(outbox_id, COMMIT_TIMEOUT_S)
        except TimeoutError as err:
            raise RefusedError(ErrorCode.PUBLISH_FAILED, sent=Sent.MAYBE) from err


def _pending_commit(turn: Turn, group_key: int) -> int | None:
    pending = turn.tx.commits.get(group_key)
    return None if pending is None else pending.outbox_id


def _waiting_messages(turn: Turn, group_key: int) -> tuple[int, ...]:
    rows = turn.tx.outbox.waiting(group_key=group_key, purpose=OutboxPurpose.APPLICATION)
    return tuple(row.outbox_id for row in rows)
