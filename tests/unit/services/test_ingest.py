"""What is asked of relays, and which group an event is for."""

from marmot_desktop.nostr.kinds import GROUP_EVENT
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.ingest import BATCH, ROUTES_PER_FILTER, batches
from tests.helpers.forging import rewrap
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair


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
    later = Timestamp(pair.clock.now() + 30 * 86_400)
    await pair.bob.parts.ingest.stored_end(RELAY, later)
    ((_, (asked,)),) = await pair.bob.parts.ingest.wanted()
    assert asked.since == later - 86_400
    await pair.bob.parts.ingest.stored_end(RELAY, Timestamp(5))
    assert await pair.bob.parts.ingest.wanted() == ((RELAY, (asked,)),)


async def test_events_for_nobody_or_from_another_time_leave_no_trace(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")
    strange = rewrap(event, created_at=pair.clock.now() + 3_600)
    old = rewrap(event, created_at=pair.clock.now() - 60 * 86_400)
    await pair.bob.take(strange, old)
    assert await pair.bob.session.run(lambda turn: turn.tx.seen.verdict(strange.id)) is None
    assert await pair.bob.texts(group) == []


async def test_a_batch_does_not_cut_through_a_second(pair: Pair) -> None:
    group = await pair.meet()
    event = await pair.alice.say(group, "hello")
    many = [rewrap(event, created_at=1_800_000_000 + number // 300) for number in range(BATCH + 100)]
    parts = list(batches(many))
    assert [each for part in parts for each in part] == many
    assert [len(part) for part in parts] == [300, BATCH + 100 - 300]
