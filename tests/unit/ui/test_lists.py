"""Tests of `marmot_desktop.ui.lists`."""

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QWidget

from marmot_desktop.ui.delegates.row_delegate import ROW_PX
from marmot_desktop.ui.lists import chosen_value, fit_height, row_list
from marmot_desktop.ui.models.contact_list_model import ContactListModel
from tests.helpers import ui_values as make


def test_a_list_is_named_for_tests_and_for_screen_readers(place: QWidget) -> None:
    view = row_list(ContactListModel(parent=place), "people", "People", framed=True, rows=3)
    assert view.objectName() == "people"
    assert view.accessibleName() == "People"
    assert view.height() >= 3 * ROW_PX


def test_a_short_list_is_as_high_as_its_rows(place: QWidget) -> None:
    model = ContactListModel(parent=place)
    view = row_list(model, "people", "People", framed=True)
    model.set_values([make.contact(f"p {number}") for number in range(2)])
    fit_height(view, 4)
    two = view.height()
    model.set_values([make.contact(f"p {number}") for number in range(9)])
    fit_height(view, 4)
    assert view.height() == two + 2 * ROW_PX


def test_a_row_is_chosen_by_selecting_it_not_by_having_the_focus(place: QWidget) -> None:
    model = ContactListModel(parent=place)
    view = row_list(model, "people", "People", framed=True)
    model.set_values([make.contact("Ada"), make.contact("Bo")])
    assert chosen_value(view) is None
    view.selectionModel().setCurrentIndex(model.index(0), QItemSelectionModel.SelectionFlag.NoUpdate)
    assert chosen_value(view) is None
    view.setCurrentIndex(model.index(1))
    assert chosen_value(view) == make.contact("Bo")
