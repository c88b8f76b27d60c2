"""Tests of `marmot_desktop.ui.relay_text`."""

import pytest

from marmot_desktop.domain.relay import RelayConcern, RelayConnectionState
from marmot_desktop.ui import relay_text
from tests.helpers import ui_values as make


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ("ws://relay.example.org", True),
        (" WS://relay.example.org/path", True),
        ("wss://relay.example.org", False),
        ("ws://127.0.0.1:7447", False),
        ("ws://localhost:7447", False),
        ("ws://[::1]:7447", False),
        ("ws://relay.localhost", False),
        ("ws://[broken", False),
        ("relay.example.org", False),
    ],
)
def test_an_address_without_encryption_is_refused_unless_it_is_on_this_computer(typed: str, refused: bool) -> None:
    assert bool(relay_text.why_not_encrypted(typed)) is refused


def test_an_answer_says_how_long_it_took_or_why_there_is_none() -> None:
    assert relay_text.answer(make.relay_status()) == "Answers in 12 ms"
    waiting = RelayConnectionState.WAITING
    assert relay_text.answer(make.relay_status(state=waiting, error="connection refused")) == (
        "No answer: connection refused"
    )
    assert relay_text.answer(make.relay_status(state=waiting)) == "No answer"


@pytest.mark.parametrize("concern", list(RelayConcern))
def test_every_concern_has_its_words(concern: RelayConcern) -> None:
    assert relay_text.concern_chip(concern)
    assert relay_text.concern_sentence(concern).endswith(".")
