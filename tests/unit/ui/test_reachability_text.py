"""Tests of `marmot_desktop.ui.reachability_text`: every finding has its words."""

import pytest

from marmot_desktop.domain.contact import Reachability
from marmot_desktop.domain.reachability import CheckResult, CheckSubject, NextStep, ReachabilityCheck
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.ui import reachability_text
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make

RELAYS = tuple(RelayUrl(f"wss://relay{number}.test") for number in range(3))
BO = make.pubkey("Bo Lind")


@pytest.mark.parametrize("subject", list(CheckSubject))
@pytest.mark.parametrize("result", list(CheckResult))
def test_every_finding_has_a_line(subject: CheckSubject, result: CheckResult) -> None:
    check = ReachabilityCheck(subject, result, RELAYS, asked=4, count=2, at=Timestamp(make.NOW - 7_200))
    assert reachability_text.line(check, make.NOW).title


def test_a_line_says_where_how_many_and_how_old() -> None:
    def detail(subject: CheckSubject, **more: object) -> str:
        check = ReachabilityCheck(subject, CheckResult.PASSED, RELAYS, asked=4, at=Timestamp(make.NOW - 7_200), **more)  # type: ignore[arg-type]
        return reachability_text.line(check, make.NOW).detail

    assert detail(CheckSubject.KEY_PACKAGE_LIST) == "On \u2068relay0.test\u2069 and 2 more"
    assert detail(CheckSubject.AGE) == "Published 2 hours ago"
    assert detail(CheckSubject.INBOX_ANSWERS) == "3 of 4 answer"
    assert detail(CheckSubject.STOCK, count=5) == "5 left, on \u2068relay0.test\u2069 and 2 more"
    assert detail(CheckSubject.VALID, problem=ErrorCode.KP_EXPIRED) == sentence_of(ErrorCode.KP_EXPIRED)


def test_a_next_step_for_every_reason() -> None:
    failing = {
        NextStep.ASK_TO_OPEN_APP: make.reachability_report(BO, key_package=CheckResult.FAILED),
        NextStep.ASK_TO_UPDATE_APP: make.reachability_report(
            BO, reachability=Reachability.INCOMPATIBLE, fits=CheckResult.FAILED
        ),
        NextStep.ASK_ABOUT_INBOX: make.reachability_report(BO, inbox_answers=CheckResult.FAILED),
        NextStep.SET_RELAYS: make.reachability_report(BO, is_self=True, inbox_list=CheckResult.FAILED),
        NextStep.PUBLISH_KEY_PACKAGE: make.reachability_report(BO, is_self=True, key_package=CheckResult.FAILED),
        NextStep.LOOK_AT_INBOX: make.reachability_report(BO, is_self=True, inbox_answers=CheckResult.FAILED),
        NextStep.CHECK_AGAIN: replace(
            make.reachability_report(BO),
            checks=tuple(ReachabilityCheck(subject, CheckResult.UNKNOWN) for subject in CheckSubject),
        ),
    }
    for step, report in failing.items():
        assert report.next_step is step
        words = reachability_text.next_step(report, "Bo")
        assert words is not None
        assert words.text.endswith(".")
        assert words.button
        assert bool(words.message) is (step.value.startswith("ask_"))
        assert not report.can_be_invited
        assert "not" in reachability_text.heading(report) or step is NextStep.CHECK_AGAIN
    assert reachability_text.next_step(make.reachability_report(BO), "Bo") is None
    assert reachability_text.heading(make.reachability_report(BO, is_self=True)) == "You can be invited now"
