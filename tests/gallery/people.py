"""Contacts, in pictures."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QLinearGradient, QPainter

from marmot_desktop.domain.contact import FollowList, HandleState, Profile, Reachability
from marmot_desktop.domain.facts import FollowsChanged
from marmot_desktop.domain.reachability import CheckResult
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from tests.gallery.camera import Gallery
from tests.gallery.world import busy_actions
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions

BJORN: Final = make.pubkey("Björn Lind")
CHIDI: Final = make.pubkey("Chidi Okafor")
DANA: Final = make.pubkey("Dana Whitfield")


def portrait(first: str, second: str) -> bytes:
    """A picture of somebody: a hill in the evening."""
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sky = QLinearGradient(0, 0, 0, 256)
    sky.setColorAt(0, QColor(first))
    sky.setColorAt(1, QColor(second))
    painter.fillRect(image.rect(), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#20302c"))
    painter.drawEllipse(-60, 150, 260, 260)
    painter.drawEllipse(120, 180, 260, 260)
    painter.setBrush(QColor("#fff3d0"))
    painter.drawEllipse(150, 60, 46, 46)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def actions_with_people() -> FakeActions:
    """Contacts who have said much, little, and nothing."""
    actions = busy_actions()
    bjorn = actions.contacts[BJORN]
    profile = replace(
        bjorn.profile,
        display_name="Björn Lind 🏔",
        nip05="bjorn@hills.example",
        website="https://hills.example/bjorn",
        picture="https://hills.example/bjorn.jpg",
    )
    actions.contacts[BJORN] = replace(
        bjorn, profile=profile, nickname="Björn from the hut", handle=HandleState.VERIFIED, followed=True
    )
    chidi = actions.contacts[CHIDI]
    actions.contacts[CHIDI] = replace(
        chidi, profile=replace(chidi.profile, nip05="chidi@elsewhere.example"), handle=HandleState.WRONG
    )
    actions.people.handle_state = HandleState.WRONG
    actions.people.shown_pictures = {BJORN: portrait("#f2a65a", "#772f1a"), DANA: portrait("#7fc8f8", "#2a4d7a")}
    actions.people.reports[CHIDI] = make.reachability_report(
        CHIDI,
        reachability=Reachability.NO_KEY_PACKAGE,
        key_package_list=CheckResult.WARNING,
        key_package=CheckResult.FAILED,
        valid=CheckResult.UNKNOWN,
        fits=CheckResult.UNKNOWN,
        age=CheckResult.UNKNOWN,
        stock=CheckResult.UNKNOWN,
    )
    return actions


async def contacts(gallery: Gallery) -> None:
    """The list, a contact, and the ways to invite and to show them."""
    actions = actions_with_people()
    ui = await gallery.open(actions)
    await ui.click("railContacts")
    newcomers = tuple(make.pubkey(f"newcomer {number}") for number in range(12))
    actions.tell(FollowsChanged(FollowList(newcomers, newcomers, None)))
    await gallery.take(ui, "30-contacts")
    actions.people.handle_state = HandleState.VERIFIED
    await ui.choose("contactList", "Björn from the hut")
    await gallery.take(ui, "31-contact")
    await ui.click("inviteToGroupButton")
    await gallery.take(ui, "32-invite-to-group")
    await ui.click("inviteToGroupDialogClose")
    await ui.click("contactCodeButton")
    await gallery.take(ui, "34-contact-code")
    await ui.click("showCodeDialogClose")
    actions.people.handle_state = HandleState.WRONG
    await ui.choose("contactList", "Chidi Okafor")
    await gallery.take(ui, "35-contact-without-key-package")
    await ui.click("contactsReady")
    await gallery.take(ui, "36-contacts-who-can-be-invited")
    await ui.close()


async def long_page(gallery: Gallery) -> None:
    """All of a contact's page, in a very high window; then a narrow one, and one of somebody blocked."""
    actions = actions_with_people()
    actions.people.handle_state = HandleState.VERIFIED
    ui = await gallery.open(actions, 1120, 1500)
    await ui.click("railContacts")
    await ui.choose("contactList", "Björn from the hut")
    await gallery.take(ui, "37-contact-whole")
    await ui.click("contactBlockButton")
    await gallery.take(ui, "38-contact-blocked")
    ui.window.resize(360, 1500)
    await gallery.take(ui, "39-contact-narrow")
    await ui.close()


