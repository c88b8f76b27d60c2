"""Tests of `marmot_desktop.ui.models.value_list_model`."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from marmot_desktop.ui.models.roles import Chip, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel


@dataclass(frozen=True, slots=True)
class _Thing:
    key: int
    rank: int
    reason: str = ""


class _Things(ValueListModel[_Thing, int]):
    def __init__(self) -> None:
        super().__init__(lambda thing: thing.key, lambda thing: (thing.rank, thing.key))
        self.changes: list[str] = []
        self.rowsInserted.connect(lambda *_: self.changes.append("insert"))
        self.rowsRemoved.connect(lambda *_: self.changes.append("remove"))
        self.rowsMoved.connect(lambda *_: self.changes.append("move"))
        self.dataChanged.connect(lambda *_: self.changes.append("change"))
        self.modelReset.connect(lambda: self.changes.append("reset"))

    def show(self, value: _Thing, role: Role) -> object:
        answers = {Role.TITLE: f"thing {value.key}", Role.CHIPS: (Chip("new"),), Role.REASON: value.reason}
        return answers.get(role)


@pytest.fixture
def model(application: object) -> _Things:
    made = _Things()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_values([_Thing(1, 10), _Thing(2, 20), _Thing(3, 30)])
    made.changes.clear()
    return made


def test_values_stand_in_order(model: _Things) -> None:
    assert [thing.key for thing in model.values] == [1, 2, 3]
    model.put_values([_Thing(4, 15)])
    assert [thing.key for thing in model.values] == [1, 4, 2, 3]
    assert model.changes == ["insert"]


def test_a_change_in_place_changes_one_row(model: _Things) -> None:
    model.put_values([_Thing(2, 21)])
    assert model.changes == ["change"]
    assert model.find(2) == _Thing(2, 21)


@pytest.mark.parametrize(("rank", "order"), [(40, [2, 3, 1]), (25, [2, 1, 3]), (5, [1, 2, 3])])
def test_a_change_of_order_moves_the_row(model: _Things, rank: int, order: list[int]) -> None:
    model.put_values([_Thing(1, rank)])
    assert [thing.key for thing in model.values] == order
    assert "reset" not in model.changes


def test_setting_values_keeps_the_rows_that_stay(model: _Things) -> None:
    model.set_values([_Thing(2, 20), _Thing(9, 90)])
    assert [thing.key for thing in model.values] == [2, 9]
    assert model.changes == ["remove", "remove", "change", "insert"]


def test_removing_the_unknown_is_no_error(model: _Things) -> None:
    model.remove_values([7, 1])
    assert [thing.key for thing in model.values] == [2, 3]


def test_a_row_answers_by_role(model: _Things) -> None:
    index = model.index(0)
    assert index.data(Qt.ItemDataRole.DisplayRole) == "thing 1"
    assert index.data(Role.VALUE) == _Thing(1, 10)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "thing 1. new."
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.rowCount(index) == 0


def test_a_row_with_a_reason_cannot_be_chosen(model: _Things) -> None:
    model.put_values([_Thing(5, 50, "too late")])
    assert not model.flags(model.index_of(5)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index_of(1)) & Qt.ItemFlag.ItemIsSelectable


def test_an_unknown_key_has_no_index(model: _Things) -> None:
    assert not model.index_of(99).isValid()
    assert model.find(99) is None


def test_all_rows_can_be_refreshed(model: _Things) -> None:
    model.refresh()
    assert model.changes == ["change"]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30))
def test_whatever_changes_the_order_holds(application_free: None, changes: list[tuple[int, int]]) -> None:
    model, truth = _Things(), {}
    for key, rank in changes:
        truth[key] = _Thing(key, rank)
        model.put_values([truth[key]])
    assert list(model.values) == sorted(truth.values(), key=lambda thing: (thing.rank, thing.key))


@pytest.fixture(scope="module")
def application_free() -> None:
    """Models need no window."""


class _Remembering(_Things):
    remembers = True

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[int, Role]] = []
        self.suffix = ""

    def show(self, value: _Thing, role: Role) -> object:
        self.asked.append((value.key, role))
        return f"{role.name} of {value.key} {value.rank}{self.suffix}"


def test_a_model_that_remembers_is_asked_once_until_something_changes(application: object) -> None:
    model = _Remembering()
    model.set_values([_Thing(1, 10), _Thing(2, 20)])
    shown = [model.index(row).data(Role.TITLE) for row in (0, 1) for _ in range(3)]
    assert shown == ["TITLE of 1 10"] * 3 + ["TITLE of 2 20"] * 3
    assert model.asked == [(1, Role.TITLE), (2, Role.TITLE)]
    model.put_values([_Thing(2, 5)])
    assert [model.index(row).data(Role.TITLE) for row in (0, 1)] == ["TITLE of 2 5", "TITLE of 1 10"]
    model.suffix = "!"
    model.refresh()
    assert model.index(0).data(Role.TITLE) == "TITLE of 2 5!"
    model.remove_values([2])
    assert model.index(0).data(Role.TITLE) == "TITLE of 1 10!"
    model.put_values([_Thing(0, 0)])
    assert model.index(0).data(Role.TITLE) == "TITLE of 0 0!"


def test_what_the_clock_changes_is_never_remembered(application: object) -> None:
    model = _Remembering()
    model.set_values([_Thing(1, 10)])
    for _ in range(2):
        model.index(0).data(Role.TRAILING)
    assert model.asked == [(1, Role.TRAILING)] * 2
