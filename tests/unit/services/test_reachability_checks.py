"""Each test of the card by itself."""

from collections.abc import Sequence
from typing import Any

import pytest

from marmot_desktop.domain.reachability import CheckResult, CheckSubject, ReachabilityCheck
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.kinds import KEY_PACKAGE
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.lookup import FoundKeyPackage
from marmot_desktop.services.reachability_checks import Findings, judge
from marmot_desktop.storage.people import PersonRow
from tests.helpers.ui_values import stock

S, R = CheckSubject, CheckResult
OWNER = SecretKey(b"\x07" * 32)  # a throw-away key of this test
RELAY = RelayUrl("wss://one.test")
NOW = Timestamp(1_800_000_000)


def package(problem: ErrorCode | None) -> FoundKeyPackage:
    """A package that has failed so; it is never valid, which the tests with an engine are for."""
    event = sign_event(UnsignedEvent(OWNER.public, NOW, KEY_PACKAGE, (), "x"), OWNER, aux=bytes(32))
    return FoundKeyPackage(event, None, problem)


def findings(packages: Sequence[FoundKeyPackage] = (), **changes: Any) -> Findings:
    events: tuple[Event, ...] = tuple(each.event for each in packages)
    made = Findings(
        person=PersonRow(OWNER.public),
        is_self=False,
        now=NOW,
        lists={RELAY: ()},
        packages=tuple(packages),
        packages_on={RELAY: events},
        inbox_relays=(RELAY,),
        inbox_answered=(RELAY,),
    )
    return replace(made, **changes)


def line(found: Findings, subject: CheckSubject) -> ReachabilityCheck:
    (check,) = [check for check in judge(found) if check.subject is subject]
    return check


@pytest.mark.parametrize(
    ("problem", "valid", "fits", "age"),
    [
        (ErrorCode.KP_INVALID_SIGNATURE, R.FAILED, R.UNKNOWN, R.UNKNOWN),
        (ErrorCode.KP_UNSUPPORTED_SUITE, R.PASSED, R.FAILED, R.UNKNOWN),
        (ErrorCode.KP_EXPIRED, R.PASSED, R.PASSED, R.FAILED),
    ],
)
def test_what_is_wrong_with_a_package_stands_in_its_own_line(
    problem: ErrorCode, valid: CheckResult, fits: CheckResult, age: CheckResult
) -> None:
    found = findings([package(problem)])
    assert [line(found, subject).result for subject in (S.VALID, S.FITS, S.AGE)] == [valid, fits, age]
    assert problem in [check.problem for check in judge(found)]


def test_the_lines_stand_in_their_order_and_a_stock_is_a_line_only_where_there_is_one() -> None:
    assert [check.subject for check in judge(findings())] == [each for each in S if each is not S.STOCK]
    assert line(findings(stocked=(RELAY,)), S.STOCK).result is R.PASSED
    assert line(findings(reserved=True), S.STOCK).count == 1
    assert line(findings(own_stock=(stock(available=0),)), S.STOCK).result is R.WARNING
    assert line(findings(own_stock=(stock(available=3), stock(available=2))), S.STOCK).count == 5


def test_an_inbox_that_does_not_answer_fails_and_one_that_is_not_known_cannot_be_asked() -> None:
    assert line(findings(inbox_answered=()), S.INBOX_ANSWERS).result is R.FAILED
    nowhere = findings(inbox_relays=(), inbox_answered=())
    assert line(nowhere, S.INBOX_ANSWERS).result is R.UNKNOWN
    assert line(nowhere, S.INBOX_LIST).result is R.FAILED


def test_silence_everywhere_is_no_answer_about_the_person() -> None:
    silent = findings(lists={}, packages_on={}, inbox_answered=())
    assert {check.result for check in judge(silent)} == {R.UNKNOWN}
    assert line(findings(lists={}), S.INBOX_LIST).result is R.UNKNOWN
    assert line(findings(packages_on={}), S.KEY_PACKAGE).result is R.UNKNOWN
