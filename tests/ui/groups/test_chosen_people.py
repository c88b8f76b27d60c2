"""Tests of `marmot_desktop.ui.groups.chosen_people`."""

import pytest
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.groups import chosen_people
from marmot_desktop.ui.groups.chosen_people import ChosenPeople
from tests.helpers import ui_values as make
from tests.helpers.patience import PATIENCE_MS


def test_choosing_twice_lets_go_again(qtbot: QtBot) -> None:
    chosen = ChosenPeople()
    qtbot.addWidget(chosen)
    bo, cy = make.contact("Bo"), make.contact("Cy")
    for person in (bo, cy, bo):
        with qtbot.waitSignal(chosen.changed, timeout=PATIENCE_MS):
            chosen.toggle(person)
    assert chosen.people == (cy,)
    assert not chosen.isHidden()
    chosen.toggle(cy)
    assert chosen.isHidden()


def test_a_choice_is_told_to_readers(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(chosen_people, "announce", lambda _where, text: told.append(text))
    chosen = ChosenPeople()
    qtbot.addWidget(chosen)
    chosen.toggle(make.contact("Bo"))
    chosen.toggle(make.contact("Bo"))
    assert told == ["Bo is chosen.", "Bo is not chosen any more."]
