"""Becoming reachable: what is missing is published, what the user has published elsewhere is never overwritten."""

from pathlib import Path

import pytest

from marmot_desktop.domain.visibility import ListSearchState
from marmot_desktop.nostr.event import Event, sign_event
from marmot_desktop.nostr.kinds import INBOX_RELAYS, KEY_PACKAGE, KEY_PACKAGE_RELAYS, PROFILE, RELAY_LIST
from marmot_desktop.nostr.relay_lists import build_general_list, build_inbox_list, build_key_package_list
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.own_relays import write_waits_for_user
from tests.helpers.fake_clock import FakeClock
from tests.helpers.scripted_relay import RelayNetwork
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Party, party

THEIR_RELAY = RelayUrl("wss://theirs.example")
LISTS = {RELAY_LIST, INBOX_RELAYS, KEY_PACKAGE_RELAYS}


def latest(someone: Party, kind: int, relay: str = RELAY) -> Event:
    (event,) = [each for each in someone.network[relay].of_kind(kind) if each.pubkey == someone.session.me]
    return event


def urls(event: Event) -> list[tuple[str, ...]]:
    return [tag[1:] for tag in event.tags if tag[0] in {"r", "relay"}]


def published_lists(someone: Party) -> list[Event]:
    """Of this kind, own lists that a relay holds in this person's name were made by hand before."""
    signed = [
        build_general_list(someone.session.me, ((THEIR_RELAY, "read"), (RELAY, "")), Timestamp(1_700_000_000)),
        build_inbox_list(someone.session.me, (THEIR_RELAY,), Timestamp(1_700_000_000)),
        build_key_package_list(someone.session.me, (THEIR_RELAY,), Timestamp(1_700_000_000)),
    ]
    return [sign_event(each, someone.secret, aux=bytes(32)) for each in signed]


async def test_a_new_account_publishes_lists_profile_and_package(alone: Party) -> None:
    await alone.onboard()
    assert {event.kind for event in alone.relay.events} >= LISTS | {PROFILE, KEY_PACKAGE}
    assert urls(latest(alone, RELAY_LIST)) == [(RELAY,)]
    assert urls(latest(alone, INBOX_RELAYS)) == urls(latest(alone, KEY_PACKAGE_RELAYS)) == [(RELAY,)]
    lists = await alone.services.relays.get()
    assert (lists.general, lists.inbox, lists.key_packages) == ((RELAY,), (RELAY,), (RELAY,))


async def test_a_second_start_publishes_nothing_more(alone: Party) -> None:
    await alone.onboard()
    before = list(alone.relay.published)
    await alone.crash()
    await alone.onboard()
    assert alone.relay.published == before


async def test_an_imported_accounts_own_lists_are_kept_and_used(alone: Party) -> None:
    for event in published_lists(alone):
        alone.relay.put(event)
    await alone.onboard()
    assert {event.id for event in published_lists(alone) if event.kind in LISTS} == {
        latest(alone, kind).id for kind in LISTS
    }
    lists = await alone.services.relays.get()
    assert lists.inbox == lists.key_packages == (THEIR_RELAY,)


async def test_lists_that_could_not_be_looked_up_are_not_overwritten_when_the_relay_is_back(
    tmp_path: Path, fake_clock: FakeClock
) -> None:
    async with party("Alice", tmp_path, RelayNetwork(), fake_clock) as imported:
        imported.mark_imported()
        for event in published_lists(imported):
            imported.relay.put(event)
        imported.relay.reachable = False
        await imported.onboard()
        imported.relay.reachable = True
        fake_clock.advance(120)
        await imported.send()
        assert {latest(imported, kind).created_at for kind in LISTS} == {1_700_000_000}
        await imported.crash()
        await imported.onboard()
        assert {latest(imported, kind).created_at for kind in LISTS} == {1_700_000_000}
        assert (await imported.services.relays.get()).inbox == (THEIR_RELAY,)


async def test_a_new_account_made_offline_is_published_when_the_relay_is_there(alone: Party) -> None:
    alone.relay.reachable = False
    await alone.onboard()
    alone.relay.reachable = True
    alone.clock.advance(120)
    await alone.send()
    assert {event.kind for event in alone.relay.events} >= LISTS | {PROFILE, KEY_PACKAGE}


