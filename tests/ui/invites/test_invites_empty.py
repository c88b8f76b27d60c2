"""Tests of `marmot_desktop.ui.invites.invites_empty`."""

import pytest

from marmot_desktop.domain.reachability import CheckResult, CheckSubject
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ({}, "You are reachable"),
        ({"inbox_answers": CheckResult.FAILED}, "You cannot be invited yet."),
        ({subject.value: CheckResult.UNKNOWN for subject in CheckSubject}, "It is not known whether"),
    ],
)
async def test_an_empty_list_says_whether_one_can_be_reached(
    ui: UiWindow, actions: FakeActions, results: dict[str, CheckResult], words: str
) -> None:
    actions.people.reports[None] = make.reachability_report(make.account().pubkey, is_self=True, **results)  # type: ignore[arg-type]
    assert "check_reachability" not in actions.names_of_wishes(), "nobody has looked at the page yet"
    await ui.click("railInvites")
    assert ui.text("invitesReachableText").startswith(words)
