"""Which chats of the list are shown: by kind, and by what was typed."""

from enum import StrEnum

from PySide6.QtCore import QObject, QSortFilterProxyModel

from marmot_desktop.domain.chat import Group
from marmot_desktop.ui.models.chat_list_model import ChatListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.value_list_model import Index


class ChatKind(StrEnum):
    """What the list shows."""

    ALL = "all"
    UNREAD = "unread"
    DIRECT = "direct"
    GROUPS = "groups"
    ARCHIVED = "archived"


class ChatFilter(QSortFilterProxyModel):
    """The chats of one kind whose name, people or last line contain what was typed.

    What is typed is looked for in the archive too, unless a kind was chosen.

    Args:
        source: all chats.
    """

    def __init__(self, source: ChatListModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._kind = ChatKind.ALL
        self._wanted = ""
        self._kept: int | None = None
        self.setSourceModel(source)

    @property
    def kind(self) -> ChatKind:
        """What is shown."""
        return self._kind

    @property
    def is_narrowed(self) -> bool:
        """Whether some chats may be left out."""
        return self._kind is not ChatKind.ALL or bool(self._wanted)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The chats that are shown, top to bottom."""
        return tuple(self.index(row, 0).data(Role.VALUE) for row in range(self.rowCount()))

    def show_kind(self, kind: ChatKind) -> None:
        """Show other chats."""
        self._kind = kind
        self._kept = None
        self.invalidate()

    def search(self, text: str) -> None:
        """Show only matching chats; all for an empty text."""
        self._wanted = text.strip().casefold()
        self.invalidate()

    def keep(self, group_key: int | None) -> None:
        """The open chat stays in the list of unread ones while it is read."""
        if group_key != self._kept:
            self._kept = group_key
            if self._kind is ChatKind.UNREAD:
                self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """See QSortFilterProxyModel."""
        group = self._source.values[row]
        return self._is_of_kind(group) and (not self._wanted or self._wanted in self._source.searched_text(group))

    def _is_of_kind(self, group: Group) -> bool:
        source = self._source
        if self._kind is ChatKind.ARCHIVED:
            return source.is_archived(group)
        if source.is_archived(group):
            return self._kind is ChatKind.ALL and bool(self._wanted)
        match self._kind:
            case ChatKind.UNREAD:
                return source.is_unread(group) or group.key == self._kept
            case ChatKind.DIRECT:
                return group.is_direct
            case ChatKind.GROUPS:
                return not group.is_direct
            case _:
                return True
