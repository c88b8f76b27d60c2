"""A window on several real screens, which are plugged in and pulled out: before the start and while it runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.window_process import WindowProcess
from tests.helpers.x_server import XServer

pytestmark = pytest.mark.xvfb
RELAY = "ws://127.0.0.1:9"  # nobody signs in here
AT_THE_RIGHT = [1100, 60, 450, 600]


@pytest.fixture
def desk() -> Iterator[XServer]:
    """Three screens side by side; the main one is at the left."""
    with XServer(1600, 1000) as server:
        server.plug_in("LEFT", 0, 500)
        server.plug_in("MIDDLE", 500, 550)
        server.plug_in("RIGHT", 1050, 550)
        yield server


def window_on(desk: XServer, folder: Path) -> WindowProcess:
    """A new start of the program."""
    return WindowProcess("Alice", folder / "alice", desk.display, RELAY)


async def settled_at(window: WindowProcess, place: list[int]) -> None:
    """Wait until the window is there."""
    await window.until("place", lambda now: now == place)


async def go(window: WindowProcess, place: list[int]) -> None:
    """As its user moves it."""
    await window.ask("is_enabled", name="welcomeCreateButton")
    await window.ask("move", x=place[0], y=place[1])
    await window.ask("resize", width=place[2], height=place[3])
    await settled_at(window, place)


async def test_a_window_is_back_on_its_screen_and_on_the_nearest_while_that_is_away(
    tmp_path: Path, desk: XServer
) -> None:
    async with window_on(desk, tmp_path) as alice:
        await go(alice, AT_THE_RIGHT)
    async with window_on(desk, tmp_path) as alice:
        await settled_at(alice, AT_THE_RIGHT)
        assert await alice.ask("screen") == "RIGHT"
    desk.unplug("RIGHT")
    async with window_on(desk, tmp_path) as alice:
        await settled_at(alice, [550, 60, 450, 600])
        assert await alice.ask("screen") == "MIDDLE"
    desk.plug_in("RIGHT", 1050, 550)
    async with window_on(desk, tmp_path) as alice:
        await settled_at(alice, AT_THE_RIGHT)
    assert "Traceback" not in alice.log_text()


async def test_a_screen_that_goes_under_the_window_sends_it_to_the_nearest_and_takes_it_back(
    tmp_path: Path, desk: XServer
) -> None:
    async with window_on(desk, tmp_path) as alice:
        await go(alice, AT_THE_RIGHT)
        desk.unplug("RIGHT")
        await settled_at(alice, [550, 60, 450, 600])
        desk.unplug("MIDDLE")
        await settled_at(alice, [50, 60, 450, 600])
        desk.plug_in("RIGHT", 1050, 550)
        await settled_at(alice, AT_THE_RIGHT)
        desk.unplug("RIGHT")
        await settled_at(alice, [50, 60, 450, 600])
    desk.plug_in("RIGHT", 1050, 550)
    async with window_on(desk, tmp_path) as alice:
        await settled_at(alice, AT_THE_RIGHT)


async def test_a_window_that_is_larger_than_what_is_left_still_shows_all_of_itself(
    tmp_path: Path, desk: XServer
) -> None:
    async with window_on(desk, tmp_path) as alice:
        await go(alice, [1060, 10, 530, 980])
        desk.unplug("RIGHT")
        desk.unplug("MIDDLE")
        await settled_at(alice, [0, 10, 500, 980])


@pytest.mark.parametrize("extent", ["maximised", "full_screen"])
async def test_a_window_that_filled_a_screen_fills_another_one(tmp_path: Path, desk: XServer, extent: str) -> None:
    async with window_on(desk, tmp_path) as alice:
        await go(alice, AT_THE_RIGHT)
        await alice.ask("extend", state=extent)
        await alice.until("extent", lambda now: now == extent)
    desk.unplug("RIGHT")
    async with window_on(desk, tmp_path) as alice:
        await alice.until("extent", lambda now: now == extent)
        await alice.until("screen", lambda name: name == "MIDDLE")
        await alice.ask("extend", state="normal")
        await settled_at(alice, [550, 60, 450, 600])
