"""A commit that did not leave in time looks first at what the others have done, and gives way."""

from marmot_desktop.services.commit_gate import CommitGate
from marmot_desktop.services.group_refresh import GroupRefresh
from marmot_desktop.services.outbox import Parcel
from marmot_desktop.storage.outbox import OutboxPurpose
from tests.helpers.branches import secret, stage
from tests.helpers.two_accounts import Pair, Party


def gate_of(party: Party, *, live: bool = False) -> CommitGate:
    refresh = GroupRefresh(party.session, party.parts.ingest, party.port)
    return CommitGate(party.session, party.parts.outbox, refresh, lambda group_key: live)


async def claim(party: Party) -> Parcel:
    (parcel,) = [each for each in await party.parts.outbox.claim() if each.purpose is OutboxPurpose.COMMIT]
    return parcel


async def test_in_a_group_that_hears_everything_a_new_commit_leaves_at_once(pair: Pair) -> None:
    group = await pair.meet()
    await stage(pair.bob, group)
    asked = len(pair.bob.port.fetches)
    assert await gate_of(pair.bob, live=True).may_leave(await claim(pair.bob))
    assert len(pair.bob.port.fetches) == asked


async def test_an_earlier_rival_is_found_before_ours_leaves(pair: Pair) -> None:
    group = await pair.meet()
    await stage(pair.alice, group)
    pair.clock.advance(5)
    await stage(pair.bob, group)
    await pair.alice.send()
    assert not await gate_of(pair.bob).may_leave(await claim(pair.bob))
    assert await secret(pair.bob, group) == await secret(pair.alice, group)


async def test_ours_gives_way_to_a_later_one_that_others_have_followed(pair: Pair) -> None:
    """By date ours would win, and everybody would have to go back; so it does not leave any more."""
    group = await pair.meet()
    await stage(pair.bob, group, intent={"do": "self_update"})
    pair.clock.advance(5)
    await stage(pair.alice, group)
    await pair.alice.send()
    assert not await gate_of(pair.bob).may_leave(await claim(pair.bob))
    assert await secret(pair.bob, group) == await secret(pair.alice, group)
    (lost,) = await pair.bob.session.run(lambda turn: turn.tx.lost.changes())
    assert lost.intent == '{"do": "self_update"}'


async def test_ours_stands_where_a_relay_has_it_already(pair: Pair) -> None:
    group = await pair.meet()
    ours = await stage(pair.bob, group)
    pair.clock.advance(5)
    rival = await stage(pair.alice, group)
    pair.relay.put(rival)
    parcel = await claim(pair.bob)
    await pair.bob.take(rival)
    pair.relay.put(ours)
    assert not await gate_of(pair.bob).may_leave(parcel)
    assert (await pair.bob.services.groups.get(group)).epoch == 2
    await pair.alice.take(ours)
    assert await secret(pair.bob, group) == await secret(pair.alice, group)


async def test_without_a_rival_ours_leaves(pair: Pair) -> None:
    group = await pair.meet()
    await stage(pair.bob, group)
    assert await gate_of(pair.bob).may_leave(await claim(pair.bob))
    message = await pair.alice.services.messages.send(group, "not a commit")
    (parcel,) = await pair.alice.parts.outbox.claim()
    assert parcel.purpose is OutboxPurpose.APPLICATION
    assert await gate_of(pair.alice).may_leave(parcel)
    assert message.text == "not a commit"
