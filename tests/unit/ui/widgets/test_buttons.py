"""Tests of `marmot_desktop.ui.widgets.buttons`."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QWidget

from marmot_desktop.ui.theme import Appearance, Theme
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses, group_exclusively, mark


@pytest.mark.parametrize("look", ["", "primary", "quiet", "danger", "icon", "send", "pill"])
def test_every_button_has_a_name_for_tests_and_for_screen_readers(application: object, look: str) -> None:
    button = Button("Send it", "sendIt", look=look, icon_name="send")
    assert button.objectName() == "sendIt"
    assert button.accessibleName() == "Send it"
    assert not button.icon().isNull()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_button_that_cannot_be_used_says_why(application: object) -> None:
    button = Button("Invite", "invite", tip="Invite somebody")
    button.allow("Only admins can")
    assert not button.isEnabled()
    assert button.toolTip() == "Only admins can"
    assert button.accessibleDescription() == "Only admins can"
    button.allow()
    assert button.isEnabled()
    assert button.toolTip() == "Invite somebody"


def test_an_ampersand_is_a_letter(application: object) -> None:
    button = Button("Salt & Pepper", "x")
    assert button.text() == "Salt && Pepper"
    button.set_text("R&D")
    assert button.text() == "R&&D"


def test_an_icon_button_says_its_words_in_the_tooltip(application: object) -> None:
    button = Button("Copy", "copy", look="icon", icon_name="copy")
    assert button.text() == ""
    assert button.toolTip() == "Copy"
    button.set_text("Copied")
    assert button.toolTip() == "Copied"


def test_its_icon_follows_the_theme(application: QApplication, place: QWidget) -> None:
    theme = Theme(application)
    theme.apply(Appearance.LIGHT)
    button = Button("Copy", "copy", look="icon", icon_name="copy", parent=place)
    button.show()
    light = button.icon().pixmap(20).toImage()
    theme.apply(Appearance.DARK)
    application.processEvents()
    assert button.icon().pixmap(20).toImage() != light
    theme.apply(Appearance.LIGHT)
    button.set_look("danger")
    assert button.property("look") == "danger"


def test_enter_presses_the_button_of_a_field(place: QWidget) -> None:
    field, button, presses = QLineEdit(place), Button("Go", "go", parent=place), []
    button.clicked.connect(lambda: presses.append("pressed"))
    EnterPresses(field, button)
    field.show()
    button.show()
    QTest.keyClick(field, Qt.Key.Key_Return)
    button.allow("not now")
    QTest.keyClick(field, Qt.Key.Key_Enter)
    QTest.keyClicks(field, "text")
    assert presses == ["pressed"]
    assert field.text() == "text"


def test_of_a_group_one_is_chosen(place: QWidget) -> None:
    first, second = QRadioButton("a", place), QRadioButton("b", place)
    group_exclusively(first, second)
    first.setChecked(True)
    second.setChecked(True)
    assert not first.isChecked()


def test_marking_is_no_choice_of_the_users(application: QApplication) -> None:
    button = Button("All", "all", look="chip")
    button.setCheckable(True)
    chosen: list[bool] = []
    button.toggled.connect(chosen.append)
    mark(button)
    assert (button.isChecked(), chosen) == (True, [])
    button.toggle()
    assert chosen == [False]
