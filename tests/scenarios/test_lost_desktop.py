"""The X server or the compositor ends under the window: nothing is lost, and nobody stays behind without a window."""

from pathlib import Path

import pytest

from marmot_desktop.window_end import EXIT_NO_DESKTOP
from tests.helpers.local_relay import RelayProcess
from tests.helpers.wayland_server import WaylandServer
from tests.helpers.window_process import WindowProcess
from tests.helpers.window_story import create_group, make_account, open_chat
from tests.helpers.x_server import XServer

pytestmark = pytest.mark.xvfb
WRITTEN = "half a thought"


@pytest.fixture(params=["X11", "Wayland"])
def doomed(request: pytest.FixtureRequest, tmp_path: Path) -> XServer | WaylandServer:
    """A screen of the test's own, which may end."""
    return XServer() if request.param == "X11" else WaylandServer(tmp_path / "run")


async def test_the_program_keeps_everything_and_ends_by_itself(
    tmp_path: Path, x_server: XServer, doomed: XServer | WaylandServer
) -> None:
    profile = tmp_path / "alice"
    async with RelayProcess(tmp_path / "relay.db") as relay:
        with doomed:
            alice = WindowProcess("Alice", profile, "", relay.url, environment=doomed.environment())
            async with alice:
                await make_account(alice, "Alice")
                await create_group(alice, "Garden")
                await alice.type("messageField", "said before")
                await alice.press("messageField", "Return")
                await alice.until_row("messageList", "said before")
                await alice.until("text", lambda text: not text, name="messageField")
                await alice.type("messageField", WRITTEN)
                doomed.die()
                assert await alice.ended() == EXIT_NO_DESKTOP
        assert "the desktop is gone: the program keeps everything and ends" in alice.log_text()
        assert "the desktop is gone" in (profile / "logs" / "marmot-desktop.log").read_text()
        assert "Traceback" not in alice.log_text()
        async with WindowProcess("Alice", profile, x_server.display, relay.url) as again:
            await open_chat(again, "Garden")
            await again.until("text", lambda text: text == WRITTEN, name="messageField")
            await again.until_row("messageList", "said before")
