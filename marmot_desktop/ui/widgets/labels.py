"""Labels. Every label shows plain text: a name that looks like markup stays text."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyle, QWidget

from marmot_desktop.ui.spoken import SpokenRole

HEADINGS = frozenset({"display", "title", "subtitle"})


class TextLabel(QLabel):
    """A label that begins at the side the window is written from, whatever the direction of its text.

    In languages written from the right QLabel puts a text of the other direction on the other side, and counts the
    space that a line is broken at twice, which cuts off the last letter of a full line.
    """

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.keep_side()

    @property
    def is_selectable(self) -> bool:
        """Whether a document paints it, which knows no direction of the window."""
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse)

    def keep_side(self) -> None:
        """Tell the document of a selectable label where its lines begin."""
        middle = self.alignment() & (Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignJustify)
        if middle or not self.is_selectable:
            return
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        side = right if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | (self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask))

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        if self.is_selectable or not self.isRightToLeft() or not self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.drawFrame(painter)
        room = self.contentsRect()
        layout = self._lay_out(room.width())
        spare = max(0.0, room.height() - layout.boundingRect().height())
        down = spare / 2 if self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QPointF(room.left(), room.top() + down))
        painter.end()

    def _lay_out(self, width: int) -> QTextLayout:
        aligned = QStyle.visualAlignment(Qt.LayoutDirection.RightToLeft, self.alignment())
        option = QTextOption(aligned & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WordWrap if self.wordWrap() else QTextOption.WrapMode.ManualWrap)
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout


class Heading(TextLabel):
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
    made = Heading(text) if rank in HEADINGS else TextLabel(text)
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
        made.keep_side()
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
        # As a whole of its own: a text of the other direction keeps its full stop where its writer has put it.
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), f"\u2068{shown}\u2069")
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
