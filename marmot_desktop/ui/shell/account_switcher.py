"""What the account button opens: all accounts, what can be done with the one that is shown, and the way to another."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.account_list_model import AccountListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.roster import Resident
from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import hairline, label

WIDTH: Final = 380
SHOWN_ROWS: Final = 6
GAP_PX: Final = 8


class AccountSwitcher(QFrame):
    """Goes away by Escape, a choice, or a click beside it.

    Args:
        context: of the account that is shown.
        parent: in whose window it opens.

    Signals:
        chosen: the public key of the account to be shown.
        add_requested, copy_requested, code_requested, account_requested, sign_out_requested: what else is wanted.
    """

    chosen = Signal(object)
    add_requested = Signal()
    copy_requested = Signal()
    code_requested = Signal()
    account_requested = Signal()
    sign_out_requested = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("accountSwitcher")
        self.setAccessibleName(self.tr("Accounts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "popover")
        self._model = AccountListModel(context.roster, lambda: context.people.me, self)
        self._list = row_list(self._model, "accountList", self.tr("Accounts"), inset=0)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        self._list.installEventFilter(self)
        context.roster.changed.connect(self._fit)
        add = Button(self.tr("Add an account…"), "addAccountAction", look="quiet", icon_name="plus")
        add.clicked.connect(lambda: self._leave(self.add_requested))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.M, Space.S, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(label(self.tr("Accounts"), "strong"))
        column.addWidget(self._list)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(hairline())
        for name, text, icon_name, wish in (
            ("copyNpubAction", self.tr("Copy public key"), "copy", self.copy_requested),
            ("showCodeAction", self.tr("Show my QR code"), "qr", self.code_requested),
            ("accountAction", self.tr("Account settings"), "settings", self.account_requested),
            ("signOutAction", self.tr("Sign out…"), "exit", self.sign_out_requested),
        ):
            button = Button(text, name, look="quiet", icon_name=icon_name)
            button.clicked.connect(lambda _checked=False, wanted=wish: self._leave(wanted))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        shown = self._model.index_of(context.people.me)
        self._list.setCurrentIndex(shown)
        self._fit()

    def open_at(self, anchor: QWidget) -> None:
        """Show it beside a widget of the rail, inside its window; the list has the focus."""
        window = anchor.window()
        self.setFixedWidth(min(px(WIDTH), window.width() - 2 * px(GAP_PX)))
        self.adjustSize()
        beside = anchor.parentWidget() or anchor
        mirrored = anchor.isRightToLeft()
        edge = beside.mapTo(window, beside.rect().topLeft() if mirrored else beside.rect().topRight()).x()
        left = edge - px(GAP_PX) - self.width() if mirrored else edge + px(GAP_PX)
        left = max(px(GAP_PX), min(left, window.width() - self.width() - px(GAP_PX)))
        top = anchor.mapTo(window, QPoint(0, 0)).y()
        lowest = max(px(GAP_PX), window.height() - self.height() - px(GAP_PX))
        self.move(window.mapToGlobal(QPoint(left, min(top, lowest))))
        self.show()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject; Return goes to the account, whatever the desktop takes for activating a row."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self._list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        fit_height(self._list, SHOWN_ROWS)

    def _choose(self, index: QModelIndex) -> None:
        resident = index.data(Role.VALUE)
        if isinstance(resident, Resident) and self.isVisible():
            self.close()
            self.chosen.emit(resident.account.pubkey)

    def _leave(self, wish: SignalInstance) -> None:
        self.close()
        wish.emit()
