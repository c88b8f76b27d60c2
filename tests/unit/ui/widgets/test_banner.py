"""Tests of `marmot_desktop.ui.widgets.banner`."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from marmot_desktop.ui.widgets.banner import Banner


def test_it_is_hidden_until_it_says_something(place: QWidget) -> None:
    banner = Banner("x", place)
    assert banner.isHidden()
    banner.say("Something", "warning")
    assert not banner.isHidden()
    assert banner.text == "Something"
    assert banner.property("banner") == "warning"
    banner.say("")
    assert banner.isHidden()


def test_its_button_offers_a_step(place: QWidget) -> None:
    banner, clicks = Banner("x", place), []
    banner.button_clicked.connect(lambda: clicks.append("clicked"))
    banner.say("Something", "danger", "Try again")
    button = banner.findChild(QPushButton, "xButton")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert clicks == ["clicked"]
    banner.say("Something")
    assert button.isHidden()
