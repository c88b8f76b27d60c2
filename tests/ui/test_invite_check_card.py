"""Tests of `marmot_desktop.ui.invite_check_card`: every subject has words for each outcome."""

import pytest
from pytestqt.qtbot import QtBot

from marmot_desktop.domain.invite_check import InviteCheckSubject
from marmot_desktop.domain.reachability import CheckResult
from marmot_desktop.errors import ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.invite_check_card import InviteCheckCard
from marmot_desktop.ui.widgets.status_line import LineState
from tests.helpers import ui_values as make

RESULTS = {
    CheckResult.PASSED: LineState.DONE,
    CheckResult.WARNING: LineState.WARNING,
    CheckResult.FAILED: LineState.FAILED,
    CheckResult.UNKNOWN: LineState.WAITING,
}


@pytest.mark.parametrize("subject", InviteCheckSubject)
@pytest.mark.parametrize("result", CheckResult)
def test_each_line_has_a_sign_and_words(qtbot: QtBot, subject: InviteCheckSubject, result: CheckResult) -> None:
    card = InviteCheckCard()
    qtbot.addWidget(card)
    card.show_check(make.invite_check(**{subject.value: result}), "Bo")
    line = card.lines[subject]
    assert line.state is RESULTS[result]
    assert line.text
    assert "{" not in line.text


def test_the_words_name_people_counts_and_sizes(qtbot: QtBot) -> None:
    card = InviteCheckCard()
    qtbot.addWidget(card)
    card.show_check(make.invite_check(), "Bo")
    assert card.lines[InviteCheckSubject.CREDENTIAL].text == "It belongs to \u2068Bo\u2069"
    assert card.lines[InviteCheckSubject.INBOX_RELAYS].text == "1 of 2 of their inbox relays answer"
    assert card.lines[InviteCheckSubject.SIZE].text == "The invitation is 2.3 KiB; relays take 28 KiB"
    card.show_check(make.invite_check(credential=CheckResult.FAILED, size=CheckResult.FAILED), "Bo")
    assert card.lines[InviteCheckSubject.CREDENTIAL].text == "This key package is not signed by \u2068Bo\u2069."
    assert card.lines[InviteCheckSubject.SIZE].text == sentence_of(ErrorCode.WELCOME_TOO_LARGE)


def test_while_it_is_checked_every_line_turns_and_without_an_outcome_none_does(qtbot: QtBot) -> None:
    card = InviteCheckCard()
    qtbot.addWidget(card)
    card.show_checking()
    assert {line.state for line in card.lines.values()} == {LineState.RUNNING}
    card.show_nothing()
    assert {line.state for line in card.lines.values()} == {LineState.WAITING}
