"""Relays of one list and how they are doing."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject

from marmot_desktop.domain.relay import RelayConnectionState, RelayStatus
from marmot_desktop.frozen import replace
from marmot_desktop.ui import locale_text, relay_text
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel
from marmot_desktop.ui.plain_text import plain_line


class RelayListModel(ValueListModel[str, str]):
    """Relay addresses in the order of the list; their states come beside them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda url: url, lambda url: self._ranks.get(url, 0), parent)
        self._ranks: dict[str, int] = {}
        self._states: dict[str, RelayStatus] = {}

    def set_relays(self, urls: Iterable[str]) -> None:
        """Show exactly these."""
        given = tuple(urls)
        self._ranks = {url: rank for rank, url in enumerate(given)}
        self.set_values(given)

    def put_states(self, states: Iterable[RelayStatus]) -> None:
        """Relays are doing otherwise now."""
        for state in states:
            known = self._states.get(state.url)
            # Connections tell nothing of what a relay says of itself; that stays.
            kept = replace(state, concerns=known.concerns) if known is not None and not state.concerns else state
            self._states[state.url] = kept
        self.refresh()

    def status(self, url: str) -> RelayStatus | None:
        """How a relay is doing, if that is known."""
        return self._states.get(url)

    def show(self, value: str, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return plain_line(value, 120)
            case Role.SUBTITLE:
                return relay_story(self._states.get(value))
            case Role.AVATAR:
                return AvatarSpec("", b"", "relay")
            case Role.CHIPS:
                return (*concern_chips(self._states.get(value)), relay_chip(self._states.get(value)))
            case _:
                return None


def concern_chips(status: RelayStatus | None) -> tuple[Chip, ...]:
    """What keeps a relay from serving strangers, as it says itself."""
    return (
        ()
        if status is None
        else tuple(Chip(relay_text.concern_chip(concern), ChipTone.WARNING) for concern in status.concerns)
    )


def relay_chip(status: RelayStatus | None) -> Chip:
    """A relay's state in a word."""
    state = status.state if status is not None else RelayConnectionState.IDLE
    return {
        RelayConnectionState.IDLE: Chip(_tr("Not in use")),
        RelayConnectionState.CONNECTING: Chip(_tr("Connecting…"), ChipTone.WARNING),
        RelayConnectionState.CONNECTED: Chip(_tr("Connected"), ChipTone.SUCCESS),
        RelayConnectionState.WAITING: Chip(_tr("Cannot be reached"), ChipTone.DANGER),
    }[state]


def relay_story(status: RelayStatus | None) -> str:
    """A relay's latency and last error in a line; empty where there is nothing to say."""
    if status is None:
        return ""
    parts = []
    if status.state is RelayConnectionState.CONNECTED and status.latency_ms is not None:
        parts.append(_tr("answers in {ms} ms").format(ms=locale_text.number(status.latency_ms)))
    if status.authenticated:
        parts.append(_tr("signed in"))
    if status.last_error and status.state is not RelayConnectionState.CONNECTED:
        parts.append(plain_line(status.last_error, 100))
    return " · ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RelayListModel", text)
