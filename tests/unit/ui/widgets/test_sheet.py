"""Tests of `marmot_desktop.ui.widgets.sheet`."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from shiboken6 import delete

from marmot_desktop.ui.theme import Appearance, Theme
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet


@pytest.fixture
def before(place: QWidget) -> QLineEdit:
    field = QLineEdit(place)
    field.show()
    field.setFocus()
    return field


@pytest.fixture
def sheet(place: QWidget, before: QLineEdit) -> Sheet:
    made = Sheet("A question", "question", place)
    for name in ("first", "second"):
        field = QLineEdit()
        field.setObjectName(name)
        made.body.addWidget(field)
    made.open()
    return made


def _focus(sheet: Sheet) -> str:
    return sheet.window().focusWidget().objectName()


def test_it_covers_its_window_and_its_card_lies_inside(place: QWidget, sheet: Sheet) -> None:
    assert sheet.geometry() == place.rect()
    assert place.rect().contains(sheet.card.geometry())
    place.resize(380, 480)
    QApplication.processEvents()
    assert sheet.geometry() == place.rect()
    assert place.rect().contains(sheet.card.geometry())


def test_the_first_field_has_the_focus_and_it_goes_round_inside(sheet: Sheet) -> None:
    seen = [_focus(sheet)]
    for _ in range(3):
        QTest.keyClick(sheet.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(_focus(sheet))
    assert seen == ["first", "second", "questionClose", "first"]
    QTest.keyClick(sheet.window().focusWidget(), Qt.Key.Key_Backtab)
    assert _focus(sheet) == "questionClose"


def test_escape_closes_it_and_the_focus_goes_back(sheet: Sheet, before: QLineEdit, place: QWidget) -> None:
    closed: list[str] = []
    sheet.closed.connect(lambda: closed.append("closed"))
    QTest.keyClick(sheet.window().focusWidget(), Qt.Key.Key_Escape)
    assert closed == ["closed"]
    assert place.focusWidget() is before


def test_its_button_closes_it(sheet: Sheet) -> None:
    button = sheet.findChild(QPushButton, "questionClose")
    assert button is not None
    button.click()
    assert sheet.isHidden()


def test_while_it_is_busy_it_stays(sheet: Sheet) -> None:
    sheet.set_busy("Being sent")
    QTest.keyClick(sheet.window().focusWidget(), Qt.Key.Key_Escape)
    assert sheet.isVisible()
    button = sheet.findChild(QPushButton, "questionClose")
    assert button is not None
    assert button.toolTip() == "Being sent"
    sheet.set_busy()
    QTest.keyClick(sheet.window().focusWidget(), Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_a_click_beside_the_card_loses_nothing(sheet: Sheet) -> None:
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.rect().topLeft())
    assert sheet.isVisible()


def test_its_card_fits_what_is_added(sheet: Sheet) -> None:
    height = sheet.card.height()
    field = QLineEdit()
    field.setFixedHeight(80)
    sheet.body.addWidget(field)
    QApplication.processEvents()
    assert sheet.card.height() > height
    field.hide()
    QApplication.processEvents()
    assert sheet.card.height() == height


def test_an_open_dialog_rests(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fitting must not ask for another fitting, or the window would never be idle."""
    QApplication.processEvents()
    fits: list[str] = []
    monkeypatch.setattr(sheet, "_fit", lambda: fits.append("fit"))
    for _ in range(20):
        QApplication.processEvents()
    assert fits == []


def test_it_closes_although_what_had_the_focus_has_gone(sheet: Sheet, before: QLineEdit) -> None:
    delete(before)
    closed: list[bool] = []
    sheet.closed.connect(lambda: closed.append(True))
    sheet.dismiss()
    assert closed == [True]


def test_words_that_wrap_leave_no_gap(application: QApplication, place: QWidget) -> None:
    """Their plain minimum height is that of a narrower column; a card made for it would have holes."""
    Theme(application).apply(Appearance.LIGHT)
    sheet = Sheet("A question", "question", place)
    words = [label("A sentence that goes over several lines of this card. " * 4, wrap=True) for _ in range(3)]
    for each in words:
        sheet.body.addWidget(each)
    sheet.open()
    QApplication.processEvents()
    assert [each.heightForWidth(each.width()) for each in words] == [each.height() for each in words]
