"""Save the key now, while it is fresh."""

from PySide6.QtCore import QCoreApplication, Signal

from marmot_desktop.domain.account import Account
from marmot_desktop.ui.backup_panel import BackupPanel
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.onboarding.step import Step
from marmot_desktop.ui.widgets.buttons import Button


class BackupStep(Step):
    """Offers the backup; it can be done later in the settings.

    Signals:
        finished: on to the next step.
    """

    finished = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(
            QCoreApplication.translate("BackupStep", "Save your key"),
            QCoreApplication.translate(
                "BackupStep",
                "The key is your account. Nobody can reset it: without it, the account is lost with this computer.",
            ),
            "backupStep",
            back=False,
        )
        self._panel = BackupPanel(context)
        self._panel.backed_up.connect(self._on_panel_backed_up)
        self.body.addWidget(self._panel)
        self._later = Button(self.tr("Later"), "backupLaterButton", look="quiet")
        self._next = Button(self.tr("I have saved it"), "backupDoneButton", look="primary")
        self._later.clicked.connect(self.finished)
        self._next.clicked.connect(self.finished)
        self.buttons.addWidget(self._later)
        self.buttons.addWidget(self._next)

    def show_account(self, account: Account) -> None:
        """Back up this account's key."""
        self._panel.show_account(account)
        self._next.allow(self.tr("Show, copy or save the key first"))

    def begin(self) -> None:
        """See Step; nothing is to be typed first."""
        self._later.setFocus()

    def _on_panel_backed_up(self) -> None:
        self._next.allow()
