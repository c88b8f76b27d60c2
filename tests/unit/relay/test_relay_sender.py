"""The relay as a sender."""

import logging

import pytest

from marmot_desktop.relay.relay_sender import RelaySender
from tests.helpers.relay_events import BOB, make_event


def test_it_listens_to_nobody_and_notes_what_was_refused(caplog: pytest.LogCaptureFixture) -> None:
    sender = RelaySender()
    assert not sender.admitted_kinds(BOB)
    assert not sender.deliver(make_event(443), b"{}")
    with caplog.at_level(logging.ERROR):
        sender.settle(make_event(), accepted=True, message="")
        assert not caplog.records
        sender.settle(make_event(), accepted=False, message="error: no room")
    assert "no room" in caplog.text
