"""Own commits: staged, then confirmed by a relay or taken back; Welcomes only after the OK; races end the same for all."""

import asyncio

import pytest

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import GroupChanged
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.kinds import GIFT_WRAP, GROUP_EVENT
from marmot_desktop.services.changes import stage_self_update
from marmot_desktop.services.commits import Invitee, decode_invitees, encode_invitees
from marmot_desktop.services.outbox import COMMIT_ATTEMPTS
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState
from tests.helpers.forging import rewrap
from tests.helpers.two_accounts import RELAY, Pair, Party, facts_of


async def stage(party: Party, group: NostrGroupId) -> Event:
    """A self-update in the outbox, not sent; its event."""
    row_id = await party.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
    return await event_of(party, row_id)


async def event_of(party: Party, row_id: int) -> Event:
    from marmot_desktop.nostr.event import parse_event

    row = await party.session.run(lambda turn: turn.tx.outbox.get(row_id))
    assert row is not None
    assert row.event is not None
    return parse_event(row.event)


async def epoch(party: Party, group: NostrGroupId) -> int:
    return (await party.services.groups.get(group)).epoch


async def agree(pair: Pair, group: NostrGroupId) -> None:
    """Both are in one epoch with one secret, and each reads what the other writes."""
    secrets = [await party.services.groups.export_secret(group, b"test", b"", 16) for party in (pair.alice, pair.bob)]
    assert secrets[0] == secrets[1]
    for writer, reader in ((pair.alice, pair.bob), (pair.bob, pair.alice)):
        pair.clock.advance(1)
        text = f"{writer.name} at {await epoch(writer, group)}"
        await writer.services.messages.send(group, text)
        await writer.send()
        await reader.sync()
        assert (await reader.texts(group))[-1] == text


async def pending(party: Party) -> int:
    return len(await party.session.run(lambda turn: turn.tx.commits.all()))


async def until_staged(party: Party) -> None:
    """A commit waits in the outbox; each look is a turn, so the others come to theirs."""
    while not await pending(party):
        pass


async def test_a_staged_commit_changes_nothing_until_a_relay_has_it(pair: Pair) -> None:
    group = await pair.meet()
    before = await epoch(pair.alice, group)
    await stage(pair.alice, group)
    assert await epoch(pair.alice, group) == before
    await pair.alice.send()
    assert await epoch(pair.alice, group) == before + 1
    await pair.bob.sync()
    await agree(pair, group)


async def test_only_one_own_commit_of_a_group_may_wait(pair: Pair) -> None:
    group = await pair.meet()
    await stage(pair.alice, group)
    with pytest.raises(RefusedError) as refused:
        await stage(pair.alice, group)
    assert refused.value.code is ErrorCode.COMMIT_PENDING
    await pair.alice.send()
    await pair.bob.sync()
    await agree(pair, group)


