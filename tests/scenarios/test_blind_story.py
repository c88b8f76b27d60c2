"""Somebody who sees nothing makes an account, meets a friend, founds and joins a group, chats and signs out.

They have a keyboard and a screen reader: everything here is known by what the program says on the accessibility bus, and
done by keys, by putting the focus somewhere and by pressing what has a name.
"""

import shutil
from pathlib import Path

import pytest

from marmot_desktop.domain.identifiers import npub, parse_person
from tests.helpers.accessibility_bus import launcher
from tests.helpers.local_relay import RelayProcess
from tests.helpers.rpc_process import RpcProcess
from tests.helpers.rpc_story import create_account
from tests.helpers.screen_reader import ScreenReader
from tests.helpers.spoken_window import spoken_window

GROUP = "Garden"
HIS_GROUP = "Choir"


async def first_run(alice: ScreenReader) -> str:
    """From the first screen to the chats; returns her public key as it is read to her."""
    await alice.find("Marmot Desktop", "heading")
    await alice.press("Create a new account")
    await alice.until_focus("Your name")
    await alice.keyboard.type("Alice")
    await alice.keyboard.press("Return")
    await alice.find("Save your key", "heading")
    await alice.press("Later")
    await alice.find("Choose relays", "heading")
    await alice.press("Continue", "push button")
    await alice.hear("Key package published: done")
    await alice.find("You can be invited", "heading")
    npub = (await alice.find("Your public key", "text"))["text"]
    await alice.press("Open chats")
    await alice.until_focus("New group")
    return str(npub)


async def add_person(alice: ScreenReader, npub: str) -> None:
    """Keep somebody as a contact."""
    await alice.press("Contacts", "page tab")
    await alice.press("Add contact", "push button")
    await alice.write("Their public key", npub, within="Add a contact")
    await alice.press("Add contact", "push button", within="Add a contact")
    await alice.find("Bob", "heading")


async def found_group(alice: ScreenReader) -> None:
    """Make a group and invite the contact with it, by keys alone."""
    await alice.keyboard.press("ctrl+shift+n")
    await alice.until_focus("Search contacts")
    await alice.keyboard.press("Tab")
    await alice.go_down_to("Bob")
    await alice.keyboard.press("Return")
    await alice.press("Next", "push button")
    await alice.until_focus("Name")
    await alice.keyboard.type(GROUP)
    await alice.press("Create and invite 1", "push button")


async def write_message(alice: ScreenReader, text: str) -> None:
    """Write and send."""
    await alice.focus("Message", "text")
    await alice.until_focus("Message")
    await alice.keyboard.type(text)
    await alice.keyboard.press("Return")


async def read_newest(alice: ScreenReader, words: str) -> str:
    """Go to the conversation and listen to its last row."""
    await alice.focus("Conversation", "list")
    await alice.keyboard.press("End")
    return str((await alice.until_focus(words))["name"])


async def open_menu(alice: ScreenReader) -> None:
    """Hear what can be done with the row that has the focus, and do nothing."""
    await alice.keyboard.press("shift+F10")
    await alice.keyboard.press("Down")
    assert (await alice.until_focus("Reply"))["role"] == "menu item"
    await alice.keyboard.press("Escape")


async def join(alice: ScreenReader, group: str) -> None:
    """Find an invite that came by itself, and accept it."""
    await alice.until_described("Invites", "1 waiting", "page tab")
    await alice.press("Invites", "page tab")
    assert "selected" in (await alice.find("Invites", "page tab"))["states"]
    assert "selected" not in (await alice.find("Chats", "page tab"))["states"]
    await alice.focus("Invites", "list")
    await alice.go_down_to(group)
    await alice.keyboard.press("Return")
    await alice.press("Join", "push button")
    await alice.find(group, "heading", within=f"Group \u2068{group}\u2069")


async def sign_out(alice: ScreenReader) -> None:
    """Close the account from its menu."""
    await alice.focus("Account: Alice", "push button")
    await alice.until_focus("Account: Alice")
    await alice.keyboard.press("space")
    await alice.go_on_to("Sign out…")
    await alice.keyboard.press("space")
    await alice.find("Sign out?", "heading")
    await alice.press("Sign out", "push button", within="Sign out?")
    await alice.find("Welcome back", "heading")


@pytest.mark.skipif(not launcher() or not shutil.which("xdotool"), reason="needs at-spi2-core and xdotool")
async def test_a_blind_user_meets_a_friend_and_chats_by_what_is_read_to_them(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        RpcProcess("bob", tmp_path / "bob", relay.url) as bob,
        spoken_window("Alice", tmp_path / "alice", relay.url) as alice,
    ):
        bobs_key = await create_account(bob, "Bob")
        alices_npub = await first_run(alice)
        await add_person(alice, npub(parse_person(bobs_key)))
        await found_group(alice)
        await alice.hear("Invitation sent")
        await alice.until_focus("Message")
        invite = await bob.heard("invite", lambda params: bool(params["group_name"] == GROUP))
        group = (await bob.call("invite.accept", invite=invite["invite"]))["group"]
        await bob.call("message.send", group=group, text="Is it far?")
        assert await alice.hear("Is it far?") == "Bob: Is it far?"
        assert "Bob: Is it far? At " in await read_newest(alice, "Is it far?")
        await open_menu(alice)
        await write_message(alice, "Not very far")
        await bob.heard("message", lambda params: bool(params["text"] == "Not very far"))
        assert "You: Not very far. At " in await read_newest(alice, "Not very far")
        assert not [said for said in await alice.announcements() if "Not very far" in said]
        his = (await bob.call("group.create", name=HIS_GROUP, description="Four voices"))["group"]
        await bob.call("group.invite", group=his, pubkey=parse_person(alices_npub).hex())
        await join(alice, HIS_GROUP)
        await bob.call("message.send", group=group, text="Of another chat")
        await bob.call("message.send", group=his, text="You sing alto")
        assert await alice.hear("You sing alto") == "Bob: You sing alto."
        assert not [said for said in await alice.announcements() if "Of another chat" in said]
        await sign_out(alice)


@pytest.mark.skipif(not launcher() or not shutil.which("xdotool"), reason="needs at-spi2-core and xdotool")
async def test_a_screen_reader_from_before_announcements_is_told_by_notifications(tmp_path: Path) -> None:
    async with (
        RelayProcess(tmp_path / "relay.db") as relay,
        spoken_window("Alice", tmp_path / "alice", relay.url, old=True) as alice,
    ):
        # It ends with the key package, which is told while nothing moves the focus.
        await first_run(alice)
        assert len([said for said in await alice.announcements() if "Key package published" in said]) == 1
