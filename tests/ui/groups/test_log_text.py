"""Tests of `marmot_desktop.ui.groups.log_text`."""

import pytest

from marmot_desktop.domain.group_log import EventOutcome
from marmot_desktop.errors import ErrorCode
from marmot_desktop.ui.groups.log_text import log_chip, log_icon, log_reason, log_sentence
from marmot_desktop.ui.icons import icon_names
from tests.helpers import ui_values as make

ME = make.pubkey("Ada Stone")


def _say(outcome: EventOutcome, what: str = "message", author: str | None = "Bo Lind") -> str:
    row = make.log_row("x", outcome, what=what, author=author)
    return log_sentence(row, lambda _key: "Bo Lind", ME).replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("outcome", "what", "author", "sentence"),
    [
        (EventOutcome.APPLIED, "message", "Bo Lind", "Bo Lind sent a message"),
        (EventOutcome.APPLIED, "commit", "Bo Lind", "Bo Lind changed the group"),
        (EventOutcome.APPLIED, "proposal", "Bo Lind", "Bo Lind asked for a change"),
        (EventOutcome.APPLIED, "commit", None, "The group was changed"),
        (EventOutcome.APPLIED, "message", "Ada Stone", "You sent a message"),
        (EventOutcome.OWN, "commit", "Ada Stone", "You changed the group"),
        (EventOutcome.HELD, "commit", None, "A change waits"),
        (EventOutcome.HELD, "", None, "An event waits"),
        (EventOutcome.UNDECRYPTABLE, "", None, "Could not be read"),
        (EventOutcome.DUPLICATE, "message", None, "Came a second time"),
        (EventOutcome.REFUSED, "proposal", "Bo Lind", "A wish was refused"),
        (EventOutcome.STALE, "commit", "Bo Lind", "A change came too late"),
        (EventOutcome.ROLLED_BACK, "commit", "Bo Lind", "A change was taken back"),
    ],
)
def test_each_outcome_is_a_sentence(outcome: EventOutcome, what: str, author: str | None, sentence: str) -> None:
    assert _say(outcome, what, author) == sentence


@pytest.mark.parametrize("outcome", EventOutcome)
def test_whatever_did_not_go_as_it_should_is_marked_and_explained(outcome: EventOutcome) -> None:
    row = make.log_row("x", outcome, code=ErrorCode.AUTHOR_MISMATCH)
    is_fine = outcome in (EventOutcome.APPLIED, EventOutcome.OWN)
    assert (log_chip(row) is None) is is_fine
    assert bool(log_reason(row)) is not is_fine
    assert log_icon(row) in icon_names()
