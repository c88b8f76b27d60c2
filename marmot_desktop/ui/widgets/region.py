"""A part of the window that has a name: readers say it when the focus comes in, and find it in their outline."""

from PySide6.QtWidgets import QWidget

from marmot_desktop.ui.spoken import SpokenRole


class Region(QWidget):
    """A plain widget that holds others.

    Args:
        what: what the part is; may be set later by `setAccessibleName`.
        name: object name.
    """

    spoken_role = SpokenRole.Grouping

    def __init__(self, what: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(what)
