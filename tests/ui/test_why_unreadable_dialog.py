"""Tests of `marmot_desktop.ui.why_unreadable_dialog`."""

from PySide6.QtGui import QGuiApplication

from marmot_desktop.domain.group_log import EventOutcome, GroupLogRow, UnreadableEvents
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode, RefusedError
from marmot_desktop.ui.why_unreadable_dialog import open_for
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

LATER = make.log_row("later", EventOutcome.HELD, code=ErrorCode.EPOCH_FUTURE, epoch=6)
OLD = make.log_row("old", EventOutcome.UNDECRYPTABLE, code=ErrorCode.EPOCH_TOO_OLD, epoch=1)


async def _open(ui: UiWindow, actions: FakeActions, row: GroupLogRow | None = None) -> None:
    open_for(ui.window.context, actions.groups[1], ui.window, row)
    await ui.settle()


async def test_a_gap_is_explained_with_what_helps(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.rows = (LATER, OLD)
    await _open(ui, actions)
    assert ui.text("whyUnreadableReason") == "It waits for an earlier change"
    assert ui.text("whyUnreadableCount") == "2 events of this group cannot be read."
    assert ui.has("whyUnreadableFetch")
    assert ui.has("whyUnreadableAsk")


async def test_where_nothing_helps_nothing_is_offered(ui: UiWindow, actions: FakeActions) -> None:
    await _open(ui, actions, OLD)
    assert ui.text("whyUnreadableReason") == "Its keys are gone"
    assert not ui.has("whyUnreadableFetch")
    assert not ui.has("whyUnreadableAsk")


async def test_fetching_again_is_told_while_it_runs_and_when_it_has_helped(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.rows = (LATER,)
    await _open(ui, actions, LATER)
    held = actions.hold("fetch_again")
    await ui.click("whyUnreadableFetch")
    assert ui.reason("whyUnreadableFetch") == "The relays of the group are being asked"
    assert "half a minute" in ui.text("whyUnreadableState")
    actions.group_info.rows = ()
    held.set()
    await ui.settle()
    assert ui.text("whyUnreadableState") == "All relays of the group were asked. Everything can be read now."
    assert ui.text("whyUnreadableReason") == "Everything can be read"


async def test_fetching_that_did_not_help_says_so(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.rows = (LATER,)
    await _open(ui, actions)
    await ui.click("whyUnreadableFetch")
    assert ui.text("whyUnreadableState") == "All relays of the group were asked. It still cannot be read."
    actions.refusals["fetch_again"] = EnvironmentFaultError(ErrorCode.SYNC_TIMEOUT)
    await ui.click("whyUnreadableFetch")
    assert ui.text("whyUnreadableState") == "Not every relay answered in time."
    assert ui.reason("whyUnreadableFetch") == ""


async def test_an_admin_can_be_asked_in_ready_words(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.rows = (LATER,)
    await _open(ui, actions)
    await ui.click("whyUnreadableAsk")
    copied = QGuiApplication.clipboard().text()
    assert "Hill club" in copied
    assert make.account().npub in copied


async def test_diagnostics_name_nobody(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.rows = (LATER,)
    await _open(ui, actions)
    assert not ui.has("whyUnreadableRaw")
    await ui.click("whyUnreadableDetails")
    assert "epoch_future" in ui.text("whyUnreadableRaw")
    await ui.click("whyUnreadableCopy")
    copied = QGuiApplication.clipboard().text()
    assert copied == ui.text("whyUnreadableRaw")
    assert "Hill club" not in copied
    assert make.pubkey("Bo Lind").hex() not in copied
    assert actions.groups[1].id.hex() not in copied


async def test_a_broken_group_is_explained_as_a_whole(ui: UiWindow, actions: FakeActions) -> None:
    actions.group_info.found = UnreadableEvents(3, 1, LATER, ErrorCode.FORK_DETECTED)
    await _open(ui, actions)
    assert ui.text("whyUnreadableReason") == "This device has lost touch with the group"
    assert ui.text("whyUnreadableCount") == "4 events of this group cannot be read."


async def test_what_cannot_be_loaded_is_said(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["unreadable"] = RefusedError(ErrorCode.GROUP_UNKNOWN)
    await _open(ui, actions)
    assert ui.text("whyUnreadableState") == "There is no such group in this account."
