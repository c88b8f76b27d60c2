"""Checks an invitation, sends it step by step, and says how it ended. One way for every dialog that invites.

idle --check--> checking --> ready or blocked; ready --send--> sending --> sent, undelivered or failed
failed --send--> sending; undelivered --retry welcome--> sending --> sent or undelivered; sending --cancel--> ready
"""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group, InviteResult
from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.invite_check import InviteCheck
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.domain.sent_invite import InviteProgress, SentInvite
from marmot_desktop.errors import ErrorCode, MarmotDesktopError, RefusedError, Sent
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.invite_check_card import InviteCheckCard
from marmot_desktop.ui.invite_steps import InviteSteps
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.widgets.banner import Banner


class FlowState(StrEnum):
    """Where an invitation stands; the picture is above."""

    IDLE = "idle"
    CHECKING = "checking"
    READY = "ready"
    BLOCKED = "blocked"
    SENDING = "sending"
    FAILED = "failed"
    UNDELIVERED = "undelivered"
    SENT = "sent"


_FOREIGN = (ErrorCode.KP_IDENTITY_MISMATCH, ErrorCode.UNEXPECTED_KIND, ErrorCode.KP_INVALID_SIGNATURE)
"""What makes a key package not the person's own."""


class InviteFlow(QWidget):
    """The card of what was checked, then the steps, and below them how it ended.

    Signals:
        changed: `state` is another one, or the invitation was published.
        sent: the Welcome has reached a relay.
    """

    changed = Signal()
    sent = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._wish: tuple[Group, Contact, KeyPackageRecord] | None = None
        self._state = FlowState.IDLE
        self._was_cancelled = False
        self._card = InviteCheckCard()
        self._steps = InviteSteps()
        self._problem = Banner("inviteProblem")
        self._problem.button_clicked.connect(self._on_problem_button_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for widget in (self._card, self._steps, self._problem):
            column.addWidget(widget)
        self._card.hide()
        self._steps.hide()
        context.bridge.invites_progressed.connect(self._on_bridge_invites_progressed)

    @property
    def state(self) -> FlowState:
        """Where the invitation stands."""
        return self._state

    @property
    def may_cancel(self) -> bool:
        """Whether nothing has left this machine yet."""
        return self._state is FlowState.SENDING and not self._steps.is_published

    def check(self, group: Group, person: Contact, package: KeyPackageRecord) -> None:
        """Rehearse this invitation; nothing is sent."""
        self._wish = (group, person, package)
        self._was_cancelled = False
        self._problem.say("")
        self._steps.hide()
        self._card.show()
        self._card.show_checking()
        work = self._context.actions.invitations.check(group, person, package)
        self._scope.start("check", work, done=self._on_checked, failed=self._on_check_failed, replace=True)
        self._move(FlowState.CHECKING)

    def forget(self) -> None:
        """There is no invitation to speak of any more."""
        self._wish = None
        self._scope.cancel("check")
        for widget in (self._card, self._steps):
            widget.hide()
        self._problem.say("")
        self._move(FlowState.IDLE)

    def send(self) -> None:
        """Send what was checked."""
        if self._wish is None:
            return
        group, person, package = self._wish
        self._was_cancelled = False
        self._problem.say("")
        self._card.hide()
        self._steps.begin()
        self._steps.show()
        work = self._context.actions.invite(group, person, package)
        if self._scope.start("send", work, done=self._on_sent, failed=self._on_failed):
            self._move(FlowState.SENDING)

    def cancel(self) -> None:
        """Stop it, as long as nothing has left."""
        if not self.may_cancel:
            return
        self._scope.cancel("send")
        self._was_cancelled = True
        self._steps.hide()
        self._card.show()
        self._problem.say(self.tr("Cancelled. Nothing was sent."), "info")
        self._move(FlowState.READY)

    def refuse(self, words: str) -> None:
        """It must not be sent; say why."""
        self._problem.say(words, "danger")

    def _move(self, state: FlowState) -> None:
        self._state = state
        self.changed.emit()

    def _name(self) -> str:
        return isolated(self._wish[1].shown_name) if self._wish is not None else ""

    def _on_checked(self, check: InviteCheck) -> None:
        self._card.show_check(check, self._name())
        self._move(FlowState.READY if check.is_possible else FlowState.BLOCKED)

    def _on_check_failed(self, error: MarmotDesktopError) -> None:
        """A check that could not be made keeps nobody from trying; a lost right does."""
        self._card.show_nothing()
        if error.code in (ErrorCode.NOT_ADMIN, ErrorCode.NOT_MEMBER):
            self._problem.say(self._words(error), "danger")
            self._move(FlowState.BLOCKED)
            return
        self._problem.say(error_text.sentence(error), "warning")
        self._move(FlowState.READY)

    def _on_bridge_invites_progressed(self, all_progress: tuple[InviteProgress, ...]) -> None:
        if self._wish is None:
            return
        group, person, _ = self._wish
        for progress in all_progress:
            if (progress.group_key, progress.person) != (group.key, person.pubkey):
                continue
            if self._was_cancelled:
                self._say_too_late()
            elif self._state is FlowState.SENDING:
                self._steps.show_progress(progress)
        self.changed.emit()

    def _say_too_late(self) -> None:
        self._problem.say(
            self.tr("It was too late to cancel: the change had left. Look under Invites, Sent, to withdraw it."),
            "warning",
        )

    def _on_sent(self, result: InviteResult) -> None:
        if result.accepted_by:
            self._finish()
        else:
            self._say_undelivered()

    def _finish(self) -> None:
        self._steps.show_done()
        self._problem.say("")
        self._move(FlowState.SENT)
        self.sent.emit()

    def _say_undelivered(self) -> None:
        self._steps.show_undelivered()
        words = self.tr("{name} is in the group, but we could not deliver the invitation.")
        self._problem.say(words.format(name=self._name()), "warning", self.tr("Retry welcome"))
        self._move(FlowState.UNDELIVERED)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._steps.show_failed()
        may_retry = error.retry or error.code is ErrorCode.STALE_COMMIT
        self._problem.say(self._words(error), "danger", self.tr("Retry") if may_retry else "")
        self._move(FlowState.FAILED)

    def _words(self, error: MarmotDesktopError) -> str:
        if error.code in _FOREIGN:
            return self.tr("This key package is not signed by {name}. Nothing was sent.").format(name=self._name())
        match error.code:
            case ErrorCode.PUBLISH_FAILED if error.sent is Sent.NOTHING:
                return self.tr("No relay accepted the change. Nothing was sent.")
            case ErrorCode.PUBLISH_FAILED:
                return self.tr("No relay accepted the change. The invitation was not sent.")
            case ErrorCode.STALE_COMMIT:
                return self.tr("Someone changed the group first. The invitation was not sent. Updated; try again.")
            case ErrorCode.NOT_ADMIN:
                return self.tr("You are not an admin any more. Nothing was sent.")
            case _:
                return error_text.sentence(error)

    def _on_problem_button_clicked(self) -> None:
        if self._state is FlowState.UNDELIVERED:
            self._problem.say("")
            if self._scope.start("welcome", self._resend(), done=self._on_resent, failed=self._on_resend_failed):
                self._move(FlowState.SENDING)
        elif self._state is FlowState.FAILED:
            self.send()

    async def _resend(self) -> SentInvite:
        door = self._context.actions.invitations
        if self._wish is not None:
            group, person, _ = self._wish
            for sent in await door.list_sent():
                if (sent.group_key, sent.person) == (group.key, person.pubkey):
                    return await door.resend(sent)
        raise RefusedError(ErrorCode.NOT_FOUND)

    def _on_resent(self, sent: SentInvite) -> None:
        if sent.welcome_accepted:
            self._finish()
        else:
            self._say_undelivered()

    def _on_resend_failed(self, error: MarmotDesktopError) -> None:
        self._steps.show_undelivered()
        self._problem.say(error_text.sentence(error), "danger", self.tr("Retry welcome"))
        self._move(FlowState.UNDELIVERED)
