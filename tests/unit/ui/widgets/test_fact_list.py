"""Tests of `marmot_desktop.ui.widgets.fact_list`."""

from PySide6.QtWidgets import QLabel, QWidget

from marmot_desktop.ui.widgets.fact_list import FactList


def test_facts_without_a_value_are_left_out_and_new_ones_take_the_place_of_old_ones(place: QWidget) -> None:
    facts = FactList("facts", place)
    facts.show_facts([("One", "1"), ("Two", ""), ("Three", "3")])
    assert _shown(facts) == ["1", "3"]
    facts.show_facts([("Four", "<b>4</b>")])
    assert _shown(facts) == ["<b>4</b>"]


def _shown(facts: FactList) -> list[str]:
    labels = [label for label in facts.findChildren(QLabel) if label.objectName() and not label.isHidden()]
    return [label.text() for label in labels]
