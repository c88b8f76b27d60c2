"""Relays in use and what has gone over each."""

from PySide6.QtCore import QObject

from marmot_desktop.domain.diagnostics import RelayHealth
from marmot_desktop.domain.relay import RelayStatus
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
                return (*concern_chips(value.status), relay_chip(self, value.status))
            case _:
                return None

    def _story(self, status: RelayStatus, health: RelayHealth) -> str:
        traffic = health.traffic
        counts = self.tr("{sent} sent, {received} received").format(sent=traffic.sent, received=traffic.received)
        volume = f"{(traffic.sent_bytes + traffic.received_bytes) / 1024:.0f} KiB"
        reconnects = max(0, traffic.connections - 1)
        parts = [relay_story(self, status), counts, volume]
        if reconnects:
            parts.append(
                self.tr("1 reconnection") if reconnects == 1 else self.tr("{n} reconnections").format(n=reconnects)
            )
        if traffic.failures:
            one = traffic.failures == 1
            parts.append(self.tr("1 failure") if one else self.tr("{n} failures").format(n=traffic.failures))
        return " · ".join(part for part in parts if part)
