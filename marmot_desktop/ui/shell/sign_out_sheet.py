"""Asks before the account is closed; says what stays, and what would be lost without a copy of the secret key."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.account import SecretProtection
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet


class SignOutSheet(Sheet):
    """A question with two answers."""

    def __init__(self, context: UiContext, over: QWidget) -> None:
        super().__init__(_tr("Sign out?"), "signOutSheet", over)
        self._context = context
        self._scope = context.tasks.scope(self)
        account = context.people.account
        text = self.tr("The account is closed on this computer. Its messages and keys stay here, encrypted.")
        self.body.addWidget(label(text, wrap=True))
        by_keyring = account is None or account.protection is SecretProtection.KEYRING
        back = (
            self.tr("You open it again with one click, while this desktop's keyring is open.")
            if by_keyring
            else self.tr("You need your passphrase to open it again.")
        )
        self.body.addWidget(label(back, "muted", wrap=True))
        warning = Banner("signOutWarning")
        self.body.addWidget(warning)
        if account is not None and not account.backed_up:
            warning.say(
                self.tr("You have no copy of your secret key yet. Should this computer be lost, the account is too."),
                "warning",
            )
        stay = Button(self.tr("Stay"), "signOutStay")
        stay.clicked.connect(self.dismiss)
        self._leave = Button(self.tr("Sign out"), "signOutConfirm", look="danger", icon_name="exit")
        self._leave.clicked.connect(self._on_leave_clicked)
        self.buttons.addWidget(stay)
        self.buttons.addWidget(self._leave)

    def _on_leave_clicked(self) -> None:
        self._leave.allow(self.tr("The account is being closed"))
        self._scope.start(
            "sign out", self._context.actions.sign_out(), done=lambda _: self.close_now(), ended=self._leave.allow
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("SignOutSheet", text)