async def test_a_welcome_does_not_exist_before_the_ok_of_its_commit(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    pair.relay.refuse = lambda event: "error: busy" if event.kind == GROUP_EVENT else None
    async with asyncio.TaskGroup() as tasks:
        inviting = tasks.create_task(pair.alice.services.groups.invite(group.id, person=pair.bob.session.me))
        await until_staged(pair.alice)
        await pair.alice.send(rounds=1)
        waiting = await pair.alice.session.run(lambda turn: turn.tx.outbox.waiting())
        assert [row.purpose for row in waiting] == [OutboxPurpose.COMMIT]
        pair.relay.refuse = lambda event: None
        pair.clock.advance(5)
        await pair.alice.send()
        result = await inviting
    assert result.accepted_by == (RELAY,)
    assert [event.id for event in pair.relay.of_kind(GIFT_WRAP)] == [result.welcome_event_id]
    await pair.join()
    await agree(pair, group.id)


async def test_a_commit_that_comes_back_before_its_ok_is_confirmed_and_who_waits_is_told(pair: Pair) -> None:
    """A relay that stores and never answers: the echo is the acknowledgement, the Welcome follows it."""
    group = await pair.create_group(with_bob=False)
    pair.relay.answers = False
    async with asyncio.TaskGroup() as tasks:
        inviting = tasks.create_task(pair.alice.services.groups.invite(group.id, person=pair.bob.session.me))
        await until_staged(pair.alice)
        await pair.alice.send(rounds=1)
        assert pair.relay.of_kind(GIFT_WRAP) == ()
        await pair.alice.sync()
        assert await epoch(pair.alice, group.id) == group.epoch + 1
        pair.relay.answers = True
        await pair.alice.send()
        result = await inviting
    assert result.accepted_by == (RELAY,)
    await pair.join()
    await agree(pair, group.id)


async def test_an_ok_after_the_echo_changes_nothing_more(pair: Pair) -> None:
    group = await pair.meet()
    before = await epoch(pair.alice, group)
    event = await stage(pair.alice, group)
    pair.relay.put(event)
    await pair.alice.take(event)
    await pair.alice.send()
    assert await epoch(pair.alice, group) == before + 1
    await pair.bob.sync()
    await agree(pair, group)


async def test_what_others_sent_in_the_new_epoch_before_our_ok_is_read_when_it_comes(pair: Pair) -> None:
    group = await pair.meet()
    event = await stage(pair.alice, group)
    await pair.bob.take(event)
    reply = await pair.bob.say(group, "in the new epoch")
    await pair.alice.take(reply)
    assert await pair.alice.texts(group) == []
    await pair.alice.send()
    assert await pair.alice.texts(group) == ["in the new epoch"]


async def test_what_waits_for_our_commit_is_read_when_the_commit_comes_back(pair: Pair) -> None:
    group = await pair.meet()
    event = await stage(pair.alice, group)
    await pair.bob.take(event)
    await pair.alice.take(await pair.bob.say(group, "in the new epoch"))
    await pair.alice.take(event)
    assert await pair.alice.texts(group) == ["in the new epoch"]


async def test_messages_received_while_our_commit_waits_are_kept_with_it(pair: Pair) -> None:
    group = await pair.meet()
    await stage(pair.alice, group)
    await pair.alice.take(await pair.bob.say(group, "meanwhile"))
    await pair.alice.crash()
    await pair.alice.send()
    await pair.bob.sync()
    assert await pair.alice.texts(group) == ["meanwhile"]
    await agree(pair, group)


async def test_a_commit_that_no_relay_takes_is_given_up_after_its_rounds_and_nothing_is_lost(pair: Pair) -> None:
    group = await pair.meet()
    before = await epoch(pair.alice, group)
    event = await stage(pair.alice, group)
    pair.relay.refuse = lambda each: "rate-limited: later" if each.id == event.id else None
    for _ in range(COMMIT_ATTEMPTS):
        await pair.alice.send()
        pair.clock.advance(5)
    assert [each.id for each in pair.relay.published].count(event.id) == COMMIT_ATTEMPTS
    assert await pending(pair.alice) == 0
    assert await epoch(pair.alice, group) == before
    await agree(pair, group)


async def test_a_commit_finally_refused_is_given_up_at_once(pair: Pair) -> None:
    group = await pair.meet()
    await stage(pair.alice, group)
    pair.relay.refuse = lambda event: "blocked: no"
    await pair.alice.send()
    pair.relay.refuse = lambda event: None
    assert await pending(pair.alice) == 0
    await agree(pair, group)


async def test_before_a_silent_relay_is_given_up_it_is_asked_whether_it_has_the_commit(pair: Pair) -> None:
    group = await pair.meet()
    before = await epoch(pair.alice, group)
    await stage(pair.alice, group)
    pair.relay.answers = False
    for _ in range(COMMIT_ATTEMPTS):
        await pair.alice.send()
        pair.clock.advance(5)
    pair.relay.answers = True
    assert await pending(pair.alice) == 0
    assert await epoch(pair.alice, group) == before + 1
    await pair.bob.sync()
    await agree(pair, group)


@pytest.mark.parametrize("crash", [False, True])
async def test_an_earlier_rival_wins_over_our_commit_that_waits(pair: Pair, crash: bool) -> None:
    group = await pair.meet()
    rival = await stage(pair.bob, group)
    pair.clock.advance(2)
    ours = await stage(pair.alice, group)
    if crash:
        await pair.alice.crash()
    await pair.bob.send()
    await pair.alice.take(rival)
    assert await pending(pair.alice) == 0
    row = await pair.alice.session.run(lambda turn: turn.tx.outbox.find_by_event(ours.id))
    assert row is not None
    assert (row.state, row.last_error) == (OutboxState.FAILED, ErrorCode.STALE_COMMIT.value)
    assert any(isinstance(fact, GroupChanged) and fact.rolled_back for fact in pair.alice.facts)
    await agree(pair, group)


async def test_a_later_rival_loses_against_our_commit_that_waits(pair: Pair) -> None:
    group = await pair.meet()
    await stage(pair.alice, group)
    pair.clock.advance(1)
    rival = await stage(pair.bob, group)
    await pair.alice.take(rival)
    assert await pending(pair.alice) == 1
    await pair.alice.send()
    await pair.bob.sync()
    assert await pending(pair.bob) == 0
    await pair.alice.take(rival)
    await agree(pair, group)


async def test_a_rival_that_had_lost_against_ours_wins_when_ours_is_given_up(pair: Pair) -> None:
    """Else we would stay behind for ever: its verdict must not be final while ours may still fail."""
    group = await pair.meet()
    await stage(pair.alice, group)
    pair.clock.advance(1)
    rival = await stage(pair.bob, group)
    await pair.bob.send()
    await pair.alice.take(rival)
    pair.relay.refuse = lambda event: "blocked: no"
    await pair.alice.send()
    pair.relay.refuse = lambda event: None
    assert await pending(pair.alice) == 0
    assert await epoch(pair.alice, group) == await epoch(pair.bob, group)
    await agree(pair, group)


async def test_our_commit_in_a_strangers_wrapper_is_no_rival(pair: Pair) -> None:
    group = await pair.meet()
    event = await stage(pair.alice, group)
    await pair.alice.take(rewrap(event, created_at=event.created_at - 10))
    await pair.alice.send()
    await pair.alice.take(rewrap(event, created_at=event.created_at - 20))
    await pair.bob.sync()
    await agree(pair, group)


async def test_an_invite_that_lost_a_race_is_made_anew_on_the_new_state(pair: Pair) -> None:
    from tests.helpers.two_accounts import party

    group = await pair.meet()
    async with party("Carol", pair.alice.path.parents[1], pair.network, pair.clock) as carol:
        await carol.onboard()
        async with asyncio.TaskGroup() as tasks:
            rival = await stage(pair.bob, group)
            pair.clock.advance(1)
            inviting = tasks.create_task(pair.alice.services.groups.invite(group, person=carol.session.me))
            await until_staged(pair.alice)
            await pair.bob.send()
            await pair.alice.take(rival)
            await until_staged(pair.alice)
            while not inviting.done():
                await pair.alice.send()
            result = await inviting
        assert result.pubkey == carol.session.me
        await carol.sync()
        (invite,) = await carol.services.invites.list(InviteStatus.PENDING)
        await carol.services.invites.accept(invite.id)
        await pair.bob.sync()
        await agree(pair, group)
        await carol.sync()
        members = {member.pubkey for member in (await carol.services.groups.get(group)).members}
        assert members == {each.session.me for each in (pair.alice, pair.bob, carol)}
        assert (await carol.texts(group))[-1] == (await pair.bob.texts(group))[-1]


async def test_an_invite_whose_commit_no_relay_takes_fails_and_sends_no_welcome(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    pair.relay.refuse = lambda event: "blocked: no" if event.kind == GROUP_EVENT else None
    async with pair.alice.publishing():
        with pytest.raises(RefusedError) as refused:
            await pair.alice.services.groups.invite(group.id, person=pair.bob.session.me)
    assert refused.value.code is ErrorCode.PUBLISH_FAILED
    assert pair.relay.of_kind(GIFT_WRAP) == ()
    members = (await pair.alice.services.groups.get(group.id)).members
    assert [member.pubkey for member in members] == [pair.alice.session.me]
    pair.relay.refuse = lambda event: None
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group.id, person=pair.bob.session.me)
    await pair.join()
    await agree(pair, group.id)


async def test_after_a_crash_between_ok_and_answer_the_same_commit_goes_again_and_once_more_is_enough(
    pair: Pair,
) -> None:
    group = await pair.create_group(with_bob=False)
    async with asyncio.TaskGroup() as tasks:
        inviting = tasks.create_task(pair.alice.services.groups.invite(group.id, person=pair.bob.session.me))
        await until_staged(pair.alice)
        (parcel,) = await pair.alice.parts.outbox.claim()
        await pair.alice.port.publish(parcel.event, parcel.relays)
        inviting.cancel()
    await pair.alice.crash()
    await pair.alice.send()
    assert [event.id for event in pair.relay.of_kind(GROUP_EVENT)] == [parcel.event.id]
    assert len(pair.relay.of_kind(GIFT_WRAP)) == 1
    await pair.join()
    await agree(pair, group.id)


def test_invitees_are_stored_without_their_key_packages() -> None:
    from tests.unit.marmot.builders import ALICE, an_id

    invitee = Invitee(ALICE, an_id(7), b"package", (RELAY,))
    assert decode_invitees(encode_invitees([invitee])) == (Invitee(ALICE, an_id(7), b"", (RELAY,)),)


async def test_the_line_of_an_invite_names_who_came(pair: Pair) -> None:
    group = await pair.create_group(with_bob=False)
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group.id, person=pair.bob.session.me)
    lines = await pair.alice.services.messages.list(group.id, include_system=True)
    assert any(pair.bob.session.me.hex() in line.text and "members_added" in line.text for line in lines)
    assert facts_of(pair.alice, GroupChanged)


