"""The icon in the tray: how much waits to be read, a way to the window, and a menu."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from marmot_desktop.ui.shell.tray_picture import tray_icon

TITLE: Final = "Marmot Desktop"


@dataclass(frozen=True, slots=True)
class TrayAccount:
    """A line of the menu.

    Args:
        pubkey: of the account.
        name: as the user knows it; one harmless line.
        unread: messages and invites that wait.
    """

    pubkey: bytes
    name: str
    unread: int


class Tray(QObject):
    """Made when the desktop has a place for it; gone with its parent.

    Args:
        parent: usually the window's presence.
        by_bus: the menu is told to a panel, not drawn by Qt.

    Signals:
        toggle_requested: show the window, or hide it if it is shown.
        account_requested: show this account (its public key).
        mute_requested: no notifications for an hour (true), or from now on again (false).
        quit_requested: end the program.
    """

    toggle_requested = Signal()
    account_requested = Signal(bytes)
    mute_requested = Signal(bool)
    quit_requested = Signal()

    def __init__(self, parent: QObject, *, by_bus: bool = False) -> None:
        super().__init__(parent)
        self.menu = QMenu()
        self._by_bus = by_bus
        self._window_shown = True
        self._muted_until = ""
        self._accounts: tuple[TrayAccount, ...] = ()
        self._lines: list[QAction] = []
        self._unread = 0
        self._icon = QSystemTrayIcon(self)
        self._icon.setObjectName("trayIcon")
        self._icon.activated.connect(self._on_icon_activated)
        self._toggle = self._add("trayToggleAction", "", self.toggle_requested.emit)
        self.menu.addSeparator()
        self._after_accounts = self._add("trayAccountsEnd", "", lambda: None)
        self._after_accounts.setSeparator(True)
        self._mute = self._add("trayMuteAction", "", self._on_mute_triggered)
        self._mute.setVisible(False)
        self.menu.addSeparator()
        self._quit = self._add("trayQuitAction", "", self.quit_requested.emit)
        self._icon.setContextMenu(self.menu)
        self._show()
        self._icon.setIcon(tray_icon(0))
        self._icon.show()

    @property
    def tooltip(self) -> str:
        """What is said to a mouse that rests there."""
        if self._unread == 0:
            return TITLE
        #: The tooltip of the icon in the tray. %Ln is a number of messages and invites together, in all accounts.
        return f"{TITLE}\n" + self.tr("%Ln unread", "", self._unread)

    def show_accounts(self, accounts: tuple[TrayAccount, ...]) -> None:
        """The accounts that are signed in, and what waits in each."""
        if accounts == self._accounts:
            return
        self._accounts = accounts
        unread = sum(account.unread for account in accounts)
        if unread != self._unread:
            self._unread = unread
            self._icon.setIcon(tray_icon(unread))
        self._show()

    def show_window(self, *, shown: bool) -> None:
        """Whether the window is seen now."""
        if shown != self._window_shown:
            self._window_shown = shown
            self._show()

    def show_muted(self, until: str) -> None:
        """Until when there are no notifications, as a clock says it; empty if there are. Muting is offered from now on."""
        self._mute.setVisible(True)
        if until != self._muted_until:
            self._muted_until = until
            self._show()

    def say_anew(self) -> None:
        """Another language is shown."""
        self._show()

    def register_again(self) -> None:
        """The desktop's tray has gone and come back: it does not know the icon any more."""
        self._icon.hide()
        self._icon.show()

    def remove(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self.menu.deleteLater()
        self.deleteLater()

    def _show(self) -> None:
        self._icon.setToolTip(self.tooltip)
        self._quit.setText(self.tr("Quit"))
        self._toggle.setText(self.tr("Hide the window") if self._window_shown else self.tr("Open Marmot Desktop"))
        if self._muted_until:
            self._mute.setText(self.tr("Unmute (muted until {time})").format(time=self._muted_until))
        else:
            self._mute.setText(self.tr("Mute for 1 hour"))
        for action in self._lines:
            self.menu.removeAction(action)
            action.deleteLater()
        self._lines = [self._add_account(number, account) for number, account in enumerate(self._accounts)]
        self._after_accounts.setVisible(bool(self._accounts))

    def _add(self, name: str, text: str, deed: Callable[[], object]) -> QAction:
        # Made here, not by the menu: shiboken forgets wrappers of what C++ has made when it forgets something above them.
        action = QAction(text, self.menu)
        action.setObjectName(name)
        action.triggered.connect(lambda _on=False: deed())
        self.menu.addAction(action)
        return action

    def _add_account(self, number: int, account: TrayAccount) -> QAction:
        action = QAction(self._line(account), self.menu)
        action.setObjectName(f"trayAccount{number}")
        action.triggered.connect(lambda _on=False: self.account_requested.emit(account.pubkey))
        self.menu.insertAction(self._after_accounts, action)
        return action

    def _line(self, account: TrayAccount) -> str:
        name = told_name(account.name) if self._by_bus else account.name.replace("&", "&&")
        if not account.unread:
            return name
        #: A line of the tray's menu. {name} is an account, %Ln what waits to be read in it.
        return self.tr("{name}: %Ln new", "", account.unread).format(name=name)

    def _on_icon_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.toggle_requested.emit()

    def _on_mute_triggered(self) -> None:
        self.mute_requested.emit(not self._muted_until)


def told_name(name: str) -> str:
    """A name for a menu that is told by `com.canonical.dbusmenu`, where a lone underscore marks a letter, not an ampersand.

    Qt turns the first ampersand into that mark, and leaves the others and all underscores as they are: the
    mark goes to the first letter, so that none of them is turned.

    Source: com.canonical.dbusmenu, the property `label`.
    """
    doubled = name.replace("_", "__")
    return f"&{doubled}" if "&" in doubled else doubled
