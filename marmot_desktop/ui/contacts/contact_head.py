"""Who a person is: picture, names, address, what they say of themselves; and the two things one mostly wants of them."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from marmot_desktop.domain.contact import Contact, HandleState
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.plain_text import plain_line, plain_text
from marmot_desktop.ui.theme import Space, current_colors, px
from marmot_desktop.ui.widgets.avatar import Avatar
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.labels import ElidedLabel, label

AVATAR_PX = 72
BADGE_PX = 16
MIN_WIDTH = 220


class ContactHead(QWidget):
    """The upper part of a contact's page.

    Signals:
        message_requested: a direct chat is wanted.
        invite_requested: they shall be invited to a group.
        handle_check_requested: their address shall be asked about now.
    """

    message_requested = Signal()
    invite_requested = Signal()
    handle_check_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = HandleState.UNCHECKED
        self._avatar = Avatar(AVATAR_PX)
        self._name = ElidedLabel("", "title", "contactName")
        self._own_name = ElidedLabel("", "muted", "contactOwnName")
        self._badge = QLabel()
        self._badge.setObjectName("contactHandleBadge")
        self._handle = ElidedLabel("", "muted", "contactHandle")
        self._check = Button(self.tr("Check this address now"), "contactHandleCheck", look="icon", icon_name="retry")
        self._check.clicked.connect(self.handle_check_requested)
        self.message = Button(self.tr("Message"), "contactMessageButton", look="primary", icon_name="chats")
        self.message.clicked.connect(self.message_requested)
        self.invite = Button(self.tr("Invite to group"), "inviteToGroupButton", icon_name="person-plus")
        self.invite.clicked.connect(self.invite_requested)
        self._about = label("", wrap=True, name="contactAbout", selectable=True)
        self._website = label("", "muted", wrap=True, name="contactWebsite", selectable=True)
        self._npub = CopyField("contactNpubField", self.tr("Public key"))
        self._lay_out()

    def show_contact(self, contact: Contact) -> None:
        """Show somebody."""
        name = plain_line(contact.shown_name)
        self._avatar.show_person(name, contact.pubkey)
        self._name.setText(name)
        own = plain_line(contact.profile.shown_name)
        self._own_name.setText(self.tr("Calls themselves {name}").format(name=own))
        self._own_name.setVisible(bool(own) and bool(contact.nickname) and own != name)
        self._show_handle(plain_line(contact.profile.nip05, 120), contact.handle)
        self._about.setText(plain_text(contact.profile.about))
        self._about.setVisible(bool(contact.profile.about.strip()))
        self._website.setText(plain_line(contact.profile.website, 200))
        self._website.setVisible(bool(contact.profile.website))
        self._npub.show_text(contact.npub)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget; in a narrow pane the buttons stand one below the other."""
        super().resizeEvent(event)
        fits = self.message.sizeHint().width() + self.invite.sizeHint().width() + Space.S <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(across if fits else down)

    def minimumSizeHint(self) -> QSize:
        """See QWidget; narrower than its buttons side by side."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), px(MIN_WIDTH)), hint.height())

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_badge"):
            self._paint_badge()

    def _lay_out(self) -> None:
        handle = QHBoxLayout()
        handle.setSpacing(Space.XS)
        handle.addWidget(self._badge)
        handle.addWidget(self._handle, 1)
        handle.addWidget(self._check)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._own_name)
        names.addLayout(handle)
        names.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(Space.L)
        head.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(names, 1)
        self._buttons = buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self.message)
        buttons.addWidget(self.invite)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addLayout(buttons)
        column.addWidget(self._about)
        column.addWidget(self._website)
        column.addWidget(self._npub)

    def _show_handle(self, handle: str, state: HandleState) -> None:
        self._state = state
        words = {
            HandleState.VERIFIED: self.tr("The domain of this address names this person"),
            HandleState.WRONG: self.tr("The domain of this address does not name this person"),
            HandleState.UNREACHABLE: self.tr("The domain of this address did not answer"),
            HandleState.UNCHECKED: self.tr("This address has not been checked"),
        }[state]
        wrong = state is HandleState.WRONG
        self._handle.setText(self.tr("{handle} (not theirs)").format(handle=handle) if wrong else handle)
        for widget in (self._handle, self._badge):
            widget.setToolTip(words)
            widget.setVisible(bool(handle))
        self._badge.setAccessibleName(words)
        self._check.setVisible(bool(handle) and state is not HandleState.VERIFIED)
        self._paint_badge()

    def _paint_badge(self) -> None:
        colors = current_colors()
        icon, color = {
            HandleState.VERIFIED: ("verified", colors.success),
            HandleState.WRONG: ("alert", colors.danger),
            HandleState.UNREACHABLE: ("clock", colors.faint),
            HandleState.UNCHECKED: ("clock", colors.faint),
        }[self._state]
        self._badge.setPixmap(pixmap(icon, color, px(BADGE_PX)))
