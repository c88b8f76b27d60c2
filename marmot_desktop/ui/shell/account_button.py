"""The account's picture on the rail, with what can be done with the account."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QVBoxLayout, QWidget

from marmot_desktop.ui.theme import current_colors, px
from marmot_desktop.ui.widgets.avatar import Avatar

AVATAR_PX = 38
RING_PX = 3


class AccountButton(QAbstractButton):
    """Shows who is signed in; pressed, it offers a menu.

    Signals:
        copy_requested: the public key.
        code_requested: the own QR code shall be shown.
        account_requested: the account's settings.
        sign_out_requested: close the account.
    """

    copy_requested = Signal()
    code_requested = Signal()
    account_requested = Signal()
    sign_out_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("accountButton")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name, self._npub = "", ""
        self.avatar = Avatar(AVATAR_PX)
        self.avatar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(RING_PX), px(RING_PX), px(RING_PX), px(RING_PX))
        column.addWidget(self.avatar)
        self.clicked.connect(self._on_clicked)

    def show_account(self, name: str, seed: bytes, npub: str) -> None:
        """Another account, or another name of it.

        Args:
            name: as the user wrote it.
            seed: the public key.
            npub: the same, short, for people.
        """
        self._name, self._npub = name, npub
        self.avatar.show_person(name, seed)
        text = self.tr("Account: {name}").format(name=name)
        self.setToolTip(name)
        self.setAccessibleName(text)

    def build_menu(self) -> QMenu:
        """What can be done with the account."""
        menu = QMenu(self)
        menu.setObjectName("accountMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Names are text, not mnemonics.
        who = menu.addAction(self._name.replace("&", "&&"), self.account_requested.emit)
        who.setToolTip(self._npub)
        short = menu.addAction(self._npub)
        short.setEnabled(False)
        menu.addSeparator()
        for name, text, wish in (
            ("copyNpubAction", self.tr("Copy public key"), self.copy_requested),
            ("showCodeAction", self.tr("Show my QR code"), self.code_requested),
            ("accountAction", self.tr("Account settings"), self.account_requested),
        ):
            menu.addAction(text, wish.emit).setObjectName(name)
        menu.addSeparator()
        menu.addAction(self.tr("Sign out…"), self.sign_out_requested.emit).setObjectName("signOutAction")
        return menu

    def sizeHint(self) -> QSize:
        """See QWidget."""
        edge = px(AVATAR_PX) + 2 * px(RING_PX)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_colors().accent_text), 2))
        painter.drawEllipse(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _on_clicked(self) -> None:
        corner = self.rect().bottomLeft() if not self.isRightToLeft() else self.rect().bottomRight()
        self.build_menu().popup(self.mapToGlobal(corner + QPoint(0, px(4))))
