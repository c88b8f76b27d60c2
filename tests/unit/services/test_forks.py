"""When a group counts as split, who is named for it, and how it heals."""

import pytest

from marmot_desktop.domain.chat import GroupState, SyncState
from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.errors import InvalidCommitError
from marmot_desktop.marmot.mls_rs_engine import MlsRsGroup
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.services.changes import stage_self_update
from marmot_desktop.services.forks import UNREAD_FOR_S, UNREAD_IN_A_ROW
from marmot_desktop.services.session import Turn
from tests.helpers.forging import rewrap, seal_bytes
from tests.helpers.two_accounts import Pair, Party, facts_of


def rubbish(pair: Pair, event: Event) -> Event:
    """What nobody can read, under the group's routing id, dated now."""
    damaged = Event(event.id, event.pubkey, event.created_at, 445, event.tags, "AAAA" * 20, event.sig)
    return rewrap(damaged, created_at=pair.clock.now())


async def live(party: Party, *events: Event) -> None:
    await party.parts.ingest.ingest(events)


async def group_state(party: Party, group: NostrGroupId) -> GroupState:
    return (await party.services.groups.get(group)).state


async def problem(party: Party) -> tuple[SyncState, ErrorCode | None]:
    (status,) = await party.services.sync.status()
    return status.state, status.problem


async def notices(party: Party) -> list[ErrorCode]:
    return [fact.code for fact in facts_of(party, SecurityNoticed) if isinstance(fact, SecurityNoticed)]


