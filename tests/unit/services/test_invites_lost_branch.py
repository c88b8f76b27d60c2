"""Who was welcomed on a branch that was lost afterwards comes back by the Welcome that an admin sends anew."""

from marmot_desktop.domain.invite import InviteStatus
from marmot_desktop.services.redoing import RedoService
from tests.helpers.branches import secret, stage
from tests.helpers.two_accounts import Pair


async def test_a_member_of_a_lost_branch_is_welcomed_again(pair: Pair) -> None:
    alice, bob = pair.alice, pair.bob
    group = (await pair.create_group(with_bob=False)).id
    pair.relay.refuse = lambda event: "blocked: no"
    better = await stage(alice, group)
    await alice.send()
    pair.relay.refuse = lambda event: None
    pair.clock.advance(5)
    async with alice.publishing():
        await alice.services.groups.invite(group, person=bob.session.me)
    await pair.join()
    # One more commit on the branch, so that the number of Bob's epoch is not below that of the new Welcome.
    await stage(alice, group)
    await alice.send()
    await bob.sync()
    assert await secret(alice, group) == await secret(bob, group)

    pair.clock.advance(5)
    await alice.take(better)
    async with alice.publishing():
        assert not await RedoService(
            alice.session, alice.services.groups, alice.services.changes, alice.parts.committer
        ).redo_all()
    await bob.sync()
    (invite,) = await bob.services.invites.list(InviteStatus.PENDING)
    joined = await bob.services.invites.accept(invite.id)
    await alice.sync()
    assert joined.id == group
    assert await secret(alice, group) == await secret(bob, group)
    await bob.say(group, "back again")
    await alice.sync()
    assert await alice.texts(group) == ["back again"]
