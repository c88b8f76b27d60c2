"""Tests of `marmot_desktop.ui.reachability_card`."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from marmot_desktop.domain.reachability import CheckResult, NextStep
from marmot_desktop.ui.reachability_card import ReachabilityCard
from tests.helpers import ui_values as make
from tests.helpers.patience import PATIENCE_MS

ME = make.pubkey("Ada Stone")


def _button(card: ReachabilityCard) -> QPushButton:
    found = card.findChild(QPushButton, "cardStep")
    assert found is not None
    return found


def _lines(card: ReachabilityCard) -> list[str]:
    return [each.text() for each in card.findChildren(QLabel) if each.objectName().startswith("cardLine_")]


def test_it_shows_a_line_for_each_test_and_offers_one_step(qtbot: QtBot, place: QWidget) -> None:
    card = ReachabilityCard("card", place)
    card.show_report(make.reachability_report(ME, is_self=True, key_package=CheckResult.FAILED), "Ada", make.NOW)
    assert "No key package on any relay" in _lines(card)
    with qtbot.waitSignal(card.step_requested, timeout=PATIENCE_MS) as wanted:
        _button(card).click()
    assert wanted.args == [NextStep.PUBLISH_KEY_PACKAGE]
    card.show_report(make.reachability_report(ME, is_self=True), "Ada", make.NOW)
    assert _button(card).isHidden()


def test_while_relays_are_asked_it_shows_nothing_of_before(place: QWidget) -> None:
    card = ReachabilityCard("card", place)
    card.show_report(make.reachability_report(ME), "Ada", make.NOW)
    card.say_busy("Asking…")
    heading = card.findChild(QLabel, "cardHeading")
    assert heading is not None
    assert heading.text() == "Asking…"
    card.say_failed("Too slow.")
    assert heading.text() == "Too slow."
    assert _button(card).isHidden()
