"""Tests of `marmot_desktop.ui.delegates.menu_row_delegate`."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from marmot_desktop.ui.delegates.menu_row_delegate import MenuRowDelegate
from marmot_desktop.ui.models.roles import Role


def _list(place: QWidget) -> tuple[QListView, list[int], list[int]]:
    model = QStandardItemModel(place)
    for number in range(3):
        item = QStandardItem()
        item.setData(f"Row {number}", Role.TITLE)
        model.appendRow(item)
    view = QListView(place)
    view.resize(300, 240)
    delegate = MenuRowDelegate(view)
    view.setItemDelegate(delegate)
    view.setModel(model)
    menus: list[int] = []
    clicks: list[int] = []
    delegate.menu_requested.connect(lambda index, _at: menus.append(index.row()))
    delegate.row_chosen.connect(lambda index: clicks.append(index.row()))
    view.show()
    return view, menus, clicks


def _click(view: QListView, row: int, *, at_end: bool) -> None:
    rect = view.visualRect(view.model().index(row, 0))
    x = rect.right() - 10 if at_end else rect.left() + 20
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, rect.center().y())
    )


def test_the_dots_ask_for_the_menu_of_their_row(place: QWidget) -> None:
    view, menus, clicks = _list(place)
    _click(view, 1, at_end=True)
    assert (menus, clicks) == ([1], [])


def test_the_rest_of_a_row_asks_for_none(place: QWidget) -> None:
    view, menus, clicks = _list(place)
    _click(view, 2, at_end=False)
    assert (menus, clicks) == ([], [2])


def test_rows_are_painted_with_their_dots(place: QWidget) -> None:
    view, _menus, _clicks = _list(place)
    picture = view.grab().toImage()
    rect = view.visualRect(view.model().index(0, 0))
    columns = range(rect.right() - 40, rect.right())
    seen = {picture.pixel(x, y) for x in columns for y in range(rect.top(), rect.bottom())}
    assert len(seen) > 1
