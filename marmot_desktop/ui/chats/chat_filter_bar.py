"""What stands over the chat list: a field to search it, and which chats it shows."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.ui.models.chat_filter import ChatKind
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button, group_exclusively, mark
from marmot_desktop.ui.widgets.flow import FlowLayout
from marmot_desktop.ui.widgets.region import Region
from marmot_desktop.ui.widgets.search_field import SearchField


class ChatFilterBar(QWidget):
    """A search field above a row of chips.

    Signals:
        search_changed: what was typed.
        kind_chosen: a `ChatKind`.
        list_wanted: the arrow down was pressed in the field.
    """

    search_changed = Signal(str)
    kind_chosen = Signal(object)
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField("chatSearchField", self.tr("Search chats"))
        self.field.textChanged.connect(self.search_changed)
        self.field.installEventFilter(self)
        self._chips = {
            ChatKind.ALL: Button(self.tr("All"), "allChatsChip", look="chip"),
            ChatKind.UNREAD: Button(self.tr("Unread"), "unreadChatsChip", look="chip"),
            ChatKind.DIRECT: Button(self.tr("Direct"), "directChatsChip", look="chip"),
            ChatKind.GROUPS: Button(self.tr("Groups"), "groupChatsChip", look="chip"),
            ChatKind.ARCHIVED: Button(self.tr("Archived"), "archivedChatsChip", look="chip"),
        }
        line = Region(self.tr("Which chats are shown"))
        line.setProperty("scroll", "true")
        # In a narrow pane, or in a language of long words, they take a second line.
        row = FlowLayout(Space.XS, line)
        for kind, chip in self._chips.items():
            row.addWidget(chip)
            chip.toggled.connect(lambda on, chosen=kind: self.kind_chosen.emit(chosen) if on else None)
        group_exclusively(*self._chips.values())
        mark(self._chips[ChatKind.ALL])
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, 0, Space.M, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(self.field)
        column.addWidget(line)
        self.setFocusProxy(self.field)

    def show_kind(self, kind: ChatKind) -> None:
        """Mark which chats are shown."""
        mark(self._chips[kind])

    def clear(self) -> None:
        """Show everything again."""
        self.field.clear()
        self.show_kind(ChatKind.ALL)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.field:
            if event.key() == Qt.Key.Key_Down:
                self.list_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)
