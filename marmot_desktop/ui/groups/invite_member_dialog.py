"""Invite somebody to a group: choose a person, then one of their key packages; it is checked, then sent step by step."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.contact import Contact
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.invite_flow import FlowState, InviteFlow
from marmot_desktop.ui.key_package_chooser import KeyPackageChooser
from marmot_desktop.ui.models.chat_list_model import group_title
from marmot_desktop.ui.models.group_rights import why_not_invite, why_not_person
from marmot_desktop.ui.models.invite_gate import InviteGate
from marmot_desktop.ui.person_picker import PersonPicker
from marmot_desktop.ui.person_strip import PersonStrip
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fit_scroll import FitScroll
from marmot_desktop.ui.widgets.sheet import Sheet


class InviteMemberDialog(Sheet):
    """Two steps: the person; the key package and what was checked. Then the four steps of sending."""

    def __init__(self, context: UiContext, group: Group, over: QWidget) -> None:
        title = _tr("Invite to {name}").format(name=isolated(group_title(group, context.people)))
        super().__init__(title, "inviteMemberDialog", over)
        self._context = context
        self._group = group
        self._person: Contact | None = None
        self._was_asked = False
        self._gate = InviteGate(context, self)
        self._picker = PersonPicker(context, "invitePerson", self._why_not)
        self._picker.chosen.connect(self._on_person_chosen)
        self._package_step = self._build_package_step()
        self._package_step.hide()
        self.body.addWidget(self._picker)
        self.body.addWidget(self._package_step)
        self._ask = Banner("inviteCloseQuestion")
        self.body.addWidget(self._ask)
        self._back = Button(self.tr("Back"), "invitePersonBack")
        self._back.clicked.connect(self._on_back_clicked)
        self._cancel = Button(self.tr("Cancel"), "inviteCancel")
        self._cancel.clicked.connect(self._flow.cancel)
        self._send = Button(self.tr("Send invite"), "sendInviteButton", look="primary")
        self._send.clicked.connect(self._on_send_clicked)
        for button in (self._back, self._cancel, self._send):
            self.buttons.addWidget(button)
        context.bridge.groups_changed.connect(self._on_bridge_groups_changed)
        self._gate.changed.connect(self._update)
        self._gate.load()
        self._update()

    def dismiss(self) -> None:
        """See Sheet; while an invitation is being sent it asks once."""
        if self._flow.state is FlowState.SENDING and not self._was_asked and self.isVisible():
            self._was_asked = True
            text = self.tr("The invitation is on its way and goes on by itself. Close again to leave it to that.")
            if self._flow.may_cancel:
                text = self.tr("Nothing was sent yet. Close again to stop it.")
            self._ask.say(text, "warning")
            return
        super().dismiss()

    def _build_package_step(self) -> QWidget:
        self._strip = PersonStrip("inviteChosenPerson")
        self._chooser = KeyPackageChooser(self._context)
        self._chooser.changed.connect(self._on_package_changed)
        self._flow = InviteFlow(self._context)
        self._flow.changed.connect(self._update)
        self._flow.sent.connect(self._on_sent)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._strip)
        column.addWidget(self._chooser)
        column.addWidget(self._flow)
        return FitScroll(column)

    def _why_not(self, contact: Contact) -> str:
        return why_not_person(self._group, contact.pubkey, self._context.people.me)

    def _on_person_chosen(self, contact: Contact) -> None:
        self._person = contact
        self._strip.show_person(contact)
        self._flow.forget()
        self._show_step(self._package_step)
        self._chooser.look_up(contact, self._group)
        self._update()

    def _show_step(self, step: QWidget) -> None:
        for each in (self._picker, self._package_step):
            each.setVisible(each is step)

    def _on_back_clicked(self) -> None:
        self._flow.forget()
        self._show_step(self._picker)
        self._picker.field.edit.setFocus()
        self._update()

    def _on_package_changed(self) -> None:
        person, package = self._person, self._chooser.chosen
        if self._flow.state is FlowState.SENDING:
            return
        if person is None or package is None or self._chooser.is_looking:
            self._flow.forget()
        else:
            self._flow.check(self._group, person, package)
        self._update()

    def _update(self) -> None:
        state = self._flow.state
        sending = state is FlowState.SENDING
        on_package = not self._package_step.isHidden()
        self._back.setVisible(on_package and not sending and state is not FlowState.UNDELIVERED)
        self._cancel.setVisible(sending)
        self._cancel.allow("" if self._flow.may_cancel else self.tr("The change has left and cannot be stopped"))
        self._send.setVisible(on_package and state is not FlowState.UNDELIVERED)
        self._chooser.setVisible(state not in (FlowState.SENDING, FlowState.UNDELIVERED, FlowState.SENT))
        self._send.set_text(self.tr("Sending…") if sending else self.tr("Send invite"))
        reason = self._why_not_send()
        self._send.allow(reason)
        if not sending:
            self._was_asked = False
            self._ask.say("")
        if on_package and not reason:
            self._send.setFocus()

    def _why_not_send(self) -> str:
        state = self._flow.state
        if state is FlowState.SENDING:
            return self.tr("The invitation is being sent")
        reason = why_not_invite(self._group, self._context.people.me) or self._gate.why_not(self._group)
        if reason:
            return reason
        if self._chooser.is_looking:
            return self.tr("Looking for key packages")
        if self._chooser.chosen is None:
            return self.tr("Choose a key package")
        if state is FlowState.CHECKING:
            return self.tr("The invitation is being checked")
        if state is FlowState.BLOCKED:
            return self.tr("This invitation cannot be sent; see what is wrong above")
        return ""

    def _on_bridge_groups_changed(self, groups: tuple[Group, ...]) -> None:
        for group in groups:
            if group.key == self._group.key:
                self._group = group
                self._picker.refresh()
                self._update()

    def _on_send_clicked(self) -> None:
        if why_not_invite(self._group, self._context.people.me):
            self._flow.refuse(self.tr("You are not an admin any more. Nothing was sent."))
            self._update()
            return
        self._flow.send()

    def _on_sent(self) -> None:
        name = isolated(self._person.shown_name) if self._person is not None else ""
        self._context.notices.tell(self.tr("Invitation sent to {name}").format(name=name))
        self.close_now()


def _tr(text: str) -> str:
    return QCoreApplication.translate("InviteMemberDialog", text)
