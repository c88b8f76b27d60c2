"""The strip over a conversation: who it is with, how far along it is, what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.chat import Group, GroupState, SyncState
from marmot_desktop.ui import locale_text
from marmot_desktop.ui.chats.network_board import NetworkBoard
from marmot_desktop.ui.models.chat_list_model import group_avatar, group_title
from marmot_desktop.ui.models.group_rights import why_not_invite
from marmot_desktop.ui.models.invite_gate import InviteGate
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.theme import px
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import restyle
from marmot_desktop.ui.widgets.page_header import PageHeader

NARROW_PX = 420
"""Below, there is no room for a word about the state beside the name."""


class ConversationHeader(PageHeader):
    """Picture, name, members and epoch, state, buttons.

    Args:
        people: for names.
        board: relays and catching up.
        gate: whether somebody can be invited just now.

    Signals:
        invite_requested, details_requested: a button was pressed.
        state_clicked: more is wanted about the state.
    """

    invite_requested = Signal()
    details_requested = Signal()
    state_clicked = Signal()

    def __init__(
        self, people: PeopleBook, board: NetworkBoard, gate: InviteGate, parent: QWidget | None = None
    ) -> None:
        super().__init__("conversationHeader", with_avatar=True, parent=parent)
        self._people = people
        self._board = board
        self._gate = gate
        self._group: Group | None = None
        self.state = Button("", "conversationState", look="chip")
        self.state.clicked.connect(self.state_clicked)
        self.add_button(self.state)
        self._invite = Button(
            self.tr("Invite member"), "inviteMemberHeaderButton", look="icon", icon_name="person-plus"
        )
        self._invite.clicked.connect(self.invite_requested)
        self.add_button(self._invite)
        info = Button(self.tr("Group details"), "groupDetailsButton", look="icon", icon_name="info")
        info.clicked.connect(self.details_requested)
        self.add_button(info)
        people.changed.connect(self._show)
        board.changed.connect(self._on_board_changed)
        gate.changed.connect(self._show_invite)

    def show_group(self, group: Group) -> None:
        """The group is another one now."""
        self._group = group
        self._show()
        self._show_sync()
        self._show_invite()

    def _show_invite(self) -> None:
        if self._group is not None:
            self._invite.allow(why_not_invite(self._group, self._people.me) or self._gate.why_not(self._group))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget; where there is little room the state stands below the name."""
        super().resizeEvent(event)
        self._show()
        self._show_sync()

    def _is_narrow(self) -> bool:
        return self.width() < px(NARROW_PX)

    def _show(self) -> None:
        group = self._group
        if group is None:
            return
        avatar = group_avatar(group, self._people)
        self.avatar.show_person(avatar.name, avatar.seed, avatar.icon)
        count = len(group.members)
        members = self.tr("Just you") if count <= 1 else self.tr("%Ln member(s)", "", count)
        kind = members if not group.is_direct else self.tr("Direct chat")
        below = self.tr("{members} · epoch {epoch}").format(members=kind, epoch=locale_text.number(group.epoch))
        if self._is_narrow():
            below = self._state_words(group)[0] or kind
        self.show_title(group_title(group, self._people), below)

    def _show_sync(self) -> None:
        if self._group is None:
            return
        words, tone, tip = self._state_words(self._group)
        self.state.set_text(words)
        self.state.setVisible(bool(words) and not self._is_narrow())
        self.state.setToolTip(tip)
        self.state.setAccessibleDescription(tip)
        restyle(self.state, "tone", tone)

    def _on_board_changed(self) -> None:
        self._show_sync()
        if self._is_narrow():
            self._show()

    def _state_words(self, group: Group) -> tuple[str, str, str]:
        if not group.state.is_member:
            return "", "", ""
        sync = self._board.sync_of(group.key)
        state = sync.state if sync is not None else None
        reached, relays = self._board.reached(group.relays), len(group.relays)
        if group.state is GroupState.BROKEN or state is SyncState.NEEDS_ATTENTION:
            return self.tr("Needs attention"), "warning", self.tr("Some messages cannot be read")
        if sync is not None and state is SyncState.CATCHING_UP:
            words = self.tr("Catching up (%Ln left)", "", sync.left) if sync.left else self.tr("Catching up…")
            return words, "info", self.tr("Older messages are still being read")
        if state is SyncState.OFFLINE or not reached:
            tip = self.tr("None of this group's %Ln relay(s) is reached; what you write is sent later", "", relays)
            return self.tr("Offline"), "warning", tip
        live = locale_text.number(reached)
        tip = self.tr("{reached} of this group's %Ln relay(s) are reached", "", relays).format(reached=live)
        words = self.tr("Live ({reached}/{count})").format(reached=live, count=locale_text.number(relays))
        return words, "success", tip
