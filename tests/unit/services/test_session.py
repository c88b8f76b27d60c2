"""The session: one turn is one transaction, told about afterwards, and the MLS groups in memory never run ahead of it."""

import asyncio
import threading

import pytest

from marmot_desktop.domain.facts import (
    Fact,
    GroupChanged,
    KeyPackagesChanged,
    MessageStored,
    OutboxChanged,
    Published,
)
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.services.messages import enqueue_message
from marmot_desktop.services.session import Turn, found
from tests.helpers.patience import PATIENCE_S
from tests.helpers.two_accounts import LostPowerError, Pair, Party


def _write(turn: Turn, name: str, value: int) -> int:
    turn.tx.settings.put(name, value)
    turn.publish(KeyPackagesChanged())
    turn.outbox_changed()
    return value


def _write_and_fail(turn: Turn, name: str) -> None:
    _write(turn, name, 1)
    raise LostPowerError


def _read(turn: Turn, name: str) -> object:
    return turn.tx.settings.get(name, None)


async def test_a_turn_returns_what_its_function_returns_and_is_stored(alone: Party) -> None:
    assert await alone.session.run(_write, "answer", 42) == 42
    await alone.crash()
    assert await alone.session.run(_read, "answer") == 42


async def test_a_turn_that_fails_stores_nothing_and_tells_nothing(alone: Party) -> None:
    with pytest.raises(LostPowerError):
        await alone.session.run(_write_and_fail, "answer")
    assert await alone.session.run(_read, "answer") is None
    assert alone.facts == []


def _attempt_twice(turn: Turn) -> None:
    with turn.attempt(1):
        turn.tx.settings.put("kept", 1)
        turn.publish(KeyPackagesChanged())
    with pytest.raises(LostPowerError), turn.attempt(1):
        _write_and_fail(turn, "undone")


async def test_a_failed_part_of_a_turn_is_undone_and_untold_and_the_rest_stays(alone: Party) -> None:
    await alone.session.run(_attempt_twice)
    assert await alone.session.run(_read, "kept") == 1
    assert await alone.session.run(_read, "undone") is None
    assert alone.facts == [KeyPackagesChanged()]


async def test_facts_are_told_before_the_caller_goes_on_in_order_with_the_outbox_last(alone: Party) -> None:
    await alone.session.run(_write, "answer", 1)
    assert alone.facts == [KeyPackagesChanged(), OutboxChanged()]


async def test_facts_are_told_on_the_loop_and_the_work_is_done_on_one_other_thread(alone: Party) -> None:
    told_on: list[int] = []
    alone.hub.subscribe(lambda published: told_on.append(threading.get_ident()))

    def tell(turn: Turn) -> int:
        turn.publish(KeyPackagesChanged())
        return threading.get_ident()

    first = await alone.session.run(tell)
    second = await alone.session.run(lambda turn: threading.get_ident())
    assert first == second != threading.get_ident()
    assert told_on == [threading.get_ident()]


async def test_what_a_fact_tells_is_in_the_store_when_it_is_heard(alone: Party) -> None:
    stored: list[object] = []

    async def read() -> None:
        stored.append(await alone.session.run(_read, "answer"))

    async with asyncio.TaskGroup() as tasks:

        def on_fact(published: Published) -> None:
            tasks.create_task(read())

        alone.hub.subscribe(on_fact)
        await alone.session.run(_write, "answer", 7)
    assert stored == [7, 7]


async def test_a_turn_that_has_begun_ends_and_tells_though_nobody_waits_for_it_any_more(alone: Party) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(turn: Turn) -> None:
        begun.set()
        assert go_on.wait(PATIENCE_S)
        _write(turn, "answer", 1)

    async with asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(alone.session.run(slow))
        assert await asyncio.to_thread(begun.wait, 10)
        waiting.cancel()
        go_on.set()
    assert await alone.session.run(_read, "answer") == 1
    assert KeyPackagesChanged() in alone.facts


