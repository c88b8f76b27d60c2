"""Invitations, in pictures."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTabBar

from marmot_desktop.domain.facts import InviteProgressed
from marmot_desktop.domain.package_search import AskedRelay, RelayAnswer
from marmot_desktop.domain.reachability import CheckResult
from marmot_desktop.domain.sent_invite import InviteProgress, InviteStep, SentInviteState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.person_picker import PersonPicker
from tests.gallery.camera import Gallery
from tests.gallery.world import FRIENDS, busy_actions
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow

STRANGER: Final = "npub10xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqpkge6d"
RELAYS: Final = (
    AskedRelay(RelayUrl("wss://relay.example.org"), RelayAnswer.ANSWERED, 2),
    AskedRelay(RelayUrl("wss://nostr.example.net"), RelayAnswer.SILENT),
    AskedRelay(RelayUrl("wss://keys.example.com"), RelayAnswer.ANSWERED, 1),
)


async def new_chat(gallery: Gallery) -> None:
    """Making a group with its first people, and how that can end."""
    actions = busy_actions()
    actions.packages[make.pubkey("Dana Whitfield")] = ()
    ui = await gallery.open(actions)
    await ui.click("newGroupButton")
    for name in ("Björn Lind", "Chidi Okafor", "Dana Whitfield"):
        await ui.choose("newChatPersonList", name)
    await gallery.take(ui, "25-new-group-people")
    await ui.click("newChatNext")
    await ui.type("groupNameField", "Cake committee")
    await gallery.take(ui, "25-new-group")
    held = actions.hold("start_group")
    await ui.click("createGroupButton")
    await gallery.take(ui, "25-new-group-making")
    held.set()
    await gallery.take(ui, "25-new-group-partly")
    await ui.close()


async def invite_person(gallery: Gallery) -> None:
    """Choosing the person, in its states."""
    actions = busy_actions()
    ui = await gallery.open(actions)
    await ui.choose("chatList", "Saturday hike")
    held = actions.hold("list_contacts")
    await ui.click("inviteMemberHeaderButton")
    await gallery.take(ui, "26-invite-loading")
    held.set()
    await gallery.take(ui, "26-invite-person")
    await ui.type("invitePersonField", "nobody here")
    await _pause(ui)
    await gallery.take(ui, "26-invite-no-match")
    await ui.type("invitePersonField", STRANGER)
    await _pause(ui)
    await gallery.take(ui, "26-invite-pasted")
    await ui.type("invitePersonField", "nsec1")
    await gallery.take(ui, "26-invite-secret")
    await ui.close()


async def invite_package(gallery: Gallery) -> None:
    """Choosing the key package, and what was checked."""
    actions = busy_actions()
    actions.invitations.relays = RELAYS
    ui = await gallery.open(actions)
    await ui.choose("chatList", "Empty for now")
    await ui.click("inviteMemberHeaderButton")
    held = actions.hold("search_packages")
    await ui.choose("invitePersonList", "Björn Lind")
    await gallery.take(ui, "27-invite-looking")
    held.set()
    await gallery.take(ui, "27-invite-packages")
    await ui.click("invitePersonBack")
    await ui.choose("invitePersonList", "Chidi Okafor")
    await gallery.take(ui, "27-invite-one-package")
    await ui.click("invitePersonBack")
    actions.packages[make.pubkey("Dana Whitfield")] = ()
    await ui.choose("invitePersonList", "Dana Whitfield")
    await gallery.take(ui, "27-invite-none")
    await ui.click("invitePersonBack")
    actions.invitations.check_result = make.invite_check(
        capabilities=CheckResult.FAILED, group_relays=CheckResult.WARNING, size=CheckResult.UNKNOWN
    )
    await ui.choose("invitePersonList", "Chidi Okafor")
    await gallery.take(ui, "27-invite-blocked")
    await ui.close()
    actions.invitations.check_result = make.invite_check()
    ui = await gallery.open(actions, 360, 600)
    await ui.choose("chatList", "Empty for now")
    await ui.click("inviteMemberHeaderButton")
    await ui.choose("invitePersonList", "Björn Lind")
    await gallery.take(ui, "27-invite-narrow")
    await ui.close()


async def invite_sending(gallery: Gallery) -> None:
    """The four steps, and how they end."""
    actions = busy_actions()
    ui = await gallery.open(actions)
    await ui.choose("chatList", "Empty for now")
    await ui.click("inviteMemberHeaderButton")
    await ui.choose("invitePersonList", "Björn Lind")
    held = actions.hold("invite")
    await ui.click("sendInviteButton")
    for step, accepted in ((InviteStep.PREPARE, 0), (InviteStep.PUBLISH, 1)):
        actions.tell(InviteProgressed(InviteProgress(5, make.pubkey("Björn Lind"), step, accepted, 3)))
    await gallery.take(ui, "28-invite-sending")
    await ui.click("inviteMemberDialogClose")
    await gallery.take(ui, "28-invite-closing")
    actions.refusals["invite"] = RefusedError(ErrorCode.PUBLISH_FAILED)
    held.set()
    await gallery.take(ui, "28-invite-failed")
    await ui.close()
    actions = busy_actions()
    actions.undelivered = True
    ui = await gallery.open(actions)
    await ui.choose("chatList", "Empty for now")
    await ui.click("inviteMemberHeaderButton")
    await ui.choose("invitePersonList", "Björn Lind")
    await ui.click("sendInviteButton")
    await gallery.take(ui, "28-invite-undelivered")
    await ui.click("inviteProblemButton")
    await gallery.take(ui, "28-invited")
    await ui.close()


async def _pause(ui: UiWindow) -> None:
    """Let the pause after typing be over."""
    picker = ui.find(PersonPicker, "")
    await ui.until(lambda: not any(timer.isActive() for timer in picker.findChildren(QTimer) if timer.isSingleShot()))
    await ui.settle()


async def invite_to_group(gallery: Gallery) -> None:
    """From a contact: to a group there is, or to a new one."""
    actions = busy_actions()
    ui = await gallery.open(actions)
    await ui.click("railContacts")
    await ui.choose("contactList", "Björn Lind")
    await ui.click("inviteToGroupButton")
    await gallery.take(ui, "29-invite-to-group")
    await ui.click("inviteNewGroupButton")
    await ui.type("inviteNewGroupField", "Cake committee")
    await gallery.take(ui, "29-invite-to-new-group")
    actions.refusals["invite"] = RefusedError(ErrorCode.PUBLISH_FAILED)
    await ui.click("inviteCreateGroupButton")
    await gallery.take(ui, "29-invite-again")
    await ui.close()


async def invites(gallery: Gallery) -> None:
    """What others have sent."""
    ui = await gallery.open(busy_actions())
    await ui.click("railInvites")
    await gallery.take(ui, "40-invites")
    await ui.choose("inviteList", "Book club")
    await gallery.take(ui, "41-invite")
    await ui.click("inviteDetailsButton")
    await gallery.take(ui, "41-invite-details")
    ui.actions.refusals["join_invite"] = RefusedError(ErrorCode.NO_MATCHING_KEY_PACKAGE)
    await ui.click("joinGroupButton")
    await gallery.take(ui, "42-invite-failed")
    await ui.choose("inviteList", "Choir")
    await gallery.take(ui, "42-invite-problem")
    ui.find(QTabBar, "inviteTabs").setCurrentIndex(2)
    await ui.choose("inviteList", "Chess")
    await gallery.take(ui, "43-invite-archived")
    await ui.close()
    actions = busy_actions()
    actions.invites.clear()
    ui = await gallery.open(actions)
    await ui.click("railInvites")
    await gallery.take(ui, "43-invites-empty")
    await ui.close()


async def sent(gallery: Gallery) -> None:
    """What we have sent."""
    actions = busy_actions()
    for number, (name, state) in enumerate(zip(FRIENDS, SentInviteState, strict=True), start=1):
        sent = make.sent_invite(name, actions.groups[1], number=number, state=state)
        actions.invitations.sent[number] = sent
    ui = await gallery.open(actions)
    await ui.click("railInvites")
    ui.find(QTabBar, "inviteTabs").setCurrentIndex(3)
    for name, picture in (("Chidi Okafor", "delivered"), ("Dana Whitfield", "undelivered"), ("Emi 田中", "joined")):
        await ui.choose("sentInviteList", name)
        await gallery.take(ui, f"44-sent-{picture}")
    await ui.choose("sentInviteList", "Dana Whitfield")
    await ui.click("withdrawInviteButton")
    await gallery.take(ui, "44-sent-withdraw")
    await ui.close()
    ui = await gallery.open(actions, 360, 600)
    await ui.click("railInvites")
    await gallery.take(ui, "45-invites-narrow")
    await ui.choose("inviteList", "Book club")
    await gallery.take(ui, "45-invite-narrow")
    await ui.click("inviteHeaderBack")
    ui.find(QTabBar, "inviteTabs").setCurrentIndex(3)
    await ui.choose("sentInviteList", "Dana Whitfield")
    await gallery.take(ui, "45-sent-narrow")
    await ui.close()


SCENES: Final = (new_chat, invite_person, invite_package, invite_sending, invite_to_group, invites, sent)
