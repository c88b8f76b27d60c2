"""Tests of `marmot_desktop.ui.unreadable_text`."""

import pytest

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.group_log import EventOutcome, UnreadableEvents
from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.ui.unreadable_text import Remedy, explain, explain_group
from tests.helpers import ui_values as make

GROUP = make.group(1, "Hill club")
BOTH = (Remedy.FETCH, Remedy.ASK_ADMIN)


@pytest.mark.parametrize(
    ("outcome", "code", "epoch", "heading", "remedies"),
    [
        (EventOutcome.HELD, ErrorCode.EPOCH_FUTURE, 6, "It waits for an earlier change", BOTH),
        (EventOutcome.UNDECRYPTABLE, ErrorCode.UNDECRYPTABLE, None, "No key of this device opens it", BOTH),
        (EventOutcome.UNDECRYPTABLE, ErrorCode.EPOCH_TOO_OLD, None, "Its keys are gone", ()),
        (EventOutcome.UNDECRYPTABLE, ErrorCode.UNDECRYPTABLE, 1, "Its keys are gone", ()),
        (EventOutcome.HELD, ErrorCode.STALE_COMMIT, 4, "Another change was faster", ()),
        (EventOutcome.HELD, ErrorCode.RATCHET_GAP_TOO_LARGE, 4, "Too many messages are missing", (Remedy.FETCH,)),
        (EventOutcome.REFUSED, ErrorCode.GENERATION_REUSED, 4, "The sender's app used a key twice", ()),
        (EventOutcome.REFUSED, ErrorCode.AUTHOR_MISMATCH, 4, "It was refused to protect you", ()),
        (EventOutcome.APPLIED, None, 4, "This could be read", ()),
    ],
)
def test_an_outcome_becomes_a_reason_and_the_steps_that_help(
    outcome: EventOutcome, code: ErrorCode | None, epoch: int | None, heading: str, remedies: tuple[Remedy, ...]
) -> None:
    explained = explain(make.log_row("x", outcome, code=code, epoch=epoch), GROUP)
    assert (explained.heading, explained.remedies) == (heading, remedies)
    assert explained.text


def test_what_was_sent_before_us_is_no_fault() -> None:
    row = make.log_row("x", EventOutcome.UNDECRYPTABLE, epoch=None, at=GROUP.created_at - 1)
    assert explain(row, GROUP).heading == "It was sent before you joined"


@pytest.mark.parametrize("state", [GroupState.LEFT, GroupState.REMOVED])
def test_outside_the_group_only_an_invitation_helps(state: GroupState) -> None:
    group = replace(GROUP, state=state)
    row = make.log_row("x", EventOutcome.UNDECRYPTABLE, epoch=None)
    assert explain(row, group).remedies == (Remedy.ASK_ADMIN,)
    assert explain_group(UnreadableEvents(0, 1, row, None), group).remedies == (Remedy.ASK_ADMIN,)


def test_a_group_is_explained_by_its_problem_then_by_the_newest_event() -> None:
    row = make.log_row("x", EventOutcome.HELD, code=ErrorCode.EPOCH_FUTURE, epoch=9)
    assert explain_group(UnreadableEvents(0, 0, None, None), GROUP).heading == "Everything can be read"
    assert explain_group(UnreadableEvents(1, 0, row, None), GROUP).heading == "It waits for an earlier change"
    broken = explain_group(UnreadableEvents(1, 0, row, ErrorCode.FORK_DETECTED), GROUP)
    assert broken.heading == "This device has lost touch with the group"
    assert broken.remedies == BOTH
