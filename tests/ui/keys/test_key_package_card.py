"""Tests of `marmot_desktop.ui.keys.key_package_card`."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from marmot_desktop.frozen import replace
from marmot_desktop.ui.keys.key_package_card import KeyPackageCard
from marmot_desktop.ui.models.own_key_package_list_model import OwnKeyPackageListModel
from tests.helpers import ui_values as make
from tests.helpers.fake_clock import FakeClock


@pytest.fixture
def card(qapp: QApplication) -> Iterator[KeyPackageCard]:
    clock = FakeClock(make.NOW)
    model = OwnKeyPackageListModel(clock)
    made = KeyPackageCard(model, clock)
    model.setParent(made)
    yield made
    made.deleteLater()


def note(card: KeyPackageCard) -> str:
    found = card.findChild(QLabel, "keyPackageCardNote")
    assert found is not None
    return found.text()


def button(card: KeyPackageCard, name: str) -> QPushButton:
    found = card.findChild(QPushButton, name)
    assert found is not None
    return found


def test_each_kind_of_package_says_what_it_is_good_for(card: KeyPackageCard) -> None:
    package = make.key_package("us")
    card.show_record(package)
    assert "more than one person" in note(card)
    card.show_record(replace(package, last_resort=False))
    assert "one person" in note(card)
    card.show_record(replace(package, valid=False))
    assert "private part" in note(card)


def test_what_was_handed_out_can_be_taken_back_but_not_sent(card: KeyPackageCard) -> None:
    card.show_record(replace(make.key_package("us"), valid=False, handed_out=True))
    assert not button(card, "sendKeyPackageAgainButton").isEnabled()
    assert button(card, "deleteKeyPackageButton").isEnabled()


def test_while_something_is_sent_nothing_else_can_be_asked(card: KeyPackageCard) -> None:
    card.show_record(make.key_package("us"), "One moment")
    assert button(card, "deleteKeyPackageButton").toolTip() == "One moment"
    card.show_record(None)
    assert card.isHidden()
