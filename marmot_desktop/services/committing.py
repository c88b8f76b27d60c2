"""The way of every own commit: messages go first, the commit is staged, a relay says OK; a lost race is run again.

Source: MIP-03, Commit Messages and races.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from typing import Final, TypeVar

from marmot_desktop.errors import ErrorCode, RefusedError, Sent
from marmot_desktop.marmot.errors import ForbiddenChangeError
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.outbox import OutboxService, Settlement
from marmot_desktop.services.pace import commit_wait_s
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxRow, OutboxState

log = logging.getLogger(__name__)

T = TypeVar("T")

COMMIT_TIMEOUT_S: Final = 45.0
FLUSH_TIMEOUT_S: Final = 15.0
QUEUE_LIMIT: Final = 10
"""How many other own commits of a group one waits for."""
REDO_LIMIT: Final = 3
"""How often an own change that lost a race is made anew before the caller is told."""
READ_BACK_TRIES: Final = 3
READ_BACK_REST_S: Final = 1.0
READ_BACK_WITHIN_S: Final = 600
"""A commit older than this has been read by others or never will be."""


class UnchangedError(RefusedError):
    """The group is what it was to become, so there is nothing to commit; never leaves the services."""


class Committer:
    """Brings own commits through.

    Args:
        session: of the account.
        outbox: tells when a commit has reached a relay.
    """

    def __init__(self, session: AccountSession, outbox: OutboxService) -> None:
        self._session = session
        self._outbox = outbox
        self._busy: Counter[int] = Counter()
        self._read_back: set[int] = set()

    def is_busy(self, group_key: int) -> bool:
        """Whether somebody waits for a commit of this group; what it loses is theirs to make anew."""
        return self._busy[group_key] > 0

    async def commit(self, group_key: int, stage: Callable[[Turn], int]) -> tuple[int, Settlement]:
        """Stage a commit and wait until a relay has it.

        Args:
            group_key: of the group.
            stage: checks that we may and stages; run again on the new state after a lost race.

        Returns:
            The outbox row of the commit and how it ended.

        Raises:
            RefusedError: whatever `stage` refuses; `commit_pending` while another one does not come to its end;
                `publish_failed`; `stale_commit` after `REDO_LIMIT` lost races, or where a lost one makes no sense in the
                new state.
        """
        self._busy[group_key] += 1
        try:
            return await self._bring_through(group_key, stage)
        finally:
            self._busy[group_key] -= 1

    async def _bring_through(self, group_key: int, stage: Callable[[Turn], int]) -> tuple[int, Settlement]:
        for _ in range(REDO_LIMIT):
            await self._flush(group_key)
            await self._keep_away(group_key)
            outbox_id = await self.when_free(group_key, stage)
            settlement = await self._wait(outbox_id)
            if settlement.error is None:
                return outbox_id, settlement
            await self._session.run(_drop_lost, outbox_id)
            if settlement.error is not ErrorCode.STALE_COMMIT:
                raise RefusedError(settlement.error, sent=Sent.MAYBE)
            log.info("an own commit lost a race and is made anew")
            stage = _staged_again(stage)
        # It may have left: an event of it in another wrapper with an earlier date could still bring it back.
        raise RefusedError(ErrorCode.STALE_COMMIT, sent=Sent.MAYBE)

    async def _keep_away(self, group_key: int) -> None:
        """Wait until the last message and the last commit are long enough ago, and relays hand the commit out."""
        wait_s = await self._session.run(_wait_s, group_key)
        if wait_s:
            await asyncio.sleep(wait_s)
        last = await self._session.run(_last_commit, group_key)
        if last is None or last.outbox_id in self._read_back:
            return
        for attempt in range(READ_BACK_TRIES):
            if attempt and self._session.delays:
                await asyncio.sleep(READ_BACK_REST_S)
            if await self._outbox.is_handed_out(last):
                self._read_back.add(last.outbox_id)
                return
        log.warning("no relay hands out our last commit of group %d: it goes there again", group_key)
        await self._session.run(_send_again, last.outbox_id)
        await self._wait(last.outbox_id)

    async def when_free(self, group_key: int, function: Callable[[Turn], T]) -> T:
        """Run a turn when the own commit that is on its way, such as a self-update, has ended.

        Args:
            group_key: of the group.
            function: raises `commit_pending` while it cannot do its work.

        Raises:
            RefusedError: whatever `function` refuses; `commit_pending` while a commit does not come to its end.
        """
        for _ in range(QUEUE_LIMIT):
            try:
                return await self._session.run(function)
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


def _staged_again(stage: Callable[[Turn], int]) -> Callable[[Turn], int]:
    """The same after a lost race: what makes no sense any more is `stale_commit`, and why."""

    def again(turn: Turn) -> int:
        try:
            return stage(turn)
        except RefusedError as err:
            # Kinds of their own are signals among services, not refusals of the change.
            is_plain = type(err) in (RefusedError, ForbiddenChangeError)
            if not is_plain or err.code in (ErrorCode.COMMIT_PENDING, ErrorCode.STALE_COMMIT):
                raise
            raise RefusedError(
                ErrorCode.STALE_COMMIT, err.code.value, sent=Sent.MAYBE, data={**err.data, "reason": err.code.value}
            ) from err

    return again


def _wait_s(turn: Turn, group_key: int) -> int:
    row = turn.tx.groups.row(group_key)
    if not turn.delays:
        return 0
    return commit_wait_s(turn.now, last_message_at=row.last_sent_at, last_commit_at=row.last_commit_at)


def _last_commit(turn: Turn, group_key: int) -> OutboxRow | None:
    return turn.tx.outbox.last_accepted_commit(group_key, Timestamp(turn.now - READ_BACK_WITHIN_S))


def _send_again(turn: Turn, outbox_id: int) -> None:
    row = turn.tx.outbox.get(outbox_id)
    if row is None or row.event_id is None or row.event is None:
        return
    turn.tx.outbox.put_event(outbox_id, row.event_id, row.event, turn.now)
    turn.tx.outbox.postpone(outbox_id, turn.now, 0, "")
    turn.tx.outbox.set_state(outbox_id, OutboxState.WAITING)
    turn.outbox_changed()


def _drop_lost(turn: Turn, outbox_id: int) -> None:
    turn.tx.lost.drop_change_of(outbox_id)


def _pending_commit(turn: Turn, group_key: int) -> int | None:
    pending = turn.tx.commits.get(group_key)
    return None if pending is None else pending.outbox_id


def _waiting_messages(turn: Turn, group_key: int) -> tuple[int, ...]:
    rows = turn.tx.outbox.waiting(group_key=group_key, purpose=OutboxPurpose.APPLICATION)
    return tuple(row.outbox_id for row in rows)
