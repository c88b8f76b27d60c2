"""How far each of the first people of a new group is, and in the end who could not be invited, and why."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.group_start import StartedGroup, StartProgress, StartStep
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.widgets.status_line import LineState, StatusLine


class StartProgressList(QWidget):
    """One line for each person."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[bytes, str] = {}
        self.lines: dict[bytes, StatusLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        context.bridge.group_starts_progressed.connect(self._on_bridge_progressed)

    def begin(self, people: tuple[Contact, ...]) -> None:
        """These are to be invited."""
        for line in self.lines.values():
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._names = {person.pubkey: isolated(person.shown_name) for person in people}
        self.lines = {}
        for number, (pubkey, name) in enumerate(self._names.items()):
            line = StatusLine(f"startPerson{number}")
            line.show_state(LineState.RUNNING, self.tr("Looking for a key package of {name}…").format(name=name))
            self.lines[pubkey] = line
            self._column.addWidget(line)

    def show_ended(self, started: StartedGroup) -> None:
        """The group is there: who was invited, and who was not."""
        for result in started.invitations:
            if (line := self.lines.get(result.pubkey)) is None:
                continue
            name = self._names[result.pubkey]
            if result.accepted_by:
                line.show_state(LineState.DONE, self.tr("Invitation sent to {name}").format(name=name))
            else:
                words = self.tr("{name} is in the group; the welcome will be tried again").format(name=name)
                line.show_state(LineState.WARNING, words)
        for missing in started.missing:
            self._show(missing)

    def _on_bridge_progressed(self, all_progress: tuple[StartProgress, ...]) -> None:
        for progress in all_progress:
            self._show(progress)

    def _show(self, progress: StartProgress) -> None:
        line = self.lines.get(progress.person)
        if line is None:
            return
        name = self._names[progress.person]
        match progress.step:
            case StartStep.LOOKING:
                line.show_state(LineState.RUNNING, self.tr("Looking for a key package of {name}…").format(name=name))
            case StartStep.READY:
                line.show_state(LineState.RUNNING, self.tr("Inviting {name}…").format(name=name))
            case StartStep.MISSING:
                reason = error_text.sentence_of(progress.problem) if progress.problem is not None else ""
                line.show_state(LineState.FAILED, self.tr("{name}: {reason}").format(name=name, reason=reason))
