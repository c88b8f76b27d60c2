"""How the user keeps their chats; nobody else is told."""

import pytest

from marmot_desktop.domain.chat_marks import FOREVER, ChatMarks
from marmot_desktop.domain.facts import ChatMarksChanged
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.chat_marks import MAX_DRAFT_CHARS
from tests.helpers.two_accounts import Pair, Party, facts_of

RELAYS = ["ws://127.0.0.1:7001"]


async def test_marks_are_told_and_survive_a_restart(alone: Party) -> None:
    group = (await alone.services.groups.create("Garden", relays=RELAYS)).group
    marks = alone.services.chat_marks
    await marks.pin(group.id, on=True)
    await marks.mute(group.id, FOREVER)
    await marks.mark_unread(group.id)
    await marks.keep_draft(group.id, "half a thought", bytes(32))
    (kept,) = await marks.list()
    assert (True, FOREVER, True) == (kept.pinned_at is not None, kept.muted_until, kept.is_unread)
    assert ("half a thought", EventId(bytes(32))) == (kept.draft, kept.draft_answers)
    assert [fact.marks for fact in facts_of(alone, ChatMarksChanged) if isinstance(fact, ChatMarksChanged)][-1] == kept
    await alone.crash()
    assert (kept,) == await alone.services.chat_marks.list()


async def test_marks_are_taken_back(alone: Party) -> None:
    group = (await alone.services.groups.create("Garden", relays=RELAYS)).group
    marks = alone.services.chat_marks
    await marks.pin(group.id, on=True)
    await marks.mute(group.id, 9)
    await marks.archive(group.id, on=True)
    await marks.mark_unread(group.id)
    await marks.pin(group.id, on=False)
    await marks.mute(group.id, None)
    await marks.archive(group.id, on=False)
    await marks.opened(group.id)
    assert () == await marks.list()


async def test_the_archive_ends_with_the_next_message(pair: Pair) -> None:
    group = await pair.meet()
    marks = pair.bob.services.chat_marks
    await marks.archive(group, on=True)
    (kept,) = await marks.list()
    now = pair.clock.now()
    assert kept.is_archived(await pair.bob.services.groups.get(group), now)
    await pair.alice.services.messages.send(group, "are you there?")
    await pair.alice.send()
    await pair.bob.sync()
    assert not kept.is_archived(await pair.bob.services.groups.get(group), now)


async def test_reading_everything_takes_the_mark_away(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.services.messages.send(group, "hello")
    await pair.alice.send()
    await pair.bob.sync()
    await pair.bob.services.chat_marks.mark_unread(group)
    await pair.bob.services.chat_marks.mark_read(group)
    assert 0 == (await pair.bob.services.groups.get(group)).unread
    assert () == await pair.bob.services.chat_marks.list()


async def test_nothing_new_is_not_told(alone: Party) -> None:
    group = (await alone.services.groups.create("Garden", relays=RELAYS)).group
    await alone.services.chat_marks.keep_draft(group.id, "  \n ")
    await alone.services.chat_marks.opened(group.id)
    assert [] == list(facts_of(alone, ChatMarksChanged))


async def test_a_draft_has_an_end(alone: Party) -> None:
    group = (await alone.services.groups.create("Garden", relays=RELAYS)).group
    await alone.services.chat_marks.keep_draft(group.id, "x" * (MAX_DRAFT_CHARS + 1))
    assert (ChatMarks(group.key, draft="x" * MAX_DRAFT_CHARS),) == await alone.services.chat_marks.list()


async def test_an_unknown_chat_is_refused(alone: Party) -> None:
    with pytest.raises(RefusedError) as caught:
        await alone.services.chat_marks.pin(NostrGroupId(bytes(32)), on=True)
    assert ErrorCode.GROUP_UNKNOWN is caught.value.code
