"""Layouts whose margins turn round with the window: what is left of the content stands right of it in Arabic.

Qt turns round what a layout holds, but not the margins around that.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout


class SidedColumn(QVBoxLayout):
    """A column of a widget's own; set its margins as for a language that is written from the left."""

    def setGeometry(self, rect: QRect) -> None:
        """See QLayout."""
        super().setGeometry(_turned(self, rect))


class SidedRow(QHBoxLayout):
    """A row of a widget's own; set its margins as for a language that is written from the left."""

    def setGeometry(self, rect: QRect) -> None:
        """See QLayout."""
        super().setGeometry(_turned(self, rect))


def _turned(layout: QLayout, rect: QRect) -> QRect:
    """The room of a layout, moved so that the margins at its sides come out exchanged."""
    parent = layout.parentWidget()
    if parent is None or parent.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return rect
    margins = layout.contentsMargins()
    return rect.translated(margins.right() - margins.left(), 0)
