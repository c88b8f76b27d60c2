"""Tests of `marmot_desktop.ui.shell.rail`."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.shell.rail import WIDEST, WIDTH, Rail
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
    assert button.accessibleName() == "Invites, 120 waiting"
    assert button.grab().toImage() != before
    button.set_count(0)
    assert button.accessibleName() == "Invites"
    assert button.count == 0


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
