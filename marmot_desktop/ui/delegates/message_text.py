"""Texts of messages, broken into lines, with their links."""

import unicodedata
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

Links = tuple[tuple[int, int, str], ...]


@dataclass(slots=True)
class BrokenText:
    """A text that has been broken into lines.

    Args:
        layout: draws it.
        width: of its longest line.
        height: of all lines.
        last_line_width: room that the last line takes.
    """

    layout: QTextLayout
    width: float
    height: float
    last_line_width: float

    def link_at(self, point: QPointF, links: Links) -> str:
        """The link under a point of the text's own area; empty for none."""
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if not line.y() <= point.y() <= line.y() + line.height():
                continue
            if not line.rect().left() <= point.x() <= line.rect().left() + line.naturalTextWidth():
                return ""
            at = line.xToCursor(point.x())
            return next((address for start, length, address in links if start <= at < start + length), "")
        return ""


def break_lines(text: str, font: QFont, room: float, links: Links = ()) -> BrokenText:
    """Break a text into lines of at most a width."""
    broken = _lay_out(text, font, room, links)
    # Lines that run from the right begin at the right end of their room, which is the bubble's then.
    return _lay_out(text, font, ceil(broken.width) + 1.0, links) if _runs_from_right(text) else broken


def _lay_out(text: str, font: QFont, room: float, links: Links) -> BrokenText:
    # A line separator makes a new line inside one layout.
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if links:
        layout.setFormats([_underlined(start, length) for start, length, _address in links])
    layout.beginLayout()
    height, width, last = 0.0, 0.0, 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        line.setPosition(QPointF(0, height))
        height += line.height() + 1
        last = line.naturalTextWidth()
        width = max(width, last)
    layout.endLayout()
    return BrokenText(layout, width, height, width if _runs_from_right(text) else last)


def _underlined(start: int, length: int) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontUnderline(True)
    # The members have no typed setters in PySide's stubs.
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _runs_from_right(text: str) -> bool:
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
