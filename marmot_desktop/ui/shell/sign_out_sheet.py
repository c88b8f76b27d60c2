"""Asks before an account is closed; says what stays, and what would be lost without a copy of the secret key."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.roster import short_npub
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.plain_text import isolated, plain_line
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet


class SignOutSheet(Sheet):
    """A question with two answers, and a third where the key has no copy yet.

    Args:
        context: of the window.
        account: to be closed.
        pages: what the pages of the account share; `None` where it has none.
        over: a widget of the window that it covers.
    """

    of_window = True

    def __init__(self, context: UiContext, account: Account, pages: UiContext | None, over: QWidget) -> None:
        super().__init__(_tr("Sign out?"), "signOutSheet", over, scrolls=True)
        self._context = context
        self._account = account
        self._pages = pages
        self._scope = context.tasks.scope(self)
        name = isolated(plain_line(account.name) or short_npub(account))
        text = self.tr(
            "{name} is closed on this computer: nothing is sent or received for it any more. Its messages and keys "
            "stay here, encrypted."
        )
        self.body.addWidget(label(text.format(name=name), wrap=True))
        self.body.addWidget(label(self._way_back(), "muted", wrap=True))
        self._warning = Banner("signOutWarning")
        self._warning.button_clicked.connect(self._on_warning_button_clicked)
        self.body.addWidget(self._warning)
        if not self._is_backed_up():
            self._warning.say(
                self.tr(
                    "Save your key first: you have no copy of it yet. Should this computer be lost, the account is too."
                ),
                "warning",
                self.tr("Save the key") if pages is not None else "",
            )
        stay = Button(self.tr("Stay"), "signOutStay")
        stay.clicked.connect(self.dismiss)
        self._leave = Button(self.tr("Sign out"), "signOutConfirm", look="danger", icon_name="exit")
        self._leave.clicked.connect(self._on_leave_clicked)
        self.buttons.addWidget(stay)
        self.buttons.addWidget(self._leave)

    def _is_backed_up(self) -> bool:
        known = self._account if self._pages is None else self._pages.people.account
        return known is None or known.backed_up

    def _way_back(self) -> str:
        if self._account.protection is not SecretProtection.KEYRING:
            return self.tr("You need your passphrase to open it again.")
        if self._context.preferences.stays_signed_in(self._account.pubkey.hex()):
            return self.tr("It opens again with one click, and by itself when the app starts.")
        return self.tr("You open it again with one click, while this desktop's keyring is open.")

    def _on_warning_button_clicked(self) -> None:
        self.close_now()
        if self._pages is not None:
            self._context.roster.show_requested.emit(self._account.pubkey)
            self._pages.navigator.open(Place(Page.SETTINGS, tab="account"))

    def _on_leave_clicked(self) -> None:
        self._leave.allow(self.tr("The account is being closed"))
        self._scope.start(
            "sign out",
            self._context.actions.roster.close(self._account),
            done=lambda _: self.close_now(),
            ended=self._leave.allow,
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("SignOutSheet", text)
