"""Tests of `marmot_desktop.domain.invite_check`."""

from marmot_desktop.domain.invite_check import InviteCheck, InviteCheckLine, InviteCheckSubject
from marmot_desktop.domain.reachability import CheckResult


def card(**results: CheckResult) -> InviteCheck:
    return InviteCheck(
        tuple(
            InviteCheckLine(subject, results.get(subject.value, CheckResult.PASSED)) for subject in InviteCheckSubject
        )
    )


def test_one_failing_line_makes_it_impossible_and_a_warning_does_not() -> None:
    assert card().is_possible
    assert card(inbox_relays=CheckResult.WARNING, suite=CheckResult.UNKNOWN).is_possible
    assert not card(size=CheckResult.FAILED).is_possible


def test_a_line_is_found_by_its_subject() -> None:
    assert card(size=CheckResult.FAILED).line_of(InviteCheckSubject.SIZE).result is CheckResult.FAILED
