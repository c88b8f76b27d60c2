"""Tests of `marmot_desktop.ui.key_package_chooser`."""

import pytest
from PySide6.QtGui import QGuiApplication

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

BO = make.pubkey("Bo Lind")


@pytest.fixture
async def dialog(ui: UiWindow) -> UiWindow:
    await ui.choose("chatList", "Hill club")
    await ui.click("inviteMemberHeaderButton")
    return ui


async def test_looking_turns_a_spinner(dialog: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("list_key_packages_of")
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.has("keyPackageSpinner")
    assert "Looking for key packages" in dialog.text("keyPackageState")
    assert dialog.reason("sendInviteButton") == "Looking for key packages"
    held.set()
    await dialog.settle()
    assert not dialog.has("keyPackageSpinner")


async def test_the_recommended_one_is_chosen_and_another_can_be(dialog: UiWindow, actions: FakeActions) -> None:
    first, second = make.key_package("Bo Lind", "a"), make.key_package("Bo Lind", "b")
    actions.packages[BO] = (first, second)
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.text("keyPackageState") == "The recommended key package is chosen."
    await dialog.choose("keyPackageList", f"marmot-desktop · {second.event_id.hex()[:8]}")
    await dialog.click("sendInviteButton")
    assert actions.asked[-1][-1] == second.event_id or ("invite", 1, BO, second.event_id) in actions.asked


async def test_one_that_cannot_be_used_cannot_be_chosen(dialog: UiWindow, actions: FakeActions) -> None:
    good, bad = make.key_package("Bo Lind"), make.key_package("Bo Lind", "x", problem=ErrorCode.KP_EXPIRED)
    actions.packages[BO] = (good, bad)
    await dialog.choose("invitePersonList", "Bo Lind")
    await dialog.choose("keyPackageList", f"marmot-desktop · {bad.event_id.hex()[:8]}")
    await dialog.click("sendInviteButton")
    assert ("invite", 1, BO, good.event_id) in actions.asked


@pytest.mark.parametrize("some", [True, False])
async def test_without_a_usable_one_it_says_what_they_must_do(
    dialog: UiWindow, actions: FakeActions, some: bool
) -> None:
    actions.packages[BO] = (make.key_package("Bo Lind", problem=ErrorCode.KP_EXPIRED),) if some else ()
    await dialog.choose("invitePersonList", "Bo Lind")
    assert "must open a Marmot app once" in dialog.text("keyPackageProblemText")
    assert dialog.reason("sendInviteButton") == "Choose a key package"
    await dialog.click("keyPackageProblemButton")
    assert "open a Marmot app" in QGuiApplication.clipboard().text()


async def test_relays_that_do_not_answer_can_be_asked_again(dialog: UiWindow, actions: FakeActions) -> None:
    actions.refusals["list_key_packages_of"] = EnvironmentFaultError(ErrorCode.TIMEOUT)
    await dialog.choose("invitePersonList", "Bo Lind")
    assert dialog.text("keyPackageProblemText") == sentence_of(ErrorCode.TIMEOUT)
    actions.refusals.clear()
    await dialog.click("keyPackageAgainButton")
    assert dialog.reason("sendInviteButton") == ""
