"""One step of the first run: heading, words, contents, and the way forward at the bottom."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.button_row import ButtonRow
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label

WIDTH = 520
NARROW_PX = 420


class Step(QFrame):
    """A card in the middle of the window.

    Args:
        title: its heading.
        text: a sentence or two below it.
        name: object name.
        back: whether there is a way back.

    Signals:
        back_requested: to the step before.
    """

    back_requested = Signal()
    # Its title and words are read when the focus comes in: what has the focus says nothing of the step.
    spoken_role = SpokenRole.Grouping

    def __init__(self, title: str, text: str, name: str, *, back: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("surface", "card")
        self.setMaximumWidth(px(WIDTH))
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.M)
        self.buttons = ButtonRow(Space.S)
        self.back = Button(self.tr("Back"), f"{name}Back", look="quiet")
        self.back.clicked.connect(self.back_requested)
        # Never shown from here: a widget without a parent yet would open as a window of its own.
        if not back:
            self.back.hide()
        self.buttons.lead(self.back)
        self.words = label(text, "muted", wrap=True, name=f"{name}Text")
        if not text:
            self.words.hide()
        self._column = column = QVBoxLayout(self)
        column.setSpacing(Space.S)
        self.heading = label("", "title", wrap=True, name=f"{name}Heading")
        self.set_title(title)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        column.addSpacing(Space.S)
        column.addLayout(self.body)
        column.addSpacing(Space.M)
        column.addWidget(self.buttons)

    def set_title(self, title: str) -> None:
        """Change its heading, which is also what readers call the step."""
        self.heading.setText(title)
        self.setAccessibleName(title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget; a narrow window has narrow margins."""
        super().resizeEvent(event)
        narrow = self.width() < px(NARROW_PX)
        side = Space.L if narrow else Space.XL + 4
        self._column.setContentsMargins(side, Space.XL, side, Space.XL)

    def begin(self) -> None:
        """It is shown now; the first thing to type into gets the focus."""
        for widget in self.findChildren(QWidget):
            typed = widget.metaObject().className() == "QLineEdit" and widget.isEnabled() and widget.isVisibleTo(self)
            if typed and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
