"""The frame and the settings, in pictures."""

from typing import Final

from PySide6.QtWidgets import QTabBar

from marmot_desktop.errors import ErrorCode, RefusedError
from tests.gallery.camera import Gallery
from tests.gallery.world import busy_actions


async def settings(gallery: Gallery) -> None:
    """All tabs, and an error."""
    actions = busy_actions()
    ui = await gallery.open(actions)
    await ui.click("railSettings")
    await gallery.take(ui, "50-account")
    tabs = ui.find(QTabBar, "settingsTabs")
    for index, name in enumerate(("51-relays", "52-key-packages", "53-appearance"), start=1):
        tabs.setCurrentIndex(index)
        await gallery.take(ui, name)
    ui.window.context.notices.refuse(RefusedError(ErrorCode.RELAY_UNREACHABLE))
    await gallery.take(ui, "54-toast")
    await ui.close()


SCENES: Final = (settings,)
