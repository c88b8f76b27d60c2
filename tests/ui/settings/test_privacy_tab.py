"""Tests of `marmot_desktop.ui.settings.privacy_tab`."""

import pytest
from PySide6.QtWidgets import QRadioButton

from marmot_desktop.domain.contact import PicturePolicy
from marmot_desktop.domain.facts import BlockingChanged
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BO = make.pubkey("Bo Lind")


@pytest.fixture
async def tab(ui: UiWindow, actions: FakeActions) -> UiWindow:
    actions.people.blocked = (BO,)
    await ui.click("railSettings")
    await ui.choose("settingsList", "Privacy")
    return ui


async def test_whose_pictures_are_loaded_is_shown_and_chosen(tab: UiWindow, actions: FakeActions) -> None:
    assert tab.find(QRadioButton, "picturesKnown").isChecked()
    await tab.click("picturesNobody")
    assert actions.people.policy is PicturePolicy.NOBODY
    assert tab.find(QRadioButton, "picturesNobody").isChecked()


async def test_blocked_people_are_listed_and_open(tab: UiWindow) -> None:
    assert tab.titles("blockedList") == ["Bo Lind"]
    await tab.choose("blockedList", "Bo Lind")
    assert tab.window.context.navigator.place.person == BO


async def test_the_list_follows_what_happens(tab: UiWindow, actions: FakeActions) -> None:
    actions.tell(BlockingChanged(BO, blocked=False))
    assert not tab.has("blockedList")
    assert "blocked nobody" in tab.text("blockedText")
    actions.tell(BlockingChanged(make.pubkey("Cy"), blocked=True), BlockingChanged(BO, blocked=True))
    assert tab.titles("blockedList")[0] == "Bo Lind"
    assert len(tab.titles("blockedList")) == 2
