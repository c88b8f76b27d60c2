"""Tests of `marmot_desktop.ui.onboarding.relay_choice`."""

from PySide6.QtWidgets import QLabel, QWidget

from marmot_desktop.domain.relay import RelayConcern, RelayConnectionState
from marmot_desktop.frozen import replace
from marmot_desktop.ui.onboarding.relay_choice import RelayChoice
from tests.helpers import ui_values as make


def test_a_test_ends_with_a_latency_a_reason_or_a_warning(qapp: object) -> None:
    holder = QWidget()
    choice = RelayChoice(make.RELAY, 0, ticked=True)
    choice.setParent(holder)
    state = choice.findChild(QLabel, "relayChoiceState0")
    assert state is not None
    choice.show_status(make.relay_status())
    assert (state.text(), choice.works) == ("✓ Answers in 12 ms", True)
    choice.show_status(make.relay_status(state=RelayConnectionState.WAITING, error="connection refused"))
    assert (state.text(), choice.works) == ("No answer: connection refused", False)
    choice.show_status(replace(make.relay_status(), concerns=(RelayConcern.RESTRICTED_WRITES,)))
    assert (state.text(), choice.works) == ("Restricted", True)
    assert "refused" in choice.toolTip()
    holder.deleteLater()
