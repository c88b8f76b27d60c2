"""Above a chat that we are out of: the invitation that leads back, to be answered here."""

from typing import Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group, GroupState
from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.spoken import SpokenRole, announce
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label, restyle

_OUT: Final = (GroupState.LEFT, GroupState.REMOVED, GroupState.BROKEN)


class InviteBanner(QFrame):
    """Hidden while nobody invites us back."""

    spoken_role = SpokenRole.Notification

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wayBackBanner")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._group: Group | None = None
        self._invite: Invite | None = None
        self._problem = ""
        self._text = label("", wrap=True, name="wayBackText")
        self._truth = label(
            self.tr("If you decline, they are not told; you stay listed as invited until an admin removes you."),
            "faint",
            wrap=True,
            name="wayBackTruth",
        )
        self._join = Button("", "wayBackJoin", look="primary")
        self._decline = Button(self.tr("Decline"), "wayBackDecline")
        self._join.clicked.connect(self._on_join_clicked)
        self._decline.clicked.connect(self._on_decline_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        column.setSpacing(Space.S)
        for widget in (self._text, self._truth, FlowRow(Space.S, self._join, self._decline)):
            column.addWidget(widget)
        restyle(self, "banner", "info")
        self.hide()
        context.bridge.invites_received.connect(self._look)
        context.bridge.invites_changed.connect(self._on_bridge_invites_changed)
        context.people.changed.connect(self._show)

    def show_group(self, group: Group) -> None:
        """The chat is of this group now."""
        before, self._group = self._group, group
        if before is None or (before.key, before.state) != (group.key, group.state):
            self._look()

    def _look(self) -> None:
        if self._group is None or self._group.state not in _OUT:
            self._on_found(None)
            return
        work = self._context.actions.invitations.way_back(self._group)
        self._scope.start("look", work, done=self._on_found, failed=lambda _: self._on_found(None), replace=True)

    def _on_found(self, invite: Invite | None) -> None:
        is_news = invite is not None and (self._invite is None or self._invite.id != invite.id)
        if is_news or invite is None:
            self._problem = ""
        self._invite = invite
        if invite is not None:
            self._context.people.want((invite.inviter,))
        self._show()
        if is_news and self.isVisible():
            announce(self, self._text.text())

    def _show(self) -> None:
        invite = self._invite
        self.setVisible(invite is not None)
        if invite is None:
            return
        name = isolated(self._context.people.name_of(invite.inviter))
        text = self._problem or self.tr("{name} invites you to this group again.").format(name=name)
        self._text.setText(text)
        self.setAccessibleName(text)
        restyle(self, "banner", "danger" if self._problem else "info")
        joining = self._scope.is_running("join")
        busy = self.tr("Joining…") if joining or self._scope.is_running("decline") else ""
        self._join.set_text(busy if joining else self.tr("Join group"))
        self._join.allow(busy or (error_text.sentence_of(invite.problem) if invite.problem is not None else ""))
        self._decline.allow(busy)

    def _on_join_clicked(self) -> None:
        if self._invite is not None:
            work = self._context.actions.join_invite(self._invite)
            self._problem = ""
            self._scope.start("join", work, done=self._on_joined, failed=self._on_failed)
            self._show()

    def _on_joined(self, group: Group) -> None:
        self._on_found(None)
        self._context.navigator.open_chat(group.key)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem = error_text.sentence(error)
        self._show()
        announce(self, self._problem, at_once=True)

    def _on_decline_clicked(self) -> None:
        invite = self._invite
        if invite is not None:
            work = self._context.actions.archive_invite(invite)
            self._scope.start("decline", work, done=lambda _: self._on_declined(invite), failed=self._on_failed)
            self._show()

    def _on_declined(self, invite: Invite) -> None:
        self._on_found(None)
        self._context.notices.tell(
            self.tr("Declined. They are not told."), action=self.tr("Undo"), on_action=lambda: self._restore(invite)
        )

    def _restore(self, invite: Invite) -> None:
        self._scope.start("restore", self._context.actions.restore_invite(invite))

    def _on_bridge_invites_changed(self, invites: tuple[Invite, ...]) -> None:
        if any(invite.status is InviteStatus.PENDING for invite in invites) or (
            self._invite is not None and self._invite.id in {invite.id for invite in invites}
        ):
            self._look()
