"""What stands between the user and the newest messages: no relay is reached, or there is much to catch up with."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.chat import SyncState, SyncStatus
from marmot_desktop.domain.relay import RelayConnectionState, RelayLists, RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.labels import label


class NetworkStrip(QWidget):
    """Over the chat list; hidden while all is well.

    Args:
        context: of the window.
    """

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._relays: dict[str, RelayStatus] = {}
        self._wanted: frozenset[str] = frozenset()
        self._syncs: dict[int, SyncStatus] = {}
        self._offline = Banner("offlineBanner")
        self._offline.button_clicked.connect(self._on_offline_button_clicked)
        self._progress = label("", "faint", wrap=True, name="catchUpLine")
        self._progress.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, 0, Space.M, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(self._offline)
        column.addWidget(self._progress)
        self.hide()
        context.bridge.relays_changed.connect(self._on_bridge_relays_changed)
        context.bridge.relay_lists_changed.connect(self._show_lists)
        context.bridge.syncs_changed.connect(self._on_bridge_syncs_changed)

    def load(self) -> None:
        """The account has come."""
        self._scope.start(
            "relays", self._context.actions.list_relays(), done=self._show_lists, failed=_unknown, replace=True
        )

    def clear(self) -> None:
        """The account has gone."""
        self._relays.clear()
        self._syncs.clear()
        self._wanted = frozenset()
        self._show()

    def _show_lists(self, lists: RelayLists) -> None:
        self._wanted = frozenset((*lists.general, *lists.inbox))
        self._relays.update({status.url: status for status in lists.states})
        self._show()

    def _on_bridge_relays_changed(self, states: tuple[RelayStatus, ...]) -> None:
        self._relays.update({status.url: status for status in states})
        self._show()

    def _on_bridge_syncs_changed(self, syncs: tuple[SyncStatus, ...]) -> None:
        for sync in syncs:
            if sync.state is SyncState.CATCHING_UP:
                self._syncs[sync.group_key] = sync
            else:
                self._syncs.pop(sync.group_key, None)
        self._show()

    def _show(self) -> None:
        self._offline.say(*self._offline_words())
        left = sum(sync.left for sync in self._syncs.values())
        words = ""
        if self._syncs:
            chats = len(self._syncs)
            where = self.tr("1 chat") if chats == 1 else self.tr("{count} chats").format(count=chats)
            words = self.tr("Catching up with {chats}…").format(chats=where)
            if left:
                words = self.tr("Catching up with {chats}: {left} to read").format(chats=where, left=left)
        self._progress.setText(words)
        self._progress.setVisible(bool(words))
        self.setVisible(bool(words or self._offline.text))

    def _offline_words(self) -> tuple[str, str, str]:
        if not self._wanted:
            return "", "info", ""
        states = [self._relays[url].state for url in self._wanted if url in self._relays]
        if len(states) < len(self._wanted) or any(state is not RelayConnectionState.WAITING for state in states):
            return "", "info", ""
        text = self.tr("No relay is reached (0 of {count}). What you write is sent later.").format(count=len(states))
        return text, "warning", self.tr("Relays")

    def _on_offline_button_clicked(self) -> None:
        self._context.navigator.open(Place(Page.SETTINGS, tab="relays"))


def _unknown(_error: MarmotDesktopError) -> None:
    """The relay page says why."""
