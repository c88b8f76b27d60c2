"""Runs the window: Qt's thread, its loop and its garbage collector, over the core in its own thread.

Imported by `app.window_main` alone, because it imports PySide6.
"""

import asyncio
import inspect
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from marmot_desktop import launch
from marmot_desktop.background.runtime import HeadStart
from marmot_desktop.config import Config
from marmot_desktop.core_thread import CoreThread
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.log_memory import LogMemory
from marmot_desktop.machine.handover import Handed
from marmot_desktop.machine.handover_server import HandoverServer
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.ui.actions import UiActions
from marmot_desktop.ui.application import create_application, create_loop, log_qt_messages, run_apart
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.collector import GarbageCollector
from marmot_desktop.ui.icons import app_icon
from marmot_desktop.ui.shell.main_window import MainWindow
from marmot_desktop.ui.shell.session_end import SessionEnd
from marmot_desktop.ui.window import WindowOptions, build_window, painted
from marmot_desktop.window_end import END_LIMIT_S, DesktopLoss, end_on_signals, end_without_screen, ending_within
from marmot_desktop.window_start import Start

if TYPE_CHECKING:
    from marmot_desktop.domain.picture_header import PictureHeader
    from marmot_desktop.services.notification_ports import NotificationWords
    from marmot_desktop.ui.shell.desktop_presence import DesktopPresence

log = logging.getLogger(__name__)

SWITCH_INTERVAL_S: Final = 0.0005
"""Without it a busy core keeps Qt's thread waiting for a second while it builds one page (ADR 0004)."""

COLLECT_AFTER_MS: Final = 4_000
"""From the start; by then the chats have long been shown."""

ICON_AFTER_MS: Final = 800
"""It is drawn in seven sizes, which takes longer than to list the chats."""

HEAD_START_S: Final = 2.0
"""At most so long the core waits for the chats to be shown before it connects."""


def run_window(start: Start) -> int:
    """Show the window until the program ends.

    Args:
        start: what it was started for.

    Returns:
        The exit status.
    """
    memory = LogMemory()
    try:
        config, paths = launch.load(start.flags, log_file=lambda profile: profile.window_log, log_memory=memory)
    except MarmotDesktopError as err:
        print(f"marmot-desktop: {err.detail or err.sentence}", file=sys.stderr)
        return 2
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    log_qt_messages(on_unusable=end_without_screen)
    application = create_application([sys.argv[0]])
    loss = DesktopLoss()
    log_qt_messages(on_desktop_lost=loss.meet)
    collector = GarbageCollector(application)
    collector.start_after(COLLECT_AFTER_MS)
    loop = create_loop(application)
    asyncio.set_event_loop(loop)
    running = _run(application, config, paths, memory, start, loss)
    try:
        return loop.run_until_complete(running)
    except RuntimeError:
        if inspect.getcoroutinestate(running) != inspect.CORO_CLOSED:
            # Qt has left its loop by itself: the X server is gone.
            loss.meet()
        raise
    finally:
        loop.close()
        collector.stop()


async def _run(
    application: QApplication,
    config: Config,
    paths: ProfilePaths,
    memory: LogMemory,
    start: Start,
    loss: DesktopLoss,
) -> int:
    actions, bridge = UiActions(log_memory=memory, data_folder=paths.data, profile=config.profile), UiBridge()
    options = WindowOptions(suggested_relays=config.suggested_relays, settings_file=paths.window_settings)
    window = build_window(application, actions, bridge, options)
    closed = asyncio.Event()
    window.closed.connect(closed.set)
    end_on_signals(window.quit)
    loss.keep_writing = lambda: run_apart(window.keep_writing())
    SessionEnd(window, loss.keep_writing)
    hidden = start.hidden or window.context.preferences.start_hidden
    if not hidden:
        window.show()
        # The window stands before the core is imported: that takes longer than all of Qt.
        await painted(window)
    QTimer.singleShot(ICON_AFTER_MS, application, lambda: application.setWindowIcon(app_icon()))
    _follow_desktop(window)
    async with _second_starts(window, paths, start):
        vault, head_start = launch.make_vault(config, paths), HeadStart(HEAD_START_S)
        core = CoreThread(
            lambda: launch.open_desk(config, paths, vault, head_start, _shrink_picture, _notification_words())
        )
        loss.stop_core = core.stop
        opening = core.start()
        try:
            presence = _be_present(window, hidden=hidden)
            try:
                ready = await asyncio.wrap_future(opening)
            except MarmotDesktopError as err:
                log.error("the profile cannot be opened: %s", err.code.value)
                presence.withdraw()
                window.show_fatal(err, paths.data)
                window.show_up()
                await closed.wait()
                return 3
            actions.connect(ready.desk, ready.loop, use_passphrase=vault.use_passphrase, head_start_over=head_start.end)
            await bridge.open(ready.desk.hub, ready.loop)
            window.begin()
            window.open_link(start.link)
            await closed.wait()
        finally:
            # Whatever went wrong: a core that is left running would keep the process, and the profile, for ever.
            with ending_within(END_LIMIT_S):
                await window.shut_down()
                await bridge.close()
                # The window is gone: waiting for the core here keeps nobody waiting.
                await asyncio.get_running_loop().run_in_executor(None, core.stop)
    return 0


def _follow_desktop(window: MainWindow) -> None:
    from marmot_desktop.ui.desktop_scheme import DesktopScheme, has_session_bus

    if has_session_bus():
        DesktopScheme(window.context.theme, window)


def _shrink_picture(data: bytes, header: "PictureHeader") -> bytes:
    from marmot_desktop.ui.picture_decoder import shrink_picture

    return shrink_picture(data, header)


def _notification_words() -> "NotificationWords":
    """The words of notifications; imported with the core, not before the window is painted."""
    from marmot_desktop.ui.notification_words import QtNotificationWords

    return QtNotificationWords()


def _be_present(window: MainWindow, *, hidden: bool) -> "DesktopPresence":
    """The tray and what closing means; imported while the core opens."""
    from marmot_desktop.ui.shell.desktop_presence import DesktopPresence

    return DesktopPresence(window, hidden=hidden)


@asynccontextmanager
async def _second_starts(window: MainWindow, paths: ProfilePaths, start: Start) -> AsyncIterator[None]:
    """Whoever starts the program again gets this window, with what they came for."""

    def on_handed(handed: Handed) -> None:
        window.show_up(handed.token)
        window.open_link(handed.link)

    if not start.is_first:
        # Another window has the profile and does not answer; its socket is left alone.
        yield
        return
    async with HandoverServer(paths.data, on_handed):
        yield
