"""Events of one group in whatever order relays hand them out: nothing lost, nothing twice, nothing forged gets in."""

import json
import random
from collections.abc import Sequence

import pytest

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, GroupState
from marmot_desktop.domain.facts import DeliveryChanged, GroupChanged, MessageStored, SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.application import build_chat_rumor
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.services import departures
from marmot_desktop.services.changes import stage_data, stage_removal, stage_self_update
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.outbox import OutboxPurpose
from marmot_desktop.storage.seen_events import SeenRow
from tests.helpers.forging import rewrap, seal_bytes, seal_message
from tests.helpers.two_accounts import Pair, Party, facts_of


async def verdict(party: Party, event: Event) -> SeenRow:
    row = await party.session.run(lambda turn: turn.tx.seen.verdict(event.id))
    assert row is not None, "no verdict"
    return row


async def outcome(party: Party, event: Event) -> tuple[str, ErrorCode | None]:
    row = await verdict(party, event)
    return row.outcome, row.code


async def epoch(party: Party, group: NostrGroupId) -> int:
    return (await party.services.groups.get(group)).epoch


async def commit(party: Party, group: NostrGroupId) -> Event:
    """A self-update that every relay takes at once; its event."""
    await party.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
    await party.send()
    return party.relay.events[-1]


async def history(pair: Pair, group: NostrGroupId) -> tuple[list[Event], list[str]]:
    """Alice writes and commits by turns; her events, and what she said."""
    events, said = [], []
    for round_number in range(4):
        for number in range(3):
            said.append(f"{round_number}.{number}")
            events.append(await pair.alice.say(group, said[-1]))
            pair.clock.advance(1)
        events.append(await commit(pair.alice, group))
        pair.clock.advance(1)
    return events, said


async def same_epoch(pair: Pair, group: NostrGroupId) -> bool:
    secrets = [await party.services.groups.export_secret(group, b"test", b"", 16) for party in (pair.alice, pair.bob)]
    return secrets[0] == secrets[1]


@pytest.mark.parametrize("seed", range(6))
async def test_a_backlog_over_several_epochs_is_read_whole_in_any_order_and_in_any_pieces(
    pair: Pair, seed: int
) -> None:
    group = await pair.meet()
    events, said = await history(pair, group)
    shuffled = list(events)
    random.Random(seed).shuffle(shuffled)
    for start in range(0, len(shuffled), 1 + seed):
        await pair.bob.take(*shuffled[start : start + 1 + seed])
    assert await pair.bob.texts(group) == said
    assert await same_epoch(pair, group)
    for event in events:
        assert (await outcome(pair.bob, event))[0] == "applied"


async def test_the_same_events_again_change_nothing_and_tell_nothing(pair: Pair) -> None:
    group = await pair.meet()
    events, said = await history(pair, group)
    await pair.bob.take(*events)
    pair.bob.facts.clear()
    await pair.bob.take(*events)
    await pair.bob.crash()
    await pair.bob.take(*reversed(events))
    assert pair.bob.facts == []
    assert await pair.bob.texts(group) == said


async def test_a_message_of_the_epoch_before_is_still_read(pair: Pair) -> None:
    group = await pair.meet()
    late = await pair.alice.say(group, "late")
    await pair.bob.take(await commit(pair.alice, group))
    await pair.bob.take(late)
    assert await pair.bob.texts(group) == ["late"]


async def test_events_of_a_later_epoch_are_held_and_read_when_the_commit_has_come_even_after_a_restart(
    pair: Pair,
) -> None:
    group = await pair.meet()
    first = await commit(pair.alice, group)
    pair.clock.advance(1)
    second = await commit(pair.alice, group)
    message = await pair.alice.say(group, "ahead")
    await pair.bob.take(message)
    await pair.bob.take(second)
    assert (await verdict(pair.bob, message)).event is not None
    await pair.bob.crash()
    await pair.bob.take(first)
    assert await pair.bob.texts(group) == ["ahead"]
    assert await epoch(pair.bob, group) == await epoch(pair.alice, group)


