"""Tests of `marmot_desktop.domain.group_log`."""

from marmot_desktop.domain.group_log import UnreadableEvents


def test_what_waits_and_what_was_given_up_cannot_be_read() -> None:
    assert UnreadableEvents(2, 3, None, None).count == 5
