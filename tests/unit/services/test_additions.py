"""Adding people: devices once each, and members whose key package expires in the group anew with fresh ones."""

from pathlib import Path

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services import invitees
from marmot_desktop.services.additions import read_addition_view
from tests.helpers.refusals import code_of
from tests.helpers.two_accounts import Pair, Party, party

DAY = 86_400


async def leaves_of(party: Party, group: NostrGroupId) -> dict[bytes, int]:
    members = (await party.services.groups.get(group)).members
    return {member.pubkey: member.leaves for member in members}


async def accept_newest(someone: Party) -> None:
    await someone.sync()
    pending = await someone.services.invites.list(InviteStatus.PENDING)
    invite = next(each for each in pending if each.problem is None)
    await someone.services.invites.accept(invite.id)


async def test_every_other_device_of_ours_is_added_and_can_read(pair: Pair, tmp_path: Path) -> None:
    alice = pair.alice
    group = (await pair.create_group()).id
    async with party("Alice", tmp_path / "second", pair.network, pair.clock) as second:
        second.mark_imported()
        await second.onboard()
        async with alice.publishing():
            results = await alice.services.groups.add_devices(group, alice.session.me)
        assert [result.pubkey for result in results] == [alice.session.me]
        await accept_newest(second)
        assert await leaves_of(second, group) == {alice.session.me: 2, pair.bob.session.me: 1}
        await alice.say(group, "from the first")
        await second.sync()
        assert "from the first" in await second.texts(group)
        assert await code_of(alice.services.groups.add_devices(group, alice.session.me)) is ErrorCode.ALREADY_MEMBER


async def test_a_device_of_a_member_is_added_by_its_package_only_if_the_caller_means_it(
    pair: Pair, tmp_path: Path
) -> None:
    group = await pair.meet()
    groups = pair.alice.services.groups
    pair.clock.advance(5)
    async with party("Bob", tmp_path / "second", pair.network, pair.clock) as second:
        second.mark_imported()
        await second.onboard()
        (package, *_) = await groups_packages(second)
        assert await code_of(groups.invite(group, key_package_event_id=package)) is ErrorCode.ALREADY_MEMBER
        async with pair.alice.publishing():
            await groups.invite(group, key_package_event_id=package, further_device=True)
        await accept_newest(second)
        assert (await leaves_of(second, group))[pair.bob.session.me] == 2


async def groups_packages(device: Party) -> list[EventId]:
    return [record.event_id for record in await device.services.key_packages.list_own() if record.kind == 30443]


async def test_members_whose_key_package_expires_are_named(pair: Pair, tmp_path: Path) -> None:
    groups = pair.alice.services.groups
    group = await pair.meet()
    assert await groups.expiring(group) == ()
    pair.clock.advance(83 * DAY)
    assert await groups.expiring(group) == (pair.bob.session.me,)
    async with party("Carol", tmp_path, pair.network, pair.clock) as carol:
        await carol.onboard()
        async with pair.alice.publishing():
            result = await groups.invite(group, person=carol.session.me)
    assert result.expiring == (pair.bob.session.me,)
    await pair.bob.sync()
    async with pair.bob.publishing():
        await pair.bob.services.changes.rotate_key(group)
    await pair.alice.sync()
    assert pair.bob.session.me not in await groups.expiring(group)


async def test_they_are_added_anew_in_the_same_commit_with_fresh_packages(pair: Pair, tmp_path: Path) -> None:
    alice, bob, groups = pair.alice, pair.bob, pair.alice.services.groups
    group = await pair.meet()
    pair.clock.advance(83 * DAY)
    async with bob.publishing():
        await bob.services.key_packages.publish()
    epoch = (await groups.get(group)).epoch
    async with party("Carol", tmp_path, pair.network, pair.clock) as carol:
        await carol.onboard()
        async with alice.publishing():
            result = await groups.invite(group, person=carol.session.me, renew_expiring=True)
        assert (result.pubkey, result.expiring) == (carol.session.me, ())
        assert (await groups.get(group)).epoch == epoch + 1
        assert await groups.expiring(group) == ()
        assert await leaves_of(alice, group) == {someone.session.me: 1 for someone in (alice, bob, carol)}
        await accept_newest(carol)
        await bob.sync()
        assert (await bob.services.groups.get(group)).state is GroupState.REMOVED
        await accept_newest(bob)
        assert (await bob.services.groups.get(group)).state is GroupState.ACTIVE
        await bob.say(group, "back again")
        await carol.sync()
        assert "back again" in await carol.texts(group)


async def test_who_has_no_fresh_package_stays_and_is_named(pair: Pair, tmp_path: Path) -> None:
    alice, groups = pair.alice, pair.alice.services.groups
    group = await pair.meet()
    pair.clock.advance(86 * DAY)
    async with party("Carol", tmp_path, pair.network, pair.clock) as carol:
        await carol.onboard()
        async with alice.publishing():
            result = await groups.invite(group, person=carol.session.me, renew_expiring=True)
    assert result.expiring == (pair.bob.session.me,)
    assert pair.bob.session.me in await leaves_of(alice, group)


async def test_a_package_that_has_grown_old_in_the_queue_is_fetched_anew(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = await pair.create_group(with_bob=False)
    monkeypatch.setattr(invitees, "FRESH_S", -1)
    groups = pair.alice.services.groups
    assert await code_of(groups.invite(group.id, person=pair.bob.session.me)) is ErrorCode.KP_NOT_FOUND
    asked = [filters for _, filters in pair.alice.port.fetches if 30443 in (filters[0].kinds or ())]
    assert len(asked) == 3


async def test_only_an_admin_may_look(pair: Pair) -> None:
    group = await pair.meet()
    assert await code_of(pair.bob.session.run(read_addition_view, group)) is ErrorCode.NOT_ADMIN
    view = await pair.alice.session.run(read_addition_view, group)
    assert {pubkey for pubkey, _ in view.slots} == {pair.bob.session.me}
