"""Tests of `marmot_desktop.ui.settings.key_packages_tab`."""

import pytest
from PySide6.QtWidgets import QTabBar

from marmot_desktop.domain.facts import KeyPackagesChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
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
