"""Tests of `marmot_desktop.ui.key_package_chooser`."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListView

from marmot_desktop.domain.package_search import AskedRelay, RelayAnswer
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BO = make.pubkey("Bo Lind")
SILENT = AskedRelay(RelayUrl("wss://quiet.example"), RelayAnswer.SILENT)


@pytest.fixture
async def dialog(ui: UiWindow) -> UiWindow:
    await ui.choose("chatList", "Hill club")
    await ui.click("inviteMemberHeaderButton")
    return ui


def said(ui: UiWindow, title: str) -> str:
    """A row as a screen reader says it."""
    view = ui.find(QListView, "keyPackageList")
    return str(ui.row(view.model(), title).data(Qt.ItemDataRole.AccessibleTextRole))


def title_of(text: str) -> str:
    return f"marmot-desktop · {make.event_id(f'package Bo Lind {text}').hex()[:8]}"


async def test_looking_shows_the_relays_that_are_asked_and_then_their_ticks(
    dialog: UiWindow, actions: FakeActions
) -> None:
    actions.invitations.relays = (*actions.invitations.relays, SILENT)
    actions.packages.clear()
    held = actions.hold("search_packages")
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.has("keyPackageSpinner")
    assert dialog.text("keyPackageState") == "Looking on 2 relays…"
    assert "…\u00a0127.0.0.1:7447" in dialog.text("keyPackageRelays")
    assert dialog.reason("sendInviteButton") == "Looking for key packages"
    held.set()
    await dialog.settle()
    assert not dialog.has("keyPackageSpinner")
    assert dialog.text("keyPackageRelays") == "✓\u00a0127.0.0.1:7447   ✗\u00a0quiet.example"


async def test_the_only_one_is_chosen_in_one_line_with_a_way_to_the_list(
    dialog: UiWindow, actions: FakeActions
) -> None:
    await dialog.choose("invitePersonList", "Bo Lind")
    words = "Key package of \u2068marmot-desktop\u2069 · 2 hours ago · 1 relay"
    assert dialog.text("keyPackageState") == words
    assert not dialog.has("keyPackageList")
    await dialog.click("keyPackageChangeButton")
    assert dialog.titles("keyPackageList") == [title_of("one")]
    assert dialog.reason("sendInviteButton") == ""


async def test_of_several_the_recommended_one_is_chosen_and_another_can_be(
    dialog: UiWindow, actions: FakeActions
) -> None:
    first, second = make.key_package("Bo Lind", "a"), make.key_package("Bo Lind", "b")
    actions.packages[BO] = (first, second)
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.text("keyPackageState") == "The recommended key package is chosen."
    await dialog.choose("keyPackageList", title_of("b"))
    assert ("check_invite", 1, BO, second.event_id) in actions.asked
    await dialog.click("sendInviteButton")
    assert ("invite", 1, BO, second.event_id) in actions.asked


async def test_rows_say_what_there_is_to_know_of_a_package(dialog: UiWindow, actions: FakeActions) -> None:
    best = replace(make.key_package("Bo Lind", "best"), last_resort=False)
    old = replace(make.key_package("Bo Lind", "old"), created_at=Timestamp(make.NOW - 91 * 86_400))
    bad = make.key_package("Bo Lind", "bad", problem=ErrorCode.KP_IDENTITY_MISMATCH)
    actions.packages[BO] = (best, old, bad)
    actions.invitations.used_before = frozenset({old.event_id})
    await dialog.choose("invitePersonList", "Bo Lind")
    assert said(dialog, title_of("best")).endswith("Published 2 hours ago, on 1 relay. Recommended.")
    assert said(dialog, title_of("old")).endswith("on 1 relay. Last resort. Used by you before. Old.")
    assert sentence_of(ErrorCode.KP_IDENTITY_MISMATCH) in said(dialog, title_of("bad"))
    await dialog.choose("keyPackageList", title_of("bad"))
    await dialog.click("sendInviteButton")
    assert ("invite", 1, BO, best.event_id) in actions.asked


async def test_without_one_there_is_a_message_to_send(dialog: UiWindow, actions: FakeActions) -> None:
    actions.packages.clear()
    await dialog.choose("invitePersonList", "Bo Lind")
    words = "No key package. \u2068Bo Lind\u2069 must open a Marmot app once. Nothing was sent."
    assert dialog.text("keyPackageProblemText") == words
    assert dialog.reason("sendInviteButton") == "Choose a key package"
    await dialog.click("keyPackageCopyButton")
    assert "open a Marmot app" in QGuiApplication.clipboard().text()


async def test_the_gateway_can_hand_one_out(dialog: UiWindow, actions: FakeActions) -> None:
    actions.packages.clear()
    await dialog.choose("invitePersonList", "Bo Lind")
    await dialog.click("keyPackageAskButton")
    assert dialog.text("keyPackageProblemText") == sentence_of(ErrorCode.GW_UNSUPPORTED)
    actions.invitations.stock = (make.key_package("Bo Lind"),)
    held = actions.hold("ask_gateway")
    await dialog.click("keyPackageAskButton")
    assert dialog.reason("keyPackageAskButton") == "Their relays are being asked"
    held.set()
    await dialog.settle()
    assert dialog.reason("sendInviteButton") == ""


async def test_one_that_does_not_fit_is_named_with_the_reason(dialog: UiWindow, actions: FakeActions) -> None:
    actions.packages[BO] = (make.key_package("Bo Lind", problem=ErrorCode.KP_UNSUPPORTED_SUITE),)
    await dialog.choose("invitePersonList", "Bo Lind")
    assert sentence_of(ErrorCode.KP_UNSUPPORTED_SUITE) in dialog.text("keyPackageProblemText")
    assert dialog.text("keyPackageState") == "No usable key package"


async def test_silence_says_nothing_about_the_person(dialog: UiWindow, actions: FakeActions) -> None:
    actions.packages.clear()
    actions.invitations.relays = (SILENT,)
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.text("keyPackageState") == "No relay has answered"
    assert "no relay answered in time" in dialog.text("keyPackageProblemText")
    assert not dialog.has("keyPackageCopyButton")


async def test_a_search_that_fails_can_be_made_again(dialog: UiWindow, actions: FakeActions) -> None:
    actions.refusals["search_packages"] = EnvironmentFaultError(ErrorCode.TIMEOUT)
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.text("keyPackageProblemText") == sentence_of(ErrorCode.TIMEOUT)
    actions.refusals.clear()
    await dialog.click("keyPackageAgainButton")
    assert dialog.reason("sendInviteButton") == ""
