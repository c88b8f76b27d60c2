"""Who can be invited now, test by test, asked of every relay by itself."""

from marmot_desktop.domain.contact import Reachability
from marmot_desktop.domain.reachability import CheckResult, CheckSubject, NextStep, ReachabilityReport
from marmot_desktop.nostr.kinds import INBOX_RELAYS, KEY_PACKAGE, KEY_PACKAGE_LEGACY, KEY_PACKAGE_RELAYS
from marmot_desktop.nostr.types import PubKey
from tests.helpers.scripted_gateways import ScriptedGateways
from tests.helpers.two_accounts import RELAY, Pair

S, R = CheckSubject, CheckResult
PACKAGES = {KEY_PACKAGE, KEY_PACKAGE_LEGACY}


def forget(pair: Pair, *kinds: int) -> None:
    """The relay loses events of these kinds."""
    pair.relay.events = [event for event in pair.relay.events if event.kind not in kinds]


def results(report: ReachabilityReport) -> dict[CheckSubject, CheckResult]:
    return {check.subject: check.result for check in report.checks}


async def test_somebody_who_has_published_everything_passes_every_test_and_the_card_says_where(pair: Pair) -> None:
    await pair.alice.services.contacts.add(pair.bob.account.npub)
    report = await pair.alice.services.reachability.check(pair.bob.session.me)
    assert set(results(report).values()) == {R.PASSED}
    assert (report.can_be_invited, report.next_step, report.is_self) == (True, NextStep.NOTHING, False)
    assert [check.relays for check in report.checks if check.subject is S.KEY_PACKAGE_LIST] == [(RELAY,)]
    assert report.packages[0].valid
    assert report.packages[0].relays_accepted == (RELAY,)
    contact = await pair.alice.services.contacts.get(pair.bob.session.me)
    assert contact.reachability is Reachability.READY


async def test_without_a_key_package_they_have_to_open_their_app(pair: Pair) -> None:
    forget(pair, *PACKAGES)
    report = await pair.alice.services.reachability.check(pair.bob.session.me)
    assert results(report)[S.KEY_PACKAGE] is R.FAILED
    assert results(report)[S.VALID] is R.UNKNOWN
    assert (report.next_step, report.reachability) == (NextStep.ASK_TO_OPEN_APP, Reachability.NO_KEY_PACKAGE)


async def test_a_missing_list_is_a_warning_while_packages_are_found_elsewhere(pair: Pair) -> None:
    forget(pair, KEY_PACKAGE_RELAYS, INBOX_RELAYS)
    report = await pair.alice.services.reachability.check(pair.bob.session.me)
    assert results(report)[S.KEY_PACKAGE_LIST] is R.WARNING
    assert results(report)[S.INBOX_LIST] is R.WARNING
    assert report.can_be_invited


async def test_a_package_whose_time_is_over_cannot_be_used_any_more(pair: Pair) -> None:
    pair.clock.advance(80 * 86_400)
    assert results(await pair.alice.services.reachability.check(pair.bob.session.me))[S.AGE] is R.PASSED
    pair.clock.advance(30 * 86_400)
    report = await pair.alice.services.reachability.check(pair.bob.session.me)
    assert results(report)[S.AGE] is R.FAILED


async def test_offline_nothing_is_said_and_nothing_is_forgotten(pair: Pair) -> None:
    await pair.alice.services.contacts.add(pair.bob.account.npub)
    await pair.alice.services.reachability.check(pair.bob.session.me)
    pair.relay.reachable = False
    report = await pair.alice.services.reachability.check(pair.bob.session.me)
    assert (report.is_offline, report.next_step) == (True, NextStep.CHECK_AGAIN)
    assert (await pair.alice.services.contacts.get(pair.bob.session.me)).reachability is Reachability.READY


async def test_a_stranger_of_whom_nothing_is_known_has_to_open_an_app(pair: Pair) -> None:
    report = await pair.alice.services.reachability.check(PubKey(bytes(31) + b"\x07"))
    assert results(report)[S.INBOX_LIST] is R.FAILED
    assert report.next_step is NextStep.ASK_TO_OPEN_APP


async def test_the_own_account_is_looked_at_in_the_same_way(pair: Pair) -> None:
    report = await pair.alice.services.reachability.check()
    assert (report.is_self, report.can_be_invited, report.next_step) == (True, True, NextStep.NOTHING)
    forget(pair, *PACKAGES)
    assert (await pair.alice.services.reachability.check()).next_step is NextStep.PUBLISH_KEY_PACKAGE


async def test_a_relay_that_keeps_a_stock_is_named(pair: Pair) -> None:
    await pair.alice.reopen_with(ScriptedGateways())
    report = await pair.alice.services.reachability.check(pair.bob.session.me)
    assert [check.relays for check in report.checks if check.subject is S.STOCK] == [(RELAY,)]
