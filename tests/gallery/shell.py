"""The frame, its sheets and the settings, in pictures; and the window at other sizes."""

import dataclasses
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.ui.colors import Accent
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.scale import Density
from marmot_desktop.ui.settings.settings_page import TABS
from marmot_desktop.ui.shell.close_sheet import CloseSheet
from marmot_desktop.ui.shell.commands import command
from tests.gallery.camera import Gallery
from tests.gallery.world import busy_actions


async def settings(gallery: Gallery) -> None:
    """Every section, and an error."""
    ui = await gallery.open(busy_actions())
    for tab in TABS:
        ui.window.context.navigator.open(Place(Page.SETTINGS, tab=tab))
        await gallery.take(ui, f"50-settings-{tab}")
    ui.window.context.notices.refuse(RefusedError(ErrorCode.RELAY_UNREACHABLE))
    await gallery.take(ui, "51-toast")
    ui.window.resize(360, 720)
    await gallery.take(ui, "52-settings-narrow")
    await ui.click("settingsHeaderBack")
    await gallery.take(ui, "52-settings-narrow-list")
    await ui.close()


async def sheets(gallery: Gallery) -> None:
    """What the keyboard opens, and the rail."""
    ui = await gallery.open(busy_actions())
    keys = ui.window.commands.keys
    keys.run(command("shortcuts"))
    await gallery.take(ui, "90-shortcuts")
    await ui.type("shortcutSearchField", "chat")
    await gallery.take(ui, "90-shortcuts-found")
    await ui.click("shortcutSheetClose")
    await ui.choose("chatList", "Saturday hike")
    keys.run(command("switch"))
    await gallery.take(ui, "91-switcher")
    await ui.type("quickField", "lin")
    await gallery.take(ui, "91-switcher-found")
    await ui.type("quickField", "qqqq")
    await gallery.take(ui, "91-switcher-nothing")
    await ui.click("quickSwitcherClose")
    keys.run(command("sign_out"))
    await gallery.take(ui, "92-sign-out")
    await ui.click("signOutStay")
    for has_tray, name in ((True, "92-closing"), (False, "92-closing-without-tray")):
        CloseSheet(ui.window, has_tray=has_tray, leave=lambda: None, end=lambda: None).open()
        await gallery.take(ui, name)
        await ui.click("closeSheetClose")
    await ui.click("connectionDot")
    await gallery.take_popup(ui, ui.find(QWidget, "connectionPopover"), "93-connection")
    ui.find(QWidget, "connectionPopover").close()
    await ui.click("accountButton")
    await gallery.take_popup(ui, ui.find(QWidget, "accountSwitcher"), "94-account")
    ui.find(QWidget, "accountSwitcher").close()
    await ui.close()


async def sizes(gallery: Gallery) -> None:
    """From the narrowest window to a very wide one, and at other zooms."""
    ui = await gallery.open(busy_actions())
    theme = ui.window.context.theme
    await ui.choose("chatList", "Saturday hike")
    await ui.click("groupDetailsButton")
    for width, height, name in ((360, 640, "360"), (800, 700, "800"), (3840, 1400, "3840")):
        ui.window.resize(width, height)
        await gallery.take(ui, f"95-width-{name}-details")
    ui.window.context.navigator.open_chat(1)
    for width, height, name in ((360, 640, "360"), (800, 700, "800"), (3840, 1400, "3840")):
        ui.window.resize(width, height)
        await gallery.take(ui, f"95-width-{name}")
    ui.window.resize(1400, 900)
    before = theme.look
    for zoom in (75, 150, 200):
        theme.show_look(dataclasses.replace(before, zoom=zoom))
        await gallery.take(ui, f"96-zoom-{zoom}")
    theme.show_look(dataclasses.replace(before, density=Density.COMPACT))
    await gallery.take(ui, "97-compact")
    for accent in Accent:
        theme.show_look(dataclasses.replace(before, accent=accent))
        await gallery.take(ui, f"98-accent-{accent.value}")
    theme.show_look(before)
    await ui.close()


async def pages_of_all_widths(gallery: Gallery) -> None:
    """Every page in the narrowest window and in a very wide one."""
    for width, height in ((360, 640), (3840, 2160)):
        ui = await gallery.open(busy_actions(), width, height)
        for page in Page:
            ui.window.context.navigator.open_page(page)
            await gallery.take(ui, f"99-{page.value}-{width}")
        await ui.close()


async def fatal(gallery: Gallery) -> None:
    """A start that fails."""
    ui = await gallery.open(busy_actions())
    ui.window.show_fatal(EnvironmentFaultError(ErrorCode.STORAGE_ERROR), Path("/home/ada/.local/share/marmot-desktop"))
    await gallery.take(ui, "99-fatal")
    await ui.close()


SCENES: Final = (settings, sheets, sizes, pages_of_all_widths, fatal)
