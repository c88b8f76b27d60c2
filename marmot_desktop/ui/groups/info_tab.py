"""What a group is: picture, name, description, since when; to change them, to invite, to leave."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group, GroupState, Member
from marmot_desktop.domain.identifiers import npub
from marmot_desktop.ui import time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.groups.group_edit_form import GroupEditForm
from marmot_desktop.ui.groups.tab_column import TabColumn
from marmot_desktop.ui.models.chat_list_model import group_avatar, group_title
from marmot_desktop.ui.models.group_rights import why_not_change, why_not_invite, why_not_take_part
from marmot_desktop.ui.models.invite_gate import InviteGate
from marmot_desktop.ui.plain_text import plain_text
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.avatar import Avatar
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.labels import hairline, label

AVATAR_PX = 72


class InfoTab(TabColumn):
    """The first tab.

    Signals:
        invite_member_requested: somebody shall be invited to this `Group`.
        member_chosen: the public key of the person of a direct chat.
    """

    invite_member_requested = Signal(object)
    member_chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("groupInfoTab", parent)
        self._context = context
        self._group: Group | None = None
        self._gate = InviteGate(context, self)
        self._banner = Banner("groupInfoState")
        self._banner.button_clicked.connect(self._on_banner_button_clicked)
        self._avatar = Avatar(AVATAR_PX)
        self._name = label("", "title", wrap=True, name="groupDetailName")
        self._description = label("", "muted", wrap=True, name="groupDetailDescription", selectable=True)
        for each in (self._name, self._description):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._edit = Button(self.tr("Edit name and description"), "groupEditButton", icon_name="pencil")
        self._edit.clicked.connect(self._on_edit_clicked)
        self._invite = Button(self.tr("Invite member"), "inviteMemberButton", look="primary", icon_name="person-plus")
        self._invite.clicked.connect(self._on_invite_clicked)
        self._form = GroupEditForm(context)
        self._form.ended.connect(self._on_form_ended)
        self._form.hide()
        self._facts = label("", "faint", wrap=True, name="groupFacts", selectable=True)
        self._leave = Button(self.tr("Leave group…"), "leaveGroupButton", look="danger", icon_name="exit")
        self._leave.clicked.connect(self._on_leave_clicked)
        self._build_person()
        self.column.addWidget(self._banner)
        self.column.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._name, self._description, self._form, self._person):
            self.column.addWidget(widget)
        self.column.addSpacing(Space.S)
        for widget in (self._invite, self._edit):
            self.column.addWidget(widget)
        self.column.addSpacing(Space.XS)
        self.column.addWidget(hairline())
        self.column.addSpacing(Space.XS)
        self.column.addWidget(self._facts)
        self.column.addSpacing(Space.S)
        self.column.addWidget(self._leave)
        self.finish()
        context.people.changed.connect(self._show)
        self._gate.changed.connect(self._show)
        self._gate.load()

    def show_group(self, group: Group) -> None:
        """Show a group as it is now."""
        if self._group is None or group.key != self._group.key:
            self._on_form_ended()
        self._group = group
        self._form.show_group(group)
        self._show()

    def _build_person(self) -> None:
        """The other person of a direct chat."""
        self._person = QWidget()
        self._npub = CopyField("groupPersonNpub", self.tr("Public key"))
        self._open = Button(self.tr("Open contact"), "groupPersonOpen", icon_name="contacts")
        self._open.clicked.connect(self._on_open_clicked)
        column = QVBoxLayout(self._person)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._npub)
        column.addWidget(self._open)

    def _other(self) -> Member | None:
        """The person of a direct chat."""
        group = self._group
        if group is None or not group.is_direct:
            return None
        return next((member for member in group.members if member.pubkey != self._context.people.me), None)

    def _show(self) -> None:
        group = self._group
        if group is None:
            return
        people, editing = self._context.people, not self._form.isHidden()
        avatar = group_avatar(group, people)
        self._avatar.show_person(avatar.name, avatar.seed, avatar.icon)
        self._name.setText(group_title(group, people))
        self._description.setText(plain_text(group.description))
        self._name.setVisible(not editing)
        self._description.setVisible(bool(group.description.strip()) and not editing)
        other = self._other()
        self._person.setVisible(other is not None)
        if other is not None:
            self._npub.show_text(npub(other.pubkey))
        self._invite.allow(why_not_invite(group, people.me) or self._gate.why_not(group))
        self._edit.allow(why_not_change(group, people.me))
        self._edit.setVisible(not editing)
        self._edit.set_text(self.tr("Name this chat") if group.is_direct else self.tr("Edit name and description"))
        self._leave.allow(why_not_take_part(group))
        self._facts.setText(self._facts_of(group))
        self._show_state(group)

    def _facts_of(self, group: Group) -> str:
        count = len(group.members)
        members = self.tr("%Ln member(s)", "", count)
        lines = [self.tr("Direct chat") if group.is_direct else members]
        since = time_text.exact_day(group.created_at)
        lines.append(self.tr("Here since {date}").format(date=since))
        return "\n".join(lines)

    def _show_state(self, group: Group) -> None:
        text, tone, button = {
            GroupState.ACTIVE: ("", "info", ""),
            GroupState.LEAVING: (
                self.tr("You are leaving. As soon as an admin's app has seen it, you are out; nothing can be sent."),
                "warning",
                "",
            ),
            GroupState.LEFT: (
                self.tr("You have left this group. What you have received stays here; nothing new comes."),
                "info",
                "",
            ),
            GroupState.REMOVED: (
                self.tr("An admin has removed you. What you have received stays here; nothing new comes."),
                "warning",
                "",
            ),
            GroupState.BROKEN: (
                self.tr("This device cannot follow the group any more. It goes on listening."),
                "danger",
                self.tr("Why?"),
            ),
        }[group.state]
        self._banner.say(text, tone, button)

    def _on_banner_button_clicked(self) -> None:
        from marmot_desktop.ui.why_unreadable_dialog import open_for

        if self._group is not None:
            open_for(self._context, self._group, self)

    def _on_edit_clicked(self) -> None:
        if self._group is not None:
            self._form.show()
            self._show()
            self._form.begin(self._group)

    def _on_form_ended(self) -> None:
        had_focus = self._form.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._form.hide()
        self._show()
        if had_focus:
            self._edit.setFocus()

    def _on_invite_clicked(self) -> None:
        if self._group is not None:
            self.invite_member_requested.emit(self._group)

    def _on_open_clicked(self) -> None:
        other = self._other()
        if other is not None:
            self.member_chosen.emit(other.pubkey)

    def _on_leave_clicked(self) -> None:
        from marmot_desktop.ui.groups.leave_group_dialog import LeaveGroupDialog

        if self._group is not None:
            LeaveGroupDialog(self._context, self._group, self).open()
