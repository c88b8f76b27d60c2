"""Tests of `marmot_desktop.ui.models.relay_health_model`."""

from PySide6.QtWidgets import QApplication

from marmot_desktop.domain.diagnostics import RelayHealth, RelayTraffic
from marmot_desktop.domain.relay import RelayConcern
from marmot_desktop.frozen import replace
from marmot_desktop.ui.models.relay_health_model import RelayHealthModel
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make


def test_reconnections_and_failures_are_told_only_where_there_are_any(application: QApplication) -> None:
    model = RelayHealthModel()
    status = replace(make.relay_status(), concerns=(RelayConcern.AUTH_REQUIRED,))
    model.set_values([RelayHealth(status, RelayTraffic(make.RELAY, 1, 2, 1024, 1024, 1, 0))])
    index = model.index(0, 0)
    assert index.data(Role.SUBTITLE) == "answers in 12 ms · 1 sent, 2 received · 2 KiB"
    assert [chip.text for chip in index.data(Role.CHIPS)] == ["Members only", "Connected"]
    model.put_values([RelayHealth(status, RelayTraffic(make.RELAY, connections=2, failures=1))])
    assert index.data(Role.SUBTITLE).endswith("1 reconnection · 1 failure")
    model.put_values([RelayHealth(status, RelayTraffic(make.RELAY, connections=4, failures=3))])
    assert index.data(Role.SUBTITLE).endswith("3 reconnections · 3 failures")
