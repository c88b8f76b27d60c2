"""Tests of `marmot_desktop.ui.spoken`."""

import sys

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QStackedWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from marmot_desktop.ui import spoken
from marmot_desktop.ui.spoken import RowTeller, SpokenRole, announce, announce_description, speak_roles
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.region import Region
from marmot_desktop.ui.widgets.spinner import Spinner
from tests.helpers.patience import PATIENCE_MS


class _Picture(QWidget):
    spoken_role = SpokenRole.Graphic
    spoken_whole = True


class _Tab(QToolButton):
    spoken_role = SpokenRole.PageTab

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)


@pytest.fixture(autouse=True)
def _roles(application: QApplication) -> None:
    speak_roles()


def _interface(widget: QWidget) -> QAccessibleInterface:
    # The caller keeps the widget: its interface goes with it.
    return QAccessible.queryAccessibleInterface(widget)


def test_a_widget_is_what_its_class_says() -> None:
    region, plain = Region("Pages"), QWidget()
    assert _interface(region).role() == SpokenRole.Grouping
    assert _interface(region).text(QAccessible.Text.Name) == "Pages"
    assert _interface(plain).role() == SpokenRole.Client


def test_a_title_is_a_heading_that_is_called_what_it_says() -> None:
    title, plain = label("Save your key", "title"), label("Save your key")
    assert _interface(title).role() == SpokenRole.Heading
    assert _interface(title).text(QAccessible.Text.Name) == "Save your key"
    assert _interface(plain).role() == SpokenRole.StaticText


def test_a_ring_that_turns_is_busy() -> None:
    spinner, plain = Spinner(), QWidget()
    assert _interface(spinner).state().busy
    assert not _interface(plain).state().busy


def test_what_is_drawn_as_one_picture_has_no_parts() -> None:
    picture = _Picture()
    QWidget(picture)
    assert _interface(picture).childCount() == 0


def test_a_pile_of_pages_says_nothing_of_itself() -> None:
    pages = QStackedWidget()
    shown, hidden = Region("Chats"), Region("Keys")
    pages.addWidget(shown)
    pages.addWidget(hidden)
    assert _interface(pages).role() == SpokenRole.Client
    assert [_interface(each).state().invisible for each in (shown, hidden)] == [True, True]
    assert {_interface(pages).child(number).text(QAccessible.Text.Name) for number in range(2)} == {"Chats", "Keys"}


def test_a_tab_is_pressed_by_its_action() -> None:
    tab = _Tab("Keys")
    tab.setCheckable(True)
    assert _interface(tab).state().selectable
    assert not _interface(tab).state().selected
    actions = _interface(tab).actionInterface()
    assert actions.actionNames()[0] == actions.pressAction()
    actions.doAction(actions.pressAction())
    assert tab.isChecked()
    assert _interface(tab).state().selected
    tab.setEnabled(False)
    assert actions.pressAction() not in actions.actionNames()


def test_it_is_told_once_what_our_widgets_are() -> None:
    speak_roles()
    region = Region("Pages")
    assert _interface(region).role() == SpokenRole.Grouping


def test_widgets_come_and_go_while_somebody_listens() -> None:
    for _ in range(200):
        region = Region("Pages")
        assert _interface(region).isValid()
        region.deleteLater()
        QApplication.sendPostedEvents(None, 0)


def test_nothing_is_announced_where_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[object] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", sent.append)
    monkeypatch.setattr(spoken, "is_listened_to", lambda: False)
    region = Region("Pages")
    announce(region, "Connected.")
    assert sent == []
    monkeypatch.setattr(spoken, "is_listened_to", lambda: True)
    announce(region, "")
    assert sent == []
    announce(region, "Connected.")
    announce(region, "Lost.", at_once=True)
    polite, assertive = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive
    assert [(each.message(), each.politeness()) for each in sent] == [  # type: ignore[attr-defined]
        ("Connected.", polite),
        ("Lost.", assertive),
    ]


def test_a_description_is_spoken_once(place: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(spoken, "announce", lambda _where, text, **_details: told.append(text))
    monkeypatch.setattr(sys, "platform", "linux")
    field, other = QLineEdit(place), QLineEdit(place)
    for each in (field, other):
        each.show()
    other.setFocus()
    announce_description(field, "Too long.")
    field.setFocus()
    announce_description(field, "Too short.")
    assert told == ["Too long."]
    assert field.accessibleDescription() == "Too short."
    announce_description(field, "Too short.")
    assert told == ["Too long.", "Too short."]
    monkeypatch.setattr(sys, "platform", "win32")
    announce_description(field, "Too long.")
    assert told == ["Too long.", "Too short.", "Too long."]


def test_a_list_that_gets_the_focus_tells_of_its_row_last(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[QAccessible.Event, int]] = []
    monkeypatch.setattr(spoken, "is_listened_to", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append((event.type(), event.child())))
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["Chess", "Hill club"], view))
    RowTeller(view)
    view.setCurrentIndex(view.model().index(1, 0))
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert told == [(QAccessible.Event.Focus, 1)]
