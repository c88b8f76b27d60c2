"""Tests of `marmot_desktop.ui.settings.key_packages_tab`."""

import pytest
from PySide6.QtWidgets import QTabBar

from marmot_desktop.domain.facts import KeyPackagesChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.settings.stock_meters import StockMeters
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def tab(ui: UiWindow) -> UiWindow:
    await ui.click("railSettings")
    ui.find(QTabBar, "settingsTabs").setCurrentIndex(2)
    return ui


async def test_a_new_one_is_published_and_listed(tab: UiWindow, actions: FakeActions) -> None:
    assert len(tab.titles("ownKeyPackageList")) == 1
    held = actions.hold("publish_key_package")
    await tab.click("publishKeyPackageButton")
    assert tab.text("publishKeyPackageButton") == "Publishing…"
    held.set()
    await tab.settle()
    assert len(tab.titles("ownKeyPackageList")) == 2
    assert tab.text("toastText") == "Key package published"


async def test_without_one_nobody_can_invite(tab: UiWindow, actions: FakeActions) -> None:
    actions.own_packages = ()
    actions.tell(KeyPackagesChanged())
    await tab.settle()
    assert tab.text("keyPackagesStateText") == "None is published: nobody can invite you."


async def test_a_failure_is_said(tab: UiWindow, actions: FakeActions) -> None:
    actions.refusals["publish_key_package"] = EnvironmentFaultError(ErrorCode.NO_RELAYS)
    await tab.click("publishKeyPackageButton")
    assert tab.text("keyPackagesStateText") == sentence_of(ErrorCode.NO_RELAYS)


async def test_what_relays_have_in_stock_is_shown(tab: UiWindow, actions: FakeActions) -> None:
    assert not tab.find(StockMeters, "stockMeters").isVisible()
    actions.stock = (make.stock(available=10), make.stock(available=1, relay="wss://other.example"))
    actions.tell(KeyPackagesChanged())
    await tab.settle()
    assert tab.text("stockMeter0Value") == "10 of 10 ready"
    assert tab.text("stockMeter1Title") == "other.example"
    assert tab.text("stockMeter1Note").startswith("Running low")


async def test_a_failure_of_the_stock_is_said(tab: UiWindow, actions: FakeActions) -> None:
    actions.refusals["list_stock"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    actions.tell(KeyPackagesChanged())
    await tab.settle()
    assert tab.text("keyPackagesStateText") == sentence_of(ErrorCode.STORAGE_ERROR)
