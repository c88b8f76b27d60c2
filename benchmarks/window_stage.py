"""`python -m benchmarks.window_stage SCENE PROFILE RELAY [NUMBER]`: the real window, timed from inside its own process.

It is `marmot_desktop.window` as users start it; only its finished window is watched. A scene prints one JSON object and
closes the window.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final
from unittest import mock

import psutil
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit

from marmot_desktop import window as window_module
from marmot_desktop.app import window_main
from marmot_desktop.nostr.kinds import CHAT
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.roster import AccountState
from marmot_desktop.ui.shell.main_window import MainWindow
from marmot_desktop.ui.window import build_window

PATIENCE_S: Final = 120.0
TICK_MS: Final = 5
FRAMES: Final = 600
STEP_PX: Final = 120
PAGES: Final = 100
SWITCHES: Final = 100
WARM_SWITCHES: Final = 5
IDLE_S: Final = 8.0
SWITCHED_REST_S: Final = 40.0
KEY_EVERY_S: Final = 0.08


class Paints(QObject):
    """Tells when a view has been painted in a state that is waited for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._waiting: list[tuple[Callable[[], bool], asyncio.Future[float]]] = []
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """See QObject."""
        if self._waiting and event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._look)
        return False

    def _look(self) -> None:
        for condition, future in tuple(self._waiting):
            if not future.done() and condition():
                future.set_result(time.monotonic())
                self._waiting.remove((condition, future))

    async def when(self, condition: Callable[[], bool]) -> float:
        """The moment after the first paint in which the condition holds."""
        future: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._waiting.append((condition, future))
        async with asyncio.timeout(PATIENCE_S):
            return await future


