"""One life of the monkey, a process of its own: `python -m tests.monkey.life PROFILE RELAY SECONDS SEED`.

It is the real window over the real core. What goes wrong is printed as JSON lines: unhandled exceptions, Qt's warnings,
objects that stay behind. The last line says how many deeds were done.
"""

import asyncio
import faulthandler
import gc
import json
import logging
import os
import random
import sys
import time
import traceback
from collections import Counter, deque
from types import TracebackType
from typing import Any, Final
from unittest import mock

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStackedWidget, QTabBar

from marmot_desktop import window as window_module
from marmot_desktop.app import window_main
from marmot_desktop.domain.account import Account
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.settings.settings_page import TABS
from marmot_desktop.ui.shell.main_window import MainWindow
from marmot_desktop.ui.widgets.sheet import Sheet
from marmot_desktop.ui.window import build_window
from tests.monkey.hands import Hands

PAUSE_S: Final = 0.01
LOOK_S: Final = 0.05
STARTS_S: Final = 60.0
PATIENCE_S: Final = 120.0
AWAY_DEEDS: Final = 150
"""After so many deeds without an open account the account is opened again."""
IGNORED: Final = ("This plugin does not support",)
MAY_GROW: Final = 400
"""Objects more than after the first half of a life: pages that are made when they are shown first, rows, menus."""


class Witness(logging.Handler):
    """Writes down whatever no user may ever see."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: Counter[str] = Counter()
        self.diary: deque[str] = deque(maxlen=12)

    def watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begin."""
        loop.set_exception_handler(self._on_loop)
        sys.excepthook = self._on_exception
        sys.unraisablehook = lambda unraisable: self.note("unraisable", repr(unraisable.exc_value))
        qInstallMessageHandler(self._on_qt)
        logging.getLogger().addHandler(self)

    def note(self, kind: str, words: str) -> None:
        """Something went wrong; each kind of it is told once, with what was done before."""
        self.seen[f"{kind}: {words[:200]}"] += 1
        if self.seen[f"{kind}: {words[:200]}"] == 1:
            print(json.dumps({"wrong": kind, "words": words, "diary": list(self.diary)}), flush=True)

    def emit(self, record: logging.LogRecord) -> None:
        """See logging: an error in the log is one that nobody expected."""
        words = record.getMessage()
        if record.exc_info and record.exc_info[1] is not None:
            words += "\n" + "".join(traceback.format_exception(record.exc_info[1]))
        self.note("log", words)

    def _on_loop(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        words = "".join(traceback.format_exception(error)) if isinstance(error, BaseException) else ""
        self.note("loop", f"{context.get('message')}\n{words}")

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.note("exception", "".join(traceback.format_exception(kind, error, trace)))

    def _on_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        loud = kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
        if loud and not message.startswith(IGNORED):
            self.note("qt", message)


async def live(window: MainWindow, witness: Witness, seconds: float, seed: int) -> int:
    """Use the window for so long; count objects in the middle and at the end. Returns how many deeds were done."""
    async with asyncio.timeout(STARTS_S):
        while (account := window.context.people.account) is None:  # noqa: ASYNC110 - no event tells it
            await asyncio.sleep(PAUSE_S)
    await _look_around(window)
    hands = Hands(window, random.Random(seed))
    until, deeds, away, middle, counted = time.monotonic() + seconds, 0, 0, -1, False
    while (now := time.monotonic()) < until:
        if not counted and now > until - seconds / 2:
            counted = True
            middle = await _count_at_home(window, account)
        witness.diary.append(hands.do_something())
        deeds += 1
        away = away + 1 if window.context.people.account is None else 0
        if away > AWAY_DEEDS:
            await window.context.actions.sign_in(account)
            away = 0
        await asyncio.sleep(PAUSE_S)
    end = await _count_at_home(window, account)
    if middle >= 0 and end > middle + MAY_GROW:
        witness.note("leak", f"{end - middle} objects more than after half of the life; the most: {_most()}")
    return deeds


async def _look_around(window: MainWindow) -> None:
    """See everything once: what is made when it is shown first must not be taken for something that stays behind."""
    window.prepare_pages()
    navigator = window.context.navigator
    chats = window.findChild(QAbstractItemView, "chatList")
    places = [Place(Page.SETTINGS, tab=tab) for tab in TABS] + [Place(page) for page in Page]
    if chats is not None and chats.model().rowCount():
        group = chats.model().index(0, 0).data(Role.VALUE)
        places.append(Place(Page.CHATS, group_key=group.key, details=True))
    for place in places:
        navigator.open(place)
        await asyncio.sleep(LOOK_S)
        for bar in window.findChildren(QTabBar):
            for tab in range(bar.count() if bar.isVisible() else 0):
                bar.setCurrentIndex(tab)
                await asyncio.sleep(LOOK_S)
    navigator.open_page(Page.CHATS)


async def _count_at_home(window: MainWindow, account: Account) -> int:
    """Objects of Qt that live while nothing is open but the chats of this account, all of whose pages were seen.

    Pages of other accounts and of the first run are left out: there may be more of them than before. -1 where the account
    was removed from this device.
    """
    for _ in range(40):
        popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if popup:
            popup.close()
        for sheet in window.findChildren(Sheet):
            sheet.close_now()
        await asyncio.sleep(PAUSE_S)
    if account.pubkey not in {each.pubkey for each in await window.context.actions.list_accounts()}:
        return -1
    there = asyncio.Event()
    window.show_account(account.pubkey, there.set)
    async with asyncio.timeout(STARTS_S):
        await there.wait()
    window.resize(1120, 760)
    await _look_around(window)
    window.context.navigator.open_page(Page.CHATS)
    await asyncio.sleep(0.6)
    gc.collect()
    await asyncio.sleep(0.1)
    pages = window.centralWidget()
    assert isinstance(pages, QStackedWidget)
    widgets = [pages.widget(index) for index in range(pages.count())]
    elsewhere = sum(len(each.findChildren(QObject)) for each in widgets if each and each is not pages.currentWidget())
    free = [each for each in QApplication.allWidgets() if not each.parent()]
    return len(window.findChildren(QObject)) - elsewhere + len(free)


def _most() -> str:
    kinds = Counter(type(each).__name__ for each in QApplication.allWidgets())
    return ", ".join(f"{count} {kind}" for kind, count in kinds.most_common(6))


def main(profile: str, relay: str, seconds: str, seed: str) -> int:
    """Live, and tell."""
    # A window that hangs says where, and ends.
    faulthandler.dump_traceback_later(float(seconds) + PATIENCE_S, exit=True)
    witness = Witness()
    tasks: list[asyncio.Task[None]] = []

    async def play(window: MainWindow) -> None:
        try:
            deeds = await live(window, witness, float(seconds), int(seed))
            print(json.dumps({"deeds": deeds, "wrong": sum(witness.seen.values())}), flush=True)
        finally:
            window.quit()

    def build(*arguments: Any, **options: Any) -> MainWindow:
        window = build_window(*arguments, **options)
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)
        loop = asyncio.get_running_loop()
        witness.watch(loop)
        tasks.append(loop.create_task(play(window)))
        return window

    os.environ["HOME"] = profile
    with (
        mock.patch.object(window_module, "build_window", build),
        mock.patch.object(QDesktopServices, "openUrl", return_value=True),
    ):
        arguments = ["--profile", profile, "--relay", relay, "--key-file", f"{profile}/keys.json"]
        return window_main(arguments)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
