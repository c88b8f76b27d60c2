"""Invite a person to one of the user's groups, or to a new one: their key package, then the group, then it is sent."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.group_start import StartedGroup
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.invite_flow import FlowState, InviteFlow
from marmot_desktop.ui.key_package_chooser import KeyPackageChooser
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.locale_text import Collated
from marmot_desktop.ui.models.chat_list_model import group_avatar, group_title
from marmot_desktop.ui.models.group_rights import why_not_invite, why_not_person
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import Chip, ChipTone, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.fit_scroll import FitScroll
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet

SHOWN_ROWS = 3


class _GroupChoices(ValueListModel[Group, int]):
    """Groups to invite a person to; those that cannot be chosen say why."""

    def __init__(self, people: PeopleBook, person: Contact, parent: QObject | None = None) -> None:
        super().__init__(lambda group: group.key, self._order, parent)
        self._people = people
        self._person = person
        self._busy: int | None = None
        people.changed.connect(self.refresh)

    def show_busy(self, group_key: int | None) -> None:
        """Somebody is being invited to this group, or to none any more."""
        self._busy = group_key
        self.refresh()

    def why_not(self, group: Group) -> str:
        me = self._people.me
        reason = why_not_person(group, self._person.pubkey, me) or why_not_invite(group, me)
        return reason or (
            self.tr("A direct chat stays between two") if group.is_direct and len(group.members) == 2 else ""
        )

    def show(self, value: Group, role: Role) -> object:
        match role:
            case Role.TITLE:
                return group_title(value, self._people)
            case Role.SUBTITLE:
                count = self.tr("%Ln member(s)", "", len(value.members))
                return self.why_not(value) or (count if len(value.members) != 1 else self.tr("Just you"))
            case Role.AVATAR:
                return group_avatar(value, self._people)
            case Role.CHIPS:
                return (Chip(self.tr("Inviting…"), ChipTone.ACCENT),) if value.key == self._busy else ()
            case Role.REASON:
                return self.why_not(value)
            case _:
                return None

    def _order(self, group: Group) -> tuple[bool, Collated, int]:
        return (bool(self.why_not(group)), Collated(group_title(group, self._people)), group.key)


class InviteToGroupDialog(Sheet):
    """One screen: the package is chosen by itself, the group by the user; then the four steps of sending."""

    def __init__(self, context: UiContext, contact: Contact, over: QWidget) -> None:
        title = _tr("Invite {name}").format(name=isolated(contact.shown_name))
        super().__init__(title, "inviteToGroupDialog", over)
        self._context = context
        self._contact = contact
        self._scope = context.tasks.scope(self)
        self._made: int | None = None
        self._sends_when_ready = False
        self._was_asked = False
        self._groups = _GroupChoices(context.people, contact, self)
        self._build()
        context.bridge.groups_changed.connect(self._groups.put_values)
        self._scope.start("groups", context.actions.list_groups(), done=self._on_groups_loaded)
        self._chooser.look_up(contact)
        self._update()

    def dismiss(self) -> None:
        """See Sheet; while an invitation is being sent it asks once."""
        if self._flow.state is FlowState.SENDING and not self._was_asked and self.isVisible():
            self._was_asked = True
            text = self.tr("The invitation is on its way and goes on by itself. Close again to leave it to that.")
            if self._flow.may_cancel:
                text = self.tr("Nothing was sent yet. Close again to stop it.")
            self._problem.say(text, "warning")
            return
        super().dismiss()

    def _build(self) -> None:
        self._chooser = KeyPackageChooser(self._context, compact=True)
        self._chooser.changed.connect(self._on_choice_changed)
        self._list = row_list(self._groups, "inviteGroupList", self.tr("Groups"), framed=True)
        self._list.selectionModel().currentChanged.connect(self._on_choice_changed)
        self._hint = label(self.tr("Loading groups…"), "muted", wrap=True, name="inviteGroupHint")
        self._flow = InviteFlow(self._context)
        self._flow.changed.connect(self._on_flow_changed)
        self._flow.sent.connect(self._on_sent)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._group_title = label(self.tr("Group"), "strong")
        for widget in (self._chooser, self._group_title, self._list, self._hint):
            column.addWidget(widget)
        column.addWidget(self._build_new_group())
        column.addWidget(self._flow)
        self._problem = Banner("inviteToGroupProblem")
        self.body.addWidget(FitScroll(column))
        self.body.addWidget(self._problem)
        self._new = Button(self.tr("New group"), "inviteNewGroupButton", icon_name="plus")
        self._new.clicked.connect(self._on_new_clicked)
        self._cancel = Button(self.tr("Cancel"), "inviteToGroupCancel")
        self._cancel.clicked.connect(self._flow.cancel)
        self._send = Button(self.tr("Send invite"), "sendInviteToGroupButton", look="primary")
        self._send.clicked.connect(self._flow.send)
        self.buttons.lead(self._new)
        self.buttons.addWidget(self._cancel)
        self.buttons.addWidget(self._send)
        self._list.hide()

    def _build_new_group(self) -> QWidget:
        self._name = TextField(
            self.tr("Name of the new group"), "inviteNewGroupField", placeholder=self.tr("What is the group about?")
        )
        self._name.edit.textChanged.connect(self._update)
        self._create = Button(self.tr("Create & invite"), "inviteCreateGroupButton", look="primary")
        self._create.clicked.connect(self._on_create_clicked)
        EnterPresses(self._name.edit, self._create)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._create)
        self._card = QWidget()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._name)
        column.addLayout(row)
        self._card.hide()
        return self._card

    def _on_groups_loaded(self, groups: tuple[Group, ...]) -> None:
        self._groups.set_values(groups)
        self._show_groups()
        usable = [group for group in self._groups.values if not self._groups.why_not(group)]
        if usable:
            self._list.setCurrentIndex(self._groups.index_of(usable[0].key))
            self._hint.hide()
        else:
            words = self.tr("There is no group that you could invite {name} to. Make one.")
            self._hint.setText(words.format(name=isolated(self._contact.shown_name)))
        self._update()

    def _show_groups(self) -> None:
        self._list.setVisible(bool(self._groups.rowCount()))
        fit_height(self._list, SHOWN_ROWS)

    def _chosen_group(self) -> Group | None:
        index = self._list.currentIndex()
        group = index.data(Role.VALUE)
        return group if isinstance(group, Group) and not index.data(Role.REASON) else None

    def _on_choice_changed(self, _current: QModelIndex | None = None, _previous: QModelIndex | None = None) -> None:
        group, package = self._chosen_group(), self._chooser.chosen
        if self._flow.state is FlowState.SENDING:
            return
        if group is None or package is None or self._chooser.is_looking:
            self._flow.forget()
        else:
            self._flow.check(group, self._contact, package)
        self._update()

    def _on_flow_changed(self) -> None:
        state = self._flow.state
        if self._sends_when_ready and state in (FlowState.READY, FlowState.BLOCKED):
            self._sends_when_ready = False
            if state is FlowState.READY:
                self._flow.send()
                return
        if state is not FlowState.SENDING:
            self._was_asked = False
        self._update()

    def _update(self) -> None:
        state = self._flow.state
        making = self._scope.is_running("create")
        sending = state is FlowState.SENDING
        chosen = self._chosen_group()
        self._groups.show_busy(chosen.key if sending and chosen is not None else None)
        busy = self.tr("The invitation is being sent") if sending else ""
        busy = busy or (self.tr("The group is being made") if making else "")
        choosing = state not in (FlowState.SENDING, FlowState.UNDELIVERED, FlowState.SENT)
        self._chooser.setVisible(choosing)
        self._list.setEnabled(choosing and not making)
        self._new.setVisible(choosing and self._card.isHidden())
        self._new.allow(busy)
        self._cancel.setVisible(sending)
        self._cancel.allow("" if self._flow.may_cancel else self.tr("The change has left and cannot be stopped"))
        self._create.allow(busy or self._why_not_create())
        self._create.set_text(self.tr("Creating…") if making else self.tr("Create & invite"))
        again = chosen is not None and chosen.key == self._made
        self._send.set_text(
            self.tr("Sending…") if sending else self.tr("Invite again") if again else self.tr("Send invite")
        )
        self._send.setVisible((choosing or sending) and self._card.isHidden())
        self._send.allow(busy or self._why_not_send(chosen))
        if making:
            self.set_busy(busy)
        else:
            self.set_busy()

    def _why_not_create(self) -> str:
        if self._chooser.chosen is None:
            return self.tr("Choose a key package")
        return "" if self._name.text else self.tr("Give the group a name first")

    def _why_not_send(self, chosen: Group | None) -> str:
        if self._chooser.is_looking:
            return self.tr("Looking for key packages")
        if self._chooser.chosen is None:
            return self.tr("Choose a key package")
        if chosen is None:
            return self.tr("Choose a group")
        if self._flow.state is FlowState.CHECKING:
            return self.tr("The invitation is being checked")
        if self._flow.state is FlowState.BLOCKED:
            return self.tr("This invitation cannot be sent; see what is wrong above")
        return ""

    def _on_sent(self) -> None:
        group, navigator = self._chosen_group(), self._context.navigator
        text = self.tr("Invitation sent to {name}").format(name=isolated(self._contact.shown_name))
        # Once invited they are a member, and their group's row cannot be chosen any more.
        index = self._list.currentIndex().data(Role.VALUE)
        key = group.key if group is not None else index.key if isinstance(index, Group) else None
        if key is None:
            self._context.notices.tell(text)
        else:
            to = key
            self._context.notices.tell(text, action=self.tr("Open group"), on_action=lambda: navigator.open_chat(to))
        self.close_now()

    def _on_new_clicked(self) -> None:
        self._list.setCurrentIndex(QModelIndex())
        self._card.show()
        for widget in (self._hint, self._group_title, self._list):
            widget.hide()
        self._name.edit.setFocus()
        self._update()

    def _on_create_clicked(self) -> None:
        self._problem.say("")
        work = self._context.actions.invitations.start_group(self._name.text, "", ())
        self._scope.start("create", work, done=self._on_created, failed=self._on_create_failed, ended=self._update)
        self._update()

    def _on_created(self, started: StartedGroup) -> None:
        """The group stays, whatever becomes of the invitation; then it is the one to invite to again."""
        self._made = started.group.key
        self._card.hide()
        self._group_title.show()
        self._groups.put_values((started.group,))
        self._show_groups()
        self._sends_when_ready = True
        self._list.setCurrentIndex(self._groups.index_of(started.group.key))

    def _on_create_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger")


def _tr(text: str) -> str:
    return QCoreApplication.translate("InviteToGroupDialog", text)
