"""Tests of `marmot_desktop.ui.relay_sheet`."""

from marmot_desktop.domain.relay import RelayDocument
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.relay_sheet import RelaySheet
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

DOCUMENT = RelayDocument(
    make.RELAY,
    name="Harbour\u202e relay",
    description="Two lines\nof words",
    software="marmot-relay",
    version="1.0",
    nips=(1, 11, 42),
    payment_required=True,
    max_message_bytes=524_288,
    work_bits=8,
    hands_out_key_packages=True,
)


async def open_sheet(ui: UiWindow) -> None:
    RelaySheet(ui.window.context, make.RELAY, make.relay_status(), ui.window).open()
    await ui.settle()


async def test_what_a_relay_says_of_itself_is_shown_as_its_own_words(ui: UiWindow, actions: FakeActions) -> None:
    actions.reach.documents[make.RELAY] = DOCUMENT
    await open_sheet(ui)
    shown = [ui.text(f"relaySheetFacts{row}") for row in range(9)]
    assert shown[0] == "Answers in 12 ms"
    assert "marmot-relay 1.0" in shown
    assert "512 KiB" in shown
    assert "1, 11, 42" in shown or ui.text("relaySheetFacts9") == "1, 11, 42"
    assert ui.text("relaySheetWords") == "Two lines\nof words"
    assert "those who pay" in ui.text("relaySheetProblemText")
    assert ui.text("relaySheetAddress") == make.RELAY


async def test_a_relay_that_says_nothing_can_be_asked_again(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["relay_document"] = EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE)
    await open_sheet(ui)
    assert ui.text("relaySheetProblemText") == sentence_of(ErrorCode.RELAY_UNREACHABLE)
    actions.refusals.clear()
    await ui.click("relaySheetProblemButton")
    assert not ui.has("relaySheetProblem")
    assert ui.text("relaySheetFacts0") == "Answers in 12 ms"
