"""One tab of the settings: a column of limited width that scrolls."""

from typing import Final

from PySide6.QtWidgets import QWidget

from marmot_desktop.ui.widgets.column_area import ColumnArea

WIDTH: Final = 620


class Section(ColumnArea):
    """Fill `column`; call `finish` at the end of the constructor."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, width=WIDTH, parent=parent)
