"""Tests of `marmot_desktop.ui.keys.delete_sheet`."""

from PySide6.QtWidgets import QWidget

from marmot_desktop.ui.keys.delete_sheet import DeleteKeyPackageSheet
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_one_of_several_is_deleted_without_a_warning_and_busy_until_it_is(
    ui: UiWindow, actions: FakeActions
) -> None:
    sheet = DeleteKeyPackageSheet(ui.window.context, make.key_package("us"), is_last=False, over=ui.window)
    sheet.open()
    assert not ui.find(QWidget, "deleteKeyPackageWarning").isVisible()
    held = actions.hold("delete_key_package")
    await ui.click("confirmDeleteKeyPackageButton")
    assert ui.reason("keepKeyPackageButton") == "It is being taken back"
    held.set()
    await ui.settle()
    assert "Taken back" in ui.text("toastText")
