"""One group is brought up to date at once, whatever else is behind."""

from marmot_desktop.services.group_refresh import GroupRefresh
from tests.helpers.branches import stage
from tests.helpers.two_accounts import OTHER_RELAY, Pair, Party


def refresh_of(party: Party) -> GroupRefresh:
    return GroupRefresh(party.session, party.parts.ingest, party.port)


async def test_what_the_relays_of_a_group_have_is_taken_in(pair: Pair) -> None:
    group = await pair.meet()
    other = await pair.create_group(with_bob=False, name="Other")
    await pair.alice.say(group, "one")
    await stage(pair.alice, group)
    await pair.alice.send()
    key = (await pair.bob.services.groups.get(group)).key
    assert await refresh_of(pair.bob).run(key)
    assert await pair.bob.texts(group) == ["one"]
    assert (await pair.bob.services.groups.get(group)).epoch == 2
    (asked,) = {
        filters[0].tags["h"] for _, filters in pair.bob.port.fetches if filters[0].tags and "h" in filters[0].tags
    }
    assert asked == (group.hex(),)
    assert other.id.hex() not in asked


async def test_a_dead_relay_does_not_hold_up_the_others(pair: Pair) -> None:
    group = await pair.meet()
    async with pair.alice.publishing():
        await pair.alice.services.changes.update(group, relays=[pair.relay.url, OTHER_RELAY])
    await pair.bob.sync()
    pair.network[OTHER_RELAY].reachable = False
    await pair.alice.say(group, "still heard")
    key = (await pair.bob.services.groups.get(group)).key
    assert await refresh_of(pair.bob).run(key)
    assert await pair.bob.texts(group) == ["still heard"]
    pair.relay.reachable = False
    assert not await refresh_of(pair.bob).run(key)
