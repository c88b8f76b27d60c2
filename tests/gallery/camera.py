"""Opens windows in one theme and takes pictures of them."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from marmot_desktop.ui.theme import Appearance
from marmot_desktop.ui.translations import Language
from marmot_desktop.ui.window import WindowOptions
from tests.helpers import ui_values as make
from tests.helpers.cut_off import cut_off
from tests.helpers.fake_actions import FakeActions
from tests.helpers.fake_clock import FakeClock
from tests.helpers.ui_window import UiWindow


class Gallery:
    """Takes pictures.

    Args:
        folder: where they go.
        appearance: of all of them.
        language: of all of them.
        size: of the window in every picture; as each scene wants it otherwise.
        measures: prints what is cut off.
    """

    def __init__(
        self,
        folder: Path,
        appearance: Appearance,
        language: Language = Language.SYSTEM,
        size: QSize | None = None,
        *,
        measures: bool = False,
    ) -> None:
        self._measures = measures
        self._folder = folder
        self._size = size
        self._language = language
        self._appearance = appearance
        folder.mkdir(parents=True, exist_ok=True)

    async def take(self, ui: UiWindow, name: str) -> None:
        """One picture of the window as it is, or in the size that is wanted of all."""
        await ui.settle()
        QApplication.processEvents()
        before = ui.window.size()
        if self._size is not None:
            ui.window.resize(self._size)
            await ui.settle()
            QApplication.processEvents()
        self.keep(ui, name)
        if self._size is not None:
            ui.window.resize(before)
            await ui.settle()

    def keep(self, ui: UiWindow, name: str) -> None:
        """Keep what the window shows now."""
        for problem in cut_off(ui.window) if self._measures else ():
            print(f"{name}: {problem}")
        file = self._folder / f"{name}-{self._appearance.value}.png"
        if not ui.window.grab().save(str(file)):
            raise RuntimeError(f"cannot write {file}")

    async def take_popup(self, ui: UiWindow, popup: QWidget, name: str) -> None:
        """One picture of the window with a popup over it, which is a window of its own."""
        await ui.settle()
        QApplication.processEvents()
        picture = ui.window.grab()
        painter = QPainter(picture)
        painter.drawPixmap(ui.window.mapFromGlobal(popup.pos()), popup.grab())
        painter.end()
        file = self._folder / f"{name}-{self._appearance.value}.png"
        if not picture.save(str(file)):
            raise RuntimeError(f"cannot write {file}")

    async def open(
        self, actions: FakeActions, width: int = 1120, height: int = 760, *, relays: bool = False
    ) -> UiWindow:
        """A window in this theme."""
        suggested = ("wss://relay.example.org", "wss://nostr.example.net") if relays else ()
        ui = UiWindow(actions, WindowOptions(suggested_relays=suggested, clock=FakeClock(make.NOW)))
        ui.window.context.translations.use(self._language)
        ui.window.context.theme.apply(self._appearance)
        return await ui.open(width, height)
