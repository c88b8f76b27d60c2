"""Labels. Every label shows plain text: a name that looks like markup stays text."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyle, QWidget

from marmot_desktop.ui.spoken import SpokenRole

HEADINGS = frozenset({"display", "title", "subtitle"})


class WrappedLabel(QLabel):
    """A label whose lines begin and end at its edges in languages that are written from the right as well.

    Qt counts the space that a line is broken at twice there, and so cuts off the last letter of a full line.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        selectable = bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse)
        if selectable or not (self.wordWrap() and self.isRightToLeft()):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.drawFrame(painter)
        room = self.contentsRect()
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        aligned = QStyle.visualAlignment(Qt.LayoutDirection.RightToLeft, self.alignment())
        option = QTextOption(aligned & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        middle = self.alignment() & Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QPointF(room.left(), room.top() + (max(0.0, room.height() - height) / 2 if middle else 0)))
        painter.end()


class Heading(WrappedLabel):
    """A label that readers find when they go from heading to heading."""

    spoken_role = SpokenRole.Heading


def label(text: str = "", rank: str = "", *, wrap: bool = False, name: str = "", selectable: bool = False) -> QLabel:
    """A label.

    Args:
        text: plain text.
        rank: display, title, subtitle, strong, muted, faint, caption, error or success; empty for running text.
        wrap: over several lines.
        name: object name.
        selectable: by mouse, and by keyboard.
    """
    made = Heading(text) if rank in HEADINGS else WrappedLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setObjectName(name)
    if rank:
        made.setProperty("rank", rank)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where there is no room; the whole is the tooltip-free accessible text."""

    def __init__(self, text: str = "", rank: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.spoken_role = SpokenRole.Heading if rank in HEADINGS else None
        if rank:
            self.setProperty("rank", rank)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(20)

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


def set_rank(widget: QLabel, rank: str) -> None:
    """Change the rank of a label that is shown already."""
    restyle(widget, "rank", rank)


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the stylesheet looks at, and let it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def hairline(*, vertical: bool = False) -> QFrame:
    """A thin line between two areas."""
    line = QFrame()
    line.setProperty("line", "true")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
