"""What became of every event of a group, for diagnosis."""

from collections.abc import Mapping
from typing import Final

from marmot_desktop.domain.group_log import EventOutcome, GroupLogRow, LogPart, UnreadableEvents
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.session import AccountSession, Turn
from marmot_desktop.storage.seen_events import SeenRow

_OUTCOMES: Final[Mapping[LogPart, tuple[EventOutcome, ...]]] = {
    LogPart.ALL: (),
    LogPart.UNREADABLE: (EventOutcome.UNDECRYPTABLE, EventOutcome.HELD),
    LogPart.REFUSED: (EventOutcome.REFUSED,),
    LogPart.COMMITS: (),
}


class GroupLogService:
    """Reads verdicts.

    Args:
        session: of the account.
    """

    def __init__(self, session: AccountSession) -> None:
        self._session = session

    async def list(
        self, group: NostrGroupId, *, limit: int = 50, before: EventId | None = None, part: LogPart = LogPart.ALL
    ) -> tuple[GroupLogRow, ...]:
        """The verdicts on a group's events, newest first.

        Raises:
            RefusedError: `group_unknown`; `not_found` for an unknown `before`.
        """
        return await self._session.run(read_log, group, limit, before, part)

    async def unreadable(self, group: NostrGroupId) -> UnreadableEvents:
        """What of a group cannot be read.

        Raises:
            RefusedError: `group_unknown`.
        """
        return await self._session.run(read_unreadable, group)


def read_log(
    turn: Turn, group: NostrGroupId, limit: int, before: EventId | None, part: LogPart = LogPart.ALL
) -> tuple[GroupLogRow, ...]:
    """One page of verdicts."""
    group_key = turn.resolve(group).group_key
    if before is not None:
        known = turn.tx.seen.verdict(before)
        if known is None or known.group_key != group_key:
            raise RefusedError(ErrorCode.NOT_FOUND, "no row has the id given as before")
    what = "commit" if part is LogPart.COMMITS else ""
    rows = turn.tx.seen.log(group_key, limit, before, outcomes=_OUTCOMES[part], what=what)
    return tuple(map(_log_row, rows))


def read_unreadable(turn: Turn, group: NostrGroupId) -> UnreadableEvents:
    """See `GroupLogService.unreadable`."""
    row = turn.resolve(group)
    waiting, given_up = turn.tx.unread.count(row.group_key)
    newest = read_log(turn, group, 1, None, LogPart.UNREADABLE)
    return UnreadableEvents(waiting, given_up, newest[0] if newest else None, row.problem)


def _log_row(row: SeenRow) -> GroupLogRow:
    return GroupLogRow(
        event_id=row.event_id,
        kind=row.event_kind,
        created_at=row.created_at,
        received_at=row.received_at,
        epoch=row.epoch,
        what=row.what,
        outcome=EventOutcome(row.outcome),
        code=row.code,
        author=row.author,
    )
