"""What is known of relays and of catching up, kept for whoever shows it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from marmot_desktop.domain.chat import SyncState, SyncStatus
from marmot_desktop.domain.relay import RelayConnectionState, RelayLists, RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui.context import UiContext


class NetworkBoard(QObject):
    """Relays and groups of the account, as the core has told of them last.

    Args:
        context: of the window.

    Signals:
        changed: something is otherwise now.
    """

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._relays: dict[str, RelayStatus] = {}
        self._own: frozenset[str] = frozenset()
        self._syncs: dict[int, SyncStatus] = {}
        context.bridge.relays_changed.connect(self._on_relays_changed)
        context.bridge.relay_lists_changed.connect(self._on_lists_changed)
        context.bridge.syncs_changed.connect(self._on_syncs_changed)

    def load(self) -> None:
        """The account has come."""
        actions = self._context.actions
        self._scope.start("lists", actions.list_relays(), done=self._on_lists_changed, failed=_unknown, replace=True)
        states = actions.group_info.relay_states()
        self._scope.start("states", states, done=self._on_relays_changed, failed=_unknown, replace=True)
        self._scope.start("syncs", actions.list_syncs(), done=self._on_syncs_changed, failed=_unknown, replace=True)

    @property
    def behind(self) -> tuple[SyncStatus, ...]:
        """Groups that are catching up."""
        return tuple(sync for sync in self._syncs.values() if sync.state is SyncState.CATCHING_UP)

    @property
    def own_relays(self) -> int:
        """How many relays the account has."""
        return len(self._own)

    @property
    def is_cut_off(self) -> bool:
        """Whether every relay of the account was tried and none is reached."""
        states = [self._relays[url].state for url in self._own if url in self._relays]
        tried = bool(states) and len(states) == len(self._own)
        return tried and all(state is RelayConnectionState.WAITING for state in states)

    def sync_of(self, group_key: int) -> SyncStatus | None:
        """How far a group is behind, if it was told."""
        return self._syncs.get(group_key)

    def reached(self, urls: Iterable[str]) -> int:
        """How many of these relays are connected."""
        return sum(
            url in self._relays and self._relays[url].state is RelayConnectionState.CONNECTED for url in set(urls)
        )

    def _on_lists_changed(self, lists: RelayLists) -> None:
        self._own = frozenset((*lists.general, *lists.inbox))
        self._relays.update({status.url: status for status in lists.states})
        self.changed.emit()

    def _on_relays_changed(self, states: tuple[RelayStatus, ...]) -> None:
        self._relays.update({status.url: status for status in states})
        self.changed.emit()

    def _on_syncs_changed(self, syncs: tuple[SyncStatus, ...]) -> None:
        self._syncs.update({sync.group_key: sync for sync in syncs})
        self.changed.emit()


def _unknown(_error: MarmotDesktopError) -> None:
    """The relay page says why."""
