"""One thing to be done: a mark that says how far it is, its words, a note below, and a way on where it stands still."""

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.spoken import SpokenRole, announce
from marmot_desktop.ui.theme import Space, current_colors, px
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.spinner import Spinner

MARK_PX = 18


class TickState(StrEnum):
    """How far it is."""

    OPEN = "open"
    WORKING = "working"
    DONE = "done"
    STUCK = "stuck"
    SKIPPED = "skipped"


class TickLine(QWidget):
    """A line of a checklist.

    Args:
        text: what is done here.
        name: object name; its parts are `<name>Note`, `<name>Retry` and `<name>Skip`.

    Signals:
        retry_requested, skip_requested: what the user wants of it.
    """

    spoken_role = SpokenRole.Grouping

    retry_requested = Signal()
    skip_requested = Signal()

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._text = text
        self._state = TickState.OPEN
        self._spinner = Spinner(MARK_PX)
        self._mark = QLabel()
        self._mark.setFixedSize(px(MARK_PX), px(MARK_PX))
        self._note = label("", "faint", wrap=True, name=f"{name}Note")
        self._retry = Button(self.tr("Try again"), f"{name}Retry")
        self._skip = Button(self.tr("Skip for now"), f"{name}Skip", look="quiet")
        self._retry.clicked.connect(self.retry_requested)
        self._skip.clicked.connect(self.skip_requested)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(label(text, wrap=True))
        words.addWidget(self._note)
        self._buttons = FlowRow(Space.S, self._retry, self._skip)
        words.addWidget(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._spinner, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.show_state(TickState.OPEN)

    @property
    def state(self) -> TickState:
        """How far it is."""
        return self._state

    def show_state(self, state: TickState, note: str = "", *, retry: str = "", skip: bool = False) -> None:
        """It is this far.

        Args:
            state: how far.
            note: in a few words; empty for none.
            retry: words of the button that goes on; empty for none.
            skip: it may be left for later.
        """
        has_ended = state is not self._state and state in (TickState.DONE, TickState.STUCK)
        self._state = state
        self._spinner.setVisible(state is TickState.WORKING)
        self._mark.setVisible(state is not TickState.WORKING)
        self._paint_mark()
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._retry.set_text(retry)
        self._retry.setVisible(bool(retry))
        self._skip.setVisible(skip)
        self._buttons.setVisible(bool(retry) or skip)
        self.setProperty("done", state is TickState.DONE)
        said = {
            TickState.OPEN: self.tr("to do"),
            TickState.WORKING: self.tr("under way"),
            TickState.DONE: self.tr("done"),
            TickState.STUCK: self.tr("not done"),
            TickState.SKIPPED: self.tr("skipped"),
        }[state]
        self.setAccessibleName(": ".join(filter(None, (self._text, said, note))))
        if has_ended and self.isVisible():
            announce(self, self.accessibleName())

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_mark"):
            self._paint_mark()

    def _paint_mark(self) -> None:
        colors = current_colors()
        icon_name, color = {
            TickState.OPEN: ("clock", colors.faint),
            TickState.WORKING: ("clock", colors.faint),
            TickState.DONE: ("check", colors.success),
            TickState.STUCK: ("alert", colors.warning),
            TickState.SKIPPED: ("clock", colors.faint),
        }[self._state]
        self._mark.setPixmap(pixmap(icon_name, color, px(MARK_PX)))
