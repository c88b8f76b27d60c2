"""What relays are asked for: from where each ended, by relay and routing id."""

from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.group_subscriptions import MAX_FILTERS, ROUTES_PER_FILTER
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, Party


async def asked(party: Party) -> dict[RelayUrl, tuple[Filter, ...]]:
    return dict(await party.parts.ingest.wanted())


async def told_all(party: Party, relay: RelayUrl, at: int) -> None:
    """A relay has told all it had then."""
    await party.parts.ingest.stored_end(relay, (await asked(party))[relay], Timestamp(at))


async def test_every_group_is_asked_for_on_its_own_relays_only(pair: Pair) -> None:
    first = (await pair.alice.services.groups.create("One")).group
    second = (await pair.alice.services.groups.create("Two", relays=[RELAY, OTHER_RELAY])).group
    wanted = dict(await pair.alice.parts.ingest.wanted())
    assert {relay: set((filters[0].tags or {})["h"]) for relay, filters in wanted.items()} == {
        RELAY: {first.id.hex(), second.id.hex()},
        OTHER_RELAY: {second.id.hex()},
    }
    assert all(each.kinds == (GROUP_EVENT,) for filters in wanted.values() for each in filters)


async def test_many_groups_are_asked_for_in_several_filters_of_one_request(pair: Pair) -> None:
    for number in range(ROUTES_PER_FILTER + 1):
        await pair.alice.services.groups.create(f"Group {number}")
    ((_, filters),) = await pair.alice.parts.ingest.wanted()
    assert [len((each.tags or {})["h"]) for each in filters] == [ROUTES_PER_FILTER, 1]


async def test_after_a_join_two_days_before_the_invite_are_asked_for(pair: Pair) -> None:
    await pair.meet()
    ((_, (asked,)),) = await pair.bob.parts.ingest.wanted()
    assert asked.since == pair.clock.now() - 2 * 86_400


async def test_a_relay_that_has_told_all_is_asked_for_the_last_day_again(pair: Pair) -> None:
    await pair.meet()
    ((_, (first,)),) = await pair.bob.parts.ingest.wanted()
    later = Timestamp(pair.clock.now() + 30 * 86_400)
    await pair.bob.parts.ingest.stored_end(RELAY, (first,), later)
    ((_, (asked,)),) = await pair.bob.parts.ingest.wanted()
    assert asked.since == later - 86_400
    await pair.bob.parts.ingest.stored_end(RELAY, (asked,), Timestamp(5))
    assert await pair.bob.parts.ingest.wanted() == ((RELAY, (asked,)),)


async def test_each_relay_is_asked_from_its_own_end_however_long_ago(pair: Pair) -> None:
    """One was away for a month: the other's end says nothing of what it has."""
    group = (await pair.alice.services.groups.create("One", relays=[RELAY, OTHER_RELAY])).group
    now = pair.clock.now()
    for relay in (RELAY, OTHER_RELAY):
        await told_all(pair.alice, relay, now)
    pair.clock.advance(30 * 86_400)
    await told_all(pair.alice, RELAY, now + 30 * 86_400)
    questions = await asked(pair.alice)
    assert [each.since for each in questions[RELAY]] == [now + 29 * 86_400]
    assert [each.since for each in questions[OTHER_RELAY]] == [now - 86_400]
    assert group.id.hex() in (questions[OTHER_RELAY][0].tags or {})["h"]


async def test_a_relay_that_is_added_is_asked_for_the_whole_membership(pair: Pair) -> None:
    await pair.meet()
    start = (await asked(pair.bob))[RELAY][0].since
    await told_all(pair.bob, RELAY, pair.clock.now() + 30 * 86_400)
    await pair.bob.session.run(lambda turn: turn.tx.groups.update(1, relays=(RELAY, OTHER_RELAY)))
    assert (await asked(pair.bob))[OTHER_RELAY][0].since == start


