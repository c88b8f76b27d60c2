"""What became of every event of a group, for diagnosis."""

from marmot_desktop.domain.group_log import EventOutcome, GroupLogRow
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.session import AccountSession, Turn


class GroupLogService:
    """Reads verdicts.

    Args:
        session: of the account.
    """

    def __init__(self, session: AccountSession) -> None:
        self._session = session

    async def list(
        self, group: NostrGroupId, *, limit: int = 50, before: EventId | None = None
    ) -> tuple[GroupLogRow, ...]:
        """The verdicts on a group's events, newest first.

        Raises:
            RefusedError: `group_unknown`; `not_found` for an unknown `before`.
        """
        return await self._session.run(read_log, group, limit, before)


def read_log(turn: Turn, group: NostrGroupId, limit: int, before: EventId | None) -> tuple[GroupLogRow, ...]:
    """One page of verdicts."""
    group_key = turn.resolve(group).group_key
    if before is not None:
        known = turn.tx.seen.verdict(before)
        if known is None or known.group_key != group_key:
            raise RefusedError(ErrorCode.NOT_FOUND, "no row has the id given as before")
    return tuple(
        GroupLogRow(
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
        for row in turn.tx.seen.log(group_key, limit, before)
    )
