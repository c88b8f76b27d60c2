"""Tests of `marmot_desktop.ui.models.account_table_model`."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.domain.diagnostics import AccountActivity, AccountStanding, ManagerHealth, ManagerState
from marmot_desktop.frozen import replace
from marmot_desktop.ui.models.account_table_model import AccountTableModel, Column
from tests.helpers import ui_values as make

RUNS = ManagerHealth("one", ManagerState.RUNNING)
DONE = ManagerHealth("two", ManagerState.ENDED)
ILL = ManagerHealth("three", ManagerState.RESTARTING, 2)
ACTIVITY = AccountActivity(0, 0, 0, (RUNS, DONE), 0, 0, None)


@pytest.fixture
def model(application: QApplication) -> AccountTableModel:
    return AccountTableModel(lambda: make.NOW, application)


def cell(model: AccountTableModel, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return model.data(model.index(0, column), role)


def test_a_manager_that_keeps_failing_is_told_of_by_number_and_by_name(model: AccountTableModel) -> None:
    model.show((AccountStanding(make.account(), ACTIVITY, 1),))
    assert cell(model, Column.MANAGERS) == "all 2 run"
    model.show((AccountStanding(make.account(), replace(ACTIVITY, managers=(RUNS, DONE, ILL)), 1),))
    assert cell(model, Column.MANAGERS) == "2 of 3 run · 2 failures"
    hint = cell(model, Column.MANAGERS, Qt.ItemDataRole.ToolTipRole)
    assert hint == "one · runs\ntwo · has nothing to do\nthree · starts again in a moment · 2 failures"


@pytest.mark.parametrize(
    ("protection", "fallback", "said"),
    [
        (SecretProtection.KEYRING, False, "Keyring"),
        (SecretProtection.KEYRING, True, "Keyring or passphrase"),
        (SecretProtection.KEY_FILE, False, "Passphrase"),
    ],
)
def test_it_says_where_the_key_is(
    model: AccountTableModel, protection: SecretProtection, fallback: bool, said: str
) -> None:
    account = replace(make.account(), protection=protection, has_fallback=fallback)
    model.show((AccountStanding(account, None, 1),))
    assert cell(model, Column.KEY) == said


def test_a_cell_is_spoken_with_its_heading_and_the_whole_key_is_a_hint(model: AccountTableModel) -> None:
    model.show((AccountStanding(replace(make.account(), name=""), None, 1),))
    assert cell(model, Column.NAME, Qt.ItemDataRole.AccessibleTextRole) == "Account: no name"
    assert cell(model, Column.NPUB, Qt.ItemDataRole.ToolTipRole) == make.account().npub
    assert "signed out" in str(cell(model, Column.GROUPS, Qt.ItemDataRole.ToolTipRole))


def test_rows_stay_while_the_accounts_are_the_same(model: AccountTableModel) -> None:
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    one = AccountStanding(make.account(), ACTIVITY, 1)
    model.show((one,))
    model.show((replace(one, activity=replace(ACTIVITY, unread=2)),))
    assert (len(resets), cell(model, Column.UNREAD)) == (1, "2")
