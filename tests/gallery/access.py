"""High contrast, and the settings of accessibility, in pictures."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QPushButton

from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.shell.commands import command
from marmot_desktop.ui.theme import Wish
from tests.gallery.camera import Gallery
from tests.gallery.chats import talkative_actions
from tests.gallery.world import busy_actions
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def _high(gallery: Gallery, actions: FakeActions, height: int = 760) -> UiWindow:
    ui = await gallery.open(actions, height=height)
    theme = ui.window.context.theme
    theme.show_look(replace(theme.look, contrast=Wish.ON))
    return ui


async def _close(ui: UiWindow) -> None:
    theme = ui.window.context.theme
    theme.show_look(replace(theme.look, contrast=Wish.SYSTEM, stillness=Wish.SYSTEM))
    await ui.close()


async def accessibility(gallery: Gallery) -> None:
    """Its settings."""
    ui = await gallery.open(busy_actions())
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="accessibility"))
    await gallery.take(ui, "a0-accessibility")
    theme = ui.window.context.theme
    theme.show_look(replace(theme.look, contrast=Wish.ON))
    await gallery.take(ui, "a1-accessibility-high")
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="appearance"))
    await gallery.take(ui, "a1-appearance-high")
    await _close(ui)


async def conversations(gallery: Gallery) -> None:
    """Chats and details in high contrast."""
    ui = await _high(gallery, talkative_actions(), 1000)
    await ui.choose("chatList", "Saturday hike")
    await ui.click("groupDetailsButton")
    await gallery.take(ui, "a2-conversation-high")
    await _close(ui)
    ui = await _high(gallery, busy_actions())
    await ui.choose("chatList", "Saturday hike")
    await gallery.take(ui, "a3-states-high")
    await _close(ui)


async def pages(gallery: Gallery) -> None:
    """The other pages in high contrast."""
    ui = await _high(gallery, busy_actions())
    for page in (Page.INVITES, Page.CONTACTS, Page.KEYS):
        ui.window.context.navigator.open_page(page)
        await gallery.take(ui, f"a4-{page.value}-high")
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="relays"))
    await gallery.take(ui, "a5-relays-high")
    await _close(ui)


async def dialogs(gallery: Gallery) -> None:
    """A dialog with fields, and a ring of focus, in high contrast."""
    ui = await _high(gallery, busy_actions())
    keys = ui.window.commands.keys
    keys.run(command("switch"))
    await gallery.take(ui, "a6-switcher-high")
    await ui.click("quickSwitcherClose")
    keys.run(command("sign_out"))
    await ui.settle()
    ui.find(QPushButton, "signOutStay").setFocus()
    await gallery.take(ui, "a7-sign-out-high")
    await ui.click("signOutStay")
    await _close(ui)


SCENES: Final = (accessibility, conversations, pages, dialogs)
