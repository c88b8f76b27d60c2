"""Every event of a group has one verdict, and it can be read."""

import time

import pytest

from marmot_desktop.domain.group_log import EventOutcome, LogPart
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


def _fill(turn: Turn, group_key: int, count: int) -> None:
    turn.tx.seen.mark_all(
        SeenRow(
            event_id=EventId(number.to_bytes(32, "big")),
            event_kind=445,
            group_key=group_key,
            created_at=Timestamp(number),
            received_at=Timestamp(number // 100),
            epoch=1,
            what="message",
            outcome="refused" if number % 10 == 0 else "applied",
            code=ErrorCode.AUTHOR_MISMATCH if number % 10 == 0 else None,
            author=None,
            event=None,
        )
        for number in range(count)
    )


async def test_a_hundred_thousand_verdicts_are_read_at_once(alone: Party) -> None:
    """Both this and a page in their midst are work for the processor of a second or so, not of minutes."""
    group = (await alone.services.groups.create("Garden", relays=["ws://127.0.0.1:7001"])).group
    await alone.session.run(_fill, group.key, 100_000)
    log = GroupLogService(alone.session)
    began = time.process_time()
    rows = await log.list(group.id, limit=100_000)
    middle = await log.list(group.id, limit=1_000, before=rows[50_000].event_id)
    spent = time.process_time() - began
    assert len(rows) == len({row.event_id for row in rows}) == 100_000
    assert middle == rows[50_001:51_001]
    assert all(row.code is not None for row in rows if row.outcome is EventOutcome.REFUSED)
    assert spent < 10.0


async def test_a_part_of_the_log_is_read_alone_page_by_page(alone: Party) -> None:
    group = (await alone.services.groups.create("Garden", relays=["ws://127.0.0.1:7001"])).group
    log = alone.services.log
    outcomes = ("applied", "refused", "held", "undecryptable", "applied", "refused")
    for number, outcome in enumerate(outcomes, 1):
        await note(alone, group.key, number, outcome, ErrorCode.INVALID_EVENT if outcome == "refused" else None)
    refused = await log.list(group.id, part=LogPart.REFUSED)
    assert [row.event_id[0] for row in refused] == [6, 2]
    unreadable = await log.list(group.id, part=LogPart.UNREADABLE)
    assert [row.outcome for row in unreadable] == [EventOutcome.UNDECRYPTABLE, EventOutcome.HELD]
    assert [row.event_id[0] for row in await log.list(group.id, part=LogPart.REFUSED, before=refused[0].event_id)] == [
        2
    ]
    assert await log.list(group.id, part=LogPart.COMMITS) == ()


async def test_what_cannot_be_read_is_counted(alone: Party) -> None:
    group = (await alone.services.groups.create("Garden", relays=["ws://127.0.0.1:7001"])).group
    nothing = await alone.services.log.unreadable(group.id)
    assert (nothing.count, nothing.newest, nothing.problem) == (0, None, None)
    await note(alone, group.key, 1, "undecryptable", ErrorCode.UNDECRYPTABLE)
    await note(alone, group.key, 2, "applied")
    found = await alone.services.log.unreadable(group.id)
    assert (found.waiting, found.given_up, found.count) == (0, 1, 1)
    assert found.newest is not None
    assert found.newest.event_id == bytes([1]) * 32
