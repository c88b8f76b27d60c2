"""Tests of `marmot_desktop.ui.keys.keys_page`, its card and its question."""

import pytest

from marmot_desktop.domain.facts import KeyPackagesChanged
from marmot_desktop.domain.reachability import CheckResult, CheckSubject, ReachabilityCheck
from marmot_desktop.domain.visibility import RelaySight, Visibility
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.keys.stock_meters import StockMeters
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

OTHER = RelayUrl("wss://relay.example.org")
THIRD = RelayUrl("wss://keys.example.net")
PACKAGE = make.key_package("Ada Stone", relays=(make.RELAY, OTHER, THIRD))


def seen(*more: bytes) -> Visibility:
    strangers = tuple(make.event_id(str(each)) for each in more)
    return Visibility(
        (
            RelaySight(make.RELAY, True, (), (), (PACKAGE.event_id, *strangers)),
            RelaySight(OTHER, True),
            RelaySight(THIRD, False),
        ),
        Timestamp(make.NOW),
    )


@pytest.fixture
async def keys(ui: UiWindow, actions: FakeActions) -> UiWindow:
    actions.own_packages = (PACKAGE,)
    actions.reach.seen = seen()
    await ui.click("railKeys")
    return ui


async def choose_first(keys: UiWindow) -> None:
    await keys.choose("ownKeyPackageList", keys.titles("ownKeyPackageList")[0])


async def test_each_relay_says_whether_it_hands_the_package_out(keys: UiWindow) -> None:
    assert not keys.has("keyPackageCard")
    await choose_first(keys)
    assert [keys.text(f"presence{number}State") for number in range(3)] == ["Found", "Missing", "No answer"]
    assert keys.text("keyPackageIdField") == PACKAGE.event_id.hex()
    shown = [keys.text(f"keyPackageFacts{row}") for row in range(5)]
    assert shown[0] == "Ready and Reusable"
    assert "30443" in shown


async def test_relays_are_asked_when_the_page_is_shown_and_on_demand(keys: UiWindow, actions: FakeActions) -> None:
    assert actions.names_of_wishes().count("look") == 1
    held = actions.hold("look")
    await keys.click("checkPresenceButton")
    assert keys.text("checkPresenceButton") == "Asking relays…"
    held.set()
    await keys.settle()
    assert actions.names_of_wishes().count("look") == 2


