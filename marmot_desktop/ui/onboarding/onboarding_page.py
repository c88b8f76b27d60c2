"""The first run: welcome, identity, backup, relays, ready; and unlocking at later starts.

welcome -> create | import -> backup (only a new key) -> relays -> finish -> `finished`
unlock  -> the account opens | another account -> welcome
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.onboarding.backup_step import BackupStep
from marmot_desktop.ui.onboarding.finish_step import FinishStep
from marmot_desktop.ui.onboarding.identity_step import CreateStep, ImportStep
from marmot_desktop.ui.onboarding.relay_step import RelayStep
from marmot_desktop.ui.onboarding.step import Step
from marmot_desktop.ui.onboarding.unlock_step import UnlockStep
from marmot_desktop.ui.onboarding.welcome_step import WelcomeStep
from marmot_desktop.ui.theme import Space


class OnboardingPage(QWidget):
    """Shows one step at a time, in the middle of the window.

    Signals:
        finished: the account is ready, or was opened.
    """

    finished = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("onboardingPage")
        self.setProperty("surface", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._welcome = WelcomeStep()
        self._create = CreateStep(context)
        self._import = ImportStep(context)
        self._backup = BackupStep(context)
        self._relays = RelayStep(context)
        self._finish = FinishStep(context)
        self._unlock = UnlockStep(context)
        self._steps = QStackedWidget()
        for step in (self._welcome, self._create, self._import, self._backup, self._relays, self._finish, self._unlock):
            self._steps.addWidget(_centred(step))
        self._welcome.create_requested.connect(lambda: self._show(self._create))
        self._welcome.import_requested.connect(lambda: self._show(self._import))
        self._welcome.back_requested.connect(lambda: self._show(self._unlock))
        self._create.back_requested.connect(lambda: self._show(self._welcome))
        self._import.back_requested.connect(lambda: self._show(self._welcome))
        self._create.signed_in.connect(self._on_create_signed_in)
        self._import.signed_in.connect(self._on_import_signed_in)
        self._backup.finished.connect(lambda: self._show(self._relays))
        self._relays.finished.connect(self._on_relays_finished)
        self._finish.finished.connect(self.finished)
        self._unlock.opened.connect(self.finished)
        self._unlock.other_requested.connect(self._on_unlock_other_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._steps)

    def welcome(self) -> None:
        """Begin with a profile that has no account."""
        self._welcome.show_back(False)
        self._show(self._welcome)

    def unlock(self, accounts: tuple[Account, ...], chosen: Account, error: MarmotDesktopError | None) -> None:
        """An account could not be opened by itself, or the user signed out."""
        self._unlock.show_accounts(accounts, chosen, error)
        self._show(self._unlock)

    def _show(self, step: Step) -> None:
        for index in range(self._steps.count()):
            area = self._steps.widget(index)
            if area is not None and area.isAncestorOf(step):
                self._steps.setCurrentIndex(index)
        step.begin()

    def _on_create_signed_in(self, account: Account) -> None:
        self._relays.prepare(imported=False)
        self._backup.show_account(account)
        self._show(self._backup)

    def _on_import_signed_in(self, _account: Account) -> None:
        self._relays.prepare(imported=True)
        self._show(self._relays)

    def _on_relays_finished(self) -> None:
        self._finish.prepare(self._relays.relays if self._relays.is_changed else None)
        self._show(self._finish)

    def _on_unlock_other_requested(self) -> None:
        self._welcome.show_back(True)
        self._show(self._welcome)


def _centred(step: Step) -> QScrollArea:
    inside = QWidget()
    inside.setProperty("scroll", "true")
    column = QVBoxLayout(inside)
    column.setContentsMargins(Space.L, Space.XL, Space.L, Space.XL)
    column.addStretch(2)
    # Not by an alignment: an aligned item is as high as its hint, and wrapped text needs more.
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(step, 100)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(3)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
