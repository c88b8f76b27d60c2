"""The QApplication and the loop of Qt's thread."""

import asyncio
import logging
import sys
import threading
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Final

import qasync
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QtMsgType,
    QTranslator,
    Signal,
    SignalInstance,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui import translations
from marmot_desktop.ui.spoken import speak_roles

log = logging.getLogger(__name__)

NAME: Final = "Marmot Desktop"
DESKTOP_FILE: Final = "marmot-desktop"
FONT_FAMILIES: Final = (
    "Inter",
    "Noto Sans",
    "Cantarell",
    "Ubuntu",
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
    "Noto Color Emoji",
)
"""Tried in this order where the desktop is not a macOS or Windows with a font of its own."""
BODY_PX: Final = 14

WAYLAND_LOST: Final = ("The Wayland connection broke", "The Wayland connection experienced a fatal error")

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.ERROR,
}


class Application(QApplication):
    """Lets the window end in its order when the desktop wants the program to end.

    Qt would close every window, which a window that stays in the tray refuses, and then leave its loop under what still
    runs in it.

    Signals:
        end_requested: by the session manager, the dock, or whoever calls `quit`.
    """

    end_requested = Signal()

    def event(self, event: QEvent) -> bool:
        """See QObject."""
        if event.type() == QEvent.Type.Quit:
            event.accept()
            self.end_requested.emit()
            return True
        return super().event(event)


def create_application(argv: Sequence[str]) -> QApplication:
    """The one QApplication of the process, with our style and font; colours come from `theme.Theme`.

    Args:
        argv: with the program's name in front.
    """
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else Application(list(argv))
    QCoreApplication.setApplicationName(NAME)
    QGuiApplication.setApplicationDisplayName(NAME)
    QGuiApplication.setDesktopFileName(DESKTOP_FILE)
    # Closing the window ends the loop only after its tasks have ended; the composition root sees to it.
    application.setQuitOnLastWindowClosed(False)
    application.setStyle("Fusion")
    application.setFont(body_font())
    if not application.findChildren(QTranslator):
        # English has plural forms of its own to load; the user's language follows with the settings.
        translations.install(application, translations.Language.ENGLISH)
    speak_roles()
    return application


def create_loop(application: QApplication) -> asyncio.AbstractEventLoop:
    """The asyncio loop of Qt's thread; run it instead of `application.exec()`."""
    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(application)
    return loop


def run_apart(work: Coroutine[Any, Any, object]) -> None:
    """Run to its end on a loop of its own, while the loop of this thread stands still.

    Args:
        work: waits for other threads alone, each time with a limit.
    """
    # The pair that loops themselves use; asyncio has no other way to set one of a thread aside.
    standing = asyncio._get_running_loop()  # noqa: SLF001
    asyncio._set_running_loop(None)  # noqa: SLF001
    try:
        with asyncio.Runner() as runner:
            runner.run(work)
    finally:
        asyncio._set_running_loop(standing)  # noqa: SLF001


def log_qt_messages(
    on_desktop_lost: Callable[[], object] = lambda: None, on_unusable: Callable[[], object] = lambda: None
) -> None:
    """Send what Qt has to say to the log.

    Args:
        on_desktop_lost: called when the connection to a Wayland compositor is broken. It is the last call: Qt ends the
            process when it returns, and says so in no other way.
        on_unusable: called when Qt gives up, as it does where no window can be shown. It aborts the process when this returns.
    """

    def on_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        log.log(_LEVELS.get(kind, logging.WARNING), "Qt %s: %s", context.category or "", message)
        if message.startswith(WAYLAND_LOST) and threading.current_thread() is threading.main_thread():
            on_desktop_lost()
        if kind == QtMsgType.QtFatalMsg:
            on_unusable()

    qInstallMessageHandler(on_message)


def body_font() -> QFont:
    """The font of running text."""
    font = QFont()
    if sys.platform not in ("darwin", "win32"):
        font.setFamilies(list(FONT_FAMILIES))
    font.setPixelSize(BODY_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


async def wait_for(signal: SignalInstance) -> None:
    """Return when a signal without payload is emitted, such as `MainWindow.closed`."""
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def on_emitted() -> None:
        if not done.done():
            done.set_result(None)

    signal.connect(on_emitted)
    try:
        await done
    finally:
        signal.disconnect(on_emitted)
