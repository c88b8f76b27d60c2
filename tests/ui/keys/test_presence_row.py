"""Tests of `marmot_desktop.ui.keys.presence_row`."""

import pytest
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.keys.presence_row import PresenceRow
from marmot_desktop.ui.models.own_key_package_list_model import Presence


@pytest.mark.parametrize(
    ("state", "words"),
    [(Presence.FOUND, "Found"), (Presence.MISSING, "Missing"), (Presence.NO_ANSWER, "No answer")],
)
def test_it_is_one_sentence_for_a_screen_reader(qapp: QApplication, state: Presence, words: str) -> None:
    row = PresenceRow("wss://relay.example.org", state, "row")
    assert row.accessibleName() == f"wss://relay.example.org: {words}"
    row.deleteLater()
