"""Deletes an account from this device, after saying what that means and letting the user confirm it twice."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.roster import short_npub
from marmot_desktop.ui.plain_text import isolated, plain_line
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet
from marmot_desktop.ui.widgets.spinner import Spinner
from marmot_desktop.ui.widgets.ticks import CheckBox


class RemoveAccountSheet(Sheet):
    """What is deleted, what stays elsewhere, a box to tick, and then a button.

    Args:
        context: of the window.
        account: to be deleted.
        backed_up: the user has a copy of its secret key.
        online: a relay is connected that can be told.
        over: a widget of the window that it covers.

    Signals:
        removed: this `Account` is not on this device any more.
    """

    removed = Signal(object)
    of_window = True

    def __init__(self, context: UiContext, account: Account, *, backed_up: bool, online: bool, over: QWidget) -> None:
        super().__init__(_tr("Remove from this device?"), "removeAccountSheet", over, scrolls=True)
        self._context = context
        self._account = account
        self._scope = context.tasks.scope(self)
        name = isolated(plain_line(account.name) or short_npub(account))
        here = self.tr(
            "Everything of {name} on this computer is deleted: messages, groups, contacts and the secret key. "
            "This cannot be taken back."
        )
        elsewhere = self.tr(
            "What you wrote stays with the people you wrote to, and you stay a member of your groups until somebody "
            "removes you. Your public profile stays on its relays. Your key packages are taken back, so that nobody "
            "invites you to this device any more."
        )
        self.body.addWidget(label(here.format(name=name), wrap=True, name="removeAccountText"))
        self.body.addWidget(label(elsewhere, "muted", wrap=True))
        warning = Banner("removeAccountWarning")
        self.body.addWidget(warning)
        if not backed_up:
            text = self.tr("You have no copy of your secret key: nobody can ever use this account again.")
            warning.say(text, "danger")
        offline = Banner("removeAccountOffline")
        self.body.addWidget(offline)
        if not online:
            text = self.tr(
                "No relay is connected. The account is removed all the same, but its key packages stay out there: "
                "invitations to them will go unheard."
            )
            offline.say(text, "warning")
        self._sure = CheckBox(self.tr("Delete everything of this account"))
        self._sure.setObjectName("removeAccountSure")
        self._sure.toggled.connect(self._update)
        self.body.addWidget(self._sure)
        self._problem = Banner("removeAccountProblem")
        self.body.addWidget(self._problem)
        self.body.addLayout(self._build_state())
        self._stay = Button(self.tr("Keep it"), "removeAccountCancel")
        self._stay.clicked.connect(self.dismiss)
        self._remove = Button(self.tr("Remove"), "removeAccountConfirm", look="danger", icon_name="trash")
        self._remove.clicked.connect(self._on_remove_clicked)
        self.buttons.addWidget(self._stay)
        self.buttons.addWidget(self._remove)
        self._update()

    def _build_state(self) -> QHBoxLayout:
        self._spinner = Spinner(20)
        self._state = label("", "muted", wrap=True, name="removeAccountState")
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._spinner)
        row.addWidget(self._state, 1)
        self._spinner.hide()
        self._state.hide()
        return row

    def _update(self) -> None:
        busy = ""
        if self._scope.is_running("remove"):
            busy = self.tr("Taking key packages back, then deleting…")
        self.set_busy(busy)
        self._sure.setEnabled(not busy)
        self._sure.setToolTip(busy)
        self._stay.allow(busy)
        self._remove.allow(busy or ("" if self._sure.isChecked() else self.tr("Tick the box above first")))
        self._spinner.setVisible(bool(busy))
        self._state.setText(busy)
        self._state.setVisible(bool(busy))

    def _on_remove_clicked(self) -> None:
        self._problem.say("")
        work = self._context.actions.roster.remove(self._account)
        self._scope.start("remove", work, done=self._on_removed, failed=self._on_failed, ended=self._update)
        self._update()

    def _on_removed(self, _nothing: None) -> None:
        self.set_busy()
        self._context.notices.tell(self.tr("The account is not on this device any more"))
        self.removed.emit(self._account)
        self.close_now()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger")


def _tr(text: str) -> str:
    return QCoreApplication.translate("RemoveAccountSheet", text)