async def test_a_group_changed_twice_in_a_turn_is_told_once_as_it_is_at_the_end(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    pair.alice.facts.clear()

    def twice(turn: Turn) -> None:
        turn.group_changed(group.key)
        turn.tx.groups.update(group.key, name="Later")
        turn.group_changed(group.key, rolled_back=True)
        turn.group_changed(group.key)

    await pair.alice.session.run(twice)
    (fact,) = pair.alice.facts
    assert isinstance(fact, GroupChanged)
    assert (fact.group.name, fact.rolled_back) == ("Later", True)


async def test_a_closed_session_refuses_turns_and_keeps_no_thread(alone: Party) -> None:
    session = alone.session
    thread = await session.run(lambda turn: threading.current_thread())
    await alone.close()
    await session.close()
    assert not thread.is_alive()
    with pytest.raises(RefusedError) as refused:
        await session.run(_read, "answer")
    assert refused.value.code is ErrorCode.SIGNED_OUT


async def test_closing_waits_for_the_turn_that_runs(alone: Party) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(turn: Turn) -> None:
        begun.set()
        assert go_on.wait(PATIENCE_S)
        turn.tx.settings.put("answer", 1)

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(alone.session.run(slow))
        assert await asyncio.to_thread(begun.wait, 10)
        closing = tasks.create_task(alone.session.close())
        go_on.set()
        await closing
    await alone.crash()
    assert await alone.session.run(_read, "answer") == 1


async def test_closing_goes_to_its_end_though_who_closes_is_cancelled(alone: Party) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(turn: Turn) -> threading.Thread:
        begun.set()
        assert go_on.wait(PATIENCE_S)
        return threading.current_thread()

    session, database = alone.session, alone._database
    assert database is not None
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(session.run(slow))
        assert await asyncio.to_thread(begun.wait, 10)
        closing = tasks.create_task(session.close())
        await asyncio.to_thread(lambda: None)
        closing.cancel()
        go_on.set()
    assert not running.result().is_alive()
    with pytest.raises(Exception, match=r"(?i)closed"), database.unit_of_work():
        pass  # a closed database cannot be used


def _encrypt_and_fail(turn: Turn, group: NostrGroupId) -> None:
    enqueue_message(turn, group, "never stored", None, True)
    raise LostPowerError


async def test_after_a_failed_turn_the_group_in_memory_is_the_stored_one_again(pair: Pair) -> None:
    """The ratchet of the failed turn has not moved: what is sent next is the first message its reader sees."""
    group = await pair.meet()
    with pytest.raises(LostPowerError):
        await pair.alice.session.run(_encrypt_and_fail, group)
    assert await pair.alice.texts(group) == []
    generations = [await pair.alice.say(group, text) for text in ("one", "two")]
    await pair.bob.take(*generations)
    assert await pair.bob.texts(group) == ["one", "two"]


async def test_a_group_made_in_a_failed_turn_is_nowhere(pair: Pair) -> None:
    def make_and_fail(turn: Turn) -> None:
        from marmot_desktop.services.group_creation import create_group

        create_group(turn, "Gone", "", (pair.relay.url,), (), ())
        raise LostPowerError

    with pytest.raises(LostPowerError):
        await pair.alice.session.run(make_and_fail)
    assert await pair.alice.services.groups.list() == ()
    kept = await pair.create_group(with_bob=False, name="Kept")
    assert [group.name for group in await pair.alice.services.groups.list()] == ["Kept"]
    await pair.alice.say(kept.id, "it works")


async def test_facts_of_a_message_come_before_the_group_they_change(pair: Pair) -> None:
    group = await pair.meet()
    pair.alice.facts.clear()
    await pair.alice.services.messages.send(group, "one")
    kinds: list[type[Fact]] = [type(fact) for fact in pair.alice.facts]
    assert kinds == [MessageStored, GroupChanged, OutboxChanged]


async def test_an_unknown_routing_id_is_refused_by_name(alone: Party) -> None:
    with pytest.raises(RefusedError) as refused:
        await alone.session.run(lambda turn: turn.resolve(NostrGroupId(bytes(32))))
    assert refused.value.code is ErrorCode.GROUP_UNKNOWN


def test_what_was_not_found_is_refused_with_the_given_code() -> None:
    assert found(3) == 3
    with pytest.raises(RefusedError) as refused:
        found(None, ErrorCode.KP_NOT_FOUND)
    assert refused.value.code is ErrorCode.KP_NOT_FOUND
