"""How the program is there while its window is not: the tray, and what closing means.

closing:  keeps running? -- no --> the program ends
                |  yes, and somebody is signed in
                v
          said before? -- no --> `CloseSheet`
                |  yes
                v
          a tray? -- yes --> hidden     -- no --> minimised
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from marmot_desktop.ui import time_text
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.shell.main_window import MainWindow
from marmot_desktop.ui.shell.tray_host import TrayHost

if TYPE_CHECKING:
    from marmot_desktop.domain.account import Account
    from marmot_desktop.domain.facts import UnreadCounted
    from marmot_desktop.domain.notification_settings import NotificationSettings
    from marmot_desktop.ui.shell.tray import Tray

WAIT_FOR_TRAY_MS: Final = 10_000
"""A program that starts with the login may be there before the desktop's tray is."""
NAME_CHARS: Final = 40
MUTE_S: Final = 3600
LONGEST_TIMER_MS: Final = 2_000_000_000


class DesktopPresence(QObject):
    """Made when the window has been painted, or is not going to be.

    Args:
        window: the one window.
        hidden: the program was started without showing it.
    """

    def __init__(self, window: MainWindow, *, hidden: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._context = window.context
        self._scope = window.context.tasks.scope(self)
        self._hidden_start = hidden
        self._has_host = False
        self._tray: Tray | None = None
        self._accounts: tuple[Account, ...] = ()
        self._unread: dict[bytes, int] = {}
        self._paused_until = 0
        self._pause_over = QTimer(self)
        self._pause_over.setSingleShot(True)
        self._pause_over.timeout.connect(self._show_pause)
        window.stay = self.stay
        window.seen_changed.connect(self._on_window_seen_changed)
        self._context.bridge.unread_counted.connect(self._on_bridge_unread_counted)
        self._context.bridge.notification_settings_changed.connect(self._on_notification_settings_changed)
        self._context.preferences.presence_changed.connect(self._show_tray)
        self.host = TrayHost(self)
        self.host.changed.connect(self._on_host_changed)

    @property
    def tray(self) -> "Tray | None":
        """The icon, while there is one."""
        return self._tray

    def stay(self) -> bool:
        """The window is being closed: whether the program goes on. If so, this sees to what is shown."""
        if not self._context.preferences.keep_running or not self._context.roster.has_live:
            return False
        if self._context.preferences.told_of_closing:
            self.leave()
        else:
            self._tell_of_closing()
        return True

    def leave(self) -> None:
        """Take the window away, to where the user finds it again."""
        if self._tray is not None:
            self._window.hide()
        else:
            self._window.showMinimized()

    def withdraw(self) -> None:
        """Nothing runs behind the window: closing it ends the program from now on."""
        self._hidden_start = False
        self._window.stay = lambda: False

    def toggle(self) -> None:
        """Show the window, or take it away if it is shown."""
        if self._is_seen():
            self._window.hide()
        else:
            self._window.show_up()

    def _on_window_seen_changed(self) -> None:
        if self._tray is not None:
            self._tray.show_window(shown=self._is_seen())

    def _is_seen(self) -> bool:
        return self._window.isVisible() and not self._window.isMinimized()

    def _tell_of_closing(self) -> None:
        from marmot_desktop.ui.shell.close_sheet import CloseSheet

        self._context.preferences.told_of_closing = True
        self._window.show_up()
        sheet = CloseSheet(
            self._window.centralWidget() or self._window,
            has_tray=self._tray is not None,
            leave=self.leave,
            end=self._window.quit,
        )
        sheet.open()

    def _on_host_changed(self, has_host: bool) -> None:
        self._has_host = has_host
        self._context.desktop.put_tray(has_tray=has_host)
        if has_host and self._tray is not None:
            self._tray.register_again()
        self._show_tray()
        if not has_host and self._hidden_start:
            QTimer.singleShot(WAIT_FOR_TRAY_MS, self, self._end_hidden_start)
        if not has_host and not self._window.isVisible() and not self._hidden_start:
            # It went into a tray that is gone: it must not be lost.
            self._window.showMinimized()

    def _end_hidden_start(self) -> None:
        """Nobody can find a hidden window where there is no tray."""
        if self._hidden_start and self._tray is None and not self._window.isVisible():
            self._window.showMinimized()
        self._hidden_start = False

    def _show_tray(self) -> None:
        wanted = self._has_host and self._context.preferences.shows_tray
        if wanted and self._tray is None:
            self._tray = self._make_tray()
            if self._unread:
                self._load_accounts()
                self._load_pause()
        elif not wanted and self._tray is not None:
            self._tray.remove()
            self._tray = None
            if not self._window.isVisible() and self._has_host:
                self._window.show_up()

    def _make_tray(self) -> "Tray":
        from marmot_desktop.ui.shell.tray import Tray

        tray = Tray(self, by_bus=self.host.by_bus)
        tray.toggle_requested.connect(self.toggle)
        tray.account_requested.connect(self._on_tray_account_requested)
        tray.mute_requested.connect(self._on_tray_mute_requested)
        tray.quit_requested.connect(self._window.quit)
        self._context.translations.changed.connect(tray.say_anew)
        tray.show_window(shown=self._is_seen())
        return tray

    def _on_tray_account_requested(self, pubkey: bytes) -> None:
        self._window.show_up()
        self._window.show_account(pubkey)

    def _on_tray_mute_requested(self, mute: bool) -> None:
        until = self._context.clock.now() + MUTE_S if mute else None
        self._scope.start("mute", self._context.actions.notify.pause_until(until))

    def _load_pause(self) -> None:
        work = self._context.actions.notify.settings()
        self._scope.start("pause", work, done=self._on_notification_settings_changed, failed=lambda _: None)

    def _on_notification_settings_changed(self, settings: "NotificationSettings") -> None:
        self._paused_until = settings.paused_until or 0
        self._show_pause()

    def _show_pause(self) -> None:
        left_s = self._paused_until - self._context.clock.now()
        if left_s > 0:
            # A pause may be as long as a timer can count and longer.
            self._pause_over.start(min(left_s * 1000, LONGEST_TIMER_MS))
        if self._tray is not None:
            self._tray.show_muted(time_text.clock_time(self._paused_until) if left_s > 0 else "")

    def _on_bridge_unread_counted(self, counts: "tuple[UnreadCounted, ...]") -> None:
        if not self._unread:
            self._load_pause()
        for count in counts:
            self._unread[bytes(count.account)] = count.messages + count.invites
        self._show_accounts()
        known = {bytes(account.pubkey) for account in self._accounts}
        # One that has nothing any more may have been closed, or removed.
        if not known.issuperset(self._unread) or not all(count.messages or count.invites for count in counts):
            self._load_accounts()

    def _load_accounts(self) -> None:
        work = self._context.actions.list_accounts()
        self._scope.start("accounts", work, done=self._on_accounts_listed, failed=lambda _: None, replace=True)

    def _on_accounts_listed(self, accounts: "tuple[Account, ...]") -> None:
        self._accounts = accounts
        self._show_accounts()

    def _show_accounts(self) -> None:
        if self._tray is None:
            return
        from marmot_desktop.ui.shell.tray import TrayAccount

        lines = [
            TrayAccount(
                bytes(account.pubkey),
                plain_line(account.name, NAME_CHARS) or f"{account.npub[:12]}…",
                self._unread.get(bytes(account.pubkey), 0),
            )
            for account in self._accounts
            if bytes(account.pubkey) in self._unread
        ]
        self._tray.show_accounts(tuple(lines))