async def test_messages_of_one_second_stand_in_the_order_in_which_they_were_written(pair: Pair) -> None:
    group = await pair.meet()
    said = [f"number {number}" for number in range(30)]
    events = [await pair.alice.say(group, text) for text in said]
    assert len({event.created_at for event in events}) == 1
    random.Random(1).shuffle(events)
    await pair.bob.take(*events)
    assert await pair.bob.texts(group) == said == await pair.alice.texts(group)


async def test_two_wrappers_of_one_message_are_one_message(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "once")
    copy = rewrap(event, created_at=event.created_at + 5)
    await pair.bob.take(event, copy)
    assert await pair.bob.texts(group) == ["once"]
    assert await outcome(pair.bob, copy) == ("duplicate", ErrorCode.DUPLICATE)
    another = rewrap(event, created_at=event.created_at + 9)
    await pair.bob.take(another)
    assert await outcome(pair.bob, another) == ("duplicate", ErrorCode.DUPLICATE)
    assert facts_of(pair.bob, SecurityNoticed) == []


async def test_the_same_mls_bytes_sealed_anew_are_a_silent_duplicate(pair: Pair) -> None:
    group = await pair.meet()
    rumor = build_chat_rumor(pair.alice.session.me, "again", Timestamp(pair.clock.now()), None)
    first, second = await seal_message(pair.alice, group, rumor.to_json().encode(), times=2)
    await pair.bob.take(first)
    await pair.bob.take(second)
    assert await pair.bob.texts(group) == ["again"]
    assert await outcome(pair.bob, second) == ("duplicate", ErrorCode.DUPLICATE)
    assert facts_of(pair.bob, SecurityNoticed) == []


async def test_the_same_rumor_under_new_mls_bytes_is_one_message(pair: Pair) -> None:
    group = await pair.meet()
    rumor = build_chat_rumor(pair.alice.session.me, "again", Timestamp(pair.clock.now()), None).to_json().encode()
    (first,) = await seal_message(pair.alice, group, rumor)
    (second,) = await seal_message(pair.alice, group, rumor)
    await pair.bob.take(first, second)
    assert await pair.bob.texts(group) == ["again"]
    assert len(facts_of(pair.bob, MessageStored)) == 2, "the line of joining and the message"


def _forged(kind: str, author: bytes, other: bytes, now: int) -> bytes:
    rumor = json.loads(build_chat_rumor(author, "forged", Timestamp(now), None).to_json())  # type: ignore[arg-type]
    match kind:
        case "author":
            rumor = json.loads(build_chat_rumor(other, "forged", Timestamp(now), None).to_json())  # type: ignore[arg-type]
        case "id":
            rumor["id"] = "00" * 32
        case "signed":
            rumor["sig"] = "00" * 64
        case "group tag":
            rumor["tags"] = [["h", "00" * 32]]
            rumor.pop("id")
        case _:
            return b"no json"
    return json.dumps(rumor).encode()


@pytest.mark.parametrize(
    ("kind", "code", "noticed"),
    [
        ("author", ErrorCode.AUTHOR_MISMATCH, True),
        ("id", ErrorCode.INVALID_RUMOR_ID, True),
        ("signed", ErrorCode.SIGNED_RUMOR, True),
        ("group tag", ErrorCode.INVALID_EVENT, False),
        ("rubbish", ErrorCode.INVALID_EVENT, False),
    ],
)
async def test_a_forged_rumor_is_refused_by_its_name_and_the_next_message_is_read(
    pair: Pair, kind: str, code: ErrorCode, noticed: bool
) -> None:
    group = await pair.meet()
    payload = _forged(kind, pair.alice.session.me, pair.bob.session.me, pair.clock.now())
    (event,) = await seal_message(pair.alice, group, payload)
    await pair.bob.take(event, await pair.alice.say(group, "honest"))
    assert await pair.bob.texts(group) == ["honest"]
    assert await outcome(pair.bob, event) == ("refused", code)
    wanted = [SecurityNoticed(code, group, event.id)] if noticed else []
    assert facts_of(pair.bob, SecurityNoticed) == wanted


async def test_a_refused_message_in_another_wrapper_is_a_duplicate_and_no_second_alarm(pair: Pair) -> None:
    group = await pair.meet()
    payload = _forged("author", pair.alice.session.me, pair.bob.session.me, pair.clock.now())
    first, second = await seal_message(pair.alice, group, payload, times=2)
    await pair.bob.take(first)
    await pair.bob.take(second)
    await pair.bob.take(rewrap(first))
    assert await outcome(pair.bob, second) == ("duplicate", ErrorCode.DUPLICATE)
    assert facts_of(pair.bob, SecurityNoticed) == [SecurityNoticed(ErrorCode.AUTHOR_MISMATCH, group, first.id)]


