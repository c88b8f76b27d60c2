"""What the desktop itself looks like: light or dark, of high contrast, still; asked from its settings portal and followed.

Qt knows it where it knows the desktop; on a bare X server, or under a desktop it has no plugin for, the portal
(`org.freedesktop.portal.Settings`) still says it. Nothing is waited for: the
answer comes when it comes, and without a session bus nobody is asked.
"""

import os
import sys
from functools import partial
from typing import Final

from PySide6.QtCore import SLOT, QObject, Slot

from marmot_desktop.ui.theme import Theme

SERVICE: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"
INTERFACE: Final = "org.freedesktop.portal.Settings"
Setting = tuple[str, str]
SCHEME: Final = ("org.freedesktop.appearance", "color-scheme")
CONTRAST: Final = ("org.freedesktop.appearance", "contrast")
MOTION: Final = ("org.freedesktop.appearance", "reduced-motion")
ANIMATIONS: Final = ("org.gnome.desktop.interface", "enable-animations")
"""An older way to ask for less movement, which desktops without the other have."""
SETTINGS: Final = (SCHEME, CONTRAST, MOTION, ANIMATIONS)
TIMEOUT_MS: Final = 3_000
DARK: Final = 1
LIGHT: Final = 2
"""Of the portal's three answers about the scheme; 0 is no preference."""


def has_session_bus() -> bool:
    """Whether there may be a portal to ask."""
    return sys.platform.startswith("linux") and bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS"))


class DesktopScheme(QObject):
    """Tells a theme what the desktop says, now and later.

    Args:
        theme: told; it decides whether it follows.
        parent: whose end is the end of this.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._animates = True
        self._reduced = False
        # Imported here: most of a start needs no bus.
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        slot = SLOT("_on_setting_changed(QDBusMessage)")
        bus.connect(SERVICE, PATH, INTERFACE, "SettingChanged", self, slot)  # type: ignore[call-overload]  # the stubs want bytes
        self._watchers: dict[Setting, QDBusPendingCallWatcher] = {}
        for setting in SETTINGS:
            question = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "Read")
            question.setArguments(list(setting))
            watcher = self._watchers[setting] = QDBusPendingCallWatcher(bus.asyncCall(question, TIMEOUT_MS), self)
            watcher.finished.connect(partial(self._on_watcher_finished, setting))

    def _on_watcher_finished(self, setting: Setting) -> None:
        # Without a portal, or such a setting, the answer is an error and has no value in it.
        watcher = self._watchers.pop(setting)
        reply = watcher.reply()
        watcher.deleteLater()
        if not reply.errorName():
            self._take(setting, reply.arguments()[-1] if reply.arguments() else None)

    @Slot("QDBusMessage")
    def _on_setting_changed(self, message: object) -> None:
        arguments: list[object] = getattr(message, "arguments", list)()
        setting = (str(arguments[0]), str(arguments[1])) if len(arguments) == 3 else None
        if setting in SETTINGS:
            self._take(setting, arguments[-1])

    def _take(self, setting: Setting, value: object) -> None:
        from PySide6.QtDBus import QDBusVariant

        # The older question wraps its answer twice.
        while isinstance(value, QDBusVariant):
            value = value.variant()
        if setting == SCHEME and value in (0, DARK, LIGHT):
            self._theme.follow_desktop(None if value == 0 else value == DARK)
        elif setting == CONTRAST and value in (0, 1):
            self._theme.follow_contrast(None if value == 0 else True)
        elif setting == MOTION and value in (0, 1):
            self._reduced = value == 1
            self._theme.follow_stillness(self._reduced or not self._animates)
        elif setting == ANIMATIONS and isinstance(value, bool):
            self._animates = value
            self._theme.follow_stillness(self._reduced or not self._animates)
