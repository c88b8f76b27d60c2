"""What two people do with two real windows, step by step; told by tests and by the demo."""

from tests.helpers.window_process import WindowProcess


async def make_account(window: WindowProcess, name: str) -> str:
    """Go through the first run; returns the npub that is shown at its end."""
    await window.click("welcomeCreateButton")
    await window.type("accountNameField", name)
    await window.click("createStepButton")
    await window.click("backupLaterButton")
    await window.click("relayContinueButton")
    npub: str = await window.until("text", lambda text: text.startswith("npub1"), name="finishNpubField")
    await window.click("startChattingButton")
    await window.ask("is_enabled", name="chatsPage")
    return npub


async def create_group(window: WindowProcess, name: str) -> None:
    """Make a group; it opens by itself."""
    await window.click("newGroupButton")
    await window.click("newChatNext")
    await window.type("groupNameField", name)
    await window.click("createGroupButton")
    await window.until_row("chatList", name)
    await window.ask("text", name="messageField")


async def invite_from_group(window: WindowProcess, npub: str) -> str:
    """Invite somebody from the group's page; returns what the window says at the end."""
    await window.click("groupDetailsButton")
    await window.click("inviteMemberButton")
    await window.type("invitePersonField", npub)
    await window.until_row("invitePersonList", "Can be invited")
    await window.click_row("invitePersonList", "Can be invited")
    await window.click("sendInviteButton")
    said: str = await window.until("text", lambda text: text.startswith("Invitation sent"), name="toastText")
    return said


async def join(window: WindowProcess, group: str) -> None:
    """Accept an invite that came by itself; the group opens."""
    await window.click("railInvites")
    await window.until_row("inviteList", group)
    await window.click_row("inviteList", group)
    await window.click("joinGroupButton")
    await window.until_row("chatList", group)


async def say(speaker: WindowProcess, listener: WindowProcess, text: str) -> None:
    """Write a message; it is read at the other side."""
    await speaker.type("messageField", text)
    await speaker.press("messageField", "Return")
    await speaker.until_row("messageList", text)
    await listener.until_row("messageList", text)


async def open_chat(window: WindowProcess, group: str) -> None:
    """Open a chat from the list."""
    await window.click("railChats")
    await window.until_row("chatList", group)
    await window.click_row("chatList", group)
    await window.ask("text", name="messageField")
