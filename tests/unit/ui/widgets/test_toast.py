"""Tests of `marmot_desktop.ui.widgets.toast`."""

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from marmot_desktop.ui import translations
from marmot_desktop.ui.widgets import toast as toast_module
from marmot_desktop.ui.widgets.toast import Toast
from tests.helpers.patience import PATIENCE_MS


def _button(toast: Toast, name: str) -> QPushButton:
    found = toast.findChild(QPushButton, name)
    assert found is not None
    return found


def test_it_lies_inside_its_window_whatever_its_size(place: QWidget) -> None:
    toast = Toast(place)
    toast.say(
        "A sentence that is rather long, so that it needs more than one line in a narrow window. " * 2, problem=True
    )
    assert place.rect().contains(toast.geometry())
    place.resize(400, 500)
    QApplication.processEvents()
    assert place.rect().contains(toast.geometry())


def test_it_speaks_the_language_that_was_chosen_since(application: QApplication, place: QWidget) -> None:
    toast = Toast(place)
    toast.say("Saved")
    assert _button(toast, "toastClose").text() == "Dismiss"
    translations.install(application, translations.Language.GERMAN)
    try:
        toast.say("Gesichert")
        assert _button(toast, "toastClose").text() == "Ausblenden"
    finally:
        translations.install(application, translations.Language.ENGLISH)


def test_it_goes_by_itself(place: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toast_module, "SHOWN_MS", 10)
    toast = Toast(place)
    toast.say("Saved")
    assert toast.isVisible()
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=PATIENCE_MS)


def test_it_waits_under_the_mouse(place: QWidget) -> None:
    toast = Toast(place)
    toast.say("Saved")
    toast.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert not toast._timer.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()


def test_its_button_does_what_it_offers(place: QWidget) -> None:
    toast, clicks = Toast(place), []
    toast.action_clicked.connect(lambda: clicks.append("clicked"))
    toast.say("Removed", action="Undo")
    _button(toast, "toastAction").click()
    assert clicks == ["clicked"]
    assert toast.isHidden()


def test_it_can_be_dismissed(place: QWidget) -> None:
    toast = Toast(place)
    toast.say("Removed")
    assert toast.text == "Removed"
    _button(toast, "toastClose").click()
    assert toast.isHidden()


def test_it_lies_above_the_line_that_is_typed(place: QWidget) -> None:
    toast = Toast(place)
    toast.say("Invitation sent")
    assert place.height() - toast.geometry().bottom() > 80
