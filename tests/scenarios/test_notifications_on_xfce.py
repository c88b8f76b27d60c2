"""The real service of Xfce, where the machine has it: its buttons are clicked by a mouse, and it lets things expire."""

import asyncio
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from marmot_desktop.clock import SystemClock
from marmot_desktop.notification_bus import NotificationBus
from marmot_desktop.notification_port import FreedesktopServer
from marmot_desktop.services.notification_ports import Answer, AnswerKind
from tests.helpers.child_process import end
from tests.helpers.notifying import notice
from tests.helpers.patience import PATIENCE_S
from tests.helpers.session_bus import SessionBus
from tests.helpers.x_server import XServer

PLACES: Final = ("lib", "lib/*-linux-*", "lib64")
PAUSE_S: Final = 0.1
FROM_CORNER: Final = 60, 30
"""Where the last button is, from the lower right corner of a notification; the first one is as far from the left."""


def _program() -> Path | None:
    """The service, which no search path names."""
    return next((each for place in PLACES for each in Path("/usr").glob(f"{place}/xfce4/notifyd/xfce4-notifyd")), None)


pytestmark = [
    pytest.mark.skipif(_program() is None, reason="xfce4-notifyd is not installed"),
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed"),
]


@pytest.fixture
def screen(tmp_path: Path, session_bus: SessionBus) -> Iterator[dict[str, str]]:
    """A screen of its own with the service on it; the environment of who wants to be there."""
    with XServer() as server:
        environment = {
            **os.environ,
            **server.environment(),
            **session_bus.environment(),
            "GDK_BACKEND": "x11",
            "NO_AT_BRIDGE": "1",
            "HOME": str(tmp_path),
        }
        service = subprocess.Popen(
            [str(_program())],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield environment
        finally:
            end(service)


def _xdotool(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        ["xdotool", *words], env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )
    return done.stdout


def _notifications(environment: dict[str, str]) -> list[tuple[int, int, int, int]]:
    """Place and size of every notification on the screen."""
    found = []
    for number in _xdotool(environment, "search", "--onlyvisible", "--class", "xfce4-notifyd").split():
        told = dict(
            line.split("=")
            for line in _xdotool(environment, "getwindowgeometry", "--shell", number).splitlines()
            if "=" in line
        )
        if len(told) >= 5 and int(told["WIDTH"]) > 2 * FROM_CORNER[0]:
            found.append((int(told["X"]), int(told["Y"]), int(told["WIDTH"]), int(told["HEIGHT"])))
    return found


async def _until(holds: Callable[[], bool], words: str) -> None:
    """Repeat until it holds; the service says by nothing else what is on its screen."""
    deadline = asyncio.get_running_loop().time() + PATIENCE_S
    while not await asyncio.to_thread(holds):
        assert asyncio.get_running_loop().time() < deadline, words
        await asyncio.sleep(PAUSE_S)


async def _click(environment: dict[str, str], answers: list[Answer], *, last: bool, kind: AnswerKind) -> None:
    """Click one of the two buttons until it is told."""

    def clicked() -> bool:
        for x, y, width, height in _notifications(environment):
            right, up = FROM_CORNER
            where = str(x + width - right if last else x + right), str(y + height - up)
            _xdotool(environment, "mousemove", *where, "sleep", "0.2", "click", "1")
        return any(answer.kind is kind for answer in answers)

    await _until(clicked, f"nobody tells of {kind}, but {answers}, on the screen is {_notifications(environment)}")


async def _server(session_bus: SessionBus, answers: list[Answer]) -> FreedesktopServer:
    bus = NotificationBus(SystemClock(), session_bus.address)
    server = FreedesktopServer(bus)
    # A service that comes is asked at once, one that never came is not asked for a while.
    came = asyncio.Event()
    server.listen(answers.append, came.set)
    if not (await server.offer()).present:
        async with asyncio.timeout(PATIENCE_S):
            await came.wait()
        assert (await server.offer()).present
    return server


async def test_its_buttons_are_told_apart(session_bus: SessionBus, screen: dict[str, str]) -> None:
    answers: list[Answer] = []
    server = await _server(session_bus, answers)
    for last, kind in ((True, AnswerKind.MARKED_READ), (False, AnswerKind.OPENED)):
        shown = await server.show(notice(body="a <b> & c"))
        assert shown is not None
        await _click(screen, answers, last=last, kind=kind)
        assert shown == next(answer.handle for answer in answers if answer.kind is kind)
        await server.close(shown)
        await _until(lambda: not _notifications(screen), "what was answered is still shown")
    await server.stop()


async def test_what_has_expired_is_shown_anew_for_news_and_not_for_a_correction(
    session_bus: SessionBus, screen: dict[str, str]
) -> None:
    answers: list[Answer] = []
    server = await _server(session_bus, answers)
    shown = await server.show(notice(body="first"))
    assert shown is not None
    await _until(lambda: bool(_notifications(screen)), "nothing is shown")
    await _until(lambda: server._seen.get(shown) is False, "it does not expire")
    await _until(lambda: not _notifications(screen), "what has expired is still shown")
    assert shown == await server.show(notice(body="corrected", news=False), shown)
    assert [] == _notifications(screen)
    assert await server.show(notice(body="news"), shown) not in (None, shown)
    await _until(lambda: bool(_notifications(screen)), "the news are not shown")
    await server.stop()