async def test_a_new_routing_id_is_asked_for_from_the_beginning_although_the_old_one_was_read(pair: Pair) -> None:
    """It was taken on while we were away: the end of what came under the old id says nothing of it."""
    old = await pair.meet()
    start = (await asked(pair.bob))[RELAY][0].since
    await told_all(pair.bob, RELAY, pair.clock.now() + 30 * 86_400)
    new = type(old)(bytes(32))

    def rotate(turn: Turn) -> None:
        turn.tx.groups.update(1, nostr_group_id=new, epoch=5)
        turn.tx.groups.add_route(new, 1, 5)

    await pair.bob.session.run(rotate)
    by_id = {(each.tags or {})["h"]: each.since for each in (await asked(pair.bob))[RELAY]}
    assert by_id == {(new.hex(),): start, (old.hex(),): pair.clock.now() + 29 * 86_400}


def enter(turn: Turn, nostr_group_id: NostrGroupId, epoch: int) -> None:
    turn.tx.groups.update(1, nostr_group_id=nostr_group_id, epoch=epoch)


async def test_a_routing_id_of_long_ago_is_not_asked_for_any_more(pair: Pair) -> None:
    old = await pair.meet()
    new = type(old)(bytes(32))
    await pair.bob.session.run(lambda turn: turn.tx.groups.add_route(new, 1, 10))
    for epoch, known in ((14, {old.hex(), new.hex()}), (15, {new.hex()})):
        await pair.bob.session.run(enter, new, epoch)
        ids = {value for each in (await asked(pair.bob))[RELAY] for value in (each.tags or {})["h"]}
        assert ids == known


async def test_only_what_a_relay_was_asked_for_is_read(pair: Pair) -> None:
    """Its end may come after another group was joined."""
    await pair.alice.services.groups.create("One")
    before = (await asked(pair.alice))[RELAY]
    second = (await pair.alice.services.groups.create("Two")).group
    await pair.alice.parts.ingest.stored_end(RELAY, before, Timestamp(pair.clock.now() + 10 * 86_400))
    since = {(each.tags or {})["h"]: each.since for each in (await asked(pair.alice))[RELAY]}
    assert since[second.id.hex(),] == pair.clock.now() - 86_400
    assert len(since) == 2, "what begins on another day is asked for by itself"


async def test_groups_read_on_many_different_days_do_not_make_a_request_too_long(pair: Pair) -> None:
    for number in range(MAX_FILTERS + 5):
        before = (await asked(pair.alice)).get(RELAY, ())
        group = (await pair.alice.services.groups.create(f"Group {number}")).group
        only = Filter(kinds=(GROUP_EVENT,), tags={"h": (group.id.hex(),)})
        await pair.alice.parts.ingest.stored_end(RELAY, (only,), Timestamp(pair.clock.now() + number * 3 * 86_400))
        assert len(before) <= MAX_FILTERS
    (only,) = (await asked(pair.alice))[RELAY]
    assert len((only.tags or {})["h"]) == MAX_FILTERS + 5
    assert only.since == pair.clock.now() - 86_400


async def test_relays_that_a_group_has_left_are_asked_for_five_epochs_more(pair: Pair) -> None:
    """Who has not heard of the move yet still writes there, and what they write can still be read."""
    group = await pair.meet()
    async with pair.alice.publishing():
        await pair.alice.services.changes.update(group, relays=[OTHER_RELAY])
        await pair.bob.say(group, "sent to where the group was")
        await pair.alice.sync()
        assert ["sent to where the group was"] == await pair.alice.texts(group)
        for _ in range(4):
            assert {RELAY, OTHER_RELAY} == set(await asked(pair.alice))
            pair.clock.advance(5)
            await pair.alice.services.changes.rotate_key(group)
        pair.clock.advance(5)
        await pair.alice.services.changes.rotate_key(group)
    assert {OTHER_RELAY} == set(await asked(pair.alice))
