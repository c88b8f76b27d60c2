"""One contact: who they are, whether they can be invited, and inviting them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from marmot_desktop.domain.contact import Contact, Reachability
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text, time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.key_package_list_model import KeyPackageListModel
from marmot_desktop.ui.plain_text import plain_line, plain_text
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.avatar import Avatar
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.labels import ElidedLabel, label
from marmot_desktop.ui.widgets.page_header import PageHeader
from marmot_desktop.ui.widgets.spinner import Spinner

SHOWN_PACKAGES = 4
WIDTH = 560


class ContactDetailPage(QWidget):
    """Shows one contact at a time.

    Signals:
        back_requested: to the list, where only one of them fits.
        invite_requested: this `Contact` shall be invited to a group.
    """

    back_requested = Signal()
    invite_requested = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contactDetailPage")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._contact: Contact | None = None
        self._packages = KeyPackageListModel(context.clock, parent=self)
        self._build()
        context.bridge.contacts_changed.connect(self._on_bridge_contacts_changed)

    @property
    def contact(self) -> Contact | None:
        """Who is shown."""
        return self._contact

    def show_contact(self, contact: Contact) -> None:
        """Show somebody and ask relays about them."""
        other = self._contact is None or contact.pubkey != self._contact.pubkey
        self._contact = contact
        self._show()
        if other:
            self.check()

    def show_back(self, shown: bool) -> None:
        """Whether there is a way back to the list."""
        self._header.back.setVisible(shown)

    def check(self) -> None:
        """Ask relays about this person now."""
        contact = self._contact
        if contact is None:
            return
        self._packages.set_records(())
        self._list.hide()
        self._spinner.show()
        self._state.setText(self.tr("Asking relays…"))
        self._again.allow(self.tr("Relays are being asked"))
        self._problem.say("")
        self._scope.start(
            "packages",
            self._context.actions.list_key_packages_of(contact),
            done=self._on_packages_found,
            failed=self._on_check_failed,
            replace=True,
        )
        self._scope.start("refresh", self._context.actions.refresh_contact(contact), failed=_say_once, replace=True)

    def _build(self) -> None:
        self._header = PageHeader("contactHeader")
        self._header.back_clicked.connect(self.back_requested)
        self._header.show_title(self.tr("Contact"))
        remove = Button(self.tr("Remove contact"), "removeContactButton", look="icon", icon_name="trash")
        remove.clicked.connect(self._on_remove_clicked)
        self._header.add_button(remove)
        column = QVBoxLayout()
        column.setSpacing(Space.M)
        column.addLayout(self._build_head())
        self._about = label("", "muted", wrap=True, name="contactAbout", selectable=True)
        column.addWidget(self._about)
        self._npub = CopyField("contactNpubField", self.tr("Public key"))
        column.addWidget(self._npub)
        column.addSpacing(Space.S)
        column.addLayout(self._build_reachability())
        column.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(WIDTH)
        inside.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setProperty("scroll", "true")
        row = QHBoxLayout(holder)
        row.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        row.addWidget(inside, 1)
        row.addStretch(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._header)
        outer.addWidget(area, 1)

    def _build_head(self) -> QHBoxLayout:
        self._avatar = Avatar(64)
        self._name = ElidedLabel("", "title", "contactName")
        self._invite = Button(
            self.tr("Invite to group"), "inviteToGroupButton", look="primary", icon_name="person-plus"
        )
        self._invite.clicked.connect(self._on_invite_clicked)
        head = QHBoxLayout()
        head.setSpacing(Space.L)
        head.addWidget(self._avatar)
        head.addWidget(self._name, 1)
        head.addWidget(self._invite, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _build_reachability(self) -> QVBoxLayout:
        self._spinner = Spinner(18, "contactSpinner")
        self._state = label("", "muted", wrap=True, name="contactState")
        self._again = Button(self.tr("Check again"), "contactCheckButton", look="quiet", icon_name="retry")
        self._again.clicked.connect(self.check)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self._spinner)
        row.addWidget(self._state, 1)
        row.addWidget(self._again)
        self._problem = Banner("contactProblem")
        self._list = row_list(self._packages, "contactKeyPackageList", self.tr("Key packages"), framed=True)
        column = QVBoxLayout()
        column.setSpacing(Space.S)
        column.addWidget(label(self.tr("Can they be invited?"), "subtitle"))
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addWidget(self._list)
        return column

    def _show(self) -> None:
        contact = self._contact
        if contact is None:
            return
        name = plain_line(contact.shown_name)
        self._avatar.show_person(name, contact.pubkey)
        self._name.setText(name)
        self._about.setText(plain_text(contact.profile.about))
        self._about.setVisible(bool(contact.profile.about.strip()))
        self._npub.show_text(contact.npub)
        if not self._scope.is_running("packages"):
            self._show_state()

    def _show_state(self) -> None:
        contact = self._contact
        if contact is None:
            return
        words = {
            Reachability.UNKNOWN: self.tr("Not checked yet."),
            Reachability.CHECKING: self.tr("Asking relays…"),
            Reachability.READY: self.tr("Yes, now."),
            Reachability.NO_KEY_PACKAGE: self.tr("Not now: they must open a Marmot app once."),
            Reachability.INCOMPATIBLE: self.tr("Not now: their app cannot take part in Marmot groups."),
        }[contact.reachability]
        if contact.checked_at is not None:
            words = f"{words} {self.tr('Checked {age}.')}".format(
                age=time_text.age(contact.checked_at, self._context.clock.now())
            )
        self._state.setText(words)

    def _on_packages_found(self, records: tuple[KeyPackageRecord, ...]) -> None:
        self._spinner.hide()
        self._again.allow()
        self._packages.set_records(records)
        self._list.setVisible(bool(records))
        fit_height(self._list, SHOWN_PACKAGES)
        self._show_state()

    def _on_check_failed(self, error: MarmotDesktopError) -> None:
        self._spinner.hide()
        self._again.allow()
        self._show_state()
        self._problem.say(error_text.sentence(error), "danger")

    def _on_bridge_contacts_changed(self, contacts: tuple[Contact, ...]) -> None:
        for contact in contacts:
            if self._contact is not None and contact.pubkey == self._contact.pubkey:
                self._contact = contact
                self._show()

    def _on_invite_clicked(self) -> None:
        if self._contact is not None:
            self.invite_requested.emit(self._contact)

    def _on_remove_clicked(self) -> None:
        contact = self._contact
        if contact is not None:
            self._scope.start("remove", self._context.actions.remove_contact(contact), done=self._on_removed)

    def _on_removed(self, _nothing: None) -> None:
        contact = self._contact
        if contact is not None:
            self._context.notices.tell(
                self.tr("Contact removed"), action=self.tr("Undo"), on_action=lambda: self._undo_removal(contact)
            )

    def _undo_removal(self, contact: Contact) -> None:
        self._scope.start("undo", self._context.actions.add_contact(contact.npub))


def _say_once(_error: object) -> None:
    """The question for key packages goes to the same relays and says what is wrong."""
