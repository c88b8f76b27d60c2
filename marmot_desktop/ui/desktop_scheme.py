"""Whether the desktop itself is light or dark, asked from its settings portal and followed while it changes.

Qt knows it where it knows the desktop; on a bare X server, or under a desktop it has no plugin for, the portal
(`org.freedesktop.portal.Settings`, namespace `org.freedesktop.appearance`) still says it. Nothing is waited for: the
answer comes when it comes, and without a session bus nobody is asked.
"""

import os
import sys
from typing import Final

from PySide6.QtCore import SLOT, QObject, Slot

from marmot_desktop.ui.theme import Theme

SERVICE: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"
INTERFACE: Final = "org.freedesktop.portal.Settings"
NAMESPACE: Final = "org.freedesktop.appearance"
KEY: Final = "color-scheme"
TIMEOUT_MS: Final = 3_000
DARK: Final = 1
LIGHT: Final = 2
"""Of the portal's three answers; 0 is no preference."""


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
        # Imported here: most of a start needs no bus.
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        slot = SLOT("_on_setting_changed(QDBusMessage)")
        bus.connect(SERVICE, PATH, INTERFACE, "SettingChanged", self, slot)  # type: ignore[call-overload]
        question = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "Read")
        question.setArguments([NAMESPACE, KEY])
        self._watcher = QDBusPendingCallWatcher(bus.asyncCall(question, TIMEOUT_MS), self)
        self._watcher.finished.connect(self._on_watcher_finished)

    def _on_watcher_finished(self) -> None:
        # Without a portal the answer is an error, and has no scheme in it.
        arguments = self._watcher.reply().arguments()
        self._watcher.deleteLater()
        self._take(arguments[-1] if arguments else None)

    @Slot("QDBusMessage")
    def _on_setting_changed(self, message: object) -> None:
        arguments: list[object] = getattr(message, "arguments", list)()
        if arguments[:2] == [NAMESPACE, KEY]:
            self._take(arguments[-1])

    def _take(self, value: object) -> None:
        from PySide6.QtDBus import QDBusVariant

        # The older question wraps its answer twice.
        while isinstance(value, QDBusVariant):
            value = value.variant()
        if value in (DARK, LIGHT):
            self._theme.follow_desktop(value == DARK)
        elif value == 0:
            self._theme.follow_desktop(None)
