"""What becomes of events that cannot be read, row by row; and that old keys are gone."""

import pytest

from marmot_desktop.domain.facts import SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.application import build_chat_rumor
from marmot_desktop.marmot.group_event import LOOK_BACK_EPOCHS
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.changes import stage_self_update
from marmot_desktop.services.ingest import MAX_HELD_AGE_S, MAX_HELD_PER_GROUP
from marmot_desktop.services.session import Turn
from tests.helpers.forging import rewrap, seal_bytes, seal_message
from tests.helpers.two_accounts import Pair, Party, facts_of


async def outcome(party: Party, event: Event) -> tuple[str, ErrorCode | None, bool]:
    """Verdict, reason, and whether it is kept for another try."""
    row = await party.session.run(lambda turn: turn.tx.seen.verdict(event.id))
    assert row is not None
    return row.outcome, row.code, row.event is not None


async def renew(pair: Pair, group: NostrGroupId, times: int = 1) -> list[Event]:
    """Alice commits so often; her events."""
    commits = []
    for _ in range(times):
        pair.clock.advance(1)
        await pair.alice.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
        await pair.alice.send()
        commits.append(pair.relay.events[-1])
    return commits


def _seal(turn: Turn, group: NostrGroupId, text: str) -> Event:
    rumor = build_chat_rumor(turn.me, text, turn.now, None).to_json().encode()
    message = turn.group(turn.resolve(group).group_key).encrypt(rumor)
    return seal_bytes(turn, group, message)


@pytest.mark.parametrize("age", [LOOK_BACK_EPOCHS, LOOK_BACK_EPOCHS + 1])
async def test_a_message_is_read_up_to_five_epochs_late(pair: Pair, age: int) -> None:
    group = await pair.meet()
    late = await pair.alice.say(group, "late")
    await pair.bob.take(*await renew(pair, group, age))
    await pair.bob.take(late)
    if age == LOOK_BACK_EPOCHS:
        assert await pair.bob.texts(group) == ["late"]
    else:
        assert await outcome(pair.bob, late) == ("undecryptable", ErrorCode.UNDECRYPTABLE, True)


async def test_keys_of_epochs_before_the_last_five_are_gone(pair: Pair) -> None:
    group = await pair.meet()
    await pair.bob.take(*await renew(pair, group, LOOK_BACK_EPOCHS + 3))

    def kept(turn: Turn) -> tuple[list[int], list[int], int]:
        key = turn.resolve(group).group_key
        secrets = [row.epoch for row in turn.tx.mls.secrets(key)]
        past = [epoch for epoch, _ in turn.tx.mls.load(key).past_epochs]
        return secrets, past, turn.tx.groups.row(key).epoch

    for party in (pair.alice, pair.bob):
        secrets, past, epoch = await party.session.run(kept)
        assert secrets == list(range(epoch, epoch - LOOK_BACK_EPOCHS - 1, -1))
        assert min(past) >= epoch - LOOK_BACK_EPOCHS
        assert len(past) <= LOOK_BACK_EPOCHS


async def test_what_is_given_up_unread_is_given_up_for_good(pair: Pair) -> None:
    """After 45 days; a commit that comes later than that finds nothing to try again."""
    group = await pair.meet()
    commits = await renew(pair, group)
    message = await pair.alice.say(group, "too early")
    await pair.bob.take(message)
    assert await outcome(pair.bob, message) == ("undecryptable", ErrorCode.UNDECRYPTABLE, True)
    pair.clock.advance(MAX_HELD_AGE_S + 1)
    await pair.bob.parts.ingest.try_again()
    assert await outcome(pair.bob, message) == ("undecryptable", ErrorCode.UNDECRYPTABLE, False)
    await pair.bob.take(*commits, message)
    assert await pair.bob.texts(group) == []


async def test_no_more_than_two_thousand_are_kept_for_a_group(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")
    damaged = Event(event.id, event.pubkey, event.created_at, 445, event.tags, "AAAA" * 20, event.sig)
    pile = [rewrap(damaged, created_at=event.created_at - number) for number in range(MAX_HELD_PER_GROUP + 50)]
    await pair.bob.take(*pile)
    assert len(await pair.bob.session.run(lambda turn: turn.tx.seen.retryable(1, limit=10_000))) == MAX_HELD_PER_GROUP
    assert await outcome(pair.bob, pile[0]) == ("undecryptable", ErrorCode.UNDECRYPTABLE, True)
    assert await outcome(pair.bob, pile[-1]) == ("undecryptable", ErrorCode.UNDECRYPTABLE, False)
    assert len(await pair.bob.services.log.list(group, limit=100_000)) >= len(pile)


async def test_a_new_message_under_a_used_key_is_lost_by_the_senders_app_and_said_so_once(pair: Pair) -> None:
    """An app that stores its state after sending repeats a generation when it is killed in between."""
    group = await pair.meet()
    first = await pair.alice.session.run(_seal, group, "first")
    await pair.alice.session.run(lambda turn: turn.forget(1))
    second = await pair.alice.session.run(_seal, group, "second, under the same key")
    await pair.bob.take(first)
    await pair.bob.take(second)
    await pair.bob.take(second)
    assert await pair.bob.texts(group) == ["first"]
    assert await outcome(pair.bob, second) == ("refused", ErrorCode.GENERATION_REUSED, False)
    assert facts_of(pair.bob, SecurityNoticed) == [SecurityNoticed(ErrorCode.GENERATION_REUSED, group, second.id)]
    (row,) = [each for each in await pair.bob.services.log.list(group) if each.event_id == second.id]
    assert row.code is ErrorCode.GENERATION_REUSED
    await pair.bob.take(await pair.alice.session.run(_seal, group, "third"))
    assert await pair.bob.texts(group) == ["first", "third"]


async def test_a_gap_of_more_than_a_thousand_is_refused_and_the_next_epoch_is_read(pair: Pair) -> None:
    group = await pair.meet()

    def skip(turn: Turn) -> None:
        for _ in range(1_100):
            turn.group(1).encrypt(b"never sent")
        turn.save(1)

    await pair.alice.session.run(skip)
    far = await pair.alice.say(group, "far ahead")
    await pair.bob.take(far)
    assert await outcome(pair.bob, far) == ("refused", ErrorCode.RATCHET_GAP_TOO_LARGE, False)
    await pair.bob.take(*await renew(pair, group), await pair.alice.say(group, "in the next epoch"))
    assert await pair.bob.texts(group) == ["in the next epoch"]


async def test_a_security_matter_is_told_once_and_not_at_each_sight(pair: Pair) -> None:
    group = await pair.meet()
    rumor = build_chat_rumor(pair.bob.session.me, "forged", Timestamp(pair.clock.now()), None).to_json().encode()
    (forged,) = await seal_message(pair.alice, group, rumor)
    for _ in range(3):
        await pair.bob.take(forged)
        await pair.bob.parts.ingest.ingest((forged,))
    await pair.bob.take(*await renew(pair, group))
    await pair.bob.parts.ingest.try_again()
    assert facts_of(pair.bob, SecurityNoticed) == [SecurityNoticed(ErrorCode.AUTHOR_MISMATCH, group, forged.id)]
