"""The inbox: invites come in by themselves, from every relay of ours, once."""

from marmot_desktop.domain.facts import Fact, InviteReceived
from tests.helpers.two_accounts import OTHER_RELAY, Pair, facts_of


def invited(fact: Fact) -> bool:
    return isinstance(fact, InviteReceived)


async def test_an_invite_is_heard_of_by_itself(pair: Pair) -> None:
    async with pair.bob.managed():
        group = await pair.create_group()
        fact = await pair.bob.wait_for(invited)
        assert isinstance(fact, InviteReceived)
        assert fact.invite.group_name == group.name


async def test_an_invite_that_came_while_we_were_away_is_found(pair: Pair) -> None:
    await pair.create_group()
    async with pair.bob.managed():
        await pair.bob.wait_for(invited)
    await pair.bob.crash()
    async with pair.bob.managed():
        await pair.bob.services.invites.list()
    assert facts_of(pair.bob, InviteReceived) == []
    assert len(await pair.bob.services.invites.list()) == 1


async def test_a_new_inbox_relay_is_listened_to_at_once(pair: Pair) -> None:
    async with pair.bob.managed():
        await pair.bob.services.relays.set(inbox=[OTHER_RELAY])
        while not pair.network[OTHER_RELAY].streams:
            await pair.bob.services.invites.list()
        async with pair.alice.publishing():
            await pair.alice.services.contacts.refresh(pair.bob.session.me)
            await pair.alice.services.groups.create("Garden", members=[pair.bob.session.me])
        await pair.bob.wait_for(invited)
    assert pair.network[OTHER_RELAY].of_kind(1059)


async def test_stopping_closes_the_subscription(pair: Pair) -> None:
    async with pair.bob.managed():
        await pair.create_group()
        await pair.bob.wait_for(invited)
    assert all(stream.closed for stream in pair.bob.port.streams)
    assert pair.bob.hub.subscriber_count == 1
