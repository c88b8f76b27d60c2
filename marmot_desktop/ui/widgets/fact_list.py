"""Names and values below each other, as details are shown; the values can be selected."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.labels import label


class FactList(QWidget):
    """Two columns of text; rows come and go.

    Args:
        name: object name; the values are `<name>0`, `<name>1` ...
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._rows: list[tuple[QWidget, QWidget]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.XS + 2)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show exactly these; what has no value is left out."""
        for pair in self._rows:
            for widget in pair:
                self._grid.removeWidget(widget)
                widget.deleteLater()
        self._rows = []
        for title, text in facts:
            if not text:
                continue
            row = len(self._rows)
            head = label(title, "muted")
            value = label(text, wrap=True, name=f"{self.objectName()}{row}", selectable=True)
            value.setAccessibleName(f"{title}: {text}")
            self._grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)
            self._rows.append((head, value))
