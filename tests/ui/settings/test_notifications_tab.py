"""Tests of `marmot_desktop.ui.settings.notifications_tab`."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from marmot_desktop.domain.facts import NotificationSettingsChanged
from marmot_desktop.domain.notification import DesktopOffer
from marmot_desktop.domain.notification_settings import NotificationSettings, Preview
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def opened(ui: UiWindow) -> UiWindow:
    await ui.click("railSettings")
    await ui.choose("settingsList", "Notifications")
    return ui


@pytest.fixture
async def tab(ui: UiWindow) -> UiWindow:
    return await opened(ui)


def box(ui: UiWindow, name: str) -> QAbstractButton:
    return ui.find(QAbstractButton, name)


async def test_what_is_chosen_is_shown_and_changed(tab: UiWindow, actions: FakeActions) -> None:
    assert box(tab, "previewFull").isChecked()
    await tab.click("previewName")
    await tab.click("notificationSoundBox")
    await tab.click("aboutMeBox")
    chosen = actions.notify.chosen
    assert (Preview.NAME, False, True) == (chosen.preview, chosen.sound, chosen.about_me_breaks_mute)
    assert box(tab, "previewName").isChecked()


async def test_switched_off_says_so_everywhere(tab: UiWindow, actions: FakeActions) -> None:
    await tab.click("notificationsBox")
    assert not actions.notify.chosen.on
    for name in ("notificationSoundBox", "previewFull", "aboutMeBox", "quietHoursBox", "pauseButton"):
        assert not box(tab, name).isEnabled()
        assert "Notifications are switched off" == box(tab, name).toolTip()
    await tab.click("notificationsBox")
    assert box(tab, "previewFull").isEnabled()


async def test_one_account_can_be_silent(tab: UiWindow, actions: FakeActions) -> None:
    assert "Ada Stone" in box(tab, "accountNotificationsBox").text()
    await tab.click("accountNotificationsBox")
    assert frozenset({make.pubkey("Ada Stone")}) == actions.notify.chosen.silent_accounts
    await tab.click("accountNotificationsBox")
    assert frozenset() == actions.notify.chosen.silent_accounts


async def test_a_pause_says_when_it_ends(tab: UiWindow, actions: FakeActions) -> None:
    assert not tab.has("pauseText")
    await tab.click("pauseButton")
    assert ("pause_until", tab.window.context.clock.now() + 3_600) in actions.asked
    assert "Nothing is shown until" in tab.text("pauseText")
    await tab.click("resumeButton")
    assert actions.notify.chosen.paused_until is None
    assert not tab.has("pauseText")


async def test_a_pause_from_elsewhere_is_shown(tab: UiWindow, actions: FakeActions) -> None:
    until = Timestamp(tab.window.context.clock.now() + 60)
    actions.tell(NotificationSettingsChanged(NotificationSettings(paused_until=until)))
    assert tab.has("resumeButton")


@pytest.mark.parametrize(
    ("offer", "words"),
    [
        (DesktopOffer(present=False), "shows no notifications"),
        (DesktopOffer(present=True, name="dunst", actions=True, body=True), "shows notifications without replies"),
        (DesktopOffer(present=True, name="plain", body=True), "cannot be clicked"),
        (
            DesktopOffer(present=True, name="kde", actions=True, inline_reply=True, body=True),
            "reply in the notification",
        ),
        (DesktopOffer(present=True, name="small", actions=True), "titles only"),
    ],
)
async def test_what_the_desktop_lacks_is_said(
    ui: UiWindow, actions: FakeActions, offer: DesktopOffer, words: str
) -> None:
    actions.notify.offered = offer
    await opened(ui)
    assert words in ui.text("desktopOfferText")
    assert offer.present == box(ui, "testNotificationButton").isEnabled()


async def test_a_test_that_nobody_shows_is_said(tab: UiWindow, actions: FakeActions) -> None:
    await tab.click("testNotificationButton")
    assert not tab.has("toastText")
    actions.notify.takes_tests = False
    await tab.click("testNotificationButton")
    assert "Your desktop did not show the notification" == tab.text("toastText")


async def test_what_cannot_be_kept_is_said_and_shown_as_it_was(tab: UiWindow, actions: FakeActions) -> None:
    actions.refusals["change_notifications"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await tab.click("notificationsBox")
    assert sentence_of(ErrorCode.STORAGE_ERROR) == tab.text("toastText")
    assert box(tab, "notificationsBox").isChecked()