async def adding(gallery: Gallery) -> None:
    """Adding somebody, and what can go wrong."""
    actions = actions_with_people()
    ui = await gallery.open(actions)
    await ui.click("railContacts")
    await ui.click("addContactButton")
    await gallery.take(ui, "33-add-contact")
    await ui.type("contactReferenceField", "not a key")
    await ui.click("addContactConfirm")
    await ui.click("codeFromScreen")
    await gallery.take(ui, "33-add-contact-consent")
    ui.window.resize(360, 640)
    await gallery.take(ui, "33-add-contact-narrow")
    await ui.close()


async def states(gallery: Gallery) -> None:
    """Nobody there, relays asked, nobody answers, somebody who is no contact."""
    empty = busy_actions()
    empty.contacts.clear()
    ui = await gallery.open(empty)
    await ui.click("railContacts")
    await gallery.take(ui, "40-no-contacts")
    ui.window.context.navigator.open_contact(BJORN)
    await gallery.take(ui, "41-no-contact")
    await ui.close()
    asking = actions_with_people()
    asking.hold("check_reachability")
    ui = await gallery.open(asking)
    await ui.click("railContacts")
    await ui.choose("contactList", "Dana Whitfield")
    await gallery.take(ui, "42-contact-asking")
    asking.held["check_reachability"].set()
    report = make.reachability_report(DANA, reachability=Reachability.UNKNOWN)
    checks = tuple(replace(check, result=CheckResult.UNKNOWN) for check in report.checks)
    asking.people.reports[DANA] = replace(report, checks=checks)
    await ui.settle()
    await ui.click("contactReachabilityCheck")
    await gallery.take(ui, "43-contact-offline")
    asking.refusals["check_reachability"] = EnvironmentFaultError(ErrorCode.TIMEOUT)
    await ui.click("contactReachabilityCheck")
    await gallery.take(ui, "44-contact-check-failed")
    await ui.close()


async def own(gallery: Gallery) -> None:
    """Our own profile, and what others learn of us."""
    actions = actions_with_people()
    actions.profile = Profile(
        "Ada Stone",
        "Maps, ropes, and cake at the end.\nI answer in the evening.",
        "https://hills.example/ada.jpg",
        "ada@hills.example",
        website="https://hills.example/ada",
    )
    me = make.pubkey("Ada Stone")
    actions.people.shown_pictures[me] = portrait("#b0d8a4", "#3b5d38")
    actions.people.blocked = (CHIDI, make.pubkey("Somebody else"))
    actions.people.own_handle_state = HandleState.WRONG
    ui = await gallery.open(actions, 1120, 1000)
    await ui.click("railSettings")
    await gallery.take(ui, "45-profile")
    await ui.type("profileHandleField", "ada@new.example")
    await ui.type("profileWebsiteField", "no website")
    await ui.click("profileSaveButton")
    await gallery.take(ui, "46-profile-mistake")
    await ui.type("profileWebsiteField", "https://hills.example/ada")
    await ui.click("profileSaveButton")
    await gallery.take(ui, "47-profile-unchecked")
    await ui.click("accountCodeButton")
    await gallery.take(ui, "48-own-code")
    await ui.click("showCodeDialogClose")
    await ui.choose("settingsList", "Privacy")
    await gallery.take(ui, "49-privacy")
    ui.window.resize(360, 640)
    await gallery.take(ui, "49-privacy-narrow")
    await ui.close()


SCENES: Final = (contacts, long_page, adding, states, own)
