"""Whether this desktop has a place for icons of programs, now and later.

On Linux that is a `StatusNotifierWatcher` with a host on the session bus, or the older place of an X server. Qt looks once
and remembers the answer for ever, so that nothing here may ask Qt before there is a place: a program that starts with the
login is often there first. Source: StatusNotifierItem, and the System Tray Protocol 0.3 of freedesktop.org.
"""

import ctypes
import ctypes.util
import sys
from typing import Final

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from marmot_desktop.ui.desktop_scheme import has_session_bus

SERVICE: Final = "org.kde.StatusNotifierWatcher"
PATH: Final = "/StatusNotifierWatcher"
PROPERTIES: Final = "org.freedesktop.DBus.Properties"
HOST_PROPERTY: Final = "IsStatusNotifierHostRegistered"
TIMEOUT_MS: Final = 3_000


class TrayHost(QObject):
    """Looks for the place, and keeps looking.

    Signals:
        changed: there is one (true) or none (false); also when another one takes its place. The first answer comes soon.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_bus: bool | None = None
        if not sys.platform.startswith("linux"):
            QTimer.singleShot(0, self, self._ask_qt)
            return
        if not has_session_bus() or not self._follow_bus():
            QTimer.singleShot(0, self, self._answer_without_watcher)

    @property
    def by_bus(self) -> bool:
        """Whether the place that was found first is told of the icon by the bus; Qt stays with that kind."""
        return bool(self._by_bus)

    def _found(self, *, by_bus: bool) -> None:
        if self._by_bus is None:
            self._by_bus = by_bus
        self.changed.emit(True)

    def _follow_bus(self) -> bool:
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        self._watcher = QDBusServiceWatcher(SERVICE, bus, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self)
        self._watcher.serviceRegistered.connect(self._ask)
        self._watcher.serviceUnregistered.connect(self._on_watcher_gone)
        for signal in ("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"):
            slot = SLOT("_on_host_changed()")
            bus.connect(SERVICE, PATH, SERVICE, signal, self, slot)  # type: ignore[call-overload]  # the stubs want bytes
        self._ask()
        return True

    def _ask(self, _service: str = "") -> None:
        """Whether somebody shows what the watcher knows. Where there is no watcher, the answer is an error."""
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        question = QDBusMessage.createMethodCall(SERVICE, PATH, PROPERTIES, "Get")
        # A desktop without a tray must not have one started for the question.
        question.setAutoStartService(False)
        question.setArguments([SERVICE, HOST_PROPERTY])
        pending = QDBusConnection.sessionBus().asyncCall(question, TIMEOUT_MS)
        self._question = QDBusPendingCallWatcher(pending, self)
        self._question.finished.connect(self._on_question_finished)

    def _on_question_finished(self) -> None:
        from PySide6.QtDBus import QDBusMessage, QDBusVariant

        reply = self._question.reply()
        self._question.deleteLater()
        arguments = reply.arguments()
        value = arguments[0] if arguments else None
        if isinstance(value, QDBusVariant):
            value = value.variant()
        if reply.type() is QDBusMessage.MessageType.ReplyMessage and value is True:
            self._found(by_bus=True)
        else:
            self._answer_without_watcher()

    def _on_watcher_gone(self, _service: str = "") -> None:
        self.changed.emit(False)

    @Slot()
    def _on_host_changed(self) -> None:
        self._ask()

    def _answer_without_watcher(self) -> None:
        if QGuiApplication.platformName() == "xcb" and has_x_tray():
            self._found(by_bus=False)
        else:
            self.changed.emit(False)

    def _ask_qt(self) -> None:
        from PySide6.QtWidgets import QSystemTrayIcon

        self.changed.emit(QSystemTrayIcon.isSystemTrayAvailable())


def has_x_tray() -> bool:
    """Whether somebody owns the older place for icons of the X server; its library is there wherever Qt shows a window."""
    name = ctypes.util.find_library("X11")
    if name is None:
        return False
    try:
        x = ctypes.CDLL(name)
    except OSError:
        return False
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x.XDefaultScreen.argtypes = x.XCloseDisplay.argtypes = [ctypes.c_void_p]
    x.XInternAtom.restype = x.XGetSelectionOwner.restype = ctypes.c_ulong
    x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    display = x.XOpenDisplay(None)
    if not display:
        return False
    try:
        atom = x.XInternAtom(display, f"_NET_SYSTEM_TRAY_S{x.XDefaultScreen(display)}".encode(), 0)
        return bool(x.XGetSelectionOwner(display, atom))
    finally:
        x.XCloseDisplay(display)
