"""Tests of `marmot_desktop.ui.groups.ratchet_tree_dialog`."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from marmot_desktop.ui.groups.ratchet_tree_dialog import RatchetTreeDialog
from marmot_desktop.ui.groups.tree_view import TreeView
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow


async def _open(ui: UiWindow) -> RatchetTreeDialog:
    tree = make.security().tree
    assert tree is not None
    dialog = RatchetTreeDialog(ui.window.context, tree, ui.window)
    dialog.open()
    await ui.settle()
    return dialog


async def test_buttons_do_what_the_keys_do(ui: UiWindow) -> None:
    await _open(ui)
    view = ui.find(TreeView, "ratchetTree")
    before = view.transform().m11()
    await ui.click("ratchetTreeLarger")
    assert view.transform().m11() > before
    await ui.click("ratchetTreeSmaller")
    await ui.click("ratchetTreeSmaller")
    assert view.transform().m11() < before
    await ui.click("ratchetTreeFit")
    await ui.click("ratchetTreeOwn")
    assert ui.text("ratchetTreeNode").startswith("Place 1: this device.")


async def test_the_picture_is_saved_where_the_user_says(ui: UiWindow, tmp_path: Path) -> None:
    await _open(ui)
    await ui.click("ratchetTreeSave")
    files = ui.find(QFileDialog, "ratchetTreeFileDialog")
    files.fileSelected.emit(str(tmp_path / "tree.svg"))
    files.reject()
    await ui.settle()
    assert (tmp_path / "tree.svg").exists()
    assert ui.text("ratchetTreeResultText") == "Saved to tree.svg. The picture shows the names of the members."


async def test_a_picture_that_cannot_be_saved_is_told(ui: UiWindow, tmp_path: Path) -> None:
    dialog = await _open(ui)
    dialog.save_to(tmp_path / "missing" / "tree.png")
    assert ui.text("ratchetTreeResultText").startswith("The data of this account could not be written.")
