"""Which group an event is for, what its date may be, and that one damaged group is no matter of the others."""

import pytest

from marmot_desktop.domain.chat import GroupState, SyncState
from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.errors import BrokenGroupError
from marmot_desktop.marmot.mls_rs_engine import MlsRsGroup
from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.services.ingest import BATCH, batches
from marmot_desktop.services.session import Turn
from tests.helpers.forging import rewrap
from tests.helpers.two_accounts import Pair, Party, facts_of


async def test_a_batch_does_not_cut_through_a_second(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")
    many = [rewrap(event, created_at=1_800_000_000 + number // 300) for number in range(BATCH + 100)]
    parts = list(batches(many))
    assert [each for part in parts for each in part] == many
    assert [len(part) for part in parts] == [300, BATCH + 100 - 300]


async def verdict(party: Party, event: Event) -> tuple[str, ErrorCode | None] | None:
    row = await party.session.run(lambda turn: turn.tx.seen.verdict(event.id))
    return None if row is None else (row.outcome, row.code)


def with_groups(event: Event, *groups: str) -> Event:
    """The same content under these group tags."""
    one_time = generate_secret(lambda count: bytes([7]) * count)
    tags = tuple(("h", group) for group in groups)
    return sign_event(
        UnsignedEvent(one_time.public, event.created_at, event.kind, tags, event.content), one_time, aux=bytes(32)
    )


@pytest.mark.parametrize("age", [46 * 86_400, -301])
async def test_a_live_event_of_another_time_is_refused_and_stands_in_the_log(pair: Pair, age: int) -> None:
    group = await pair.meet()
    event = rewrap(await pair.alice.say(group, "hello"), created_at=pair.clock.now() - age)
    await pair.bob.parts.ingest.ingest((event,))
    assert await verdict(pair.bob, event) == ("refused", ErrorCode.INVALID_TIMESTAMP)
    (row, *_) = await pair.bob.services.log.list(group)
    assert (row.event_id, row.code) == (event.id, ErrorCode.INVALID_TIMESTAMP)


@pytest.mark.parametrize("age", [44 * 86_400, -299])
async def test_a_live_event_within_the_window_is_read(pair: Pair, age: int) -> None:
    group = await pair.meet()
    event = rewrap(await pair.alice.say(group, "hello"), created_at=pair.clock.now() - age)
    await pair.bob.parts.ingest.ingest((event,))
    assert await pair.bob.texts(group) == ["hello"]


async def test_a_stored_event_may_be_older_than_the_window_but_not_of_the_future(pair: Pair) -> None:
    """Somebody comes back after half a year."""
    group = await pair.meet()
    old = await pair.alice.say(group, "long ago")
    pair.clock.advance(180 * 86_400)
    early = rewrap(old, created_at=pair.clock.now() + 400)
    await pair.bob.take(old, early)
    assert await pair.bob.texts(group) == ["long ago"]
    assert await verdict(pair.bob, early) == ("refused", ErrorCode.INVALID_TIMESTAMP)


async def test_an_event_that_names_several_groups_is_refused_in_the_log_of_the_one_that_is_ours(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")
    several = with_groups(event, "00" * 32, group.hex())
    none = with_groups(event)
    foreign = with_groups(event, "11" * 32, "nonsense")
    await pair.bob.take(several, none, foreign)
    assert await verdict(pair.bob, several) == ("refused", ErrorCode.MULTIPLE_GROUP_TAGS)
    assert (await verdict(pair.bob, none), await verdict(pair.bob, foreign)) == (None, None)


def damage_state(turn: Turn) -> None:
    saved = turn.tx.mls.load(1)
    turn.tx.mls.put(1, b"rubbish", None, (), 0, saved.pending_commit, False)
    turn.forget(1)


def lose_state(turn: Turn) -> None:
    turn.tx.mls._tx.run("DELETE FROM mls_state WHERE group_key = 1")
    turn.forget(1)


@pytest.mark.parametrize("damage", [damage_state, lose_state])
async def test_a_damaged_group_breaks_alone_and_keeps_its_events(pair: Pair, damage: object) -> None:
    first = await pair.meet()
    second = (await pair.create_group(name="Second")).id
    await pair.join()
    await pair.bob.session.run(damage)  # type: ignore[arg-type]
    lost = await pair.alice.say(first, "in the damaged one")
    read = await pair.alice.say(second, "in the other")
    await pair.bob.take(lost, read)
    assert await pair.bob.texts(second) == ["in the other"]
    assert (await pair.bob.services.groups.get(first)).state is GroupState.BROKEN
    outcome = await verdict(pair.bob, lost)
    assert outcome is not None
    assert outcome[0] in ("held", "undecryptable")
    states = {status.group: (status.state, status.problem) for status in await pair.bob.services.sync.status()}
    assert states[first] == (SyncState.NEEDS_ATTENTION, ErrorCode.STORE_CORRUPT)
    assert states[second] == (SyncState.LIVE, None)
    await pair.bob.take(await pair.alice.say(first, "again"))
    codes = [fact.code for fact in facts_of(pair.bob, SecurityNoticed) if isinstance(fact, SecurityNoticed)]
    assert codes == [ErrorCode.STORE_CORRUPT], "told once"


async def test_an_engine_that_fails_on_one_message_refuses_that_one_only(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A panic inside the engine spoils the group in memory: it is loaded again for every other message."""
    group = await pair.meet()
    events = [await pair.alice.say(group, text) for text in ("one", "two", "three")]
    real = MlsRsGroup.read_messages
    poison = 2

    def fail(self: MlsRsGroup, messages: list[bytes]) -> object:
        if len(messages) > 1:
            return (BrokenGroupError(),) * len(messages)
        nonlocal poison
        poison -= 1
        return (BrokenGroupError(),) if poison == 0 else real(self, messages)

    monkeypatch.setattr(MlsRsGroup, "read_messages", fail)
    await pair.bob.take(*events)
    monkeypatch.undo()
    outcomes = [await verdict(pair.bob, event) for event in sorted(events, key=lambda each: (each.created_at, each.id))]
    assert outcomes == [("applied", None), ("refused", ErrorCode.INVALID_EVENT), ("applied", None)]
    await pair.bob.take(await pair.alice.say(group, "four"))
    assert "four" in await pair.bob.texts(group)


async def test_a_gap_in_an_unfinished_backlog_gives_nothing_up(pair: Pair) -> None:
    """Relays send the newest first: more than a thousand older ones may be to come."""
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key

    def skip(turn: Turn) -> None:
        for _ in range(1_100):
            turn.group(key).encrypt(b"never sent")
        turn.save(key)

    first = await pair.alice.say(group, "first")
    await pair.alice.session.run(skip)
    far = await pair.alice.say(group, "far ahead")
    await pair.bob.parts.ingest.ingest((far,), backlog=True, incomplete=True)
    assert await verdict(pair.bob, far) == ("held", ErrorCode.RATCHET_GAP_TOO_LARGE)
    await pair.bob.take(first)
    await pair.bob.parts.ingest.try_again()
    assert await verdict(pair.bob, far) == ("refused", ErrorCode.RATCHET_GAP_TOO_LARGE)
