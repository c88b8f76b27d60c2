"""Invitations, in pictures."""

from typing import Final

from PySide6.QtWidgets import QTabBar

from marmot_desktop.errors import ErrorCode, RefusedError
from tests.gallery.camera import Gallery
from tests.gallery.world import busy_actions


async def new_group(gallery: Gallery) -> None:
    """Making a group."""
    ui = await gallery.open(busy_actions())
    await ui.click("newGroupButton")
    await ui.type("groupNameField", "Cake committee")
    await ui.choose("groupPeopleList", "Björn Lind")
    await gallery.take(ui, "25-new-group")
    await ui.close()


async def invite_member(gallery: Gallery) -> None:
    """The invitation dialog in its states."""
    ui = await gallery.open(busy_actions())
    await ui.choose("chatList", "Empty for now")
    await ui.click("inviteMemberHeaderButton")
    await gallery.take(ui, "26-invite-person")
    held = ui.actions.hold("list_key_packages_of")
    await ui.choose("invitePersonList", "Björn Lind")
    await gallery.take(ui, "27-invite-looking")
    held.set()
    await ui.settle()
    await gallery.take(ui, "27-invite-package")
    ui.actions.refusals["invite"] = RefusedError(ErrorCode.PUBLISH_FAILED)
    await ui.click("sendInviteButton")
    await gallery.take(ui, "27-invite-failed")
    ui.actions.refusals.clear()
    await ui.click("sendInviteButton")
    await gallery.take(ui, "28-invited")
    await ui.close()


async def invites(gallery: Gallery) -> None:
    """What others have sent."""
    ui = await gallery.open(busy_actions())
    await ui.click("railInvites")
    await gallery.take(ui, "40-invites")
    await ui.choose("inviteList", "Book club")
    await gallery.take(ui, "41-invite")
    await ui.choose("inviteList", "Choir")
    await gallery.take(ui, "42-invite-problem")
    ui.find(QTabBar, "inviteTabs").setCurrentIndex(2)
    await ui.choose("inviteList", "Chess")
    await gallery.take(ui, "43-invite-archived")
    await ui.close()


SCENES: Final = (new_group, invite_member, invites)
