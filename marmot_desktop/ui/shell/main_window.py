"""The window: opens an account, shows the first run or the workspace, and ends cleanly.

Its pages are made and imported when they are shown first, so that a start pays for nothing that it does not show.
"""

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QMoveEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from marmot_desktop.errors import MarmotDesktopError, RefusedError
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.notices import Notice, Tone
from marmot_desktop.ui.paced import Paced
from marmot_desktop.ui.shell.place_keeper import PlaceKeeper
from marmot_desktop.ui.shell.reception import Reception
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from marmot_desktop.ui.shell.command_center import CommandCenter
    from marmot_desktop.ui.shell.rooms import AccountRoom
    from marmot_desktop.ui.shell.workspace import Workspace

TITLE: Final = "Marmot Desktop"
MIN_WIDTH: Final = 360
MIN_HEIGHT: Final = 480
KEYS_AFTER_MS: Final = 500
"""From the first paint."""
TITLE_REST_MS: Final = 250
"""Between two titles, each of which goes to the window manager."""


class MainWindow(QMainWindow):
    """One window for all accounts, which shows one of them. Call `begin` once, `shut_down` when it was closed.

    Args:
        context: of this window.

    Signals:
        painted: for the first time.
        seen_changed: it was shown, hidden, minimised or brought back.
        closed: the program shall end: the user has asked to quit, or closed the window where that means the same.
    """

    painted = Signal()
    closed = Signal()
    seen_changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle(TITLE)
        self.setMinimumSize(MIN_WIDTH, MIN_HEIGHT)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._was_painted = False
        self._quitting = False
        self.stay: Callable[[], bool] = lambda: False
        """Asked when the window is closed: whether the program goes on without it, and then sees to what is shown."""
        self._starting = EmptyState("starting")
        self._starting.say_loading(self.tr("Opening…"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._starting)
        self.setCentralWidget(self._stack)
        self._notice: Notice | None = None
        self._link = ""
        self._toast = Toast(self._stack)
        self._toast.action_clicked.connect(self._on_toast_action_clicked)
        context.notices.posted.connect(self._on_notices_posted)
        context.tasks.refused.connect(context.notices.refuse)
        self._reception = Reception(context, self._stack, self._starting)
        self._reception.changed.connect(self._on_reception_changed)
        self._reception.rooms.made.connect(self._on_rooms_made)
        self._title = Paced(self._show_title, TITLE_REST_MS, self)
        context.roster.changed.connect(self._title.ask)
        # Keys are not needed before there is something to see; what they need would delay it.
        self._keys_timer = QTimer(self)
        self._keys_timer.setSingleShot(True)
        self._keys_timer.setInterval(KEYS_AFTER_MS)
        self._keys_timer.timeout.connect(lambda: self.commands)
        self.painted.connect(self._keys_timer.start)
        self.place = PlaceKeeper(self, context.preferences)
        self.place.restore()

    @property
    def context(self) -> UiContext:
        """What the pages of the account that is shown share; what the window has where none is shown."""
        room = self._reception.rooms.shown
        return self._context if room is None else room.context

    @cached_property
    def commands(self) -> "CommandCenter":
        """Its keys, the sheet that shows them, the quick switcher."""
        from marmot_desktop.ui.shell.command_center import CommandCenter

        return CommandCenter(lambda: self.context, self, lambda: self.workspace, self.quit)

    @property
    def workspace(self) -> "Workspace | None":
        """The pages of the account, while they are shown."""
        room = self._reception.rooms.shown
        return None if room is None else room.workspace

    def begin(self) -> None:
        """Open the last account, or begin the first run."""
        self._reception.begin()

    def open_link(self, link: str) -> None:
        """Show whom a `nostr:` or `marmot:` link names, now or as soon as somebody is signed in; nothing if it is empty."""
        self._link = link
        self._follow_link()

    def show_account(self, pubkey: bytes, then: Callable[[], object] | None = None) -> None:
        """Show another account, and do something there: a notification or a link leads to it.

        Args:
            pubkey: of an account of this profile; nothing happens if it is none.
            then: done once its pages are shown; never if it cannot be opened. `context` is that account's by then.
        """
        self._reception.show(pubkey, then)

    def _follow_link(self) -> None:
        if not self._link or self.workspace is None:
            return
        from marmot_desktop.domain.identifiers import PersonLink, parse_link

        link, self._link = self._link, ""
        try:
            named = parse_link(link)
        except RefusedError as err:
            self._context.notices.refuse(err)
            return
        person = named.pubkey if isinstance(named, PersonLink) else named.author
        if person is not None:
            self.context.navigator.open_contact(person)
        else:
            self._context.notices.tell(self.tr("This link names an event, not a person"))

    def show_fatal(self, error: MarmotDesktopError, data_folder: Path | None) -> None:
        """Say why nothing can be opened, in place of everything else."""
        from marmot_desktop.ui.shell.fatal_page import FatalPage

        page = FatalPage(error, data_folder)
        page.quit_requested.connect(self.quit)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def prepare_pages(self) -> None:
        """Make all pages of the account now, not in the moments after its start."""
        if self.workspace is not None:
            self.workspace.prepare_pages()

    def show_up(self, token: str = "") -> None:
        """Bring the window before the user, wherever it is: hidden, minimised or behind others.

        Args:
            token: by which whoever called for the window passes on the right to the focus (`XDG_ACTIVATION_TOKEN`).
        """
        if token:
            # Qt takes it from here when it asks a Wayland compositor for the focus, once.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def quit(self) -> None:
        """End the program, also where closing the window would leave it running. Idempotent."""
        if not self._quitting:
            self._quitting = True
            self.place.keep()
            self.hide()
            self.closed.emit()

    async def shut_down(self) -> None:
        """Keep what was begun, end every task of the window and wait for it. Idempotent."""
        await self.keep_writing()
        await self._context.tasks.close()

    async def keep_writing(self) -> None:
        """Have what is being written kept, and wait for it a moment."""
        await self._reception.rooms.keep_drafts()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget."""
        super().showEvent(event)
        self.place.note_shown()
        self.seen_changed.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """See QWidget."""
        super().moveEvent(event)
        self.place.note_move()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self.place.note_move()

    def hideEvent(self, event: QHideEvent) -> None:
        """See QWidget."""
        super().hideEvent(event)
        self.seen_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.seen_changed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """See QWidget."""
        if not self._quitting and self.stay():
            self.place.keep()
            event.ignore()
            return
        event.accept()
        self.quit()

    def _on_rooms_made(self, room: "AccountRoom") -> None:
        room.noticed.connect(self._on_notices_posted)
        room.unread_changed.connect(self._title.ask)
        room.shortcuts_requested.connect(self._on_room_shortcuts_requested)

    def _on_reception_changed(self) -> None:
        self._show_title()
        self._follow_link()

    def _on_room_shortcuts_requested(self) -> None:
        self.commands.show_shortcuts()

    def _show_title(self) -> None:
        """What waits in all accounts stands in front of the name."""
        room = self._reception.rooms.shown
        shown = b"" if room is None else room.account.pubkey
        unread = sum(each.messages for each in self._context.roster.residents if each.account.pubkey != shown)
        if room is not None:
            # The list of chats knows it first.
            unread += room.workspace.chats.unread
        self.setWindowTitle(f"({unread}) {TITLE}" if unread else TITLE)

    def _on_notices_posted(self, notice: Notice) -> None:
        self._notice = notice
        self._toast.say(notice.text, problem=notice.tone is Tone.PROBLEM, action=notice.action)

    def _on_toast_action_clicked(self) -> None:
        if self._notice is not None and self._notice.on_action is not None:
            self._notice.on_action()
