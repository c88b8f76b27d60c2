"""All accounts of this computer, and what can be done with each: go there, keep it signed in, close it, delete it."""

from typing import Final

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.account_list_model import AccountListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.roster import AccountState, Resident
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.ticks import CheckBox

SHOWN_ROWS: Final = 5


class AccountsPanel(QWidget):
    """A list, and below it what concerns the account that is chosen in it."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("accountsPanel")
        self._context = context
        roster = context.roster
        self._model = AccountListModel(roster, lambda: context.people.me, self)
        self._list = row_list(self._model, "accountsList", self.tr("Accounts on this computer"), framed=True)
        self._list.activated.connect(self._on_list_activated)
        self._list.selectionModel().currentChanged.connect(self._update)
        self._stays = CheckBox(self.tr("Stay signed in: open this account when the app starts"))
        self._stays.setObjectName("accountStaysBox")
        self._stays.toggled.connect(self._on_stays_toggled)
        self._show = Button(self.tr("Show"), "accountShowButton")
        self._sign_out = Button(self.tr("Sign out…"), "signOutButton", icon_name="exit")
        self._remove = Button(
            self.tr("Remove from this device…"), "accountRemoveButton", look="danger", icon_name="trash"
        )
        add = Button(self.tr("Add an account…"), "accountAddButton", look="quiet", icon_name="plus")
        self._show.clicked.connect(self._on_show_clicked)
        self._sign_out.clicked.connect(self._on_sign_out_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        add.clicked.connect(roster.add_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._list)
        column.addWidget(self._stays)
        for buttons in ((self._show, self._sign_out), (self._remove, add)):
            column.addWidget(FlowRow(Space.S, *buttons))
        roster.changed.connect(self._update)
        self.load()

    def load(self) -> None:
        """Choose the account whose pages these are."""
        self._list.setCurrentIndex(self._model.index_of(self._context.people.me))
        self._update()

    @property
    def _chosen(self) -> Resident | None:
        value = self._list.currentIndex().data(Role.VALUE)
        return value if isinstance(value, Resident) else None

    def _update(self) -> None:
        fit_height(self._list, SHOWN_ROWS)
        chosen = self._chosen
        nobody = "" if chosen is not None else self.tr("Choose an account first")
        live = chosen is not None and chosen.state is AccountState.LIVE
        is_here = chosen is not None and chosen.account.pubkey == self._context.people.me
        self._show.set_text(self.tr("Show") if live or chosen is None else self.tr("Unlock"))
        self._show.allow(nobody or (self.tr("It is shown already") if is_here else ""))
        self._sign_out.allow(nobody or ("" if live else self.tr("It is not signed in")))
        self._remove.allow(nobody)
        self._stays.setEnabled(chosen is not None)
        self._stays.setToolTip(nobody)
        if chosen is not None:
            self._stays.blockSignals(True)
            self._stays.setChecked(self._context.preferences.stays_signed_in(chosen.account.pubkey.hex()))
            self._stays.blockSignals(False)

    def _on_stays_toggled(self, on: bool) -> None:
        if self._chosen is not None:
            self._context.preferences.set_stays_signed_in(self._chosen.account.pubkey.hex(), on)

    def _on_list_activated(self, _index: QModelIndex) -> None:
        if self._show.isEnabled():
            self._on_show_clicked()

    def _on_show_clicked(self) -> None:
        if self._chosen is not None:
            self._context.roster.show_requested.emit(self._chosen.account.pubkey)

    def _on_sign_out_clicked(self) -> None:
        if self._chosen is not None:
            self._context.roster.sign_out_requested.emit(self._chosen.account)

    def _on_remove_clicked(self) -> None:
        if self._chosen is not None:
            self._context.roster.remove_requested.emit(self._chosen.account)
