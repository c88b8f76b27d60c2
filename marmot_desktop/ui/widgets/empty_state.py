"""What a page shows instead of a list: nothing there yet, loading, or what went wrong; with one next step."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.ui.contrast_colors import is_high_contrast
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.theme import Space, current_colors, px
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.spinner import Spinner

PICTURE_PX = 34
DISC_PX = 76
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
        self._picture = _Disc()
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

    def say(
        self,
        heading: str,
        text: str = "",
        *,
        icon_name: str = "",
        button: str = "",
        second: str = "",
        lead: bool = False,
    ) -> None:
        """Show words, and up to two buttons.

        Args:
            heading, text: what is the matter.
            icon_name: the picture above; empty for none.
            button: words of the next step; second: those of the other one; empty for none.
            lead: the next step is what most people come for, and is drawn as such.
        """
        self._spinner.hide()
        self._picture.show_icon(icon_name)
        self._picture.setVisible(bool(icon_name))
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.set_text(button)
        self._button.set_look("primary" if lead else "")
        self._button.setVisible(bool(button))
        self._second.set_text(second)
        self._second.setVisible(bool(second))
        self._spare_picture()

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
        self._spare_picture()

    def _spare_picture(self) -> None:
        """The words come first: where the picture would lie over them, in a low window or at a large zoom, it goes."""
        if not self._picture.has_icon:
            return
        picture = self._picture.height() + Space.S
        needed = self._column.totalHeightForWidth(self.width()) + (picture if self._picture.isHidden() else 0)
        self._picture.setVisible(needed - picture // 2 <= self.height())


class _Disc(QWidget):
    """A picture on a round ground; it is there for the eye alone."""

    def __init__(self) -> None:
        super().__init__()
        self._icon_name = ""
        self.setFixedSize(px(DISC_PX), px(DISC_PX))

    def show_icon(self, icon_name: str) -> None:
        """Show a picture, or none."""
        self._icon_name = icon_name
        self.update()

    @property
    def has_icon(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._icon_name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        if not self._icon_name:
            return
        colors = current_colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colors.strong_line) if is_high_contrast(colors) else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent_soft))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        size = px(PICTURE_PX)
        picture = pixmap(self._icon_name, colors.accent_text, size)
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, picture)
        painter.end()
