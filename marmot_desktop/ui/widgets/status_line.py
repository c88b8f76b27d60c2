"""One line of a list of steps or tests: a sign and words. The sign turns while the step is under way."""

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QWidget

from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.scale import Space, px
from marmot_desktop.ui.spoken import SpokenRole, announce
from marmot_desktop.ui.theme import current_colors
from marmot_desktop.ui.widgets.labels import label, set_rank
from marmot_desktop.ui.widgets.spinner import Spinner

SIGN_PX = 18


class LineState(StrEnum):
    """How a step is getting on."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    WARNING = "warning"
    FAILED = "failed"


_ENDS = frozenset({LineState.DONE, LineState.WARNING, LineState.FAILED})
"""Are told to screen readers when they come."""


class StatusLine(QWidget):
    """A sign and words.

    Args:
        name: object name; its words are `<name>Text`.
    """

    spoken_role = SpokenRole.Grouping

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._state = LineState.WAITING
        self._sign = QLabel()
        self._spinner = Spinner(px(SIGN_PX))
        self._text = label("", wrap=True, name=f"{name}Text")
        signs = QWidget()
        signs.setFixedSize(px(SIGN_PX), px(SIGN_PX))
        self._signs = QStackedLayout(signs)
        self._signs.setContentsMargins(0, 0, 0, 0)
        self._signs.addWidget(self._sign)
        self._signs.addWidget(self._spinner)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(signs, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.show_state(LineState.WAITING, "")

    @property
    def state(self) -> LineState:
        """How it is getting on."""
        return self._state

    @property
    def text(self) -> str:
        """Its words."""
        return self._text.text()

    def show_state(self, state: LineState, text: str) -> None:
        """Show another state, with these words."""
        has_ended = state is not self._state and state in _ENDS
        self._state = state
        self._text.setText(text)
        set_rank(self._text, {LineState.WAITING: "faint", LineState.FAILED: "error"}.get(state, ""))
        self._signs.setCurrentWidget(self._spinner if state is LineState.RUNNING else self._sign)
        self.setAccessibleName(f"{text}, {self._spoken()}")
        self._paint_sign()
        if has_ended and self.isVisible():
            announce(self, self.accessibleName(), at_once=state is LineState.FAILED)

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_sign"):
            self._paint_sign()

    def _paint_sign(self) -> None:
        colors = current_colors()
        picture, color = {
            LineState.WAITING: ("dot", colors.faint),
            LineState.RUNNING: ("dot", colors.faint),
            LineState.DONE: ("check", colors.success),
            LineState.WARNING: ("alert", colors.warning),
            LineState.FAILED: ("close", colors.danger),
        }[self._state]
        self._sign.setPixmap(pixmap(picture, color, px(SIGN_PX)))

    def _spoken(self) -> str:
        return {
            LineState.WAITING: self.tr("not yet"),
            LineState.RUNNING: self.tr("under way"),
            LineState.DONE: self.tr("done"),
            LineState.WARNING: self.tr("needs a look"),
            LineState.FAILED: self.tr("failed"),
        }[self._state]
