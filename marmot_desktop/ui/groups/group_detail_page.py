"""A group beside its conversation: what it is, who is in it, where it runs; and inviting a member."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group, Member
from marmot_desktop.ui import time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.chat_list_model import group_avatar, group_title
from marmot_desktop.ui.models.group_rights import why_not_invite
from marmot_desktop.ui.models.member_list_model import MemberListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.plain_text import plain_line, plain_text
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.avatar import Avatar
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import hairline, label
from marmot_desktop.ui.widgets.page_header import PageHeader

ROW_PX = 64


class GroupDetailPage(QWidget):
    """The details of one group at a time.

    Signals:
        close_requested: back to the conversation alone.
        invite_member_requested: somebody shall be invited to this `Group`.
        member_chosen: the public key of a member who was clicked.
    """

    close_requested = Signal()
    invite_member_requested = Signal(object)
    member_chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groupDetailPage")
        self.setProperty("surface", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._group: Group | None = None
        self._model = MemberListModel(context.people, self)
        self._build()
        context.bridge.groups_changed.connect(self._on_bridge_groups_changed)
        context.people.changed.connect(self._show)
        self.hide()

    def show_group(self, group: Group | None) -> None:
        """Show another group, or none."""
        self._group = group
        self._show()

    def _build(self) -> None:
        header = PageHeader("groupDetailHeader", surface="pane_header")
        header.show_title(self.tr("Details"))
        close = Button(self.tr("Close details"), "groupDetailClose", look="icon", icon_name="close")
        close.clicked.connect(self.close_requested)
        header.add_button(close)
        self._avatar = Avatar(72)
        self._name = label("", "title", wrap=True, name="groupDetailName")
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._description = label("", "muted", wrap=True, name="groupDetailDescription", selectable=True)
        self._description.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._members_title = label("", "strong", name="groupMembersTitle")
        self.invite = Button(self.tr("Invite member"), "inviteMemberButton", look="primary", icon_name="person-plus")
        self.invite.clicked.connect(self._on_invite_clicked)
        self._members = row_list(self._model, "memberList", self.tr("Members"), inset=0)
        self._members.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._members.activated.connect(lambda index: self._on_member_chosen(index.data(Role.VALUE)))
        self._members.clicked.connect(lambda index: self._on_member_chosen(index.data(Role.VALUE)))
        self._facts = label("", "faint", wrap=True, name="groupFacts", selectable=True)
        inside = QWidget()
        inside.setProperty("scroll", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._name)
        column.addWidget(self._description)
        column.addSpacing(Space.S)
        column.addWidget(self.invite)
        column.addSpacing(Space.M)
        column.addWidget(self._members_title)
        column.addWidget(self._members)
        column.addWidget(hairline())
        column.addSpacing(Space.XS)
        column.addWidget(self._facts)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(header)
        outer.addWidget(area, 1)

    def _show(self) -> None:
        group = self._group
        if group is None:
            return
        people = self._context.people
        avatar = group_avatar(group, people)
        self._avatar.show_person(avatar.name, avatar.seed, avatar.icon)
        self._name.setText(group_title(group, people))
        self._description.setText(plain_text(group.description))
        self._description.setVisible(bool(group.description.strip()))
        self._model.set_values(group.members)
        count = len(group.members)
        self._members_title.setText(self.tr("1 member") if count == 1 else self.tr("{n} members").format(n=count))
        self._members.setFixedHeight(count * ROW_PX + 2)
        self.invite.allow(why_not_invite(group, people.me))
        relays = "\n".join(plain_line(url, 120) for url in group.relays) or self.tr("none")
        self._facts.setText(
            self.tr("Relays\n{relays}\n\nHere since {date}\nKeys renewed {epoch} times").format(
                relays=relays, date=time_text.exact(group.created_at), epoch=group.epoch
            )
        )

    def _on_bridge_groups_changed(self, groups: tuple[Group, ...]) -> None:
        for group in groups:
            if self._group is not None and group.key == self._group.key:
                self.show_group(group)

    def _on_invite_clicked(self) -> None:
        if self._group is not None:
            self.invite_member_requested.emit(self._group)

    def _on_member_chosen(self, member: object) -> None:
        if isinstance(member, Member) and member.pubkey != self._context.people.me:
            self.member_chosen.emit(member.pubkey)
