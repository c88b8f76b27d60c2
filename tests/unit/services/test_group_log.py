"""Every event of a group has one verdict, and it can be read."""

import pytest

from marmot_desktop.domain.group_log import EventOutcome
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.services.group_log import GroupLogService
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.seen_events import SeenRow
from tests.helpers.two_accounts import Party


async def note(party: Party, group_key: int, number: int, outcome: str, code: ErrorCode | None = None) -> None:
    def mark(turn: Turn) -> None:
        turn.tx.seen.mark(
            SeenRow(
                event_id=EventId(bytes([number]) * 32),
                event_kind=445,
                group_key=group_key,
                created_at=Timestamp(number),
                received_at=Timestamp(100 + number),
                epoch=None,
                what="message",
                outcome=outcome,
                code=code,
                author=None,
                event=None,
            )
        )

    await party.session.run(mark)


async def test_verdicts_are_read_newest_first_page_by_page(alone: Party) -> None:
    group = (await alone.services.groups.create("Garden", relays=["ws://127.0.0.1:7001"])).group
    log = GroupLogService(alone.session)
    assert await log.list(group.id) == ()
    await note(alone, group.key, 1, "applied")
    await note(alone, group.key, 2, "refused", ErrorCode.AUTHOR_MISMATCH)
    await note(alone, group.key, 3, "held", ErrorCode.EPOCH_FUTURE)
    first, second = await log.list(group.id, limit=2)
    assert (EventOutcome.HELD, ErrorCode.EPOCH_FUTURE) == (first.outcome, first.code)
    assert (EventOutcome.REFUSED, ErrorCode.AUTHOR_MISMATCH) == (second.outcome, second.code)
    (third,) = await log.list(group.id, before=second.event_id)
    assert EventOutcome.APPLIED is third.outcome


async def test_an_unknown_group_or_row_is_refused(alone: Party) -> None:
    group = (await alone.services.groups.create("Garden", relays=["ws://127.0.0.1:7001"])).group
    log = GroupLogService(alone.session)
    with pytest.raises(RefusedError) as unknown_group:
        await log.list(NostrGroupId(bytes(32)))
    assert ErrorCode.GROUP_UNKNOWN is unknown_group.value.code
    with pytest.raises(RefusedError) as unknown_row:
        await log.list(group.id, before=EventId(bytes(32)))
    assert ErrorCode.NOT_FOUND is unknown_row.value.code
