"""The four steps of an invitation that is being sent, with the relays that have answered."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.sent_invite import InviteProgress, InviteStep
from marmot_desktop.ui import locale_text
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.widgets.status_line import LineState, StatusLine

_ORDER = tuple(InviteStep)


class InviteSteps(QWidget):
    """Four lines; the one that is under way turns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inviteSteps")
        self.lines = {step: StatusLine(f"inviteStep_{step.value}") for step in _ORDER}
        self._counts: dict[InviteStep, tuple[int, int]] = {}
        self._at = InviteStep.PREPARE
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for line in self.lines.values():
            column.addWidget(line)

    @property
    def is_published(self) -> bool:
        """Whether something has left this machine, or may have."""
        return self._at is not InviteStep.PREPARE

    def begin(self) -> None:
        """Nothing was done yet."""
        self._counts.clear()
        self._at = InviteStep.PREPARE
        self._show(LineState.RUNNING)

    def show_progress(self, progress: InviteProgress) -> None:
        """A step has begun, or a relay has answered; an earlier step begins again where a race was lost."""
        self._counts[progress.step] = (progress.accepted, progress.total)
        again = progress.step is InviteStep.PREPARE
        # Further relays answer to the commit when the Welcome is on its way.
        if again or _ORDER.index(progress.step) > _ORDER.index(self._at):
            self._at = progress.step
        self._show(LineState.RUNNING)

    def show_failed(self) -> None:
        """The step that was under way has failed."""
        self._show(LineState.FAILED)

    def show_done(self) -> None:
        """All is done."""
        self._at = InviteStep.WELCOME
        self._show(LineState.DONE)

    def show_undelivered(self) -> None:
        """Everything but the Welcome is done."""
        self._at = InviteStep.WELCOME
        self._show(LineState.WARNING)

    def _show(self, state_of_current: LineState) -> None:
        at = _ORDER.index(self._at)
        for number, (step, line) in enumerate(self.lines.items()):
            state = LineState.DONE if number < at else LineState.WAITING if number > at else state_of_current
            line.show_state(state, self._words(step))

    def _words(self, step: InviteStep) -> str:
        accepted, total = self._counts.get(step, (0, 0))
        counted = {
            InviteStep.PUBLISH: self.tr("Publish to group relays ({n} of %Ln)", "", total),
            InviteStep.WELCOME: self.tr("Send the welcome ({n} of %Ln inbox relay(s))", "", total),
        }
        if total and step in counted:
            return counted[step].format(n=locale_text.number(accepted))
        return {
            InviteStep.PREPARE: self.tr("Prepare the change"),
            InviteStep.PUBLISH: self.tr("Publish to group relays"),
            InviteStep.APPLY: self.tr("Apply the change"),
            InviteStep.WELCOME: self.tr("Send the welcome"),
        }[step]
