"""Names and values below each other, as details are shown; the values can be selected."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.labels import label

NARROW_PX = 340


class FactList(QWidget):
    """Two columns of text; rows come and go.

    Args:
        name: object name; the values are `<name>0`, `<name>1` ...
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._is_narrow = False
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.XS)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget; where there is little room, a value stands below its name."""
        super().resizeEvent(event)
        is_narrow = self.width() < px(NARROW_PX)
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            for number in range(len(self._rows)):
                self._place(number)

    def _place(self, number: int) -> None:
        head, value = self._rows[number]
        for each in (head, value):
            self._grid.removeWidget(each)
        # What belongs together stands together.
        head.setContentsMargins(0, Space.S if self._is_narrow and number else 0, 0, 0)
        if self._is_narrow:
            self._grid.addWidget(head, 2 * number, 0, 1, 2)
            self._grid.addWidget(value, 2 * number + 1, 0, 1, 2)
        else:
            self._grid.addWidget(head, 2 * number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, 2 * number, 1)

    def _add_row(self) -> None:
        number = len(self._rows)
        head = label("", "muted", wrap=True)
        value = label("", wrap=True, name=f"{self.objectName()}{number}", selectable=True)
        self._rows.append((head, value))
        self._place(number)
