"""Runs the window: Qt's thread, its loop and its garbage collector, over the core in its own thread.

Imported by `app.window_main` alone, because it imports PySide6.
"""

import argparse
import asyncio
import logging
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from marmot_desktop import launch
from marmot_desktop.background.runtime import HeadStart
from marmot_desktop.config import Config, Flags
from marmot_desktop.core_thread import CoreThread
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.log_memory import LogMemory
from marmot_desktop.paths import ProfilePaths
from marmot_desktop.ui.actions import UiActions
from marmot_desktop.ui.application import create_application, create_loop, log_qt_messages
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.collector import GarbageCollector
from marmot_desktop.ui.icons import app_icon
from marmot_desktop.ui.shell.main_window import MainWindow
from marmot_desktop.ui.window import WindowOptions, build_window, painted

if TYPE_CHECKING:
    from marmot_desktop.domain.picture_header import PictureHeader
    from marmot_desktop.services.notification_ports import NotificationWords

log = logging.getLogger(__name__)

SWITCH_INTERVAL_S: Final = 0.0005
"""Without it a busy core keeps Qt's thread waiting for a second while it builds one page (ADR 0004)."""

COLLECT_AFTER_MS: Final = 4_000
"""From the start; by then the chats have long been shown."""

HEAD_START_S: Final = 2.0
"""At most so long the core waits for the chats to be shown before it connects."""

NO_SCREEN: Final = (
    "Marmot Desktop needs a screen, and there is none here. "
    "Run `make demo` to see it work without one, or use the command line: `marmot --help`."
)


def run_window(argv: Sequence[str]) -> int:
    """Show the window until it is closed.

    Args:
        argv: without the program's name.

    Returns:
        The exit status.
    """
    flags, link = _parse(argv)
    if not _has_screen():
        print(NO_SCREEN, file=sys.stderr)
        return 1
    memory = LogMemory()
    try:
        config, paths = launch.load(flags, log_file=lambda profile: profile.window_log, log_memory=memory)
    except MarmotDesktopError as err:
        print(f"marmot-desktop: {err.detail or err.sentence}", file=sys.stderr)
        return 2
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    application = create_application([sys.argv[0]])
    log_qt_messages()
    collector = GarbageCollector(application)
    collector.start_after(COLLECT_AFTER_MS)
    loop = create_loop(application)
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(_run(application, config, paths, memory, link))
    finally:
        loop.close()
        collector.stop()


async def _run(
    application: QApplication, config: Config, paths: ProfilePaths, memory: LogMemory, link: str = ""
) -> int:
    actions, bridge = UiActions(log_memory=memory, data_folder=paths.data), UiBridge()
    options = WindowOptions(suggested_relays=config.suggested_relays, settings_file=paths.window_settings)
    window = build_window(application, actions, bridge, options)
    closed = asyncio.Event()
    window.closed.connect(closed.set)
    _close_on_signals(window.close)
    window.show()
    # The window stands before the core is imported: that takes longer than all of Qt.
    await painted(window)
    application.setWindowIcon(app_icon())
    _follow_desktop(window)
    vault, head_start = launch.make_vault(config, paths), HeadStart(HEAD_START_S)
    core = CoreThread(
        lambda: launch.open_desk(config, paths, vault, head_start, _shrink_picture, _notification_words())
    )
    try:
        ready = await asyncio.wrap_future(core.start())
    except MarmotDesktopError as err:
        log.error("the profile cannot be opened: %s", err.code.value)
        window.show_fatal(err, paths.data)
        await closed.wait()
        return 3
    try:
        actions.connect(ready.desk, ready.loop, use_passphrase=vault.use_passphrase, head_start_over=head_start.end)
        await bridge.open(ready.desk.hub, ready.loop)
        window.begin()
        window.open_link(link)
        await closed.wait()
    finally:
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


def _close_on_signals(close: Callable[[], object]) -> None:
    """SIGINT and SIGTERM close the window; the collector's timer lets Python see them within 250 ms."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: close())


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _parse(argv: Sequence[str]) -> tuple[Flags, str]:
    """What the run is told, and the link it was started with."""
    parser = argparse.ArgumentParser(prog="marmot-desktop", description="Private group chat that no company runs.")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="keep everything of this run in one folder")
    parser.add_argument("--relay", action="append", default=[], metavar="URL", help="first relay of a new account")
    parser.add_argument("--key-file", type=Path, metavar="FILE", help="keep database keys in this file (mode 0600)")
    parser.add_argument("--log-level", choices=("debug", "info", "warning", "error"))
    parser.add_argument("link", nargs="?", default="", help="a nostr: or marmot: link of a person to show")
    options = parser.parse_args(argv)
    flags = Flags(
        profile=options.profile, relays=tuple(options.relay), key_file=options.key_file, log_level=options.log_level
    )
    return flags, str(options.link)
