"""Groups change by one commit of an explicit list, and people leave them."""

import os
from typing import Any

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.capabilities import EXTENSION_GROUP_DATA, PROPOSAL_SELF_REMOVE
from marmot_desktop.marmot.group_context import replace_group_data
from marmot_desktop.marmot.group_data import encode_group_data
from marmot_desktop.marmot.group_view import view_group
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.services.changes import stage_self_update
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
    await write_data(pair.alice, group, admins=admins)
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


async def write_data(party: Party, group: NostrGroupId, **changes: Any) -> None:
    """What only other apps write: long names, an admin list with people who are no members."""

    def work(turn: Turn) -> None:
        key = turn.resolve(group).group_key
        view = view_group(turn.group(key))
        extensions = replace_group_data(view.context.extensions, replace(view.data, **changes))
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


async def test_what_changes_nothing_sends_nothing(pair: Pair) -> None:
    group = await pair.meet()
    before = len(pair.relay.events)
    changes = pair.alice.services.changes
    found = await changes.update(group, name="Garden", relays=[RELAY])
    assert (found.epoch, found.name) == (1, "Garden")
    assert 1 == (await changes.set_admins(group, [pair.alice.session.me])).epoch
    assert before == len(pair.relay.events)
    with pytest.raises(RefusedError) as refused:
        await pair.bob.services.changes.update(group, name="Garden")
    assert ErrorCode.NOT_ADMIN is refused.value.code


async def test_a_group_does_not_become_a_chat_of_two_by_its_name(pair: Pair) -> None:
    group = await pair.meet()
    with pytest.raises(RefusedError) as refused:
        await pair.alice.services.changes.update(group, name="")
    assert ErrorCode.GD_LIMIT_EXCEEDED is refused.value.code


async def test_a_new_routing_id_is_read_beside_the_old_one(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.alice.publishing():
        moved = await pair.alice.services.changes.rotate_routing_id(group)
    assert moved.id != group
    assert group.hex() == pair.relay.of_kind(GROUP_EVENT)[-1].first_tag("h"), "the commit goes under the old id"
    late = await pair.bob.say(group, "still under the old one")
    await pair.alice.take(late)
    await pair.bob.sync()
    assert moved.id == (await pair.bob.services.groups.get(group)).id
    await pair.bob.say(moved.id, "under the new one")
    await pair.alice.sync()
    assert ["still under the old one", "under the new one"] == await pair.alice.texts(group)


async def test_members_of_a_group_that_needs_no_self_remove_may_be_made_to_understand_it(pair: Pair) -> None:
    group = (await pair.create_group(with_bob=False)).id
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group, person=pair.bob.session.me)
    await pair.join()
    assert () == await required(pair.alice, group)
    async with pair.alice.publishing():
        assert 2 == (await pair.alice.services.changes.require_self_remove(group)).epoch
        assert 2 == (await pair.alice.services.changes.require_self_remove(group)).epoch
    await pair.bob.sync()
    assert (PROPOSAL_SELF_REMOVE,) == await required(pair.bob, group)
    await pair.bob.say(group, "goes on")
    await pair.alice.sync()
    assert ["goes on"] == await pair.alice.texts(group)


async def required(party: Party, group: NostrGroupId) -> tuple[int, ...]:
    """Proposals that every member has to understand."""
    return await party.session.run(
        lambda turn: view_group(turn.group(turn.resolve(group).group_key)).required.proposals
    )


async def test_a_foreign_group_with_values_beyond_our_limits_can_still_be_governed(pair: Pair) -> None:
    group = await pair.meet()
    both = (pair.alice.session.me, pair.bob.session.me)
    await write_data(pair.alice, group, name="n" * 300, admins=both)
    await pair.bob.sync()
    async with pair.alice.publishing():
        left = await pair.alice.services.changes.remove_member(group, pair.bob.session.me)
    assert (pair.alice.session.me,) == left.admins


async def test_a_group_newer_than_this_program_is_not_rewritten(pair: Pair) -> None:
    group = await pair.meet()
    await write_raw(pair.alice, group, version=9, tail=b"fields of later years")
    for attempt in (
        pair.alice.services.changes.update(group, name="Orchard"),
        pair.alice.services.changes.rotate_routing_id(group),
        pair.alice.services.changes.require_self_remove(group),
    ):
        with pytest.raises(RefusedError) as refused:
            await attempt
        assert ErrorCode.GD_UNSUPPORTED_VERSION is refused.value.code
    await pair.bob.sync()
    await pair.bob.say(group, "we talk on")
    await pair.alice.sync()
    assert ["we talk on"] == await pair.alice.texts(group)
    async with pair.alice.publishing():
        assert {"Alice"} == {
            {pair.alice.session.me: "Alice"}[each.pubkey]
            for each in (await pair.alice.services.changes.remove_member(group, pair.bob.session.me)).members
        }


async def write_raw(party: Party, group: NostrGroupId, *, version: int, tail: bytes) -> None:
    """Group data of a version that nobody has written yet."""

    def work(turn: Turn) -> None:
        key = turn.resolve(group).group_key
        view = view_group(turn.group(key))
        body = encode_group_data(replace(view.data, version=3)) + tail
        newer = version.to_bytes(2, "big") + body[2:]
        extensions = tuple(
            (kind, newer if kind == EXTENSION_GROUP_DATA else value) for kind, value in view.context.extensions
        )
        stage_commit(turn, key, extensions=extensions, intent={})

    await party.session.run(work)
    await party.send()


async def test_leaving_waits_for_a_change_of_ours_that_is_on_its_way(pair: Pair) -> None:
    """A self-update after joining runs by itself; who leaves right then need not know of it."""
    group = await pair.meet()
    await pair.bob.session.run(lambda turn: stage_self_update(turn, turn.resolve(group).group_key))
    async with pair.bob.publishing():
        left = await pair.bob.services.changes.leave(group)
    assert (left.state, left.epoch) == (GroupState.LEAVING, 2)
