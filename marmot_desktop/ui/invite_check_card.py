"""What is looked at before an invitation is sent, each line with a tick or with what is wrong, in plain words."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from marmot_desktop.domain.invite_check import InviteCheck, InviteCheckLine, InviteCheckSubject
from marmot_desktop.domain.reachability import CheckResult
from marmot_desktop.ui import error_text, locale_text
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.status_line import LineState, StatusLine

_STATE_OF = {
    CheckResult.PASSED: LineState.DONE,
    CheckResult.WARNING: LineState.WARNING,
    CheckResult.FAILED: LineState.FAILED,
    CheckResult.UNKNOWN: LineState.WAITING,
}


class InviteCheckCard(QFrame):
    """One line for each test. Nothing is sent while it is filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inviteCheckCard")
        self.setProperty("surface", "card")
        self._heading = label("", "strong", wrap=True, name="inviteCheckHeading")
        self.lines = {subject: StatusLine(f"inviteCheck_{subject.value}") for subject in InviteCheckSubject}
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(self._heading)
        for line in self.lines.values():
            column.addWidget(line)

    def show_checking(self) -> None:
        """It is being looked at."""
        self._heading.setText(self.tr("Checking before anything is sent…"))
        for subject, line in self.lines.items():
            line.show_state(LineState.RUNNING, self._topic(subject))

    def show_check(self, check: InviteCheck, name: str) -> None:
        """Show the outcome.

        Args:
            check: every line.
            name: of the invitee.
        """
        if not check.is_possible:
            self._heading.setText(self.tr("This invitation cannot be sent. Nothing was sent."))
        elif any(line.result is CheckResult.WARNING for line in check.lines):
            self._heading.setText(self.tr("It can be sent, but look at this first."))
        else:
            self._heading.setText(self.tr("Everything fits."))
        for line in check.lines:
            words = self._words(line, isolated(name))
            self.lines[line.subject].show_state(_STATE_OF[line.result], words)

    def show_nothing(self) -> None:
        """It could not be looked at."""
        self._heading.setText(self.tr("It could not be checked. Nothing was sent."))
        for subject, line in self.lines.items():
            line.show_state(LineState.WAITING, self._topic(subject))

    def _words(self, line: InviteCheckLine, name: str) -> str:
        match line.result:
            case CheckResult.PASSED:
                return self._passed(line, name)
            case CheckResult.WARNING | CheckResult.FAILED:
                return self._wrong(line, name)
            case _:
                return self._topic(line.subject)

    def _topic(self, subject: InviteCheckSubject) -> str:
        return {
            InviteCheckSubject.SIGNATURE: self.tr("Signature of the key package"),
            InviteCheckSubject.CREDENTIAL: self.tr("Who it belongs to"),
            InviteCheckSubject.SUITE: self.tr("Cipher suite"),
            InviteCheckSubject.CAPABILITIES: self.tr("What their app can do"),
            InviteCheckSubject.GROUP: self.tr("Whether the group takes it"),
            InviteCheckSubject.GROUP_RELAYS: self.tr("Relays of the group"),
            InviteCheckSubject.INBOX_RELAYS: self.tr("Their inbox relays"),
            InviteCheckSubject.SIZE: self.tr("Size of the invitation"),
        }[subject]

    def _passed(self, line: InviteCheckLine, name: str) -> str:
        words = {
            InviteCheckSubject.SIGNATURE: self.tr("The key package is signed and valid"),
            InviteCheckSubject.CREDENTIAL: self.tr("It belongs to {name}"),
            InviteCheckSubject.SUITE: self.tr("Same cipher suite as the group"),
            InviteCheckSubject.CAPABILITIES: self.tr("Their app can do all that the group requires"),
            InviteCheckSubject.GROUP: self.tr("You may invite, and they are no member yet"),
            InviteCheckSubject.GROUP_RELAYS: self.tr("{n} of %Ln group relay(s) answer", "", line.total),
            InviteCheckSubject.INBOX_RELAYS: self.tr("{n} of %Ln of their inbox relay(s) answer", "", line.total),
            InviteCheckSubject.SIZE: self.tr("The invitation is {size}; relays take {limit}"),
        }[line.subject]
        size, limit = locale_text.size(line.count), locale_text.size(line.total)
        return words.format(name=name, n=locale_text.number(line.count), size=size, limit=limit)

    def _wrong(self, line: InviteCheckLine, name: str) -> str:
        if line.subject is InviteCheckSubject.CREDENTIAL:
            return self.tr("This key package is not signed by {name}.").format(name=name)
        if line.subject is InviteCheckSubject.GROUP_RELAYS:
            return self.tr("No relay of the group answers now. The change may not get through.")
        if line.subject is InviteCheckSubject.INBOX_RELAYS and not line.total:
            return self.tr("{name} names no inbox relay. The invitation goes to the group's relays.").format(name=name)
        if line.subject is InviteCheckSubject.INBOX_RELAYS:
            return self.tr("No inbox relay of {name} answers now. The invitation may arrive late.").format(name=name)
        return error_text.sentence_of(line.problem) if line.problem is not None else self._topic(line.subject)
