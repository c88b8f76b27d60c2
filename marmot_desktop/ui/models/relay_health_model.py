"""Relays in use and what has gone over each."""

from PySide6.QtCore import QObject

from marmot_desktop.domain.diagnostics import RelayHealth
from marmot_desktop.domain.relay import RelayStatus
from marmot_desktop.ui import locale_text
from marmot_desktop.ui.models.relay_list_model import concern_chips, relay_chip, relay_story
from marmot_desktop.ui.models.roles import AvatarSpec, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel
from marmot_desktop.ui.plain_text import plain_line


class RelayHealthModel(ValueListModel[RelayHealth, str]):
    """By address."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda health: health.status.url, lambda health: health.status.url, parent)

    def show(self, value: RelayHealth, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return plain_line(value.status.url, 120)
            case Role.SUBTITLE:
                return self._story(value.status, value)
            case Role.AVATAR:
                return AvatarSpec("", b"", "relay")
            case Role.CHIPS:
                return (*concern_chips(value.status), relay_chip(value.status))
            case _:
                return None

    def _story(self, status: RelayStatus, health: RelayHealth) -> str:
        traffic = health.traffic
        counts = self.tr("{sent} sent, {received} received").format(
            sent=locale_text.number(traffic.sent), received=locale_text.number(traffic.received)
        )
        volume = locale_text.size(traffic.sent_bytes + traffic.received_bytes)
        reconnects = max(0, traffic.connections - 1)
        parts = [relay_story(status), counts, volume]
        if reconnects:
            parts.append(self.tr("%Ln reconnection(s)", "", reconnects))
        if traffic.failures:
            parts.append(self.tr("%Ln failure(s)", "", traffic.failures))
        return " · ".join(part for part in parts if part)
