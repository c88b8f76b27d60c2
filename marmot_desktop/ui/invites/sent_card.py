"""One invitation of ours: how far it has come, and sending its Welcome again or taking it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from marmot_desktop.domain.sent_invite import SentInvite, SentInviteState
from marmot_desktop.ui import locale_text, time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.sent_invite_list_model import sent_group_title
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.scale import Space, px
from marmot_desktop.ui.widgets.avatar import Avatar
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.status_line import LineState, StatusLine

WIDTH = 520


class SentCard(QFrame):
    """Shows one sent invitation at a time.

    Signals:
        resend_requested, withdraw_requested: about this `SentInvite`.
        open_requested: the key of its group.
    """

    resend_requested = Signal(object)
    withdraw_requested = Signal(object)
    open_requested = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sentInviteCard")
        self.setProperty("surface", "card")
        self.setMaximumWidth(px(WIDTH))
        self._context = context
        self._sent: SentInvite | None = None
        self._busy = ""
        self._is_sure = False
        self._avatar = Avatar(px(64))
        self._title = label("", "title", wrap=True, name="sentInviteName")
        self._to = label("", "muted", wrap=True, name="sentInviteGroup")
        for centred in (self._title, self._to):
            centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lines = tuple(StatusLine(f"sentInvite_{name}") for name in ("commit", "welcome", "alive"))
        self._problem = Banner("sentInviteProblem")
        self.resend = Button(self.tr("Resend welcome"), "resendWelcomeButton", look="primary", icon_name="retry")
        self.withdraw = Button(self.tr("Withdraw"), "withdrawInviteButton")
        self.open_group = Button(self.tr("Open group"), "openSentGroupButton")
        self.resend.clicked.connect(lambda: self.resend_requested.emit(self._sent))
        self.withdraw.clicked.connect(self._on_withdraw_clicked)
        self.open_group.clicked.connect(self._on_open_clicked)
        buttons = FlowRow(Space.S, self.withdraw, self.open_group)
        for button in (self.withdraw, self.open_group):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.XL, Space.L, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._title, self._to, *self._lines, self._problem):
            column.addWidget(widget)
        column.addSpacing(Space.XS)
        column.addWidget(self.resend)
        column.addWidget(buttons)
        context.people.changed.connect(self._show)

    @property
    def sent(self) -> SentInvite | None:
        """What is shown."""
        return self._sent

    def show_sent(self, sent: SentInvite, busy: str = "", failure: str = "") -> None:
        """Show an invitation.

        Args:
            sent: which.
            busy: what is under way with it; empty for nothing.
            failure: what did not go just now, in a sentence.
        """
        if self._sent is None or self._sent.id != sent.id:
            self._is_sure = False
        self._sent, self._busy = sent, busy
        self._problem.say(failure, "danger")
        self._show()

    def _show(self) -> None:
        sent = self._sent
        if sent is None:
            return
        name = self._context.people.name_of(sent.person)
        self._avatar.show_person(name, sent.person)
        self._title.setText(name)
        self._to.setText(sent_group_title(sent))
        commit, welcome, alive = self._lines
        commit.show_state(LineState.DONE, self._commit_words(sent))
        welcome.show_state(*self._welcome_line(sent))
        alive.show_state(*self._alive_line(sent, name))
        self._show_buttons(sent)

    def _show_buttons(self, sent: SentInvite) -> None:
        is_open = sent.state not in (SentInviteState.ACTIVE, SentInviteState.WITHDRAWN)
        self.resend.setVisible(is_open)
        self.withdraw.setVisible(is_open)
        self.resend.allow(self._busy)
        self.withdraw.allow(self._busy)
        self.withdraw.set_text(self.tr("Withdraw for good") if self._is_sure else self.tr("Withdraw"))
        self.withdraw.set_look("danger" if self._is_sure else "")

    def _commit_words(self, sent: SentInvite) -> str:
        if not sent.commit_relays:
            return self.tr("In the group from its beginning")
        words = self.tr("Added to the group ({n} of %Ln relay(s))", "", sent.commit_relays)
        return words.format(n=locale_text.number(sent.commit_accepted))

    def _welcome_line(self, sent: SentInvite) -> tuple[LineState, str]:
        taken, total = locale_text.number(sent.welcome_accepted), sent.welcome_relays
        if sent.welcome_accepted:
            words = self.tr("Welcome delivered ({n} of %Ln inbox relay(s))", "", total)
            return LineState.DONE, words.format(n=taken)
        if sent.state is SentInviteState.SENDING or self._busy:
            words = self.tr("Sending the welcome ({n} of %Ln inbox relay(s))", "", total)
            return LineState.RUNNING, words.format(n=taken)
        if sent.state is SentInviteState.UNDELIVERED:
            words = self.tr("Welcome not delivered ({n} of %Ln inbox relay(s))", "", total)
            return LineState.FAILED, words.format(n=taken)
        return LineState.DONE, self.tr("Welcome sent")

    def _alive_line(self, sent: SentInvite, name: str) -> tuple[LineState, str]:
        if sent.alive_at is not None:
            age = time_text.age(sent.alive_at, self._context.clock.now())
            return LineState.DONE, self.tr("First heard of {age}").format(age=age)
        if sent.state is SentInviteState.WITHDRAWN:
            return LineState.WARNING, self.tr("No longer in the group; nothing was heard of them")
        return LineState.WAITING, self.tr("{name} has not been heard of in the group yet").format(name=isolated(name))

    def _on_withdraw_clicked(self) -> None:
        """What cannot be undone is pressed twice."""
        if self._sent is None:
            return
        if not self._is_sure:
            self._is_sure = True
            self._problem.say(
                self.tr("They will be removed from the group and cannot join with this invitation any more."), "warning"
            )
            self._show_buttons(self._sent)
            return
        self._is_sure = False
        self.withdraw_requested.emit(self._sent)

    def _on_open_clicked(self) -> None:
        if self._sent is not None:
            self.open_requested.emit(self._sent.group_key)
