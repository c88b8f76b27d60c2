"""A group beside its conversation, in pictures."""

from typing import Final

from tests.gallery.camera import Gallery
from tests.gallery.world import busy_actions


async def details(gallery: Gallery) -> None:
    """The details of a group."""
    ui = await gallery.open(busy_actions())
    await ui.choose("chatList", "Saturday hike")
    await ui.click("groupDetailsButton")
    await gallery.take(ui, "22-details")
    await ui.close()


SCENES: Final = (details,)
