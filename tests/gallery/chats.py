"""Conversations and groups, in pictures."""

from typing import Final

from marmot_desktop.errors import ErrorCode, RefusedError
from tests.gallery.camera import Gallery
from tests.gallery.world import busy_actions


async def conversations(gallery: Gallery) -> None:
    """Conversations and groups."""
    actions = busy_actions()
    ui = await gallery.open(actions)
    await gallery.take(ui, "20-chats")
    await ui.choose("chatList", "Saturday hike")
    await ui.type("messageField", "A message of\nmore than one line")
    await gallery.take(ui, "21-conversation")
    await ui.choose("chatList", "Empty for now")
    await gallery.take(ui, "23-empty-conversation")
    await ui.choose("chatList", "An old project with a very long name that does not fit here")
    await gallery.take(ui, "24-removed")
    await ui.choose("chatList", "Saturday hike")
    ui.window.resize(480, 760)
    await gallery.take(ui, "29-narrow")
    await ui.close()


async def load_failed(gallery: Gallery) -> None:
    """The store cannot be read."""
    broken = busy_actions()
    broken.refusals["list_groups"] = RefusedError(ErrorCode.STORAGE_ERROR)
    ui = await gallery.open(broken)
    await gallery.take(ui, "55-load-failed")
    await ui.close()


SCENES: Final = (conversations, load_failed)
