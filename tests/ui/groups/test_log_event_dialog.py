"""Tests of `marmot_desktop.ui.groups.log_event_dialog`."""

from PySide6.QtGui import QGuiApplication

from marmot_desktop.domain.group_log import EventOutcome, GroupLogRow
from marmot_desktop.errors import ErrorCode
from marmot_desktop.ui.groups.log_event_dialog import LogEventDialog
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow


async def _open(ui: UiWindow, row: GroupLogRow) -> None:
    LogEventDialog(ui.window.context, ui.actions.groups[1], row, ui.window).open()
    await ui.settle()


async def test_the_raw_facts_can_be_read_and_ids_copied(ui: UiWindow) -> None:
    row = make.log_row("x", EventOutcome.REFUSED, code=ErrorCode.AUTHOR_MISMATCH)
    await _open(ui, row)
    assert ui.text("logEventReason").startswith("A member sent a message in somebody else's name.")
    assert [ui.text(f"logEventFact{number}") for number in (2, 3, 4, 5)] == [
        "4",
        "message",
        "refused",
        "author_mismatch",
    ]
    await ui.click("logEventIdCopy")
    assert QGuiApplication.clipboard().text() == row.event_id.hex()


async def test_what_cannot_be_read_leads_to_why(ui: UiWindow) -> None:
    await _open(ui, make.log_row("x", EventOutcome.HELD, code=ErrorCode.EPOCH_FUTURE, epoch=9, author=None))
    await ui.click("logEventWhy")
    assert not ui.has("logEventDialog")
    assert ui.text("whyUnreadableReason") == "It waits for an earlier change"


async def test_what_could_be_read_needs_no_reason(ui: UiWindow) -> None:
    await _open(ui, make.log_row("x", epoch=None))
    assert not ui.has("logEventWhy")
    assert not ui.has("logEventReason")
    assert ui.text("logEventFact2") == "unknown"
    await ui.click("logEventDone")
    assert not ui.has("logEventDialog")