async def split(pair: Pair, group: NostrGroupId, *, count: int = UNREAD_IN_A_ROW) -> None:
    """So many unreadable events come, one after the other, over more than ten minutes."""
    event = await pair.alice.say(group, "before the split")
    await pair.bob.take(event)
    for _ in range(count):
        pair.clock.advance(UNREAD_FOR_S // UNREAD_IN_A_ROW + 2)
        await live(pair.bob, rubbish(pair, event))


async def test_many_unreadable_live_events_in_a_row_break_a_group_and_the_next_good_one_heals_it(pair: Pair) -> None:
    group = await pair.meet()
    await split(pair, group)
    assert await group_state(pair.bob, group) is GroupState.BROKEN
    assert await problem(pair.bob) == (SyncState.NEEDS_ATTENTION, ErrorCode.FORK_DETECTED)
    assert await notices(pair.bob) == [ErrorCode.FORK_DETECTED]
    await live(pair.bob, await pair.alice.say(group, "still here"))
    assert await group_state(pair.bob, group) is GroupState.ACTIVE
    assert await problem(pair.bob) == (SyncState.LIVE, None)


async def test_fewer_or_faster_ones_break_nothing(pair: Pair) -> None:
    group = await pair.meet()
    await split(pair, group, count=UNREAD_IN_A_ROW - 1)
    assert await group_state(pair.bob, group) is GroupState.ACTIVE
    await pair.bob.take(event := await pair.alice.say(group, "well"))
    for _ in range(3 * UNREAD_IN_A_ROW):
        pair.clock.advance(1)
        await live(pair.bob, rubbish(pair, event))
    assert await group_state(pair.bob, group) is GroupState.ACTIVE


async def test_a_stored_pile_of_rubbish_says_nothing_of_the_present(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")
    pile = []
    for _ in range(2 * UNREAD_IN_A_ROW):
        pair.clock.advance(60)
        pile.append(rubbish(pair, event))
    pair.clock.advance(3_600)
    await pair.bob.take(*pile)
    assert await group_state(pair.bob, group) is GroupState.ACTIVE
    assert await problem(pair.bob) == (SyncState.NEEDS_ATTENTION, ErrorCode.HISTORY_GAP)


async def test_a_broken_group_is_asked_for_and_written_to(pair: Pair) -> None:
    """A stranger can make rubbish: it must not silence anybody."""
    group = await pair.meet()
    await split(pair, group)
    assert await pair.bob.parts.ingest.wanted()
    await live(pair.alice, await pair.bob.say(group, "does anybody hear me?"))
    assert "does anybody hear me?" in await pair.alice.texts(group)


def _commit(turn: Turn, group: NostrGroupId) -> Event:
    mls = turn.group(turn.resolve(group).group_key)
    message = mls.commit(now=turn.now).commit
    mls.clear_pending_commit()
    turn.forget(turn.resolve(group).group_key)
    return seal_bytes(turn, group, message)


@pytest.fixture
def without_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commits seem to lack their path, as those of some apps do: the engine says so of each."""

    def refuse(self: MlsRsGroup, message: bytes, *, now: int) -> object:
        raise InvalidCommitError(ErrorCode.COMMIT_MISSING_PATH, "CommitMissingPath")

    monkeypatch.setattr(MlsRsGroup, "process", refuse)


async def test_an_admins_change_that_others_follow_is_told_at_once_and_by_name(pair: Pair, without_paths: None) -> None:
    group = await pair.meet()
    event = await pair.alice.session.run(_commit, group)
    await live(pair.bob, event)
    assert await notices(pair.bob) == [ErrorCode.FORK_DETECTED]
    (row, *_) = await pair.bob.services.log.list(group)
    assert (row.event_id, row.code, row.author) == (event.id, ErrorCode.COMMIT_MISSING_PATH, pair.alice.session.me)
    (*_, line) = (await pair.bob.services.messages.list(group, include_system=True))[::-1]
    assert (line.author, '"line":"split"' in line.text) == (pair.alice.session.me, True)
    assert await group_state(pair.bob, group) is GroupState.ACTIVE, "nobody has followed it yet"


async def test_once_somebody_follows_such_a_change_the_group_is_broken_by_its_reason(
    pair: Pair, without_paths: None
) -> None:
    group = await pair.meet()
    event = await pair.alice.session.run(_commit, group)
    pair.clock.advance(1)
    await live(pair.bob, event, rubbish(pair, event))
    assert await group_state(pair.bob, group) is GroupState.BROKEN
    assert await problem(pair.bob) == (SyncState.NEEDS_ATTENTION, ErrorCode.COMMIT_MISSING_PATH)
    assert await notices(pair.bob) == [ErrorCode.FORK_DETECTED, ErrorCode.COMMIT_MISSING_PATH]


async def test_the_same_change_again_is_not_told_again(pair: Pair, without_paths: None) -> None:
    group = await pair.meet()
    event = await pair.alice.session.run(_commit, group)
    await live(pair.bob, event)
    await live(pair.bob, event)
    await pair.bob.take(event)
    assert await notices(pair.bob) == [ErrorCode.FORK_DETECTED]


async def test_with_several_admins_nobody_is_named_who_may_be_innocent(pair: Pair, without_paths: None) -> None:
    group = await pair.meet()

    def two_admins(turn: Turn) -> None:
        turn.tx.groups.update(1, admins=(pair.alice.session.me, pair.bob.session.me))

    await pair.alice.session.run(two_admins)
    event = await pair.alice.session.run(_commit, group)
    await live(pair.alice, event)
    assert await notices(pair.alice) == [], "alone among the admins: there is nobody else who could have made it"


async def test_a_new_invitation_makes_a_broken_group_active(pair: Pair) -> None:
    group = await pair.meet()
    await split(pair, group)
    key = (await pair.alice.services.groups.get(group)).key
    async with pair.alice.publishing():
        await pair.alice.services.changes.remove_member(group, pair.bob.session.me)
        pair.clock.advance(5)
        await pair.bob.services.key_packages.publish(1)
        await pair.bob.send()
        await pair.alice.services.groups.invite(group, person=pair.bob.session.me)
    await pair.bob.session.run(lambda turn: turn.tx.mls._tx.run("UPDATE mls_state SET state = x'00'"))
    await pair.bob.crash()
    await pair.bob.sync()
    assert await group_state(pair.bob, group) is GroupState.BROKEN
    (invite,) = [each for each in await pair.bob.services.invites.list() if each.status == "pending"]
    await pair.bob.services.invites.accept(invite.id)
    assert await group_state(pair.bob, group) is GroupState.ACTIVE
    await pair.bob.take(await pair.alice.say(group, "welcome back"))
    assert "welcome back" in await pair.bob.texts(group)
    assert key


async def test_asking_again_finds_the_missing_change_and_what_had_been_given_up(pair: Pair) -> None:
    """A relay had lost a commit, and more came than is kept unread."""
    group = await pair.meet()
    await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
    await pair.alice.send()
    commit = pair.relay.events[-1]
    pair.relay.events.remove(commit)
    pair.clock.advance(3_600)
    later = await pair.alice.say(group, "after the change")
    await pair.bob.take(later)
    assert await problem(pair.bob) == (SyncState.NEEDS_ATTENTION, ErrorCode.HISTORY_GAP)
    await pair.bob.session.run(lambda turn: turn.tx.seen.trim_retryable(1, keep=0, older_than=turn.now))
    assert await pair.bob.session.run(lambda turn: turn.tx.seen.retryable(1)) == ()
    pair.relay.put(commit)
    status = await pair.bob.services.sync.refetch(group, 5.0)
    assert (status.state, status.problem) == (SyncState.LIVE, None)
    assert await pair.bob.texts(group) == ["after the change"]
