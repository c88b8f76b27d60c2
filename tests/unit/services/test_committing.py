"""The way of an own commit: messages first, then the commit, again after a lost race, and an answer in the end."""

import asyncio

import pytest

from marmot_desktop.errors import ErrorCode, RefusedError, Sent
from marmot_desktop.services import committing
from marmot_desktop.services.changes import stage_data, stage_self_update
from marmot_desktop.services.committing import Committer
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.outbox import OutboxState
from tests.helpers.two_accounts import Pair


def committer_of(pair: Pair) -> Committer:
    return Committer(pair.alice.session, pair.alice.parts.outbox)


async def test_a_commit_ends_when_a_relay_has_it(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    async with pair.alice.publishing():
        _, settlement = await committer_of(pair).commit(group.key, lambda turn: stage_self_update(turn, group.key))
    assert settlement.error is None
    assert 1 == (await pair.alice.services.groups.get(group.id)).epoch


async def test_messages_that_are_on_their_way_leave_before_the_commit(pair: Pair) -> None:
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    await pair.alice.services.messages.send(group, "before the change")
    async with pair.alice.publishing():
        await committer_of(pair).commit(key, lambda turn: stage_self_update(turn, key))
    await pair.bob.sync()
    assert ["before the change"] == await pair.bob.texts(group)


async def test_a_commit_waits_no_longer_than_its_time_for_messages(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(committing, "FLUSH_TIMEOUT_S", 0.05)
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    await pair.alice.services.messages.send(group, "no relay takes this")
    with pytest.raises(RefusedError) as refused:
        await committer_of(pair).commit(key, lambda turn: stage_self_update(turn, key))
    assert (ErrorCode.COMMIT_PENDING, Sent.NOTHING) == (refused.value.code, refused.value.sent)


async def test_two_changes_at_once_are_made_one_after_the_other(pair: Pair) -> None:
    group = await pair.create_group()
    async with pair.alice.publishing(), asyncio.TaskGroup() as tasks:
        tasks.create_task(pair.alice.services.changes.update(group.id, name="Yard"))
        tasks.create_task(pair.alice.services.changes.rotate_key(group.id))
    changed = await pair.alice.services.groups.get(group.id)
    assert (changed.name, changed.epoch) == ("Yard", group.epoch + 2)


async def test_a_change_does_not_wait_for_ever_for_another_one(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(committing, "COMMIT_TIMEOUT_S", 0.05)
    group = await pair.create_group()
    await pair.alice.session.run(stage_self_update, group.key)
    with pytest.raises(RefusedError) as refused:
        await pair.alice.services.changes.rotate_key(group.id)
    assert (ErrorCode.COMMIT_PENDING, Sent.NOTHING) == (refused.value.code, refused.value.sent)


async def test_a_commit_that_nobody_answers_may_have_been_sent(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(committing, "COMMIT_TIMEOUT_S", 0.05)
    group = await pair.create_group(with_bob=False)
    with pytest.raises(RefusedError) as refused:
        await committer_of(pair).commit(group.key, lambda turn: stage_self_update(turn, group.key))
    assert (ErrorCode.PUBLISH_FAILED, Sent.MAYBE) == (refused.value.code, refused.value.sent)


async def test_a_refusal_while_staging_comes_back_as_it_is(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)

    def refuse(_turn: Turn) -> int:
        raise RefusedError(ErrorCode.NOT_ADMIN)

    with pytest.raises(RefusedError) as refused:
        await committer_of(pair).commit(group.key, refuse)
    assert ErrorCode.NOT_ADMIN is refused.value.code


async def test_a_lost_race_is_run_again_on_the_new_state(pair: Pair) -> None:
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    # Bob's commit is older, so it wins; Alice hears of it only after she has staged hers.
    async with pair.bob.publishing():
        await pair.bob.services.changes.rotate_key(group)
    pair.clock.advance(5)
    tries = 0

    def stage(turn: Turn) -> int:
        nonlocal tries
        tries += 1
        return stage_self_update(turn, key)

    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(committer_of(pair).commit(key, stage))
        while not await pair.alice.look(lambda tx: tx.commits.get(key)):
            pass
        await pair.alice.sync()
        async with pair.alice.publishing():
            _, settlement = await running
    assert settlement.error is None
    assert 2 == tries
    assert 3 == (await pair.alice.services.groups.get(group)).epoch


async def test_commits_keep_two_seconds_from_one_another_and_one_from_messages(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    pair.alice.session.delays = True
    waits: list[float] = []

    async def pass_time(seconds: float) -> None:
        waits.append(seconds)
        pair.clock.advance(seconds)

    async with pair.alice.publishing():
        await pair.alice.say(group, "just now")
        monkeypatch.setattr(asyncio, "sleep", pass_time)
        committer = committer_of(pair)
        await committer.commit(key, lambda turn: stage_self_update(turn, key))
        await committer.commit(key, lambda turn: stage_self_update(turn, key))
    assert waits == [2, 3]


async def test_a_commit_that_a_relay_took_and_lost_goes_there_again_before_the_next_one(pair: Pair) -> None:
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    committer = committer_of(pair)
    async with pair.alice.publishing():
        pair.relay.stores = False
        first, _ = await committer.commit(key, lambda turn: stage_self_update(turn, key))
        pair.relay.stores = True
        await committer.commit(key, lambda turn: stage_self_update(turn, key))
    await pair.bob.sync()
    assert (await pair.bob.services.groups.get(group)).epoch == 3
    row = await pair.alice.session.run(lambda turn: turn.tx.outbox.get(first))
    assert row is not None
    assert row.state is OutboxState.ACCEPTED


async def test_a_change_that_makes_no_sense_after_a_lost_race_is_stale(pair: Pair) -> None:
    """The rival has taken our admin right: what was meant cannot be made anew, and the caller hears why."""
    group = await pair.meet()
    both = (pair.alice.session.me, pair.bob.session.me)
    await pair.alice.session.run(lambda turn: stage_data(turn, turn.resolve(group).group_key, admins=both))
    await pair.alice.send()
    await pair.bob.sync()
    key = (await pair.alice.services.groups.get(group)).key
    bobs = (pair.bob.session.me,)
    await pair.bob.session.run(lambda turn: stage_data(turn, turn.resolve(group).group_key, admins=bobs))
    await pair.bob.send()
    pair.clock.advance(5)
    async with asyncio.TaskGroup() as tasks:
        renaming = tasks.create_task(refusal(committer_of(pair), key))
        while not await pair.alice.look(lambda tx: tx.commits.get(key)):
            pass
        await pair.alice.sync()
        refused = await renaming
    assert (refused.code, refused.sent) == (ErrorCode.STALE_COMMIT, Sent.MAYBE)
    assert refused.data["reason"] == "not_admin"
    assert await pair.alice.session.run(lambda turn: turn.tx.lost.changes()) == ()


async def refusal(committer: Committer, key: int) -> RefusedError:
    """Why a renaming comes to nothing."""
    with pytest.raises(RefusedError) as refused:
        await committer.commit(key, lambda turn: stage_data(turn, key, name="Orchard"))
    return refused.value


async def test_a_group_is_busy_while_somebody_waits_for_its_commit(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    committer = committer_of(pair)
    assert not committer.is_busy(group.key)
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(committer.commit(group.key, lambda turn: stage_self_update(turn, group.key)))
        while not await pair.alice.look(lambda tx: tx.commits.get(group.key)):
            pass
        assert committer.is_busy(group.key)
        async with pair.alice.publishing():
            await running
    assert not committer.is_busy(group.key)
