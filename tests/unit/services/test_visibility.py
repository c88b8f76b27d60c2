"""What relays hand out of this account, compared with what it has sent."""

import pytest

from marmot_desktop.domain.facts import KeyPackagesChanged, PublicationChanged
from marmot_desktop.domain.visibility import PublicationState, PublicItem, Visibility
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.kinds import INBOX_RELAYS, KEY_PACKAGE, KEY_PACKAGE_LEGACY, KEY_PACKAGE_RELAYS
from marmot_desktop.nostr.types import EventId
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, Party, facts_of

LISTS = (PublicItem.GENERAL_RELAYS, PublicItem.INBOX_RELAYS, PublicItem.KEY_PACKAGE_RELAYS)


async def states(party: Party) -> dict[PublicItem, PublicationState]:
    return {each.item: each.state for each in await party.services.visibility.told()}


async def look(party: Party) -> Visibility:
    return await party.services.visibility.look()


def lose(party: Party, *kinds: int) -> None:
    party.relay.events = [
        each for each in party.relay.events if each.pubkey != party.session.me or each.kind not in kinds
    ]


async def test_before_anything_was_published_everything_is_absent(alone: Party) -> None:
    assert set((await states(alone)).values()) == {PublicationState.ABSENT}
    assert (await look(alone)).relays == ()


async def test_what_is_on_its_way_waits_and_what_a_relay_has_taken_is_published(alone: Party) -> None:
    await alone.services.onboarding.start([RELAY], ())
    assert set((await states(alone)).values()) == {PublicationState.WAITING}
    await alone.send()
    told = {each.item: each for each in await alone.services.visibility.told()}
    assert {each.state for each in told.values()} == {PublicationState.PUBLISHED}
    assert told[PublicItem.KEY_PACKAGE].accepted_by == told[PublicItem.KEY_PACKAGE].wanted == (RELAY,)
    assert facts_of(alone, PublicationChanged)


async def test_what_a_relay_refuses_is_told_in_its_words(alone: Party) -> None:
    alone.relay.refuse = lambda event: "blocked: not on the list" if event.kind == INBOX_RELAYS else None
    await alone.onboard()
    told = {each.item: each for each in await alone.services.visibility.told()}
    assert told[PublicItem.INBOX_RELAYS].state is PublicationState.REFUSED
    assert told[PublicItem.INBOX_RELAYS].words == "blocked: not on the list"
    assert told[PublicItem.GENERAL_RELAYS].state is PublicationState.PUBLISHED


async def test_a_relay_that_has_everything_says_so(pair: Pair) -> None:
    (sight,) = (await look(pair.bob)).relays
    assert (sight.relay, sight.answered) == (RELAY, True)
    assert set(sight.found) == {*LISTS, PublicItem.PROFILE, PublicItem.KEY_PACKAGE}
    assert len(sight.packages) == 2


@pytest.mark.parametrize(
    ("kinds", "item"),
    [
        ((KEY_PACKAGE_RELAYS,), PublicItem.KEY_PACKAGE_RELAYS),
        ((KEY_PACKAGE, KEY_PACKAGE_LEGACY), PublicItem.KEY_PACKAGE),
        ((INBOX_RELAYS,), PublicItem.INBOX_RELAYS),
    ],
)
async def test_what_a_relay_has_lost_is_missing_there(pair: Pair, kinds: tuple[int, ...], item: PublicItem) -> None:
    lose(pair.bob, *kinds)
    (sight,) = (await look(pair.bob)).relays
    assert set(PublicItem) - set(sight.found) == {item}


async def test_relays_without_an_answer_are_told_apart_from_empty_ones(pair: Pair) -> None:
    await pair.bob.services.relays.set(general=[RELAY, OTHER_RELAY])
    await pair.bob.send()
    pair.network[OTHER_RELAY].reachable = False
    seen = await look(pair.bob)
    assert {sight.relay: sight.answered for sight in seen.relays} == {RELAY: True, OTHER_RELAY: False}
    assert seen.checked_at == pair.clock.now()


async def test_an_older_list_is_told_as_outdated(pair: Pair) -> None:
    pair.clock.advance(5)
    await pair.bob.services.relays.set(inbox=[RELAY, OTHER_RELAY])
    (sight, _) = (await look(pair.bob)).relays
    assert sight.outdated == (PublicItem.INBOX_RELAYS,)
    assert (await states(pair.bob))[PublicItem.INBOX_RELAYS] is PublicationState.WAITING


async def test_a_package_is_sent_again_where_a_relay_has_lost_it(pair: Pair) -> None:
    (mine,) = [each for each in pair.relay.of_kind(KEY_PACKAGE) if each.pubkey == pair.bob.session.me]
    lose(pair.bob, KEY_PACKAGE)
    await pair.bob.services.visibility.send_again(mine.id)
    await pair.bob.send()
    assert mine in pair.relay.events
    assert facts_of(pair.bob, KeyPackagesChanged)


async def test_a_package_that_still_waits_is_only_woken(alone: Party) -> None:
    await alone.services.onboarding.start([RELAY], ())
    waiting = len(await alone.session.run(lambda turn: turn.tx.outbox.waiting()))
    newest = (await alone.services.key_packages.list_own())[0]
    await alone.services.visibility.send_again(newest.event_id)
    assert len(await alone.session.run(lambda turn: turn.tx.outbox.waiting())) == waiting


async def test_a_package_that_was_taken_back_or_is_nobodys_is_not_sent(pair: Pair) -> None:
    mine = (await pair.bob.services.key_packages.list_own())[0]
    await pair.bob.services.key_packages.delete(mine.event_id)
    for event_id in (mine.event_id, EventId(bytes(32))):
        with pytest.raises(RefusedError) as refused:
            await pair.bob.services.visibility.send_again(event_id)
        assert refused.value.code is ErrorCode.NOT_FOUND