async def test_it_is_renewed_and_the_new_one_is_listed(keys: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("publish_key_package")
    await keys.click("publishKeyPackageButton")
    assert keys.text("publishKeyPackageButton") == "Publishing…"
    held.set()
    await keys.settle()
    assert len(keys.titles("ownKeyPackageList")) == 2
    assert "taken back" in keys.text("toastText")


async def test_without_one_nobody_can_invite_and_one_click_publishes(keys: UiWindow, actions: FakeActions) -> None:
    actions.own_packages = ()
    actions.tell(KeyPackagesChanged())
    await keys.settle()
    assert keys.text("keysEmptyHeading") == "None published"
    assert not keys.has("publishKeyPackageButton")
    await keys.click("keysEmptyButton")
    assert not keys.has("keysEmpty")


async def test_a_package_that_no_relay_has_taken_is_pointed_out(keys: UiWindow, actions: FakeActions) -> None:
    actions.own_packages = (replace(PACKAGE, relays_accepted=()),)
    actions.tell(KeyPackagesChanged())
    await keys.settle()
    assert "No relay has taken" in keys.text("keyPackagesStateText")
    await keys.click("keyPackagesStateButton")
    assert keys.has("relaysTab")


async def test_it_is_sent_again(keys: UiWindow, actions: FakeActions) -> None:
    await choose_first(keys)
    await keys.click("sendKeyPackageAgainButton")
    assert ("send_key_package_again", PACKAGE.event_id) in actions.asked
    assert "on its way" in keys.text("toastText")


async def test_deleting_asks_first_and_warns_of_the_last_one(keys: UiWindow, actions: FakeActions) -> None:
    await choose_first(keys)
    await keys.click("deleteKeyPackageButton")
    assert "nobody can invite you" in keys.text("deleteKeyPackageWarningText")
    await keys.click("keepKeyPackageButton")
    assert "delete_key_package" not in actions.names_of_wishes()
    await keys.click("deleteKeyPackageButton")
    await keys.click("confirmDeleteKeyPackageButton")
    assert ("delete_key_package", PACKAGE.event_id) in actions.asked
    assert keys.reason("deleteKeyPackageButton") == "It is not offered any more"


async def test_a_deletion_that_fails_says_why_and_can_be_tried_again(keys: UiWindow, actions: FakeActions) -> None:
    actions.refusals["delete_key_package"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await choose_first(keys)
    await keys.click("deleteKeyPackageButton")
    await keys.click("confirmDeleteKeyPackageButton")
    assert keys.text("deleteKeyPackageWarningText") == sentence_of(ErrorCode.STORAGE_ERROR)
    actions.refusals.clear()
    await keys.click("confirmDeleteKeyPackageButton")
    assert ("delete_key_package", PACKAGE.event_id) in actions.asked


async def test_packages_of_other_devices_are_told(keys: UiWindow, actions: FakeActions) -> None:
    actions.reach.seen = seen(b"1")
    await keys.click("checkPresenceButton")
    assert "1 key package in your name" in keys.text("keyPackageStrangersText")
    actions.reach.seen = seen(b"1", b"2")
    await keys.click("checkPresenceButton")
    assert "2 key packages in your name" in keys.text("keyPackageStrangersText")


@pytest.mark.parametrize("wish", ["list_own_key_packages", "list_stock", "look", "publish_key_package"])
async def test_a_failure_is_said(keys: UiWindow, actions: FakeActions, wish: str) -> None:
    actions.refusals[wish] = EnvironmentFaultError(ErrorCode.NO_RELAYS)
    await keys.click("checkPresenceButton")
    await keys.click("publishKeyPackageButton")
    actions.tell(KeyPackagesChanged())
    await keys.settle()
    assert keys.text("keysProblemText") == sentence_of(ErrorCode.NO_RELAYS)
    actions.refusals.clear()
    await keys.click("checkPresenceButton")
    await keys.click("publishKeyPackageButton")
    assert not keys.has("keysProblem")


async def test_what_relays_have_in_stock_is_shown(keys: UiWindow, actions: FakeActions) -> None:
    assert not keys.find(StockMeters, "stockMeters").isVisible()
    actions.stock = (make.stock(available=10), make.stock(available=1, relay="wss://other.example"))
    actions.tell(KeyPackagesChanged())
    await keys.settle()
    assert keys.text("stockMeter0Value") == "10 of 10 ready"
    assert keys.text("stockMeter1Title") == "other.example"
    assert keys.text("stockMeter1Note").startswith("Running low")


async def test_a_page_that_nobody_looks_at_asks_nothing(ui: UiWindow, actions: FakeActions) -> None:
    await ui.click("railKeys")
    await ui.click("railChats")
    before = actions.names_of_wishes().count("list_stock")
    actions.tell(KeyPackagesChanged())
    await ui.settle()
    assert actions.names_of_wishes().count("list_stock") == before
    await ui.click("railKeys")
    assert actions.names_of_wishes().count("list_stock") == before + 1


async def test_whether_one_can_be_invited_is_looked_at_from_outside(keys: UiWindow, actions: FakeActions) -> None:
    assert not keys.has("ownReachability")
    held = actions.hold("check_reachability")
    await keys.click("checkReachedButton")
    assert keys.reason("checkReachedButton") == "Relays are being asked"
    held.set()
    await keys.settle()
    assert keys.text("ownReachabilityHeading")
    assert ("check_reachability", None) in actions.asked


@pytest.mark.parametrize(
    ("subject", "wish"),
    [(CheckSubject.KEY_PACKAGE, "publish_key_package"), (CheckSubject.INBOX_ANSWERS, "list_relays")],
)
async def test_what_keeps_others_from_inviting_is_one_click_from_its_cure(
    keys: UiWindow, actions: FakeActions, subject: CheckSubject, wish: str
) -> None:
    report = make.reachability_report(b"", is_self=True)
    checks = tuple(
        ReachabilityCheck(each.subject, CheckResult.FAILED if each.subject is subject else each.result)
        for each in report.checks
    )
    actions.people.reports[None] = replace(report, checks=checks)
    await keys.click("checkReachedButton")
    await keys.click("ownReachabilityStep")
    assert wish in actions.names_of_wishes()


async def test_a_look_that_fails_says_why(keys: UiWindow, actions: FakeActions) -> None:
    actions.refusals["check_reachability"] = EnvironmentFaultError(ErrorCode.TIMEOUT)
    await keys.click("checkReachedButton")
    assert keys.text("ownReachabilityHeading") == sentence_of(ErrorCode.TIMEOUT)
