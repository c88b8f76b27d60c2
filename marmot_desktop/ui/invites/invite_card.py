"""One invite in full, with what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from marmot_desktop.domain.invite import Invite, InviteDetails, InviteStatus
from marmot_desktop.errors import ErrorCode
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.invites.invite_facts import InviteFacts
from marmot_desktop.ui.models.invite_list_model import invite_title
from marmot_desktop.ui.plain_text import isolated, plain_text
from marmot_desktop.ui.scale import Space, px
from marmot_desktop.ui.widgets.avatar import Avatar
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label

WIDTH = 520
_ASK_AGAIN = (
    ErrorCode.NO_MATCHING_KEY_PACKAGE,
    ErrorCode.WELCOME_MALFORMED,
    ErrorCode.WELCOME_INVALID_GROUP,
    ErrorCode.EPOCH_TOO_OLD,
)
"""What only a new invitation helps against."""
_UNREADABLE = (ErrorCode.WELCOME_MALFORMED, ErrorCode.WRAP_UNDECRYPTABLE)


class InviteCard(QFrame):
    """Shows one invite at a time.

    Signals:
        join_requested, archive_requested, restore_requested, block_requested: about this `Invite`.
        open_requested: the key of the group it leads to.
    """

    join_requested = Signal(object)
    archive_requested = Signal(object)
    restore_requested = Signal(object)
    block_requested = Signal(object)
    open_requested = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inviteCard")
        self.setProperty("surface", "card")
        self.setMaximumWidth(px(WIDTH))
        self._context = context
        self._scope = context.tasks.scope(self)
        self._invite: Invite | None = None
        self._details: InviteDetails | None = None
        self._busy = ""
        self._failure: ErrorCode | None = None
        self._build()
        context.people.changed.connect(self._show)

    @property
    def invite(self) -> Invite | None:
        """What is shown."""
        return self._invite

    def show_invite(self, invite: Invite, busy: str = "", failure: ErrorCode | None = None) -> None:
        """Show an invite.

        Args:
            invite: which.
            busy: what is under way with it; empty for nothing.
            failure: why it could not be joined just now.
        """
        is_other = self._invite is None or self._invite != invite
        self._invite, self._busy, self._failure = invite, busy, failure
        if is_other:
            self._details = None
            work = self._context.actions.invitations.inspect(invite)
            self._scope.start("details", work, done=self._on_details_known, failed=_unknown, replace=True)
        self._show()

    def _build(self) -> None:
        self._avatar = Avatar(px(64))
        self._title = label("", "title", wrap=True, name="inviteTitle")
        self._from = label("", "muted", wrap=True, name="inviteFrom")
        self._description = label("", wrap=True, name="inviteDescription", selectable=True)
        for centred in (self._title, self._from, self._description):
            centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._facts = InviteFacts(self._context)
        self._banner = Banner("inviteBanner")
        self._banner.button_clicked.connect(self._on_banner_button_clicked)
        self._truth = label(
            self.tr("If you decline, they are not told; you stay listed as invited until an admin removes you."),
            "faint",
            wrap=True,
            name="inviteTruth",
        )
        self.join = Button(self.tr("Join group"), "joinGroupButton", look="primary")
        self.open_group = Button(self.tr("Open group"), "openInvitedGroupButton", look="primary")
        self.archive = Button(self.tr("Decline"), "archiveInviteButton", icon_name="archive")
        self.restore = Button(self.tr("Move back to pending"), "restoreInviteButton")
        self.block = Button(self.tr("Block inviter"), "blockInviterButton", look="quiet")
        self.join.clicked.connect(lambda: self.join_requested.emit(self._invite))
        self.archive.clicked.connect(lambda: self.archive_requested.emit(self._invite))
        self.restore.clicked.connect(lambda: self.restore_requested.emit(self._invite))
        self.block.clicked.connect(lambda: self.block_requested.emit(self._invite))
        self.open_group.clicked.connect(self._on_open_clicked)
        buttons = FlowRow(Space.S, self.archive, self.restore, self.join, self.open_group)
        for button in (self.archive, self.restore, self.join, self.open_group):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.XL, Space.L, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._title, self._from, self._description, self._banner):
            column.addWidget(widget)
        column.addWidget(buttons)
        column.addWidget(self._truth)
        column.addWidget(self.block, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._facts)

    def _show(self) -> None:
        invite = self._invite
        if invite is None:
            return
        title, name = invite_title(invite), self._context.people.name_of(invite.inviter)
        unreadable = invite.problem in _UNREADABLE
        self._avatar.show_person(title, invite.inviter)
        self._title.setText(self.tr("This invitation cannot be read") if unreadable else title)
        self._from.setText(self.tr("{name} invites you").format(name=isolated(name)))
        self._description.setText(plain_text(invite.description))
        self._description.setVisible(bool(invite.description.strip()))
        self._facts.show_facts(invite, self._details)
        self._show_banner(invite, name)
        self._show_buttons(invite)

    def _show_buttons(self, invite: Invite) -> None:
        pending, archived = invite.status is InviteStatus.PENDING, invite.status is InviteStatus.ARCHIVED
        group = self._details.group if self._details is not None else None
        is_member = group is not None and group.state.is_member
        self.join.setVisible(pending or archived)
        self.open_group.setVisible(is_member)
        self.archive.setVisible(pending)
        self.restore.setVisible(archived)
        self.block.setVisible(pending)
        self._truth.setVisible(pending)
        self.join.set_text(self._busy or self.tr("Join group"))
        self.join.allow(self._busy or self._why_not_join(invite, is_member=is_member))
        for button in (self.archive, self.restore, self.block):
            button.allow(self._busy)

    def _why_not_join(self, invite: Invite, *, is_member: bool) -> str:
        if is_member or invite.problem is ErrorCode.ALREADY_JOINED:
            return self.tr("Already a member")
        if invite.problem is ErrorCode.NO_MATCHING_KEY_PACKAGE:
            return self.tr("The private key for this key package is not on this device")
        return error_text.sentence_of(invite.problem) if invite.problem is not None else ""

    def _show_banner(self, invite: Invite, name: str) -> None:
        problem = self._failure or invite.problem
        if invite.status is InviteStatus.ACCEPTED:
            self._banner.say(self.tr("You have joined this group."), "info")
        elif problem is not None:
            button = self.tr("Ask inviter to send again") if problem in _ASK_AGAIN else ""
            tone = "danger" if self._failure is not None else "warning"
            self._banner.say(error_text.sentence_of(problem), tone, button)
        elif not invite.inviter_is_admin:
            text = self.tr("{name} is not an admin of this group. Join only if you know them.")
            self._banner.say(text.format(name=isolated(name)), "warning")
        else:
            self._banner.say("")

    def _on_details_known(self, details: InviteDetails) -> None:
        self._details = details
        self._show()

    def _on_banner_button_clicked(self) -> None:
        copy_text(
            self.tr("Your invitation reached me, but I cannot join with it here. Please remove me and invite me again.")
        )
        self._context.notices.tell(self.tr("Message copied. Paste it where {name} reads it.").format(name=self._name()))

    def _name(self) -> str:
        return isolated(self._context.people.name_of(self._invite.inviter)) if self._invite is not None else ""

    def _on_open_clicked(self) -> None:
        if self._details is not None and self._details.group is not None:
            self.open_requested.emit(self._details.group.key)


def _unknown(_error: object) -> None:
    """The facts say no more than the list does."""