async def test_rubbish_under_the_right_group_id_is_kept_apart_and_blocks_nothing(pair: Pair) -> None:
    group = await pair.meet()
    honest = await pair.alice.say(group, "honest")
    rubbish = [
        rewrap(Event(honest.id, honest.pubkey, honest.created_at, 445, honest.tags, content, honest.sig))
        for content in ("", "no base64", "AAAA" * 20)
    ]
    await pair.bob.take(*rubbish, honest)
    assert await pair.bob.texts(group) == ["honest"]
    for event in rubbish:
        assert (await outcome(pair.bob, event))[0] == "undecryptable"


@pytest.mark.parametrize("what", ["no mls", "other group"])
async def test_what_opens_but_is_no_message_of_this_group_is_refused(pair: Pair, what: str) -> None:
    group = await pair.meet()
    other = await pair.create_group(with_bob=False, name="Other")

    def seal(turn: Turn) -> Event:
        message = b"no mls" if what == "no mls" else turn.group(other.key).encrypt(b"elsewhere")
        return seal_bytes(turn, group, message)

    event = await pair.alice.session.run(seal)
    await pair.bob.take(event)
    verdicts = {"no mls": ErrorCode.INVALID_EVENT, "other group": ErrorCode.MLS_GROUP_MISMATCH}
    assert await outcome(pair.bob, event) == ("refused", verdicts[what])


async def test_the_echo_of_an_own_message_is_ours_and_changes_nothing(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "mine")
    pair.alice.facts.clear()
    await pair.alice.take(event)
    assert await outcome(pair.alice, event) == ("own", None)
    assert pair.alice.facts == []


async def test_an_own_message_in_a_strangers_wrapper_is_a_duplicate_and_no_alarm(pair: Pair) -> None:
    group = await pair.meet()
    copy = rewrap(await pair.alice.say(group, "mine"))
    await pair.alice.take(copy)
    assert await outcome(pair.alice, copy) == ("duplicate", ErrorCode.DUPLICATE)
    assert facts_of(pair.alice, SecurityNoticed) == []


async def test_a_message_of_our_leaf_that_we_never_sent_means_a_copy_of_our_state(pair: Pair) -> None:
    group = await pair.meet()
    (event,) = await seal_message(pair.alice, group, b"by a clone")
    await pair.alice.take(event)
    assert await outcome(pair.alice, event) == ("refused", ErrorCode.STATE_CLONED)
    assert facts_of(pair.alice, SecurityNoticed) == [SecurityNoticed(ErrorCode.STATE_CLONED, group, event.id)]


async def test_a_commit_by_a_member_who_is_no_admin_is_refused_and_noticed(pair: Pair) -> None:
    """Bob's own program would not make it: his store is made to say that he is an admin."""
    group = await pair.meet()
    message = await pair.bob.session.run(_commit_beyond_rights, group)
    event = await pair.bob.session.run(seal_bytes, group, message)
    before = await epoch(pair.alice, group)
    await pair.alice.take(event)
    assert await outcome(pair.alice, event) == ("refused", ErrorCode.COMMIT_NOT_AUTHORIZED)
    assert await epoch(pair.alice, group) == before
    assert facts_of(pair.alice, SecurityNoticed) == [SecurityNoticed(ErrorCode.COMMIT_NOT_AUTHORIZED, group, event.id)]
    await pair.bob.session.run(lambda turn: turn.forget(turn.resolve(group).group_key))
    await pair.alice.say(group, "still here")


def _commit_beyond_rights(turn: Turn, group: NostrGroupId) -> bytes:
    mls = turn.group(turn.resolve(group).group_key)
    message = mls.commit(extensions=mls.context.extensions, now=turn.now).commit
    mls.clear_pending_commit()
    return message