async def test_no_message_leaves_right_after_a_commit(pair: Pair) -> None:
    """Apps that try only their present key lose a message that overtakes the commit before it."""
    group = await pair.meet()
    pair.alice.session.delays = True
    await stage(pair.alice, group)
    await pair.alice.services.messages.send(group, "waiting for the commit")
    await pair.alice.send()
    await pair.alice.services.messages.send(group, "written right after it")
    await pair.alice.send()
    assert await pair.alice.states(group) == dict.fromkeys(
        ("waiting for the commit", "written right after it"), DeliveryState.QUEUED
    )
    pair.clock.advance(2)
    await pair.alice.send()
    await pair.bob.sync()
    assert await pair.bob.texts(group) == ["waiting for the commit", "written right after it"]
    await pair.alice.services.messages.send(group, "at once")
    await pair.alice.send()
    assert (await pair.alice.states(group))["at once"] is DeliveryState.SENT


async def test_a_commit_that_could_not_leave_for_long_is_made_anew_after_a_crash(pair: Pair) -> None:
    group = await pair.meet()
    await stage(pair.alice, group)
    await pair.alice.crash()
    pair.clock.advance(3_600)
    await pair.alice.send()
    assert await pending(pair.alice) == 0
    (lost,) = await pair.alice.session.run(lambda turn: turn.tx.lost.changes())
    assert lost.intent == '{"do": "self_update"}'
