"""What stands where no invites are: loading, a failure, or how people can find us and whether they can reach us."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.reachability import ReachabilityReport
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.status_line import LineState, StatusLine


class InvitesEmpty(QWidget):
    """An empty list with one next step.

    Signals:
        again_requested: load once more.
    """

    again_requested = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._has_failed = False
        self._was_checked = False
        self._empty = EmptyState("invitesEmpty")
        self._empty.button_clicked.connect(self._on_button_clicked)
        self._reach = StatusLine("invitesReachable")
        self._reach.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.M)
        column.setSpacing(0)
        column.addWidget(self._empty, 1)
        line = QVBoxLayout()
        line.setContentsMargins(Space.L, 0, Space.L, 0)
        line.addWidget(self._reach)
        column.addLayout(line)

    def say_loading(self) -> None:
        """They are being loaded."""
        self._has_failed = False
        self._was_checked = False
        self._reach.hide()
        self._empty.say_loading(self.tr("Loading invites…"))

    def say_failed(self, words: str) -> None:
        """They could not be loaded."""
        self._has_failed = True
        self._empty.say(self.tr("The invites could not be loaded"), words, button=self.tr("Try again"))

    def say_empty(self, *, pending: bool, visible: bool) -> None:
        """There are none.

        Args:
            pending: of those that wait.
            visible: somebody is looking, so that relays may be asked whether we can be reached.
        """
        self._has_failed = False
        self._reach.setVisible(pending and self._was_checked)
        if not pending:
            self._empty.say(self.tr("Nothing here"), icon_name="invites")
            return
        self._empty.say(
            self.tr("No invitations"),
            self.tr("Share your npub or QR so people can find you."),
            icon_name="invites",
            button=self.tr("Copy my public key"),
            lead=True,
        )
        if visible and not self._was_checked:
            self._check()

    def _check(self) -> None:
        self._was_checked = True
        self._reach.show_state(LineState.RUNNING, self.tr("Checking whether you can be reached…"))
        self._reach.show()
        work = self._context.actions.people.check_reachability()
        self._scope.start("reach", work, done=self._on_checked, failed=self._on_check_failed, replace=True)

    def _on_checked(self, report: ReachabilityReport) -> None:
        if report.is_offline:
            self._on_check_failed(None)
        elif report.can_be_invited:
            self._reach.show_state(LineState.DONE, self.tr("You are reachable"))
        else:
            words = self.tr("You cannot be invited yet. Look at Settings, Key packages and Relays.")
            self._reach.show_state(LineState.FAILED, words)

    def _on_check_failed(self, _error: object) -> None:
        self._reach.show_state(
            LineState.WARNING, self.tr("It is not known whether you can be reached: no relay answers")
        )

    def _on_button_clicked(self) -> None:
        if self._has_failed:
            self.again_requested.emit()
        elif self._context.people.account is not None:
            copy_text(self._context.people.account.npub)
            self._context.notices.tell(self.tr("Public key copied"))