async def test_lines_tell_what_a_commit_changed_and_who_did_it(pair: Pair) -> None:
    group = await pair.meet()
    key = (await pair.alice.services.groups.get(group)).key
    await pair.alice.session.run(stage_data_named, key)
    await pair.alice.send()
    await pair.bob.sync()
    (line,) = [
        message
        for message in await pair.bob.services.messages.list(group, include_system=True)
        if message.kind == SYSTEM_LINE_KIND and "renamed" in message.text
    ]
    assert json.loads(line.text) == {"line": "renamed", "text": "Orchard"}
    assert (line.author, line.mine) == (pair.alice.session.me, False)
    assert (await pair.bob.services.groups.get(group)).name == "Orchard"


def stage_data_named(turn: Turn, key: int) -> int:
    return stage_data(turn, key, name="Orchard")


async def remove_bob(pair: Pair, group: NostrGroupId) -> Event:
    key = (await pair.alice.services.groups.get(group)).key
    await pair.alice.session.run(stage_removal, key, pair.bob.session.me)
    await pair.alice.send()
    return pair.relay.events[-1]


async def test_a_removed_member_keeps_the_history_and_reads_nothing_more(pair: Pair) -> None:
    group = await pair.meet()
    await pair.alice.say(group, "before")
    await remove_bob(pair, group)
    await pair.bob.sync()
    found = await pair.bob.services.groups.get(group)
    assert found.state is GroupState.REMOVED
    assert await pair.bob.texts(group) == ["before"]
    await pair.bob.take(await pair.alice.say(group, "not for Bob"))
    assert await pair.bob.texts(group) == ["before"]
    with pytest.raises(Exception, match="not_member"):
        await pair.bob.services.messages.send(group, "let me in")


async def test_what_a_removed_member_had_not_sent_yet_has_failed_visibly(pair: Pair) -> None:
    group = await pair.meet()
    pair.relay.reachable = False
    message = await pair.bob.services.messages.send(group, "never sent")
    pair.relay.reachable = True
    removal = await remove_bob(pair, group)
    await pair.bob.take(removal)
    assert await pair.bob.states(group) == {"never sent": DeliveryState.FAILED}
    told = facts_of(pair.bob, DeliveryChanged)[-1]
    assert isinstance(told, DeliveryChanged)
    assert (told.message, told.state) == (message.id, DeliveryState.FAILED)
    assert (await pair.bob.services.messages.wait_accepted(message.id, 5.0)).state is DeliveryState.FAILED


async def test_a_welcome_on_its_way_outlives_our_own_removal(pair: Pair) -> None:
    """The person it is for is in the tree already: without it they would be a member who can never read."""
    group = await pair.create_group(with_bob=False)
    pair.relay.refuse = lambda event: "error: later" if event.kind == 1059 else None

    def stage(turn: Turn) -> None:
        departures.leave_for_good(turn, group.key, GroupState.REMOVED)

    async with pair.alice.publishing():
        await pair.alice.services.groups.create("Second", members=(pair.bob.session.me,))
    (second,) = [each for each in await pair.alice.services.groups.list() if each.name == "Second"]
    await pair.alice.session.run(lambda turn: departures.leave_for_good(turn, second.key, GroupState.REMOVED))
    await pair.alice.session.run(stage)
    waiting = await pair.alice.session.run(lambda turn: turn.tx.outbox.waiting(purpose=OutboxPurpose.WELCOME))
    assert [row.recipient for row in waiting] == [pair.bob.session.me]


async def test_the_facts_of_a_removal_tell_the_state(pair: Pair) -> None:
    group = await pair.meet()
    await remove_bob(pair, group)
    pair.bob.facts.clear()
    await pair.bob.sync()
    states = [fact.group.state for fact in pair.bob.facts if isinstance(fact, GroupChanged)]
    assert states[-1] is GroupState.REMOVED


async def test_a_message_dated_far_ahead_is_listed_under_the_time_it_came(pair: Pair) -> None:
    group = await pair.meet()
    rumor = build_chat_rumor(pair.alice.session.me, "tomorrow", Timestamp(pair.clock.now() + 86_400), None)
    (event,) = await seal_message(pair.alice, group, rumor.to_json().encode())
    await pair.bob.take(event)
    (message,) = await pair.bob.services.messages.list(group)
    assert message.sort_at == pair.clock.now()


def ids(events: Sequence[Event]) -> set[EventId]:
    return {event.id for event in events}
