"""What a blind user hears: the story from the first run to signing out, told by keys to Orca, a real screen reader.

    .venv/bin/python -m tests.listening

prints each key, and below it what Orca would say; nothing is asserted, it is for people to read. It needs `orca` beside
what `tests/scenarios/test_blind_story.py` needs, and neither sound nor a voice.
"""

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import Final

from marmot_desktop.domain.identifiers import npub, parse_person
from tests.helpers.accessibility_bus import launcher
from tests.helpers.local_relay import RelayProcess
from tests.helpers.orca import Orca, orca
from tests.helpers.rpc_process import RpcProcess
from tests.helpers.rpc_story import create_account
from tests.helpers.screen_reader import ScreenReader
from tests.helpers.spoken_window import spoken_window

MOST_TABS: Final = 30
GROUP: Final = "Garden"


class Listener:
    """Presses keys and writes down what is said after each.

    Args:
        reader: knows what has the focus.
        orca: speaks.
    """

    def __init__(self, reader: ScreenReader, orca: Orca) -> None:
        self._reader = reader
        self._orca = orca

    async def listen(self, what: str) -> None:
        """Write down what is said after something has happened."""
        print(f"> {what}")
        for said in await self._orca.said():
            print(f"      {said}", flush=True)

    async def press(self, *keys: str) -> None:
        """Press one key after the other."""
        for key in keys:
            await self._reader.keyboard.press(key)
            await self.listen(key)

    async def type(self, text: str) -> None:
        """Type."""
        await self._reader.keyboard.type(text)
        await self.listen(f"types {text}")

    async def tab_to(self, words: str) -> None:
        """Press Tab until the focus is at a thing of this name."""
        for _ in range(MOST_TABS):
            if words in (await self._reader.focused())["name"]:
                return
            await self.press("Tab")
        raise AssertionError(f"Tab does not lead to {words!r}")

    async def do(self, words: str) -> None:
        """Go to a button and press it."""
        await self.tab_to(words)
        await self.press("space")


async def first_run(alice: ScreenReader, ears: Listener) -> None:
    """From the first screen to the chats."""
    await ears.do("Create a new account")
    await alice.until_focus("Your name")
    await ears.type("Alice")
    await ears.press("Return")
    await alice.find("Save your key", "heading")
    await ears.do("Later")
    await alice.find("Choose relays", "heading")
    await ears.do("Continue")
    await alice.find("You can be invited", "heading")
    await ears.do("Open chats")
    await ears.press("F6", "F6", "F6")


async def invite(alice: ScreenReader, ears: Listener, person: str) -> None:
    """Keep somebody as a contact, wrongly typed at first, and make a group with them."""
    await ears.do("Contacts")
    await ears.press("F6", "F6")
    await ears.do("Add contact")
    await ears.type("npubxx")
    await ears.press("Return", "ctrl+a")
    await ears.type(person)
    await ears.press("Return")
    await alice.find("Bob", "heading")
    await ears.press("ctrl+shift+n", "Tab", "Return")
    await ears.do("Next")
    await alice.until_focus("Name")
    await ears.type(GROUP)
    await ears.do("Create and invite")
    await alice.until_focus("Message")
    await ears.listen("the group is made")


async def chat(alice: ScreenReader, ears: Listener, bob: RpcProcess) -> None:
    """Read, answer, and look around; then an invite comes."""
    there = await bob.heard("invite", lambda params: bool(params["group_name"] == GROUP))
    group = (await bob.call("invite.accept", invite=there["invite"]))["group"]
    await ears.listen("Bob joins")
    await bob.call("message.send", group=group, text="Is it far?")
    await alice.hear("Is it far?")
    await ears.listen("Bob has written")
    await ears.type("Not very far")
    await ears.press("Return", "shift+Tab", "Up", "End", "shift+F10", "Down", "Down", "Escape")


async def sign_out(alice: ScreenReader, ears: Listener) -> None:
    """Close the account from its menu."""
    await ears.press("F6", "F6")
    await alice.focus("Account: Alice", "push button")
    await alice.until_focus("Account: Alice")
    await ears.press("space")
    await ears.do("Sign out…")
    await alice.find("Sign out?", "heading")
    await ears.do("Sign out")
    await alice.find("Welcome back", "heading")
    await ears.listen("signed out")


async def main() -> None:
    """Tell the story once."""
    if not orca() or not launcher():
        sys.exit("This needs orca and at-spi2-core.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with (
            RelayProcess(folder / "relay.db") as relay,
            RpcProcess("bob", folder / "bob", relay.url) as bob,
            spoken_window("Alice", folder / "alice", relay.url, old=True) as alice,
            Orca(folder, alice.environment) as speaker,
        ):
            bobs_key = await create_account(bob, "Bob")
            ears = Listener(alice, speaker)
            await ears.listen("start")
            await first_run(alice, ears)
            await invite(alice, ears, npub(parse_person(bobs_key)))
            await chat(alice, ears, bob)
            await sign_out(alice, ears)


if __name__ == "__main__":
    asyncio.run(main())
