"""The strip on top of a page or pane: perhaps a way back, a title, a line below it, and buttons."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from marmot_desktop.ui.theme import Space, px, room
from marmot_desktop.ui.widgets.avatar import Avatar
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import ElidedLabel
from marmot_desktop.ui.widgets.sided import SidedRow

HEIGHT = 60
NARROW_PX = 400
"""Narrower columns have narrow margins (`column_area`)."""


class PageHeader(QFrame):
    """A title strip of fixed height.

    Args:
        name: object name; the title is `<name>Title`, the way back `<name>Back`.
        surface: header or pane_header.
        with_avatar: a round picture stands before the title.

    Signals:
        back_clicked: the way back was chosen.
    """

    back_clicked = Signal()

    def __init__(
        self, name: str, *, surface: str = "header", with_avatar: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("surface", surface)
        self.setFixedHeight(room(HEIGHT))
        self.back = Button(self.tr("Back"), f"{name}Back", look="icon", icon_name="back")
        self.back.clicked.connect(self.back_clicked)
        self.back.hide()
        self.avatar = Avatar(36)
        # Never shown from here: a widget without a parent yet would open as a window of its own.
        if not with_avatar:
            self.avatar.hide()
        self.title = ElidedLabel("", "subtitle", f"{name}Title")
        self.below = ElidedLabel("", "faint", f"{name}Below")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.below)
        words.addStretch(1)
        self.below.hide()
        self.row = SidedRow(self)
        self._has_avatar = with_avatar
        self._keep_margins()
        self.row.setSpacing(Space.M)
        self.row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addLayout(words, 1)

    def show_title(self, title: str, below: str = "") -> None:
        """Change the words."""
        self.title.setText(title)
        self.below.setText(below)
        self.below.setVisible(bool(below))

    def event(self, event: QEvent) -> bool:
        """See QObject; the title begins where the page below it does."""
        done = super().event(event)
        # The way back comes and goes with a request for the layout, in a window that keeps its width too.
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and hasattr(self, "row"):
            self._keep_margins()
        return done

    def _keep_margins(self) -> None:
        over_column = self.property("surface") == "header" and not self._has_avatar and self.back.isHidden()
        wide = self.width() >= px(NARROW_PX)
        self.row.setContentsMargins(Space.XL if over_column and wide else Space.L, 0, Space.M, 0)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the end."""
        self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
