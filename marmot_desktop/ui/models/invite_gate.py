"""Why nobody can be invited to a group just now: no relay of it is connected, or a change of it is being sent."""

from PySide6.QtCore import QObject, Signal

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.relay import RelayConnectionState, RelayLists, RelayStatus
from marmot_desktop.domain.sent_invite import InviteProgress, InviteStep
from marmot_desktop.ui.context import UiContext


class InviteGate(QObject):
    """Knows how the relays are doing, and which invitations are on their way; costs nothing while nothing changes.

    Args:
        context: of the window.

    Signals:
        changed: some reason is another one now.
    """

    changed = Signal()

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._states: dict[str, RelayConnectionState] = {}
        self._committing: set[int] = set()
        context.bridge.relays_changed.connect(self._on_bridge_relays_changed)
        context.bridge.invites_progressed.connect(self._on_bridge_invites_progressed)
        context.bridge.groups_changed.connect(self._on_bridge_groups_changed)

    def load(self) -> None:
        """Ask how the relays are doing now; for who comes later than the first news of them."""
        self._scope.start("relays", self._context.actions.list_relays(), done=self._on_loaded, failed=_unknown)

    def why_not(self, group: Group) -> str:
        """Why nobody can be invited to this group now; empty where somebody can, or nothing is known of its relays."""
        if group.key in self._committing:
            return self.tr("Another change is being sent")
        states = [self._states[url] for url in group.relays if url in self._states]
        if states and len(states) == len(group.relays) and RelayConnectionState.CONNECTED not in states:
            return self.tr("Offline — an invite needs a relay to confirm it")
        return ""

    def _on_loaded(self, lists: RelayLists) -> None:
        for status in lists.states:
            self._states.setdefault(status.url, status.state)
        self.changed.emit()

    def _on_bridge_relays_changed(self, statuses: tuple[RelayStatus, ...]) -> None:
        self._states.update({status.url: status.state for status in statuses})
        self.changed.emit()

    def _on_bridge_invites_progressed(self, all_progress: tuple[InviteProgress, ...]) -> None:
        for progress in all_progress:
            if progress.step is InviteStep.PUBLISH and progress.accepted == 0:
                self._committing.add(progress.group_key)
            else:
                self._committing.discard(progress.group_key)
        self.changed.emit()

    def _on_bridge_groups_changed(self, groups: tuple[Group, ...]) -> None:
        """A change that came through, or was given up, is told so."""
        gone = {group.key for group in groups} & self._committing
        self._committing -= gone
        if gone:
            self.changed.emit()


def _unknown(_error: object) -> None:
    """Nothing is known of the relays; the core says it when an invitation is sent."""
