"""Tests of `marmot_desktop.ui.herald`; with a real accessibility bus in `tests/scenarios/test_blind_story.py`."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget

from marmot_desktop.ui.herald import Notification, herald_of
from marmot_desktop.ui.spoken import speak_roles


def test_a_window_has_one_herald(application: QApplication) -> None:
    window, other = QWidget(), QWidget()
    assert herald_of(window) is herald_of(window)
    assert herald_of(window) is not herald_of(other)


def test_without_an_accessibility_bus_it_is_announced(
    application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[QAccessibleAnnouncementEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", sent.append)
    window = QWidget()
    herald_of(window).say(window, "Connected.", at_once=True)
    assert [(each.message(), each.politeness()) for each in sent] == [
        ("Connected.", QAccessible.AnnouncementPoliteness.Assertive)
    ]


def test_a_notification_is_known_to_readers_and_in_nobodys_way(place: QWidget) -> None:
    speak_roles()
    above = QWidget(place)
    said = Notification("Connected.", place)
    known = QAccessible.queryAccessibleInterface(said)
    assert known.role() == QAccessible.Role.Notification
    assert known.text(QAccessible.Text.Name) == "Connected."
    assert not known.state().invisible
    assert place.children().index(said) < place.children().index(above)
    assert said.size().width() == 1