class Ticker(QObject):
    """Keeps how long Qt's loop was away between two ticks of a timer, in milliseconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.gaps: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._last = time.perf_counter()
        self._timer.start()

    def begin(self) -> None:
        """Forget what was."""
        self.gaps = []
        self._last = time.perf_counter()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1e3)
        self._last = now


class Stage:
    """The window and what a scene needs of it."""

    def __init__(self, window: MainWindow, number: int) -> None:
        self.window = window
        self.number = number
        self.paints = Paints(window)

    def chat_list(self) -> QListView | None:
        """The list of chats, once it is shown."""
        return self._shown("chatList")

    def messages(self) -> QListView | None:
        """The open conversation, once it is shown."""
        return self._shown("messageList")

    def _shown(self, name: str) -> QListView | None:
        shown = [view for view in self.window.findChildren(QListView, name) if view.isVisible()]
        return shown[-1] if shown else None

    def has_chats(self) -> bool:
        """Whether the list of chats shows any."""
        view = self.chat_list()
        return view is not None and view.model().rowCount() > 0

    def shows(self, group_key: int, rows: int) -> bool:
        """Whether a conversation with so many rows is shown."""
        view = self.messages()
        if view is None or view.model().rowCount() < rows:
            return False
        message = view.model().index(view.model().rowCount() - 1, 0).data(Role.VALUE)
        return getattr(message, "group_key", None) == group_key

    def can_write(self) -> bool:
        """Whether a conversation is open."""
        field = self.window.findChild(QPlainTextEdit, "messageField")
        return field is not None and field.isVisible()

    def chats(self) -> dict[str, int]:
        """The numbers of the chats by their names."""
        view = self.chat_list()
        assert view is not None
        model = view.model()
        values = [model.index(row, 0).data(Role.VALUE) for row in range(model.rowCount())]
        return {value.name: value.key for value in values}

    async def open(self, group_key: int, rows: int) -> float:
        """Open a chat.

        Returns:
            Milliseconds until it was painted with so many rows.
        """
        began = time.monotonic()
        self.window.context.navigator.open_chat(group_key)
        return (await self.paints.when(lambda: self.shows(group_key, rows)) - began) * 1e3


async def read(stage: Stage) -> dict[str, Any]:
    """Open the large chat, scroll through it, page back, and switch between the small ones."""
    await stage.paints.when(stage.has_chats)
    await asyncio.sleep(1.0)
    chats = stage.chats()
    large, small = chats["Tide 000"], [key for name, key in chats.items() if name != "Tide 000"]
    switches = [await stage.open(key, 15) for key in small[: SWITCHES + WARM_SWITCHES]][WARM_SWITCHES:]
    opened = await stage.open(large, 60)
    await asyncio.sleep(0.5)
    async with asyncio.timeout(PATIENCE_S):
        frames, pages = await _scroll(stage), await _page(stage)
    return {"open": opened, "switches": switches, "frames": frames, "pages": pages}


async def _scroll(stage: Stage) -> list[float]:
    """Milliseconds of each step of a wheel that is turned backwards: the move, and the paint it leads to."""
    view = stage.messages()
    assert view is not None
    bar = view.verticalScrollBar()
    frames: list[float] = []
    while len(frames) < FRAMES:
        if bar.value() == bar.minimum():
            # The end of what is loaded: a hand at the wheel goes on turning until more has come.
            bar.setValue(bar.minimum() + 1)
            bar.setValue(bar.minimum())
            await asyncio.sleep(0.002)
            continue
        began = time.perf_counter()
        bar.setValue(max(bar.minimum(), bar.value() - STEP_PX))
        view.viewport().repaint()
        frames.append((time.perf_counter() - began) * 1e3)
        await asyncio.sleep(0.001)
    return frames


async def _page(stage: Stage) -> list[float]:
    """Milliseconds from the moment older messages come in front until they are painted."""
    view = stage.messages()
    assert view is not None
    model, bar = view.model(), view.verticalScrollBar()
    began = 0.0

    def begin(_parent: object, first: int, last: int) -> None:
        nonlocal began
        if first == 0 and last > 0:
            began = time.perf_counter()

    model.rowsAboutToBeInserted.connect(begin)
    pages: list[float] = []
    while len(pages) < PAGES:
        began = 0.0
        while not began:
            bar.setValue(bar.minimum() + 1)
            bar.setValue(bar.minimum())
            await asyncio.sleep(0.001)
        view.viewport().repaint()
        pages.append((time.perf_counter() - began) * 1e3)
        await asyncio.sleep(0.02)
    return pages


async def arrive(stage: Stage) -> dict[str, Any]:
    """Wait idle, then while a backlog comes in; the user writes all the time."""
    await stage.paints.when(stage.has_chats)
    stage.window.context.navigator.open_chat(next(iter(stage.chats().values())))
    await stage.paints.when(stage.can_write)
    await asyncio.sleep(3.0)
    ticker = Ticker(stage.window)
    keys: list[float] = []
    typing = asyncio.get_running_loop().create_task(_type(stage, keys))
    await asyncio.sleep(IDLE_S)
    idle, idle_keys = list(ticker.gaps), list(keys)
    came = 0
    done = asyncio.Event()

    def count(messages: tuple[Any, ...]) -> None:
        nonlocal came
        if not came:
            ticker.begin()
            keys.clear()
        came += sum(message.kind == CHAT for message in messages)
        if came >= stage.number:
            done.set()

    stage.window.context.bridge.messages_stored.connect(count)
    print("ready", flush=True)
    began = time.monotonic()
    async with asyncio.timeout(PATIENCE_S):
        await done.wait()
    took = time.monotonic() - began
    await asyncio.sleep(0.3)
    gaps, busy_keys = list(ticker.gaps), list(keys)
    typing.cancel()
    return {"idle": idle, "gaps": gaps, "keys": busy_keys, "idle_keys": idle_keys, "took": took}


async def _type(stage: Stage, keys: list[float]) -> None:
    """Press a key now and then; keep the milliseconds until its letter is painted."""
    field = stage.window.findChild(QPlainTextEdit, "messageField")
    assert field is not None
    while True:
        wanted = time.perf_counter() + KEY_EVERY_S
        await asyncio.sleep(KEY_EVERY_S)
        QTest.keyClick(field, Qt.Key.Key_A)
        field.viewport().repaint()
        # A key that comes while Qt's loop is away waits for it.
        keys.append((time.perf_counter() - wanted) * 1e3)
        if len(keys) % 40 == 0:
            field.clear()


async def rest(stage: Stage) -> dict[str, Any]:
    """Do nothing for so many seconds; processor time and memory."""
    await stage.paints.when(stage.has_chats)
    return await _rest(stage.number)


async def _rest(seconds: float) -> dict[str, Any]:
    await asyncio.sleep(20.0)
    process = psutil.Process()
    before, began = process.cpu_times(), time.monotonic()
    await asyncio.sleep(seconds)
    after, took = process.cpu_times(), time.monotonic() - began
    used = after.user + after.system - before.user - before.system
    return {"share": used / took, "rss": process.memory_info().rss, "uss": process.memory_full_info().uss}


async def switch(stage: Stage) -> dict[str, Any]:
    """Go round the accounts, so many times, to the painted list of chats; then rest with all of them live."""
    await stage.paints.when(stage.has_chats)
    roster = stage.window.context.roster
    async with asyncio.timeout(PATIENCE_S):
        while not all(each.state is AccountState.LIVE for each in roster.residents):  # noqa: ASYNC110 - Qt's state
            await asyncio.sleep(0.05)
    await asyncio.sleep(2.0)
    accounts = [each.account.pubkey for each in roster.residents]
    first: list[float] = []
    later: list[float] = []
    for number in range(stage.number):
        wanted = accounts[(number + 1) % len(accounts)]
        began = time.monotonic()
        stage.window.show_account(wanted)
        took = (await stage.paints.when(stage.has_chats) - began) * 1e3
        (first if number < len(accounts) else later).append(took)
        await asyncio.sleep(0.1)
    return {"first": first, "later": later, "accounts": len(accounts), **await _rest(SWITCHED_REST_S)}


SCENES: Final[dict[str, Callable[[Stage], Awaitable[dict[str, Any]]]]] = {
    "read": read,
    "arrive": arrive,
    "rest": rest,
    "switch": switch,
}


def main(scene: str, profile: str, relay: str, number: str = "0") -> int:
    """Start the window, play a scene."""
    tasks: list[asyncio.Task[None]] = []

    async def play(window: MainWindow) -> None:
        try:
            print(json.dumps(await SCENES[scene](Stage(window, int(number)))), flush=True)
        finally:
            window.quit()

    def build(*arguments: Any, **options: Any) -> MainWindow:  # noqa: ANN401 - handed on as they are
        window = build_window(*arguments, **options)
        tasks.append(asyncio.get_running_loop().create_task(play(window)))
        return window

    keys = f"{profile}/keys.json"
    with mock.patch.object(window_module, "build_window", build):
        return window_main(["--profile", profile, "--relay", relay, "--key-file", keys])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
