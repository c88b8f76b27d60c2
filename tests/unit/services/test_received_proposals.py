"""A proposal is kept for whoever may commit it, told where it is a wish to leave, and never mutes us."""

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import LeaveProposed, SecurityNoticed
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.engine import StagedProposal
from marmot_desktop.marmot.group_context import find_group_data, replace_group_data
from marmot_desktop.marmot.mls_rs_engine import MlsRsGroup
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event
from marmot_desktop.services import changes
from marmot_desktop.services.changes import begin_to_leave
from marmot_desktop.services.session import Turn
from tests.helpers.branches import stage
from tests.helpers.forging import seal_bytes
from tests.helpers.two_accounts import Pair, facts_of, party


async def leave(pair: Pair, group: NostrGroupId) -> Event:
    """Bob proposes to leave; the event, which the relay has."""
    before = len(pair.relay.events)
    await pair.bob.session.run(lambda turn: begin_to_leave(turn, turn.resolve(group).group_key))
    await pair.bob.send()
    (event,) = pair.relay.events[before:]
    return event


async def test_a_wish_to_leave_is_kept_and_told_and_everybody_goes_on_writing(pair: Pair) -> None:
    group = await pair.meet()
    event = await leave(pair, group)
    await pair.alice.take(event)
    (told,) = facts_of(pair.alice, LeaveProposed)
    assert isinstance(told, LeaveProposed)
    assert (told.group, told.person) == (group, pair.bob.session.me)
    await pair.alice.say(group, "still writing")
    assert (await pair.bob.services.groups.get(group)).state is GroupState.LEAVING
    await pair.bob.sync()
    assert await pair.bob.texts(group) == ["still writing"]


async def test_a_proposal_of_an_epoch_with_a_way_back_is_kept_and_of_another_is_stale(pair: Pair) -> None:
    group = await pair.meet()
    event = await leave(pair, group)
    await stage(pair.alice, group)
    await pair.alice.send()
    pair.alice.facts.clear()
    await pair.alice.take(event)
    key = (await pair.alice.services.groups.get(group)).key
    (kept,) = await pair.alice.session.run(lambda turn: turn.tx.proposals.of_epoch(key, 1))
    assert kept.author == pair.bob.session.me
    assert facts_of(pair.alice, LeaveProposed) == []


async def test_a_commit_that_takes_in_what_a_member_proposed_for_the_group_is_refused_by_name(pair: Pair) -> None:
    """Other apps put whatever was proposed into the next commit; such a commit must not wait for ever for its proposal."""
    group = await pair.meet()
    async with party("Carol", pair.alice.path.parents[1], pair.network, pair.clock) as carol:
        await carol.onboard()
        async with pair.alice.publishing():
            await pair.alice.services.groups.invite(group, person=carol.session.me)
        await pair.bob.sync()
        await pair.join(carol)
        me = pair.bob.session.me

        def propose(turn: Turn) -> tuple[bytes, Event]:
            copy = turn.group(turn.resolve(group).group_key).clone()
            assert isinstance(copy, MlsRsGroup)
            data = replace(find_group_data(copy.context.extensions), admins=(me,))
            wanted = replace_group_data(copy.context.extensions, data)
            message = copy._group.propose_context_extensions(wanted)
            return message, seal_bytes(turn, group, message)

        def commit(turn: Turn) -> Event:
            copy = turn.group(turn.resolve(group).group_key).clone()
            staged = copy.process(message, now=turn.now)
            assert isinstance(staged, StagedProposal)
            copy.merge(staged)
            return seal_bytes(turn, group, copy.commit(now=turn.now).commit)

        message, proposed = await pair.bob.session.run(propose)
        committed = await pair.alice.session.run(commit)
        await carol.take(proposed)
        await carol.take(committed)
        rows = {row.event_id: row for row in await carol.services.log.list(group)}
        refused = {each.id: (rows[each.id].code, rows[each.id].author) for each in (proposed, committed)}
        code = ErrorCode.UNSUPPORTED_PROPOSAL
        assert {proposed.id: (code, me), committed.id: (code, pair.alice.session.me)} == refused
        notices = [each for each in facts_of(carol, SecurityNoticed) if isinstance(each, SecurityNoticed)]
        assert [ErrorCode.FORK_DETECTED] == [each.code for each in notices]
        assert (await carol.services.groups.get(group)).admins == (pair.alice.session.me,)
        await carol.say(group, "not silenced")


async def test_a_proposal_that_nobody_may_make_is_refused(pair: Pair) -> None:
    group = await pair.meet()

    def propose_as_admin(turn: Turn) -> None:
        key = turn.resolve(group).group_key
        changes._send_proposal(turn, key, turn.group(key).propose_self_remove())

    before = len(pair.relay.events)
    await pair.alice.session.run(propose_as_admin)
    await pair.alice.send()
    (event,) = pair.relay.events[before:]
    await pair.bob.take(event)
    row = await pair.bob.session.run(lambda turn: turn.tx.seen.verdict(event.id))
    assert row is not None
    assert (row.outcome, row.code) == ("refused", ErrorCode.LAST_ADMIN)
