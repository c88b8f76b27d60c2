"""The card's conclusion: one thing to do, the first that would help."""

import pytest

from marmot_desktop.domain.contact import Reachability
from marmot_desktop.domain.reachability import (
    CheckResult,
    CheckSubject,
    NextStep,
    ReachabilityCheck,
    ReachabilityReport,
)
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import PubKey, Timestamp

S, R = CheckSubject, CheckResult


def report(
    *, is_self: bool = False, reachability: Reachability = Reachability.READY, **results: CheckResult
) -> ReachabilityReport:
    """Everything has passed but what is named."""
    checks = tuple(ReachabilityCheck(subject, results.get(subject.value, R.PASSED)) for subject in S)
    return ReachabilityReport(PubKey(bytes(32)), is_self, checks, (), reachability, Timestamp(1))


@pytest.mark.parametrize(
    ("made", "step", "can"),
    [
        (report(), NextStep.NOTHING, True),
        (report(key_package_list=R.WARNING, age=R.WARNING), NextStep.NOTHING, True),
        (report(key_package=R.FAILED, valid=R.UNKNOWN), NextStep.ASK_TO_OPEN_APP, False),
        (report(age=R.FAILED), NextStep.ASK_TO_OPEN_APP, False),
        (report(fits=R.FAILED, reachability=Reachability.INCOMPATIBLE), NextStep.ASK_TO_UPDATE_APP, False),
        (report(inbox_answers=R.FAILED), NextStep.ASK_ABOUT_INBOX, False),
        (report(is_self=True), NextStep.NOTHING, True),
        (report(is_self=True, key_package_list=R.WARNING, key_package=R.FAILED), NextStep.SET_RELAYS, False),
        (report(is_self=True, key_package=R.FAILED), NextStep.PUBLISH_KEY_PACKAGE, False),
        (report(is_self=True, inbox_answers=R.FAILED), NextStep.LOOK_AT_INBOX, False),
    ],
)
def test_one_next_step_for_what_is_wrong(made: ReachabilityReport, step: NextStep, can: bool) -> None:
    assert (made.next_step, made.can_be_invited, made.is_offline) == (step, can, False)


def test_where_nobody_answers_nothing_is_said_of_the_person() -> None:
    checks = tuple(ReachabilityCheck(subject, R.UNKNOWN) for subject in S)
    made = replace(report(), checks=checks)
    assert (made.next_step, made.can_be_invited, made.is_offline) == (NextStep.CHECK_AGAIN, False, True)
    assert made.result_of(S.AGE) is R.UNKNOWN
