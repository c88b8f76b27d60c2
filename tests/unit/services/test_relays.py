"""Own relay lists: stored, published where old and new readers look, never empty."""

import pytest

from marmot_desktop.domain.facts import RelayListsChanged
from marmot_desktop.domain.relay import RelayConcern, RelayConnectionState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.kinds import INBOX_RELAYS, KEY_PACKAGE_RELAYS, PROFILE, RELAY_LIST
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, facts_of


async def test_a_list_left_out_stays_as_it_is(pair: Pair) -> None:
    lists = await pair.bob.services.relays.set(inbox=["ws://127.0.0.1:7002/"])
    assert (lists.general, lists.inbox, lists.key_packages) == ((RELAY,), (OTHER_RELAY,), (RELAY,))
    assert len(facts_of(pair.bob, RelayListsChanged)) == 2


async def test_new_lists_reach_old_and_new_relays(pair: Pair) -> None:
    await pair.bob.services.relays.set([OTHER_RELAY], [OTHER_RELAY], [OTHER_RELAY])
    await pair.bob.send()
    for relay in (RELAY, OTHER_RELAY):
        published = [each for each in pair.network[relay].events if each.pubkey == pair.bob.session.me]
        for kind in (RELAY_LIST, INBOX_RELAYS, KEY_PACKAGE_RELAYS):
            (event,) = [each for each in published if each.kind == kind]
            assert [tag[1] for tag in event.tags if tag[0] in {"r", "relay"}] == [OTHER_RELAY]


async def test_two_changes_within_a_second_leave_the_second_one(pair: Pair) -> None:
    await pair.bob.services.relays.set(general=[OTHER_RELAY])
    await pair.bob.services.relays.set(general=[RELAY])
    await pair.bob.send()
    (event,) = [each for each in pair.relay.of_kind(RELAY_LIST) if each.pubkey == pair.bob.session.me]
    assert [tag[1] for tag in event.tags if tag[0] == "r"] == [RELAY]


@pytest.mark.parametrize(
    ("urls", "code"),
    [
        ([], ErrorCode.NO_RELAYS),
        (["no relay"], ErrorCode.INVALID_RELAY_URL),
        (["ws://relay.example.com"], ErrorCode.INVALID_RELAY_URL),
        ([f"wss://{number}.example.com" for number in range(21)], ErrorCode.GD_LIMIT_EXCEEDED),
    ],
)
async def test_a_list_nobody_could_use_is_refused_and_nothing_changes(
    pair: Pair, urls: list[str], code: ErrorCode
) -> None:
    with pytest.raises(RefusedError) as refused:
        await pair.bob.services.relays.set(inbox=urls)
    assert refused.value.code is code
    assert (await pair.bob.services.relays.get()).inbox == (RELAY,)


async def test_only_own_relays_may_learn_who_we_are(pair: Pair) -> None:
    await pair.bob.services.relays.set(inbox=[OTHER_RELAY])
    assert set(pair.bob.port.auth) == {RELAY, OTHER_RELAY}
    group = (await pair.bob.services.groups.create("Garden", relays=["ws://127.0.0.1:7003"])).group
    await pair.bob.services.relays.apply_auth()
    assert not set(group.relays) & set(pair.bob.port.auth)


async def test_a_relay_can_be_tried(pair: Pair) -> None:
    assert (await pair.bob.services.relays.test(RELAY)).state is RelayConnectionState.CONNECTED
    pair.relay.reachable = False
    assert (await pair.bob.services.relays.test(RELAY)).state is RelayConnectionState.WAITING


async def test_a_relay_that_is_new_in_one_list_is_told_all_of_them_and_the_profile(pair: Pair) -> None:
    await pair.bob.services.relays.set(inbox=[OTHER_RELAY])
    await pair.bob.send()
    kinds = {event.kind for event in pair.network[OTHER_RELAY].events}
    assert kinds == {PROFILE, RELAY_LIST, INBOX_RELAYS, KEY_PACKAGE_RELAYS}


async def test_what_a_relay_in_our_lists_says_of_itself_is_told(pair: Pair) -> None:
    pair.network[OTHER_RELAY].concerns = (RelayConcern.AUTH_REQUIRED,)
    status = await pair.bob.services.relays.test(OTHER_RELAY)
    assert status.concerns == (RelayConcern.AUTH_REQUIRED,)
    assert (await pair.bob.services.relays.test(RELAY)).concerns == ()


async def test_other_peoples_relays_learn_who_we_are_only_if_the_user_says_so(pair: Pair) -> None:
    relays = pair.bob.services.relays
    await relays.apply_auth()
    assert not (await relays.get()).reveals_sender
    assert not pair.bob.port.reveals
    await relays.set_reveals_sender(True)
    assert pair.bob.port.reveals
    await pair.bob.crash()
    await pair.bob.services.relays.apply_auth()
    assert (await pair.bob.services.relays.get()).reveals_sender
    assert pair.bob.port.reveals
