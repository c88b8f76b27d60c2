"""Notifications, in pictures: the settings, whatever the desktop can do."""

from typing import Final

from marmot_desktop.domain.notification import DesktopOffer
from marmot_desktop.domain.notification_settings import NotificationSettings, QuietHours
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.ui.navigation import Page, Place
from tests.gallery.camera import Gallery
from tests.gallery.world import busy_actions
from tests.helpers import ui_values as make

HERE: Final = Place(Page.SETTINGS, tab="notifications")


async def notification_settings(gallery: Gallery) -> None:
    """As at first, paused with quiet hours, switched off without a desktop, and in a narrow window."""
    actions = busy_actions()
    ui = await gallery.open(actions)
    ui.window.context.navigator.open(HERE)
    await gallery.take(ui, "53-notifications")
    await ui.close()
    actions = busy_actions()
    quiet = QuietHours(on=True, days=frozenset(range(5)))
    actions.notify.chosen = NotificationSettings(quiet=quiet, paused_until=Timestamp(make.NOW + 3_000))
    actions.notify.offered = DesktopOffer(present=True, name="dunst", actions=True, body=True)
    ui = await gallery.open(actions)
    ui.window.context.navigator.open(HERE)
    ui.window.resize(1_100, 1_050)
    await gallery.take(ui, "53-notifications-paused")
    ui.window.resize(360, 1_150)
    await gallery.take(ui, "53-notifications-narrow")
    await ui.close()
    actions = busy_actions()
    actions.notify.chosen = NotificationSettings(on=False)
    actions.notify.offered = DesktopOffer(present=False)
    ui = await gallery.open(actions)
    ui.window.context.navigator.open(HERE)
    ui.window.resize(1_100, 1_050)
    await gallery.take(ui, "53-notifications-off")
    await ui.close()


SCENES: Final = (notification_settings,)
