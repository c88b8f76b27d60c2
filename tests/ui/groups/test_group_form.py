"""Tests of `marmot_desktop.ui.groups.group_form`."""

from PySide6.QtWidgets import QCheckBox

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.groups.group_form import GroupForm
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_the_accounts_own_relays_are_ticked_from_the_start(ui: UiWindow) -> None:
    form = GroupForm(ui.window.context, ui.window)
    await ui.settle()
    box = form.findChild(QCheckBox, "groupRelayChoice0")
    assert box is not None
    assert (box.text(), form.relays) == ("127.0.0.1:7447", (make.RELAY,))


async def test_relays_that_cannot_be_loaded_keep_nobody_from_making_a_group(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["list_relays"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    form = GroupForm(ui.window.context, ui.window)
    await ui.settle()
    form.name.edit.setText("Cake")
    assert (form.relays, form.why_not()) == ((), "")
