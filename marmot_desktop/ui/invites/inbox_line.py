"""Whether invitations can come in now: how many inbox relays are listened to."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.relay import RelayConnectionState, RelayLists, RelayStatus
from marmot_desktop.ui import locale_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.widgets.status_line import LineState, StatusLine


class InboxLine(QWidget):
    """One line that follows the relays; hidden until they are known."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._inbox: tuple[str, ...] = ()
        self._states: dict[str, RelayConnectionState] = {}
        self._line = StatusLine("inboxState")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        context.bridge.relays_changed.connect(self._on_bridge_relays_changed)
        context.bridge.relay_lists_changed.connect(self._on_lists_known)
        self.hide()

    def load(self) -> None:
        """Ask how the inbox relays are doing."""
        self._scope.start(
            "relays",
            self._context.actions.list_relays(),
            done=self._on_lists_known,
            failed=_still_unknown,
            replace=True,
        )

    def _on_lists_known(self, lists: RelayLists) -> None:
        self._inbox = tuple(lists.inbox)
        self._states.update({status.url: status.state for status in lists.states})
        self._show()

    def _on_bridge_relays_changed(self, statuses: tuple[RelayStatus, ...]) -> None:
        self._states.update({status.url: status.state for status in statuses})
        self._show()

    def _show(self) -> None:
        states = [self._states.get(url, RelayConnectionState.IDLE) for url in self._inbox]
        total, up = len(states), states.count(RelayConnectionState.CONNECTED)
        if not total:
            self._line.show_state(LineState.FAILED, self.tr("No inbox relay is set: nobody can invite you"))
        elif up:
            words = self.tr("Listening on {n} of %Ln inbox relay(s)", "", total).format(n=locale_text.number(up))
            self._line.show_state(LineState.DONE if up == total else LineState.WARNING, words)
        elif RelayConnectionState.CONNECTING in states:
            self._line.show_state(LineState.RUNNING, self.tr("Connecting to %Ln inbox relay(s)…", "", total))
        else:
            words = self.tr("Offline: invitations come in when an inbox relay can be reached")
            self._line.show_state(LineState.WARNING, words)
        self.show()


def _still_unknown(_error: object) -> None:
    """The line stays hidden; the relay settings say what is wrong."""
