"""A Welcome for a group we know: replaces it where we are out, waits until we know whether we are, changes nothing else."""

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.services.changes import stage_removal
from tests.helpers.branches import secret
from tests.helpers.two_accounts import Pair


async def remove_and_invite_again(pair: Pair, group: NostrGroupId) -> Invite:
    """Bob has the new invite, and has not heard of his removal."""
    key = (await pair.alice.services.groups.get(group)).key
    await pair.alice.session.run(stage_removal, key, pair.bob.session.me)
    await pair.alice.send()
    pair.clock.advance(5)
    async with pair.alice.publishing():
        await pair.alice.services.groups.invite(group, person=pair.bob.session.me)
    await pair.bob.services.invites.receive(pair.relay.of_kind(1059))
    (invite,) = await pair.bob.services.invites.list(InviteStatus.PENDING)
    assert (await pair.bob.services.groups.get(group)).state is GroupState.ACTIVE
    return invite


async def refusal(pair: Pair, invite: Invite) -> ErrorCode:
    with pytest.raises(MarmotDesktopError) as refused:
        await pair.bob.services.invites.accept(invite.id)
    return refused.value.code


async def test_who_was_removed_and_does_not_know_catches_up_and_joins_anew(pair: Pair) -> None:
    group = await pair.meet()
    invite = await remove_and_invite_again(pair, group)
    joined = await pair.bob.services.invites.accept(invite.id)
    assert (joined.id, joined.state) == (group, GroupState.ACTIVE)
    assert await secret(pair.bob, group) == await secret(pair.alice, group)
    assert len(await pair.bob.services.groups.list()) == 1


async def test_without_a_relay_to_ask_the_invite_stays_and_nothing_changes(pair: Pair) -> None:
    group = await pair.meet()
    invite = await remove_and_invite_again(pair, group)
    before = await secret(pair.bob, group)
    pair.relay.reachable = False
    assert await refusal(pair, invite) is ErrorCode.SYNC_TIMEOUT
    assert (await pair.bob.services.invites.get(invite.id)).status is InviteStatus.PENDING
    assert await secret(pair.bob, group) == before
    pair.relay.reachable = True
    await pair.bob.services.invites.accept(invite.id)
    assert await secret(pair.bob, group) == await secret(pair.alice, group)


async def test_a_group_that_has_caught_up_by_itself_is_not_replaced(pair: Pair) -> None:
    """Once its own commits have brought us where the Welcome leads, the Welcome has nothing to give."""
    group = await pair.meet()
    invite = await remove_and_invite_again(pair, group)
    await pair.bob.services.invites.accept(invite.id)
    await pair.bob.say(group, "here")
    pair.clock.advance(5)
    async with pair.alice.publishing():
        await pair.alice.services.changes.rotate_key(group)
    await pair.bob.sync()
    assert await refusal(pair, invite) is ErrorCode.ALREADY_JOINED
    assert await secret(pair.bob, group) == await secret(pair.alice, group)
