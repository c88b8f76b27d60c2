"""Tests of `marmot_desktop.ui.widgets.fact_list`."""

from PySide6.QtWidgets import QLabel, QWidget

from marmot_desktop.ui.widgets.fact_list import FactList


def test_facts_without_a_value_are_left_out_and_new_ones_take_the_place_of_old_ones(place: QWidget) -> None:
    facts = FactList("facts", place)
    facts.show_facts([("One", "1"), ("Two", ""), ("Three", "3")])
    assert [label.text() for label in facts.findChildren(QLabel) if label.objectName()] == ["1", "3"]
    facts.show_facts([("Four", "<b>4</b>")])
    found = facts.findChild(QLabel, "facts0")
    assert found is not None
    assert found.text() == "<b>4</b>"
