"""The first run and every later account: welcome, identity, backup, relays, ready; and unlocking.

welcome -> create | import -> backup (only a new key) -> relays -> finish -> `finished`
unlock  -> the account opens | another account -> welcome

What follows the identity concerns one account and is made with what belongs to it, once that account is open.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.language_button import LanguageButton
from marmot_desktop.ui.onboarding.backup_step import BackupStep
from marmot_desktop.ui.onboarding.finish_step import FinishStep
from marmot_desktop.ui.onboarding.identity_step import CreateStep, ImportStep
from marmot_desktop.ui.onboarding.relay_step import RelayStep
from marmot_desktop.ui.onboarding.step import Step
from marmot_desktop.ui.onboarding.unlock_step import UnlockStep
from marmot_desktop.ui.onboarding.welcome_step import WelcomeStep
from marmot_desktop.ui.theme import Space

_WELCOME: Final = 0
"""Where the first step stands among them."""


class OnboardingPage(QWidget):
    """Shows one step at a time, in the middle of the window; made anew for each account.

    Args:
        context: of the window.
        enter: gives what belongs to an account that was just opened.

    Signals:
        finished: the `Account` is ready, or was opened.
        left: the user goes back to where they were.
    """

    finished = Signal(object)
    left = Signal()

    def __init__(self, context: UiContext, enter: Callable[[Account], UiContext]) -> None:
        super().__init__()
        self.setObjectName("onboardingPage")
        self.setProperty("surface", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._enter = enter
        self._welcome = WelcomeStep()
        self._create = CreateStep(context)
        self._import = ImportStep(context)
        self._unlock = UnlockStep(context)
        self._steps = QStackedWidget()
        self._begin: Callable[[OnboardingPage], object] = lambda page: page.welcome()
        for step in (self._welcome, self._create, self._import, self._unlock):
            # Nobody has typed anything yet where the language can be changed.
            foot = LanguageButton(context) if step in (self._welcome, self._unlock) else None
            self._steps.addWidget(_centred(step, foot))
        self._came_from_unlock = False
        self._welcome.create_requested.connect(lambda: self._show(self._create))
        self._welcome.import_requested.connect(lambda: self._show(self._import))
        self._welcome.back_requested.connect(self._on_welcome_back_requested)
        self._create.back_requested.connect(lambda: self._show(self._welcome))
        self._import.back_requested.connect(lambda: self._show(self._welcome))
        self._create.signed_in.connect(self._on_create_signed_in)
        self._import.signed_in.connect(self._on_import_signed_in)
        self._import.switch_requested.connect(self.finished)
        self._unlock.opened.connect(self.finished)
        self._unlock.back_requested.connect(self.left)
        self._unlock.other_requested.connect(self.add_another)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._steps)

    def welcome(self, *, back: bool = False) -> None:
        """Begin with a new account.

        Args:
            back: there is somewhere to go back to.
        """
        self._came_from_unlock = False
        self._begin = lambda page: page.welcome(back=back)
        self._welcome.show_back(back)
        self._show(self._welcome)

    def unlock(
        self,
        accounts: tuple[Account, ...],
        chosen: Account,
        error: MarmotDesktopError | None,
        *,
        back: bool = False,
    ) -> None:
        """An account could not be opened by itself, or the user signed out."""
        self._begin = lambda page: page.unlock(accounts, self._unlock.chosen or chosen, error, back=back)
        self._unlock.show_accounts(accounts, chosen, error)
        self._unlock.back.setVisible(back)
        self._show(self._unlock)

    def add_another(self) -> None:
        """Begin with a new account, and go back to the locked ones."""
        self._came_from_unlock = True
        self._welcome.show_back(True)
        self._show(self._welcome)

    @property
    def offers_languages(self) -> bool:
        """Whether nothing would be lost if the page were made anew."""
        area = self._steps.currentWidget()
        return area is not None and area.findChild(LanguageButton) is not None

    def hand_over(self, page: "OnboardingPage") -> None:
        """Let a page that was made in another language show what this one shows."""
        self._begin(page)
        if self._came_from_unlock and self._steps.currentIndex() == _WELCOME:
            page.add_another()
        page.focus_languages()

    def focus_languages(self) -> None:
        """Stay where the user has just chosen one."""
        area = self._steps.currentWidget()
        button = None if area is None else area.findChild(LanguageButton)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, step: Step) -> None:
        for index in range(self._steps.count()):
            area = self._steps.widget(index)
            if area is not None and area.isAncestorOf(step):
                self._steps.setCurrentIndex(index)
        step.begin()

    def _on_welcome_back_requested(self) -> None:
        if self._came_from_unlock:
            self._show(self._unlock)
        else:
            self.left.emit()

    def _on_create_signed_in(self, account: Account) -> None:
        context = self._enter(account)
        relays = self._make_relay_step(context, account, imported=False)
        backup = BackupStep(context)
        backup.show_account(account)
        backup.finished.connect(lambda: self._show(relays))
        self._steps.addWidget(_centred(backup))
        self._show(backup)

    def _on_import_signed_in(self, account: Account) -> None:
        self._show(self._make_relay_step(self._enter(account), account, imported=True))

    def _make_relay_step(self, context: UiContext, account: Account, *, imported: bool) -> RelayStep:
        relays, finish = RelayStep(context), FinishStep(context)
        relays.prepare(imported=imported)
        relays.finished.connect(partial(self._on_relays_finished, relays, finish))
        finish.finished.connect(lambda: self.finished.emit(account))
        for step in (relays, finish):
            self._steps.addWidget(_centred(step))
        return relays

    def _on_relays_finished(self, relays: RelayStep, finish: FinishStep) -> None:
        finish.prepare(relays.relays if relays.is_changed else None)
        self._show(finish)


def _centred(step: Step, foot: QWidget | None = None) -> QScrollArea:
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
    if foot is not None:
        column.addSpacing(Space.M)
        column.addWidget(foot, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(3)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
