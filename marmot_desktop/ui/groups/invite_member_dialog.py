"""Invite somebody to a group: choose a person, then one of their key packages, then send."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group, InviteResult
from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.identifiers import parse_person
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.key_package_chooser import KeyPackageChooser
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.chat_list_model import group_title
from marmot_desktop.ui.models.contact_list_model import ContactFilter, ContactListModel
from marmot_desktop.ui.models.group_rights import why_not_invite, why_not_person
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.person_strip import PersonStrip
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet

SHOWN_ROWS = 4


class InviteMemberDialog(Sheet):
    """Two steps: the person, the key package."""

    def __init__(self, context: UiContext, group: Group, over: QWidget) -> None:
        title = over.tr("Invite to {name}").format(name=isolated(group_title(group, context.people)))
        super().__init__(title, "inviteMemberDialog", over)
        self._context = context
        self._group = group
        self._person: Contact | None = None
        self._scope = context.tasks.scope(self)
        self._contacts = ContactListModel(self._why_not, self)
        self._filter = ContactFilter(self._contacts, self)
        self._person_step = self._build_person_step()
        self._package_step = self._build_package_step()
        self._package_step.hide()
        self.body.addWidget(self._person_step)
        self.body.addWidget(self._package_step)
        self._back = Button(self.tr("Back"), "invitePersonBack")
        self._back.clicked.connect(self._on_back_clicked)
        self._send = Button(self.tr("Send invite"), "sendInviteButton", look="primary")
        self._send.clicked.connect(self._on_send_clicked)
        self.buttons.addWidget(self._back)
        self.buttons.addWidget(self._send)
        self._chooser.changed.connect(self._update)
        context.bridge.groups_changed.connect(self._on_bridge_groups_changed)
        self._scope.start("contacts", context.actions.list_contacts(), done=self._on_contacts_loaded)
        self._update()

    def _build_person_step(self) -> QWidget:
        self._search = TextField("", "invitePersonField", placeholder=self.tr("Search contacts, or paste an npub"))
        self._search.edit.setAccessibleName(self.tr("Search contacts, or paste an npub"))
        self._search.edit.textChanged.connect(self._on_search_changed)
        self._search.edit.returnPressed.connect(self._on_search_return_pressed)
        self._people = row_list(self._filter, "invitePersonList", self.tr("People"), framed=True, rows=SHOWN_ROWS)
        self._people.clicked.connect(self._on_person_chosen)
        self._people.activated.connect(self._on_person_chosen)
        self._hint = label(self.tr("Loading contacts…"), "muted", wrap=True, name="invitePersonHint")
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._search)
        column.addWidget(self._people)
        column.addWidget(self._hint)
        return step

    def _build_package_step(self) -> QWidget:
        self._strip = PersonStrip("inviteChosenPerson")
        self._chooser = KeyPackageChooser(self._context)
        self._problem = Banner("inviteProblem")
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._strip)
        column.addWidget(self._chooser)
        column.addWidget(self._problem)
        return step

    def _why_not(self, contact: Contact) -> str:
        return why_not_person(self._group, contact.pubkey, self._context.people.me)

    def _on_contacts_loaded(self, contacts: tuple[Contact, ...]) -> None:
        self._contacts.put_values(contacts)
        self._say_hint()

    def _on_search_changed(self, text: str) -> None:
        self._search.refuse("")
        self._filter.search(text)
        try:
            parse_person(text)
        except MarmotDesktopError:
            self._scope.cancel("look up")
            if text.strip().lower().startswith("nsec1"):
                self._search.edit.clear()
                self._search.refuse(self.tr("This is a secret key. Never give it to anybody. It was removed."))
            self._say_hint()
            return
        self._hint.setText(self.tr("Looking this person up…"))
        self._hint.show()
        work = self._context.actions.look_up_person(text)
        self._scope.start("look up", work, done=self._on_looked_up, failed=self._on_look_up_failed, replace=True)

    def _on_looked_up(self, contact: Contact) -> None:
        self._contacts.put_values((contact,))
        self._say_hint()

    def _on_look_up_failed(self, error: MarmotDesktopError) -> None:
        self._search.refuse(error_text.sentence(error))
        self._say_hint()

    def _say_hint(self) -> None:
        text = ""
        if not self._contacts.rowCount():
            text = self.tr("You have no contacts yet. Paste an npub to invite somebody.")
        elif not self._filter.rowCount():
            text = self.tr("No match. Paste a whole npub to invite somebody who is not a contact.")
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _on_search_return_pressed(self) -> None:
        if self._filter.rowCount() == 1:
            self._on_person_chosen(self._filter.index(0, 0))

    def _on_person_chosen(self, index: QModelIndex) -> None:
        contact = index.data(Role.VALUE)
        if not isinstance(contact, Contact) or index.data(Role.REASON):
            return
        self._person = contact
        self._strip.show_person(contact)
        self._problem.say("")
        self._show_step(self._package_step)
        self._chooser.look_up(contact)
        self._update()

    def _show_step(self, step: QWidget) -> None:
        for each in (self._person_step, self._package_step):
            each.setVisible(each is step)

    def _on_back_clicked(self) -> None:
        self._show_step(self._person_step)
        self._search.edit.setFocus()
        self._update()

    def _update(self) -> None:
        sending = self._scope.is_running("send")
        on_package = not self._package_step.isHidden()
        self._back.setVisible(on_package)
        self._send.setVisible(on_package)
        busy = self.tr("The invitation is being sent")
        self._back.allow(busy if sending else "")
        self._chooser.setEnabled(not sending)
        self.set_busy(busy if sending else "")
        self._send.set_text(self.tr("Sending…") if sending else self.tr("Send invite"))
        reason = why_not_invite(self._group, self._context.people.me)
        if sending:
            reason = busy
        elif self._chooser.is_looking:
            reason = self.tr("Looking for key packages")
        elif not reason and self._chooser.chosen is None:
            reason = self.tr("Choose a key package")
        self._send.allow(reason)
        if on_package and not reason:
            self._send.setFocus()

    def _on_bridge_groups_changed(self, groups: tuple[Group, ...]) -> None:
        for group in groups:
            if group.key == self._group.key:
                self._group = group
                self._contacts.refresh()
                self._update()

    def _on_send_clicked(self) -> None:
        person, package = self._person, self._chooser.chosen
        if person is None or package is None:
            return
        self._problem.say("")
        work = self._context.actions.invite(self._group, person, package)
        self._scope.start("send", work, done=self._on_sent, failed=self._on_failed)
        self._update()

    def _on_sent(self, result: InviteResult) -> None:
        name = isolated(self._person.shown_name) if self._person is not None else ""
        text = self.tr("Invitation sent to {name}")
        if not result.accepted_by:
            text = self.tr("Invitation sent, but no relay of {name} has taken it yet. It will be tried again")
        self._context.notices.tell(text.format(name=name))
        self.close_now()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger")
        self._update()
