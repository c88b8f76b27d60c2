"""Tests of `marmot_desktop.ui.groups.log_tab`."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from marmot_desktop.domain.chat import SyncState, SyncStatus
from marmot_desktop.domain.facts import GroupChanged, MessageStored, SyncChanged
from marmot_desktop.domain.group_log import EventOutcome, LogPart
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.ui.groups.group_detail_page import GroupDetailPage
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

MIXED = (
    make.log_row("a"),
    make.log_row("b", EventOutcome.REFUSED, code=ErrorCode.AUTHOR_MISMATCH, at=make.NOW - 70),
    make.log_row("c", EventOutcome.HELD, author=None, at=make.NOW - 80),
    make.log_row("d", what="commit", at=make.NOW - 90),
)


def _page(ui: UiWindow) -> GroupDetailPage:
    return ui.find(GroupDetailPage, "groupDetailPage")


async def _open(ui: UiWindow) -> None:
    await ui.choose("chatList", "Hill club")
    await ui.click("groupDetailsButton")
    _page(ui).show_tab("log")
    await ui.settle()


def _rows(ui: UiWindow) -> int:
    return ui.find(QListView, "groupLogList").model().rowCount()


async def test_everything_is_listed_or_a_part(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.rows = MIXED
    await _open(ui)
    assert _rows(ui) == 4
    for button, count in (("Unreadable", 1), ("Refused", 1), ("Commits", 1), ("All", 4)):
        await ui.click(f"groupLog{button}")
        assert _rows(ui) == count


async def test_older_pages_come_when_the_end_is_near(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.rows = tuple(make.log_row(f"{number}", at=make.NOW - number) for number in range(120))
    await _open(ui)
    assert _rows(ui) == 50
    view = ui.find(QListView, "groupLogList")
    for wanted in (100, 120, 120):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        await ui.settle()
        assert _rows(ui) == wanted
    assert actions.names_of_wishes().count("log") == 4 - 1


async def test_what_happens_while_it_is_seen_comes_on_top(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.rows = MIXED
    await _open(ui)
    actions.group_info.rows = (make.log_row("new", at=make.NOW), *MIXED)
    actions.tell(MessageStored(make.message(1, "Bo Lind", "hi", make.NOW)))
    await ui.settle()
    assert _rows(ui) == 5
    actions.group_info.rows = (make.log_row("newer", at=make.NOW), *actions.group_info.rows)
    actions.tell(SyncChanged(SyncStatus(actions.groups[1].id, 1, SyncState.LIVE, 0, 0)))
    await ui.settle()
    assert _rows(ui) == 6


async def test_other_groups_and_unseen_tabs_ask_nothing(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.rows = MIXED
    await _open(ui)
    asked = actions.names_of_wishes().count("log")
    actions.tell(MessageStored(make.message(2, "Bo Lind", "hi", make.NOW)))
    _page(ui).show_tab("info")
    actions.tell(MessageStored(make.message(1, "Bo Lind", "hi", make.NOW)))
    actions.tell(GroupChanged(replace(actions.groups[1], epoch=Epoch(9))))
    await ui.settle()
    assert actions.names_of_wishes().count("log") == asked
    _page(ui).show_tab("log")
    await ui.settle()
    assert actions.names_of_wishes().count("log") == asked + 1


async def test_a_burst_of_news_asks_once_more_not_a_hundred_times(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.rows = MIXED
    await _open(ui)
    asked = actions.names_of_wishes().count("log")
    held = actions.hold("log")
    for number in range(100):
        actions.tell(MessageStored(make.message(1, "Bo Lind", "hi", make.NOW + number)))
    held.set()
    await ui.settle()
    assert actions.names_of_wishes().count("log") == asked + 2


async def test_an_empty_part_says_what_it_would_hold(ui: UiWindow) -> None:
    await _open(ui)
    assert ui.text("groupLogEmptyHeading") == "Nothing logged"
    for part, heading in (
        ("Unreadable", "Everything can be read"),
        ("Refused", "Nothing was refused"),
        ("Commits", "No changes yet"),
    ):
        await ui.click(f"groupLog{part}")
        assert ui.text("groupLogEmptyHeading") == heading


async def test_a_log_that_cannot_be_read_can_be_asked_for_again(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["log"] = RefusedError(ErrorCode.STORE_CORRUPT)
    await _open(ui)
    assert ui.text("groupLogEmptyHeading") == "The log could not be read"
    del actions.refusals["log"]
    actions.group_info.rows = MIXED
    await ui.click("groupLogEmptyButton")
    assert _rows(ui) == 4


async def test_a_row_opens_by_mouse_and_by_keyboard(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.rows = MIXED
    await _open(ui)
    await ui.choose("groupLogList", "A message was refused")
    assert ui.has("logEventDialog")
    await ui.click("logEventDone")
    view = ui.find(QListView, "groupLogList")
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert ui.has("logEventWhy")


async def test_the_part_is_asked_of_the_core(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui)
    await ui.click("groupLogRefused")
    assert actions.asked[-1] == ("log", 1, 50, None, LogPart.REFUSED)
