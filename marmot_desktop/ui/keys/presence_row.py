"""One relay and whether it hands out a key package."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.models.own_key_package_list_model import Presence
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.theme import Space, current_colors, px
from marmot_desktop.ui.widgets.labels import ElidedLabel, label

MARK_PX = 18


class PresenceRow(QWidget):
    """A mark, the relay's address, and a word.

    Args:
        relay: its address.
        state: what it has told.
        name: object name; the word is `<name>State`.
    """

    def __init__(self, relay: str, state: Presence, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        colors = current_colors()
        words, icon_name, color, rank = {
            Presence.FOUND: (self.tr("Found"), "check", colors.success, "success"),
            Presence.MISSING: (self.tr("Missing"), "alert", colors.danger, "error"),
            Presence.NO_ANSWER: (self.tr("No answer"), "clock", colors.warning, "muted"),
        }[state]
        mark = QLabel()
        mark.setFixedSize(px(MARK_PX), px(MARK_PX))
        mark.setPixmap(pixmap(icon_name, color, px(MARK_PX)))
        shown = plain_line(relay, 120)
        self.setAccessibleName(f"{shown}: {words}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(mark)
        row.addWidget(ElidedLabel(shown), 1)
        row.addWidget(label(words, rank, name=f"{name}State"))
