"""One invite in full, with what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.invite import Invite, InviteStatus
from marmot_desktop.ui import error_text, time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.invite_list_model import invite_title
from marmot_desktop.ui.plain_text import isolated, plain_line, plain_text
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.avatar import Avatar
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label

WIDTH = 520


class InviteCard(QFrame):
    """Shows one invite at a time.

    Signals:
        join_requested, archive_requested, restore_requested: about this `Invite`.
    """

    join_requested = Signal(object)
    archive_requested = Signal(object)
    restore_requested = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inviteCard")
        self.setProperty("surface", "card")
        self.setMaximumWidth(WIDTH)
        self._context = context
        self._invite: Invite | None = None
        self._busy = ""
        self._avatar = Avatar(64)
        self._title = label("", "title", wrap=True, name="inviteTitle")
        self._from = label("", "muted", wrap=True, name="inviteFrom")
        for centred in (self._title, self._from):
            centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._description = label("", wrap=True, name="inviteDescription", selectable=True)
        self._facts = label("", "faint", wrap=True, name="inviteFacts", selectable=True)
        self._banner = Banner("inviteBanner")
        self._truth = label(
            self.tr("If you archive it, they are not told. You stay listed as invited until an admin removes you."),
            "faint",
            wrap=True,
            name="inviteTruth",
        )
        self.join = Button(self.tr("Join group"), "joinGroupButton", look="primary")
        self.archive = Button(self.tr("Archive"), "archiveInviteButton", icon_name="archive")
        self.restore = Button(self.tr("Move back to pending"), "restoreInviteButton")
        self.join.clicked.connect(lambda: self.join_requested.emit(self._invite))
        self.archive.clicked.connect(lambda: self.archive_requested.emit(self._invite))
        self.restore.clicked.connect(lambda: self.restore_requested.emit(self._invite))
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        for button in (self.archive, self.restore, self.join):
            buttons.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._title, self._from, self._description, self._banner, self._facts):
            column.addWidget(widget)
        column.addSpacing(Space.XS)
        column.addLayout(buttons)
        column.addWidget(self._truth)
        context.people.changed.connect(self._show)

    @property
    def invite(self) -> Invite | None:
        """What is shown."""
        return self._invite

    def show_invite(self, invite: Invite, busy: str = "") -> None:
        """Show an invite.

        Args:
            invite: which.
            busy: what is under way with it; empty for nothing.
        """
        self._invite = invite
        self._busy = busy
        self._show()

    def _show(self) -> None:
        invite = self._invite
        if invite is None:
            return
        people = self._context.people
        title = invite_title(invite, self)
        name = people.name_of(invite.inviter)
        self._avatar.show_person(title, invite.inviter)
        self._title.setText(title)
        self._from.setText(self.tr("{name} invites you").format(name=isolated(name)))
        self._description.setText(plain_text(invite.description))
        self._description.setVisible(bool(invite.description.strip()))
        self._facts.setText(self._describe(invite))
        self._show_banner(invite, name)
        pending, archived = invite.status is InviteStatus.PENDING, invite.status is InviteStatus.ARCHIVED
        self.join.setVisible(pending or archived)
        self.archive.setVisible(pending)
        self.restore.setVisible(archived)
        self._truth.setVisible(pending)
        problem = error_text.sentence_of(invite.problem) if invite.problem is not None else ""
        self.join.set_text(self._busy or self.tr("Join group"))
        self.join.allow(self._busy or problem)
        self.archive.allow(self._busy)
        self.restore.allow(self._busy)

    def _describe(self, invite: Invite) -> str:
        lines = []
        if invite.members:
            count = invite.members
            lines.append(self.tr("1 member") if count == 1 else self.tr("{count} members").format(count=count))
        if invite.admins:
            names = ", ".join(self._context.people.name_of(admin) for admin in invite.admins[:5])
            lines.append(self.tr("Admins: {names}").format(names=names))
        if invite.relays:
            lines.append(
                self.tr("Relays: {relays}").format(relays=", ".join(plain_line(r, 80) for r in invite.relays[:4]))
            )
        age = time_text.age(invite.received_at, self._context.clock.now())
        lines.append(self.tr("Received {age}").format(age=age))
        return "\n".join(lines)

    def _show_banner(self, invite: Invite, name: str) -> None:
        if invite.status is InviteStatus.ACCEPTED:
            self._banner.say(self.tr("You have joined this group."), "info")
        elif invite.problem is not None:
            self._banner.say(error_text.sentence_of(invite.problem), "warning")
        elif not invite.inviter_is_admin:
            text = self.tr("{name} is not an admin of this group. Join only if you know them.")
            self._banner.say(text.format(name=isolated(name)), "warning")
        else:
            self._banner.say("")
