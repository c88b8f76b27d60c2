"""Names and values below each other, as details are shown; the values can be selected."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

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
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.XS + 2)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show exactly these; what has no value is left out."""
        shown = [fact for fact in facts if fact[1]]
        while len(self._rows) < len(shown):
            self._add_row()
        for (head, value), (title, text) in zip(self._rows, shown, strict=False):
            head.setText(title)
            value.setText(text)
            value.setAccessibleName(f"{title}: {text}")
        for number, row in enumerate(self._rows):
            for each in row:
                each.setVisible(number < len(shown))

    def _add_row(self) -> None:
        number = len(self._rows)
        head = label("", "muted")
        value = label("", wrap=True, name=f"{self.objectName()}{number}", selectable=True)
        self._grid.addWidget(head, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, number, 1)
        self._rows.append((head, value))
