"""Tests of `marmot_desktop.ui.invites.invite_facts`."""

from PySide6.QtWidgets import QPlainTextEdit

from marmot_desktop.domain.facts import InviteChanged, InviteReceived
from marmot_desktop.domain.invite import Invite
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def _open(ui: UiWindow, actions: FakeActions, invite: Invite) -> None:
    actions.tell(InviteReceived(invite))
    await ui.click("railInvites")
    await ui.choose("inviteList", "Choir")


async def test_facts_name_admins_relays_app_and_key(ui: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("inspect_invite")
    await _open(ui, actions, make.invite("Choir", "Bo Lind"))
    assert "Looking for its key on this device…" in ui.text("inviteFacts")
    held.set()
    await ui.settle()
    text = ui.text("inviteFacts")
    assert "Admins: \u2068Bo Lind\u2069" in text
    assert "Relays: \u2068127.0.0.1:7447\u2069" in text
    assert "The key it was made for is on this device" in text
    assert "Sent with \u2068Marmot Desktop\u2069" in text


async def test_a_key_on_another_device_is_said(ui: UiWindow, actions: FakeActions) -> None:
    invite = make.invite("Choir", "Bo Lind", problem=ErrorCode.NO_MATCHING_KEY_PACKAGE)
    actions.invitations.details[invite.id] = make.invite_details(here=False, other_device=True)
    await _open(ui, actions, invite)
    assert "made for another device of yours" in ui.text("inviteFacts")
    actions.invitations.details[invite.id] = make.invite_details(here=False)
    actions.tell(InviteChanged(replace(invite, members=5)))
    await ui.settle()
    assert "is not on this device" in ui.text("inviteFacts")


async def test_the_raw_view_waits_behind_details(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, make.invite("Choir", "Bo Lind"))
    assert not ui.has("inviteRaw")
    await ui.click("inviteDetailsButton")
    assert '"kind": 444' in ui.find(QPlainTextEdit, "inviteRaw").toPlainText()
    assert ui.text("invitePackage") == make.event_id("package").hex()
    assert "MLS 1.0 · X25519" in ui.text("inviteSuite")
    await ui.click("inviteDetailsButton")
    assert not ui.has("inviteRaw")
