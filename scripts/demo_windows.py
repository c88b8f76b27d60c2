"""The second half of `make demo`: the same two people with two real windows on a screen of their own, in pictures."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.helpers.local_relay import RelayProcess
from tests.helpers.window_process import WindowProcess
from tests.helpers.window_story import create_group, invite_from_group, join, make_account, say
from tests.helpers.x_server import XServer

TALK = (
    "Morning! Did anybody water the beds yesterday?",
    "Yes, all but the tomatoes. I ran out of daylight.",
    "Then I start with those. The beans are up, by the way.",
    "Already? Send me a picture when you are there.",
    "Will do. Can you take Wednesday?",
    "Gladly. And Thursday, if you lend me the long hose.",
)


async def show_windows(output: Path, tell: Callable[[str, str], None]) -> list[Path]:
    """Two windows go through the story; pictures of each step.

    Args:
        output: folder of the pictures.
        tell: (who, what), for the transcript.

    Returns:
        The pictures, in order.
    """
    pictures: list[Path] = []

    async def picture(window: WindowProcess, name: str) -> None:
        pictures.append(output / f"{len(pictures) + 1:02}-{name}.png")
        await window.grab(pictures[-1])

    with XServer() as screen, tempfile.TemporaryDirectory(prefix="marmot-windows-") as folder:
        home = Path(folder)
        async with (
            RelayProcess(home / "relay.db") as relay,
            WindowProcess("Alice", home / "alice", screen.display, relay.url) as alice,
            WindowProcess("Bob", home / "bob", screen.display, relay.url) as bob,
        ):
            await alice.ask("is_enabled", name="welcomeCreateButton")
            await picture(alice, "welcome")
            await make_account(alice, "Alice")
            npub = await make_account(bob, "Bob")
            tell("Alice", "and Bob have opened their windows and made their accounts")
            await create_group(alice, "Garden")
            tell("Alice", await invite_from_group(alice, npub))
            await picture(alice, "invited")
            await bob.click("railInvites")
            await bob.click_row("inviteList", "Garden")
            await bob.ask("is_enabled", name="joinGroupButton")
            await picture(bob, "invite")
            await join(bob, "Garden")
            tell("Bob", "has joined from the page Invites")
            for number, text in enumerate(TALK):
                speaker, listener = (alice, bob) if number % 2 == 0 else (bob, alice)
                await say(speaker, listener, text)
            tell("Both", f"have written {len(TALK)} messages and read them")
            await bob.until("is_visible", lambda visible: not visible, name="toast")
            await picture(bob, "conversation")
            await alice.until("is_visible", lambda visible: not visible, name="toast")
            await picture(alice, "details")
    return pictures
