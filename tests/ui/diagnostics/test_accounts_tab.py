"""Tests of `marmot_desktop.ui.diagnostics.accounts_tab`."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTabBar, QTableView

from marmot_desktop.domain.diagnostics import AccountActivity, AccountStanding, ManagerHealth, ManagerState
from marmot_desktop.domain.facts import MessageStored
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.navigation import Page
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

RUNS = ManagerHealth("outbox publisher", ManagerState.RUNNING)
ACTIVITY = AccountActivity(2, 3, 1, (RUNS,), 1, 2, Timestamp(make.NOW - 120))
ADA = AccountStanding(make.account(), ACTIVITY, 4096)
BO = AccountStanding(make.account("Bo Lind"), None, None)


@pytest.fixture
async def tab(ui: UiWindow, actions: FakeActions) -> UiWindow:
    actions.watch.standings = (ADA, BO)
    ui.window.context.navigator.open_page(Page.DIAGNOSTICS)
    await ui.settle()
    ui.find(QTabBar, "diagnosticsTabs").setCurrentIndex(2)
    await ui.settle()
    return ui


def rows(ui: UiWindow) -> list[list[str]]:
    model = ui.find(QTableView, "accountTable").model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


async def test_every_account_has_its_row(tab: UiWindow) -> None:
    live, closed = rows(tab)
    assert live[0] == "Ada Stone"
    assert live[2:] == ["Live", "2", "3", "all 1 run", "1 of 2", "2 minutes ago", "4 KiB", "Keyring"]
    assert closed[2:] == ["Signed out", "–", "–", "–", "–", "–", "–", "Keyring"]
    assert live[1].startswith("npub1")


async def test_it_follows_what_happens_in_any_account(tab: UiWindow, actions: FakeActions) -> None:
    actions.watch.standings = (replace(ADA, activity=replace(ACTIVITY, unread=4)), BO)
    actions.tell(MessageStored(make.message(1, "Bo Lind", "hello", make.NOW)))
    await tab.until(lambda: rows(tab)[0][4] == "4")
    asked = actions.names_of_wishes().count("watch_accounts")
    tab.window.context.navigator.open_page(Page.CHATS)
    await tab.settle()
    tab.window.context.roster.stirred.emit()
    await tab.settle()
    assert actions.names_of_wishes().count("watch_accounts") == asked, "nobody looks"


async def test_the_table_is_copied_with_its_headings(tab: UiWindow) -> None:
    await tab.click("copyAccountsButton")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Account", "Public key", "State"]
    assert [line.split("\t")[0] for line in lines[1:]] == ["Ada Stone", "Bo Lind"]
    assert "clipboard" in tab.text("toastText")


async def test_what_cannot_be_counted_says_so(tab: UiWindow, actions: FakeActions) -> None:
    actions.refusals["watch_accounts"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    tab.window.context.roster.stirred.emit()
    await tab.until(lambda: tab.has("accountsProblem"))
    assert tab.text("accountsProblemText") == sentence_of(ErrorCode.STORAGE_ERROR)
    actions.refusals.clear()
    await tab.click("accountsProblemButton")
    await tab.until(lambda: not tab.has("accountsProblem"))
