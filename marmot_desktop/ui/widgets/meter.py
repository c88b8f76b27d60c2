"""A thin bar that says how full something is, with words above it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.labels import ElidedLabel, label, restyle


class Meter(QWidget):
    """How full one thing is.

    Args:
        name: object name; its parts are `<name>Title`, `<name>Value` and `<name>Note`.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title = ElidedLabel("", "strong", f"{name}Title")
        self._value = label("", "muted", name=f"{name}Value")
        self._note = label("", wrap=True, name=f"{name}Note")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, Space.XS, 0, Space.XS)
        grid.setVerticalSpacing(Space.XS)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._value, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._bar, 1, 0, 1, 2)
        grid.addWidget(self._note, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def show_level(self, title: str, words: str, level: int, full: int, *, note: str = "", tone: str = "info") -> None:
        """Show how full it is.

        Args:
            title: what it is.
            words: the level for people; spoken with the title by screen readers.
            level: how much there is.
            full: how much would be enough; more than that shows as full.
            note: what to know of it; empty for nothing.
            tone: info, warning or danger.
        """
        self._title.setText(title)
        self._value.setText(words)
        self._bar.setRange(0, max(1, full))
        self._bar.setValue(min(level, max(1, full)))
        self._bar.setAccessibleName(f"{title}: {words}")
        restyle(self._bar, "tone", tone)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        restyle(self._note, "tone", tone)
