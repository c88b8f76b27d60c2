"""Contacts and invites, in pictures."""

from typing import Final

from tests.gallery.camera import Gallery
from tests.gallery.world import busy_actions


async def contacts(gallery: Gallery) -> None:
    """Contacts, one of them, and adding one."""
    actions = busy_actions()
    ui = await gallery.open(actions)
    await ui.click("railContacts")
    await gallery.take(ui, "30-contacts")
    await ui.choose("contactList", "Björn Lind")
    await gallery.take(ui, "31-contact")
    await ui.click("inviteToGroupButton")
    await gallery.take(ui, "32-invite-to-group")
    await ui.click("inviteToGroupDialogClose")
    await ui.click("addContactButton")
    await ui.type("contactReferenceField", "not a key")
    await ui.click("addContactConfirm")
    await gallery.take(ui, "33-add-contact")
    await ui.click("addContactDialogClose")
    await ui.close()


SCENES: Final = (contacts,)
