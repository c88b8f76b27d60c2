"""What a page shows instead of a list: nothing there yet, loading, or what went wrong; with one next step."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.theme import Space, current_colors, px
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.spinner import Spinner

PICTURE_PX = 44
TEXT_WIDTH = 340


class EmptyState(QWidget):
    """A picture, a heading, a sentence and perhaps a button, in the middle.

    Args:
        name: object name; the button is `<name>Button`, the other one `<name>Second`.

    Signals:
        button_clicked: the next step is wanted.
        second_clicked: the other one is.
    """

    button_clicked = Signal()
    second_clicked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon_name = ""
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._spinner = Spinner(28)
        self._heading = label("", "subtitle", wrap=True, name=f"{name}Heading")
        self._text = label("", "muted", wrap=True, name=f"{name}Text")
        for each in (self._heading, self._text):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = Button("", f"{name}Button")
        self._button.clicked.connect(self.button_clicked)
        self._button.hide()
        self._second = Button("", f"{name}Second", look="quiet")
        self._second.clicked.connect(self.second_clicked)
        self._second.hide()
        self._column = column = QVBoxLayout(self)
        column.setSpacing(Space.S)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._spinner, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addSpacing(Space.S)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._second, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, heading: str, text: str = "", *, icon_name: str = "", button: str = "", second: str = "") -> None:
        """Show words, and up to two buttons."""
        self._icon_name = icon_name
        self._spinner.hide()
        self._show_picture()
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.set_text(button)
        self._button.setVisible(bool(button))
        self._second.set_text(second)
        self._second.setVisible(bool(second))

    def say_loading(self, text: str) -> None:
        """Show that something is under way."""
        self.say("", text)
        self._spinner.show()

    def add_step(self, step: QWidget) -> None:
        """Put a further step below the button."""
        self._column.insertWidget(self._column.count() - 1, step, 0, Qt.AlignmentFlag.AlignHCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget; text stays readable in a wide pane."""
        super().resizeEvent(event)
        side = max(Space.L, (self.width() - px(TEXT_WIDTH)) // 2)
        self._column.setContentsMargins(side, Space.XL, side, Space.XL)

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_picture"):
            self._show_picture()

    def _show_picture(self) -> None:
        self._picture.setVisible(bool(self._icon_name))
        if self._icon_name:
            self._picture.setPixmap(pixmap(self._icon_name, current_colors().faint, px(PICTURE_PX)))
