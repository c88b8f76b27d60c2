"""Invite a person to one of the user's groups: their key package, then the group."""

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.chat import Group, InviteResult
from marmot_desktop.domain.contact import Contact
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.key_package_chooser import KeyPackageChooser
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.chat_list_model import group_avatar, group_title
from marmot_desktop.ui.models.group_rights import why_not_invite, why_not_person
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.value_list_model import ValueListModel
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet

SHOWN_ROWS = 3


class _GroupChoices(ValueListModel[Group, int]):
    """Groups to invite a person to; those that cannot be chosen say why."""

    def __init__(self, people: PeopleBook, person: Contact, parent: QObject | None = None) -> None:
        super().__init__(lambda group: group.key, self._order, parent)
        self._people = people
        self._person = person
        people.changed.connect(self.refresh)

    def why_not(self, group: Group) -> str:
        me = self._people.me
        return why_not_person(group, self._person.pubkey, me) or why_not_invite(group, me)

    def show(self, value: Group, role: Role) -> object:
        match role:
            case Role.TITLE:
                return group_title(value, self._people)
            case Role.SUBTITLE:
                count = self.tr("{count} members").format(count=len(value.members))
                return self.why_not(value) or (count if len(value.members) != 1 else self.tr("Just you"))
            case Role.AVATAR:
                return group_avatar(value, self._people)
            case Role.REASON:
                return self.why_not(value)
            case _:
                return None

    def _order(self, group: Group) -> tuple[bool, str, int]:
        return (bool(self.why_not(group)), group.name.casefold(), group.key)


class InviteToGroupDialog(Sheet):
    """One screen: the package is chosen by itself, the group by the user.

    Signals:
        create_group_requested: there is no group to invite them to; make one.
    """

    create_group_requested = Signal()

    def __init__(self, context: UiContext, contact: Contact, over: QWidget) -> None:
        title = over.tr("Invite {name}").format(name=isolated(contact.shown_name))
        super().__init__(title, "inviteToGroupDialog", over)
        self._context = context
        self._contact = contact
        self._scope = context.tasks.scope(self)
        self._groups = _GroupChoices(context.people, contact, self)
        self._chooser = KeyPackageChooser(context)
        self._chooser.changed.connect(self._update)
        self._list = row_list(self._groups, "inviteGroupList", self.tr("Groups"), framed=True)
        self._list.selectionModel().currentChanged.connect(self._update)
        self._hint = label(self.tr("Loading groups…"), "muted", wrap=True, name="inviteGroupHint")
        self._problem = Banner("inviteToGroupProblem")
        self.body.addWidget(label(self.tr("Key package"), "strong"))
        self.body.addWidget(self._chooser)
        self.body.addWidget(label(self.tr("Group"), "strong"))
        for widget in (self._list, self._hint, self._problem):
            self.body.addWidget(widget)
        self._new = Button(self.tr("New group"), "inviteNewGroupButton", icon_name="plus")
        self._new.clicked.connect(self._on_new_clicked)
        self._send = Button(self.tr("Send invite"), "sendInviteToGroupButton", look="primary")
        self._send.clicked.connect(self._on_send_clicked)
        self.buttons.insertWidget(0, self._new)
        self.buttons.addWidget(self._send)
        self._list.hide()
        context.bridge.groups_changed.connect(self._groups.put_values)
        self._scope.start("groups", context.actions.list_groups(), done=self._on_groups_loaded)
        self._chooser.look_up(contact)
        self._update()

    def _on_groups_loaded(self, groups: tuple[Group, ...]) -> None:
        self._groups.set_values(groups)
        self._list.setVisible(bool(groups))
        fit_height(self._list, SHOWN_ROWS)
        usable = [group for group in self._groups.values if not self._groups.why_not(group)]
        if usable:
            self._list.setCurrentIndex(self._groups.index_of(usable[0].key))
            self._hint.hide()
        else:
            self._hint.setText(
                self.tr("There is no group that you could invite {name} to. Make one.").format(
                    name=isolated(self._contact.shown_name)
                )
            )
        self._update()

    def _chosen_group(self) -> Group | None:
        index = self._list.currentIndex()
        group = index.data(Role.VALUE)
        return group if isinstance(group, Group) and not index.data(Role.REASON) else None

    def _update(self, _current: QModelIndex | None = None, _previous: QModelIndex | None = None) -> None:
        sending = self._scope.is_running("send")
        busy = self.tr("The invitation is being sent")
        self.set_busy(busy if sending else "")
        self._new.allow(busy if sending else "")
        for widget in (self._chooser, self._list):
            widget.setEnabled(not sending)
        self._send.set_text(self.tr("Sending…") if sending else self.tr("Send invite"))
        reason = ""
        if sending:
            reason = busy
        elif self._chooser.is_looking:
            reason = self.tr("Looking for key packages")
        elif self._chooser.chosen is None:
            reason = self.tr("Choose a key package")
        elif self._chosen_group() is None:
            reason = self.tr("Choose a group")
        self._send.allow(reason)

    def _on_send_clicked(self) -> None:
        group, package = self._chosen_group(), self._chooser.chosen
        if group is None or package is None:
            return
        self._problem.say("")
        work = self._context.actions.invite(group, self._contact, package)
        key = group.key
        self._scope.start("send", work, done=lambda result: self._on_sent(key, result), failed=self._on_failed)
        self._update()

    def _on_sent(self, group_key: int, result: InviteResult) -> None:
        name = isolated(self._contact.shown_name)
        text = self.tr("Invitation sent to {name}")
        if not result.accepted_by:
            text = self.tr("Invitation sent, but no relay of {name} has taken it yet. It will be tried again")
        navigator = self._context.navigator
        self._context.notices.tell(
            text.format(name=name), action=self.tr("Open group"), on_action=lambda: navigator.open_chat(group_key)
        )
        self.close_now()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger")
        self._update()

    def _on_new_clicked(self) -> None:
        self.close_now()
        self.create_group_requested.emit()
