"""The open conversation: header, banners, messages, composer."""

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group, GroupState, Message, SyncState, SyncStatus
from marmot_desktop.domain.conversation import MessageDetails
from marmot_desktop.ui.chats.composer import Composer
from marmot_desktop.ui.chats.conversation_header import ConversationHeader
from marmot_desktop.ui.chats.leaving_texts import LeavingTexts
from marmot_desktop.ui.chats.message_menu import may_be_answered
from marmot_desktop.ui.chats.network_board import NetworkBoard
from marmot_desktop.ui.chats.reading_width import ReadingWidth
from marmot_desktop.ui.chats.reply_strip import ReplyStrip
from marmot_desktop.ui.chats.timeline import Timeline
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.chat_list_model import group_title
from marmot_desktop.ui.models.invite_gate import InviteGate
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner

DRAFT_REST_MS = 800
"""After the last key, until a draft is kept."""


if TYPE_CHECKING:
    from marmot_desktop.ui.chats.invite_banner import InviteBanner


class ConversationView(QWidget):
    """One group's conversation; made for it and dropped with it.

    Args:
        context: of the window.
        group: as it is now; `show_group` brings later states.
        board: relays and catching up.

    Signals:
        back_requested: to the list, where only one of them fits.
        details_requested: the group's details.
        invite_member_requested: somebody shall be invited to this `Group`.
        draft_changed: what is written and not sent, and the id of the message that it answers or `None`.
    """

    back_requested = Signal()
    details_requested = Signal()
    invite_member_requested = Signal(object)
    draft_changed = Signal(str, object)
    spoken_role = SpokenRole.Grouping

    def __init__(self, context: UiContext, group: Group, board: NetworkBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conversation")
        self._context = context
        self._group = group
        self._board = board
        self._scope = context.tasks.scope(self)
        self._way_back: InviteBanner | None = None
        self._draft_rest = QTimer(self)
        self._draft_rest.setSingleShot(True)
        self._draft_rest.setInterval(DRAFT_REST_MS)
        self._draft_rest.timeout.connect(self._on_draft_rest_timeout)
        self._build()
        board.changed.connect(self._show_banners)
        self.show_group(group)
        self.load()

    @property
    def group(self) -> Group:
        """The group as it is now."""
        return self._group

    @property
    def draft(self) -> str:
        """What is written and not sent."""
        return "\n".join(filter(None, (self._leaving.text, self._composer.text)))

    @property
    def timeline(self) -> Timeline:
        """Its messages."""
        return self._timeline

    def show_group(self, group: Group) -> None:
        """The group is another one now."""
        self._group = group
        self._header.show_group(group)
        self.setAccessibleName(self._spoken_name())
        reason = self._closed_reason()
        self._composer.allow(reason, self.tr("Message {name}").format(name=group_title(group, self._context.people)))
        self._timeline.view.may_answer = not reason
        if reason:
            self._reply.answer(None)
        self._show_banners()
        self._offer_way_back(group)
        self._timeline.show_group(group)

    def show_draft(self, text: str, answers: bytes | None = None) -> None:
        """Put back what was written before."""
        self._composer.set_text(text)
        self._draft_rest.stop()
        if answers is not None:
            work = self._context.actions.chats.details(self._group, answers)
            self._scope.start("answered", work, done=self._on_answered_found, failed=_forget)

    def keep_draft(self, *, anew: bool = False) -> None:
        """Have what was written kept now, if it is not yet; in any case if that is said."""
        if anew or self._draft_rest.isActive():
            self._draft_rest.stop()
            self._on_draft_rest_timeout()

    def show_back(self, shown: bool) -> None:
        """Whether there is a way back to the list."""
        self._header.back.setVisible(shown)

    def focus_composer(self) -> None:
        """Let the user write."""
        self._composer.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_first(self) -> None:
        """Show the oldest message that is loaded; older ones are loaded from there."""
        self._timeline.go_to_first()

    def go_to_latest(self) -> None:
        """Show the newest message."""
        self._timeline.go_to_end()

    def go_to_unread(self) -> None:
        """Show where reading was left."""
        self._timeline.go_to_unread()

    def reply(self, message: Message | None = None) -> None:
        """Answer a message; the chosen one, or else the newest of others."""
        chosen = message or self._timeline.view.chosen()
        if chosen is None:
            others = [each for each in self._timeline.model.messages if not each.mine and may_be_answered(each)]
            chosen = others[-1] if others else None
        if chosen is not None and may_be_answered(chosen) and not self._closed_reason():
            self._reply.answer(chosen)
            self.focus_composer()

    def show_message_details(self, message: Message | None = None) -> None:
        """Show all that is known of a message; the chosen one, or else the newest."""
        from marmot_desktop.ui.chats.message_details_sheet import MessageDetailsSheet

        chosen = message or self._timeline.view.chosen() or self._timeline.model.newest
        if chosen is not None:
            MessageDetailsSheet(self._context, self._group, chosen, self).open()

    def stop_reply(self) -> bool:
        """Answer nothing. Returns whether something was being answered."""
        was_answering = self._reply.message is not None
        self._reply.answer(None)
        return was_answering

    def load(self) -> None:
        """Load the conversation."""
        self._timeline.load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QWidget; Escape stops answering before it does anything else."""
        if event.key() == Qt.Key.Key_Escape and self.stop_reply():
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget; looking at the window again is reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._tell_watched()
            if self.isActiveWindow():
                self._timeline.mark_read()
            else:
                self.keep_draft()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget."""
        super().showEvent(event)
        self._tell_watched()
        # What came while another page, or another account, was shown.
        self._timeline.mark_read()

    def hideEvent(self, event: QHideEvent) -> None:
        """See QWidget."""
        super().hideEvent(event)
        self._tell_watched()

    def _tell_watched(self) -> None:
        """Nothing is said on the desktop of a chat that the user has in front of them."""
        account = self._context.people.account
        watched = self.isVisible() and self.isActiveWindow()
        pubkey = None if account is None else bytes(account.pubkey)
        self._context.actions.notify.watching(pubkey, self._group.key if watched else None, active=watched)

    def _build(self) -> None:
        gate = InviteGate(self._context, self)
        gate.load()
        self._header = ConversationHeader(self._context.people, self._board, gate)
        self._header.back_clicked.connect(self.back_requested)
        self._header.invite_requested.connect(lambda: self.invite_member_requested.emit(self._group))
        self._header.details_requested.connect(self.details_requested)
        self._header.state_clicked.connect(self._on_header_state_clicked)
        self._state_banner = Banner("groupStateBanner")
        self._gap_banner = Banner("unreadableBanner")
        self._gap_banner.button_clicked.connect(self._explain)
        self._banners = banners = QVBoxLayout()
        banners.setContentsMargins(Space.L, Space.S, Space.L, 0)
        banners.setSpacing(Space.S)
        banners.addWidget(self._state_banner)
        banners.addWidget(self._gap_banner)
        self._timeline = Timeline(self._context, self._group)
        view = self._timeline.view
        view.link_clicked.connect(self._on_view_link_clicked)
        view.reply_requested.connect(self.reply)
        view.details_requested.connect(self.show_message_details)
        view.retry_requested.connect(self._on_view_retry_requested)
        view.discard_requested.connect(self._on_view_discard_requested)
        self._reply = ReplyStrip(self._context.people)
        self._reply.changed.connect(self._draft_rest.start)
        self._composer = Composer()
        self._composer.put_above(self._reply)
        self._composer.text_changed.connect(self._draft_rest.start)
        self._reading = ReadingWidth(self._context.theme, self, view, self._composer)
        self._composer.ask_enter_sends(lambda: self._context.preferences.enter_sends)
        self._composer.message_submitted.connect(self._on_composer_message_submitted)
        self._leaving = LeavingTexts(self._scope, self._send, self)
        self._leaving.stored.connect(self._keep_draft_now)
        self._leaving.returned.connect(self._on_leaving_returned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(banners)
        column.addWidget(self._timeline, 1)
        column.addWidget(self._composer)

    def _show_banners(self) -> None:
        self._state_banner.say(self._closed_reason(), "warning")
        sync = self._board.sync_of(self._group.key)
        gap = ""
        if self._group.state is GroupState.BROKEN:
            # Writing stays open: what looks like a split may be a stranger's rubbish, and somebody has to speak first.
            gap = self.tr("Newer messages cannot be read. You can still write.")
        elif self._group.state.is_member and _needs_attention(sync):
            gap = self.tr("Some messages cannot be read yet.")
        self._gap_banner.say(gap, "warning", self.tr("Why?") if gap else "")

    def _offer_way_back(self, group: Group) -> None:
        """An invitation that leads back is answered here; made for the few groups that somebody is out of."""
        if self._way_back is None and group.state in (GroupState.LEFT, GroupState.REMOVED, GroupState.BROKEN):
            from marmot_desktop.ui.chats.invite_banner import InviteBanner

            self._way_back = InviteBanner(self._context)
            self._banners.addWidget(self._way_back)
        if self._way_back is not None:
            self._way_back.show_group(group)

    def _closed_reason(self) -> str:
        return {
            GroupState.LEAVING: self.tr("You are leaving this group."),
            GroupState.LEFT: self.tr("You have left this group. You can still read it."),
            GroupState.REMOVED: self.tr("You were removed from this group. You can still read it."),
        }.get(self._group.state, "")

    def _spoken_name(self) -> str:
        group, people = self._group, self._context.people
        named = self.tr("Chat with {name}") if group.is_direct else self.tr("Group {name}")
        return named.format(name=isolated(group_title(group, people)))

    def _explain(self) -> None:
        from marmot_desktop.ui.why_unreadable_dialog import open_for

        open_for(self._context, self._group, self)

    def _on_header_state_clicked(self) -> None:
        if self._gap_banner.text:
            self._explain()
        else:
            self.details_requested.emit()

    def _on_draft_rest_timeout(self) -> None:
        answered = self._reply.message
        self.draft_changed.emit(self.draft, None if answered is None else bytes(answered.id))

    def _on_answered_found(self, details: MessageDetails) -> None:
        self._reply.answer(details.message)
        self._draft_rest.stop()

    def _on_composer_message_submitted(self, text: str) -> None:
        answered = self._reply.message
        if answered is not None:
            self._timeline.model.quote(answered)
        # First out of the composer: it comes back into it if it cannot be stored.
        self._composer.clear()
        self._reply.answer(None)
        self._leaving.put(text, answered)

    def _send(self, text: str, answered: Message | None) -> Coroutine[Any, Any, Message]:
        actions = self._context.actions
        if answered is not None:
            return actions.chats.answer(self._group, text, answered)
        return actions.send_message(self._group, text)

    def _on_leaving_returned(self, text: str, answered: Message | None) -> None:
        self._composer.set_text("\n".join(filter(None, (text, self._composer.text))))
        if answered is not None and self._reply.message is None:
            self._reply.answer(answered)

    def _keep_draft_now(self) -> None:
        """What is stored is no draft any more; a crash must not bring it back."""
        self._draft_rest.stop()
        self._on_draft_rest_timeout()

    def _on_view_link_clicked(self, address: str) -> None:
        from marmot_desktop.ui.chats.link_sheet import open_link

        open_link(self._context, address, self)

    def _on_view_retry_requested(self, message: Message) -> None:
        self._scope.start(f"retry {message.position}", self._context.actions.retry_message(message))

    def _on_view_discard_requested(self, message: Message) -> None:
        self._scope.start(f"discard {message.position}", self._context.actions.chats.discard(message))


def _needs_attention(sync: SyncStatus | None) -> bool:
    return sync is not None and sync.state is SyncState.NEEDS_ATTENTION


def _forget(_error: object) -> None:
    """What was answered is gone; the draft stays."""
