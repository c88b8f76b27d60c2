"""Tests of `marmot_desktop.ui.shell.rail`."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.shell import rail as rail_module
from marmot_desktop.ui.shell.rail import WIDEST, WIDTH, Rail, RailTabs
from marmot_desktop.ui.spoken import speak_roles
from marmot_desktop.ui.theme import Appearance, Theme, px


@pytest.fixture
def rail(qapp: QApplication) -> Iterator[Rail]:
    made = Rail()
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_it_leads_to_every_page(rail: Rail) -> None:
    asked: list[Page] = []
    rail.page_requested.connect(asked.append)
    pages = [page for page in Page if page is not Page.DIAGNOSTICS]
    for page in pages:
        rail.buttons[page].click()
    assert asked == pages
    rail.show_page(Page.INVITES)
    assert [page for page, button in rail.buttons.items() if button.isChecked()] == [Page.INVITES]
    rail.show_page(Page.DIAGNOSTICS)
    assert rail.buttons[Page.SETTINGS].isChecked()


def test_a_count_is_painted_and_said(rail: Rail) -> None:
    button = rail.buttons[Page.INVITES]
    before = button.grab().toImage()
    button.set_count(120)
    assert button.accessibleName() == "Invites"
    assert button.accessibleDescription() == "120 waiting."
    assert button.grab().toImage() != before
    button.set_count(0)
    assert button.accessibleDescription() == ""
    assert button.count == 0


def test_readers_find_page_tabs_one_of_them_selected(rail: Rail) -> None:
    speak_roles()
    rail.buttons[Page.INVITES].set_count(3)
    rail.show_page(Page.INVITES)
    around = rail.buttons[Page.INVITES].parentWidget()
    assert isinstance(around, RailTabs)
    tabs = QAccessible.queryAccessibleInterface(around)
    assert tabs.role() == QAccessible.Role.PageTabList
    assert [tabs.child(number).role() for number in range(tabs.childCount())] == [QAccessible.Role.PageTab] * 5
    states = {page: QAccessible.queryAccessibleInterface(button).state() for page, button in rail.buttons.items()}
    assert [page for page, state in states.items() if state.selected] == [Page.INVITES]
    assert not any(state.checkable or state.checked for state in states.values())
    assert rail.buttons[Page.INVITES].accessibleDescription() == "Shown now. 3 waiting."
    rail.show_page(Page.CHATS)
    assert rail.buttons[Page.INVITES].accessibleDescription() == "3 waiting."


def test_a_choice_is_told_to_readers(rail: Rail, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[QAccessibleEvent] = []
    monkeypatch.setattr(rail_module, "is_listened_to", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    rail.buttons[Page.KEYS].show_chosen(True)
    assert [event.type() for event in told] == [QAccessible.Event.StateChanged]
    assert told[0].object() is rail.buttons[Page.KEYS]


def test_a_narrow_window_has_pictures_only(rail: Rail) -> None:
    rail.resize(60, 600)
    rail.fit()
    assert rail.width() == 56
    assert rail.buttons[Page.KEYS].toolTip() == "Keys"
    assert rail.buttons[Page.KEYS].accessibleName() == "Keys"


def test_it_is_as_wide_as_the_words_of_the_language(qapp: QApplication) -> None:
    theme = Theme(qapp)
    theme.apply(Appearance.LIGHT)
    window = QWidget()
    rail = Rail()
    row = QHBoxLayout(window)
    row.addWidget(rail)
    window.resize(900, 600)
    rail.fit()
    assert rail.width() == px(WIDTH)
    rail.buttons[Page.INVITES].setText("Invitaciones")
    rail.fit()
    assert px(WIDTH) <= rail.width() <= px(WIDEST)
    assert rail.width() > rail.buttons[Page.INVITES].sizeHint().width()
    rail.buttons[Page.INVITES].setText("Invitations and much more than that")
    rail.fit()
    assert rail.width() == px(WIDEST)
    window.deleteLater()
    theme.deleteLater()