async def test_discovery_relays_get_the_lists_and_no_key_package(alone: Party) -> None:
    await alone.services.onboarding.start([RELAY], [OTHER_RELAY])
    await alone.send()
    assert {event.kind for event in alone.network[OTHER_RELAY].events} == LISTS | {PROFILE}


async def test_publishing_everything_again_keeps_what_the_lists_say(alone: Party) -> None:
    for event in published_lists(alone):
        alone.relay.put(event)
    await alone.onboard()
    alone.clock.advance(10)
    await alone.services.onboarding.publish_all()
    await alone.send()
    fresh = latest(alone, RELAY_LIST)
    assert fresh.created_at == alone.clock.now()
    assert set(urls(fresh)) == {(THEIR_RELAY, "read"), (RELAY,)}


@pytest.mark.parametrize(("words", "published"), [(None, True), ("blocked: no", False), ("error: later", False)])
async def test_waiting_tells_whether_a_relay_has_everything(alone: Party, words: str | None, published: bool) -> None:
    alone.relay.refuse = lambda event: words
    await alone.services.onboarding.start([RELAY], ())
    async with alone.publishing():
        assert await alone.services.onboarding.wait_published(0.3) is published


async def test_without_any_relay_there_is_nothing_to_publish(alone: Party) -> None:
    await alone.services.onboarding.start((), ())
    assert await alone.parts.outbox.claim() == ()
    assert await alone.services.onboarding.wait_published(1.0) is True


async def test_an_import_that_asks_first_publishes_nothing_before_the_user_has_said_so(
    tmp_path: Path, fake_clock: FakeClock
) -> None:
    async with party("Alice", tmp_path, RelayNetwork(), fake_clock) as imported:
        await imported.session.run(write_waits_for_user, True)
        await imported.onboard()
        await imported.services.key_packages.maintain()
        await imported.send()
        assert imported.relay.published == []
        search = await imported.services.onboarding.search_lists()
        assert (search.state, search.answered) == (ListSearchState.NOT_FOUND, (RELAY,))
        await imported.services.onboarding.begin_publishing()
        await imported.send()
        assert {event.kind for event in imported.relay.events} >= LISTS | {KEY_PACKAGE}


async def test_lists_are_found_on_a_relay_that_the_user_names(alone: Party) -> None:
    for event in published_lists(alone):
        alone.network[OTHER_RELAY].put(event)
    await alone.session.run(write_waits_for_user, True)
    await alone.onboard()
    assert (await alone.services.onboarding.search_lists()).state is ListSearchState.NOT_FOUND
    search = await alone.services.onboarding.search_lists([OTHER_RELAY])
    assert search.state is ListSearchState.FOUND
    assert (search.general, search.inbox, search.key_packages) == (
        (THEIR_RELAY, RELAY),
        (THEIR_RELAY,),
        (THEIR_RELAY,),
    )
    await alone.services.onboarding.begin_publishing()
    await alone.send()
    assert not any(event.kind in LISTS for event in alone.relay.published), "what was found is not overwritten"


async def test_relays_that_do_not_answer_are_not_taken_for_empty_ones(alone: Party) -> None:
    alone.relay.reachable = False
    await alone.session.run(write_waits_for_user, True)
    await alone.onboard()
    assert (await alone.services.onboarding.search_lists()).state is ListSearchState.NO_ANSWER


async def test_a_list_that_was_never_published_names_the_relays_of_one_that_was_found(alone: Party) -> None:
    general = published_lists(alone)[0]
    alone.network[OTHER_RELAY].put(general)
    await alone.session.run(write_waits_for_user, True)
    await alone.onboard()
    await alone.services.onboarding.search_lists([OTHER_RELAY])
    await alone.services.onboarding.begin_publishing()
    await alone.send()
    lists = await alone.services.relays.get()
    assert lists.inbox == lists.key_packages == lists.general == (THEIR_RELAY, RELAY)
    assert urls(latest(alone, INBOX_RELAYS)) == [(THEIR_RELAY,), (RELAY,)]
    assert alone.relay.of_kind(RELAY_LIST) == (), "what was found is not published again"
