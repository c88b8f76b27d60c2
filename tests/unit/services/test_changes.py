"""Groups change by one commit of an explicit list, and people leave them."""

import os
from dataclasses import replace

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.group_context import replace_group_data
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.services.commits import Invitee, stage_commit
from marmot_desktop.services.leaving import read_duties, stage_leaves
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, Party


async def members(party: Party, pair: Pair) -> set[str]:
    """Who is in the one group, by name."""
    names = {pair.alice.session.me: "Alice", pair.bob.session.me: "Bob"}
    (group,) = await party.services.groups.list()
    return {names[member.pubkey] for member in group.members}


async def test_a_new_name_and_description_reach_everybody(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.alice.publishing():
        changed = await pair.alice.services.changes.update(group, name="Orchard", description="Apples")
    assert ("Orchard", "Apples", 2) == (changed.name, changed.description, changed.epoch)
    await pair.bob.sync()
    theirs = await pair.bob.services.groups.get(group)
    assert ("Orchard", "Apples", 2) == (theirs.name, theirs.description, theirs.epoch)


async def test_what_is_left_out_stays(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.alice.publishing():
        await pair.alice.services.changes.update(group, description="Apples")
        changed = await pair.alice.services.changes.update(group, name="Orchard")
    assert ("Orchard", "Apples", (RELAY,)) == (changed.name, changed.description, changed.relays)


async def test_new_relays_hear_of_themselves_and_old_ones_of_the_move(pair: Pair) -> None:
    group = await pair.meet()
    before = len(pair.relay.of_kind(GROUP_EVENT))
    async with pair.alice.publishing():
        changed = await pair.alice.services.changes.update(group, relays=[OTHER_RELAY])
    assert (OTHER_RELAY,) == changed.relays
    assert before + 1 == len(pair.relay.of_kind(GROUP_EVENT))
    assert 1 == len(pair.network[OTHER_RELAY].of_kind(GROUP_EVENT))
    await pair.bob.sync()
    assert (OTHER_RELAY,) == (await pair.bob.services.groups.get(group)).relays


async def test_a_member_who_is_no_admin_changes_nothing(pair: Pair) -> None:
    group = await pair.meet()
    changes = pair.bob.services.changes
    for attempt in (
        changes.update(group, name="Mine"),
        changes.set_admins(group, [pair.bob.session.me]),
        changes.remove_member(group, pair.alice.session.me),
    ):
        with pytest.raises(RefusedError) as refused:
            await attempt
        assert ErrorCode.NOT_ADMIN is refused.value.code
    assert 1 == (await pair.bob.services.groups.get(group)).epoch


async def test_the_admin_right_is_shared_and_the_last_one_cannot_be_given_away(pair: Pair) -> None:
    group = await pair.meet()
    both = sorted([pair.alice.session.me, pair.bob.session.me])
    async with pair.alice.publishing():
        assert tuple(both) == (await pair.alice.services.changes.set_admins(group, both)).admins
    with pytest.raises(RefusedError) as refused:
        await pair.alice.services.changes.set_admins(group, [])
    assert ErrorCode.LAST_ADMIN is refused.value.code
    await pair.bob.sync()
    async with pair.bob.publishing():
        assert "Ours" == (await pair.bob.services.changes.update(group, name="Ours")).name


async def test_a_removed_member_learns_it_and_loses_the_admin_right_in_the_same_commit(pair: Pair) -> None:
    group = await pair.meet()
    both = [pair.alice.session.me, pair.bob.session.me]
    async with pair.alice.publishing():
        await pair.alice.services.changes.set_admins(group, both)
        left = await pair.alice.services.changes.remove_member(group, pair.bob.session.me)
    assert (pair.alice.session.me,) == left.admins
    assert {"Alice"} == await members(pair.alice, pair)
    await pair.bob.sync()
    assert GroupState.REMOVED is (await pair.bob.services.groups.get(group)).state
    with pytest.raises(RefusedError) as refused:
        await pair.bob.services.messages.send(group, "hello?")
    assert ErrorCode.NOT_MEMBER is refused.value.code


async def test_strangers_and_oneself_are_not_removed(pair: Pair) -> None:
    group = (await pair.create_group(with_bob=False)).id
    with pytest.raises(RefusedError) as stranger:
        await pair.alice.services.changes.remove_member(group, pair.bob.session.me)
    assert ErrorCode.NOT_FOUND is stranger.value.code
    with pytest.raises(RefusedError) as oneself:
        await pair.alice.services.changes.remove_member(group, pair.alice.session.me)
    assert ErrorCode.NOT_AVAILABLE is oneself.value.code


async def test_renewed_keys_do_not_stop_the_talk(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.bob.publishing():
        assert 2 == (await pair.bob.services.changes.rotate_key(group)).epoch
    await pair.alice.sync()
    await pair.alice.say(group, "still here")
    await pair.bob.sync()
    assert ["still here"] == await pair.bob.texts(group)


async def test_the_last_member_forgets_the_group_without_a_word(pair: Pair) -> None:
    group = (await pair.create_group(with_bob=False)).id
    before = len(pair.relay.events)
    assert GroupState.LEFT is (await pair.alice.services.changes.leave(group)).state
    await pair.alice.send()
    assert before == len(pair.relay.events)


async def test_the_only_admin_cannot_leave_others_behind(pair: Pair) -> None:
    group = await pair.meet()
    with pytest.raises(RefusedError) as refused:
        await pair.alice.services.changes.leave(group)
    assert ErrorCode.LAST_ADMIN is refused.value.code
    assert GroupState.ACTIVE is (await pair.alice.services.groups.get(group)).state


async def test_who_leaves_can_write_no_more_and_waits_to_be_let_go(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.bob.publishing():
        assert GroupState.LEAVING is (await pair.bob.services.changes.leave(group)).state
    with pytest.raises(RefusedError) as refused:
        await pair.bob.services.messages.send(group, "one more thing")
    assert ErrorCode.NOT_MEMBER is refused.value.code


async def test_leaving_twice_is_leaving_once(pair: Pair) -> None:
    group = await pair.meet()
    before = len(pair.relay.of_kind(GROUP_EVENT))
    async with pair.bob.publishing():
        await pair.bob.services.changes.leave(group)
        assert GroupState.LEAVING is (await pair.bob.services.changes.leave(group)).state
    assert before + 1 == len(pair.relay.of_kind(GROUP_EVENT))
    alone = (await pair.create_group(with_bob=False, name="Alone")).id
    await pair.alice.services.changes.leave(alone)
    assert GroupState.LEFT is (await pair.alice.services.changes.leave(alone)).state


async def test_an_admin_steps_down_although_the_list_names_somebody_who_is_gone(pair: Pair) -> None:
    group = await pair.meet()
    ghost = generate_secret(os.urandom).public
    admins = (pair.alice.session.me, pair.bob.session.me, ghost)
    await write_admins(pair.alice, group, admins)
    await pair.bob.sync()
    async with pair.alice.publishing():
        assert GroupState.LEAVING is (await pair.alice.services.changes.leave(group)).state
    assert (pair.bob.session.me,) == (await pair.alice.services.groups.get(group)).admins


async def test_who_leaves_takes_their_other_devices_along(pair: Pair) -> None:
    group = await pair.meet()
    await add_device(pair, group)
    await pair.bob.sync()
    before = len(pair.relay.of_kind(GROUP_EVENT))
    async with pair.bob.publishing():
        await pair.bob.services.changes.leave(group)
    assert before + 2 == len(pair.relay.of_kind(GROUP_EVENT))
    await pair.alice.sync()
    (duty,) = await pair.alice.session.run(read_duties)
    await pair.alice.session.run(stage_leaves, duty)
    await pair.alice.send()
    assert {"Alice"} == await members(pair.alice, pair)


async def write_admins(party: Party, group: NostrGroupId, admins: tuple[PubKey, ...]) -> None:
    """What only other apps write: an admin list with people who are no members."""

    def work(turn: Turn) -> None:
        key = turn.resolve(group).group_key
        view = view_group(turn.group(key))
        extensions = replace_group_data(view.context.extensions, replace(view.data, admins=admins))
        stage_commit(turn, key, extensions=extensions, intent={})

    await party.session.run(work)
    await party.send()


async def add_device(pair: Pair, group: NostrGroupId) -> None:
    """Alice adds a second leaf of Bob's."""
    package = MlsRsEngine(pair.bob.session.me).generate_key_package(now=Timestamp(pair.clock.now()), last_resort=False)
    device = Invitee(pair.bob.session.me, EventId(bytes(32)), package.content, (RELAY,))

    def work(turn: Turn) -> None:
        stage_commit(turn, turn.resolve(group).group_key, add=[device], intent={})

    await pair.alice.session.run(work)
    await pair.alice.send()
