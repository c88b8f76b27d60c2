"""Looking for key packages relay by relay: what each says is told, and time is bounded."""

import pytest

from marmot_desktop.domain.facts import PackageSearchMoved
from marmot_desktop.domain.package_search import PackageSearch, RelayAnswer
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.kinds import KEY_PACKAGE, KEY_PACKAGE_LEGACY
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services import package_search
from tests.helpers.scripted_gateways import Answer, ScriptedGateways
from tests.helpers.two_accounts import OTHER_RELAY, RELAY, Pair, facts_of

STRANGER = PubKey(bytes.fromhex("c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09b95c709ee5"))


def moves(pair: Pair) -> list[PackageSearch]:
    return [fact.search for fact in facts_of(pair.alice, PackageSearchMoved) if isinstance(fact, PackageSearchMoved)]


async def test_what_is_found_is_listed_once_for_each_device_with_the_relays_that_have_it(pair: Pair) -> None:
    found = await pair.alice.services.package_search.search(pair.bob.session.me)
    (package,) = found.packages
    assert (package.kind, package.valid, package.relays_accepted) == (KEY_PACKAGE, True, (RELAY,))
    assert pair.relay.of_kind(KEY_PACKAGE_LEGACY), "its twin is on the relay and not listed beside it"
    assert [(each.url, each.answer) for each in found.relays] == [(RELAY, RelayAnswer.ANSWERED)]
    assert found.used_before == frozenset()
    assert [each.relays[0].answer for each in moves(pair)] == [RelayAnswer.WAITING, RelayAnswer.ANSWERED]


async def test_the_one_they_were_invited_with_before_is_marked(pair: Pair) -> None:
    await pair.create_group()
    found = await pair.alice.services.package_search.search(pair.bob.session.me)
    assert found.used_before == {found.packages[0].event_id}


async def test_the_relays_of_the_group_are_asked_where_the_person_names_none(pair: Pair) -> None:
    group = (await pair.alice.services.groups.create("Garden", relays=[OTHER_RELAY])).group
    found = await pair.alice.services.package_search.search(STRANGER, group.id)
    assert {each.url for each in found.relays} == {RELAY, OTHER_RELAY}
    assert (found.packages, found.is_unanswered) == ((), False)


async def test_a_relay_that_is_gone_is_silent(pair: Pair) -> None:
    pair.relay.reachable = False
    found = await pair.alice.services.package_search.search(pair.bob.session.me)
    assert {each.answer for each in found.relays} == {RelayAnswer.SILENT}
    assert found.is_unanswered


async def test_when_time_is_over_what_was_found_is_shown(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    async def ends(self: object, search: package_search._Search, relays: object) -> None:
        await search.ask([RELAY])
        search._relays[OTHER_RELAY] = replace(search._relays[RELAY], url=OTHER_RELAY, answer=RelayAnswer.WAITING)
        raise TimeoutError

    monkeypatch.setattr(package_search.PackageSearchService, "_ask_step_by_step", ends)
    found = await pair.alice.services.package_search.search(pair.bob.session.me)
    assert [each.answer for each in found.relays] == [RelayAnswer.ANSWERED, RelayAnswer.SILENT]
    assert len(found.packages) == 1


async def test_a_package_that_was_handed_out_is_found_though_no_relay_shows_it(pair: Pair) -> None:
    package = next(each for each in pair.relay.of_kind(KEY_PACKAGE) if each.pubkey == pair.bob.session.me)
    await pair.alice.reopen_with(ScriptedGateways(answer=Answer((package,))))
    await pair.alice.services.package_requests.request(pair.bob.session.me)
    pair.relay.events = [each for each in pair.relay.events if each.kind not in (KEY_PACKAGE, KEY_PACKAGE_LEGACY)]
    found = await pair.alice.services.package_search.search(pair.bob.session.me)
    assert [each.event_id for each in found.packages] == [package.id]


async def test_a_group_nobody_knows_is_refused(pair: Pair) -> None:
    with pytest.raises(RefusedError) as caught:
        await pair.alice.services.package_search.search(pair.bob.session.me, NostrGroupId(bytes(32)))
    assert caught.value.code is ErrorCode.GROUP_UNKNOWN
