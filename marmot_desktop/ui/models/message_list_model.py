"""A window of rows over one conversation: the newest 200, older ones 50 at a time.

A list view asks every row for its height and lays out again on each change, so the window stays short: at most
`MAX_ROWS`. Reading far back drops the newest rows; the model says so by `at_newest`, and the view loads the end again
when it is wanted.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from marmot_desktop.clock import Clock
from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, Message
from marmot_desktop.domain.facts import DeliveryChanged
from marmot_desktop.ui import time_text
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.value_list_model import Index
from marmot_desktop.ui.plain_text import plain_text
from marmot_desktop.ui.system_lines import line_text

FIRST_ROWS: Final = 200
OLDER_ROWS: Final = 50
MAX_ROWS: Final = 600
RUN_GAP_S: Final = 300
"""A pause longer than this begins a new run of bubbles."""


@dataclass(frozen=True, slots=True)
class MessageRow:
    """How one row is drawn.

    Args:
        day: words of the divider above it; empty for none.
        first, last: of a run of one author's bubbles.
        system: a line of our own making.
        mine: on the right.
        author: name over the first bubble of others.
        text: plain text.
        time: of day.
        state: of an own message.
        seed: colour of the author.
    """

    day: str
    first: bool
    last: bool
    system: bool
    mine: bool
    author: str
    text: str
    time: str
    state: DeliveryState
    seed: bytes


class MessageListModel(QAbstractListModel):
    """Messages of one group, oldest first.

    Args:
        people: for names.
        clock: tells what day it is.
    """

    def __init__(self, people: PeopleBook, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._clock = clock
        self._messages: list[Message] = []
        self._layouts: dict[int, MessageRow] = {}
        self.at_newest = True
        self.at_oldest = False
        people.changed.connect(self._on_people_changed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._messages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See QAbstractItemModel."""
        row = index.row()
        if not index.isValid() or not 0 <= row < len(self._messages):
            return None
        if role == Role.LAYOUT:
            return self.layout_of(row)
        if role == Role.VALUE:
            return self._messages[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.layout_of(row).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._say(row)
        return None

    @property
    def messages(self) -> tuple[Message, ...]:
        """All rows, oldest first."""
        return tuple(self._messages)

    def set_page(self, newest_first: Iterable[Message]) -> None:
        """Show the end of a conversation anew."""
        messages = sorted(newest_first, key=_order)
        self.beginResetModel()
        self._messages = messages
        self._layouts.clear()
        self.at_newest = True
        self.at_oldest = len(messages) < FIRST_ROWS
        self.endResetModel()

    def prepend(self, newest_first: Iterable[Message]) -> None:
        """Put an older page in front; the newest rows go where there are too many."""
        known = {message.id for message in self._messages}
        older = sorted((message for message in newest_first if message.id not in known), key=_order)
        self.at_oldest = len(older) < OLDER_ROWS
        if not older:
            return
        self.beginInsertRows(QModelIndex(), 0, len(older) - 1)
        self._messages[:0] = older
        self._layouts.clear()
        self.endInsertRows()
        self._tell(len(older), len(older))
        excess = len(self._messages) - MAX_ROWS
        if excess > 0:
            self.beginRemoveRows(QModelIndex(), MAX_ROWS, len(self._messages) - 1)
            del self._messages[MAX_ROWS:]
            self._layouts.pop(MAX_ROWS - 1, None)
            self.endRemoveRows()
            self.at_newest = False

    def add(self, messages: Iterable[Message]) -> int:
        """Put new messages where their time says. Returns how many rows came."""
        added = 0
        for message in messages:
            row = self._row_of(message.id)
            if row is not None:
                self._replace(row, message)
            elif self.at_newest or (self._messages and _order(message) < _order(self._messages[-1])):
                added += self._insert(message)
        return added

    def change(self, messages: Iterable[Message]) -> None:
        """Messages are other ones now; those that are not shown are no error."""
        for message in messages:
            row = self._row_of(message.id)
            if row is not None:
                self._replace(row, message)

    def deliver(self, deliveries: Iterable[DeliveryChanged]) -> None:
        """What became of own messages has changed."""
        for delivery in deliveries:
            row = self._row_of(delivery.message)
            if row is not None:
                before = self._messages[row]
                now = replace(before, state=delivery.state, relays_accepted=delivery.relays_accepted)
                self._replace(row, now)

    def layout_of(self, row: int) -> MessageRow:
        """How a row is drawn."""
        known = self._layouts.get(row)
        if known is None:
            known = self._layouts[row] = self._lay_out(row)
        return known

    def _insert(self, message: Message) -> int:
        row = len(self._messages)
        while row and _order(message) < _order(self._messages[row - 1]):
            row -= 1
        if row == 0 and self._messages and not self.at_oldest:
            return 0  # older than the window; it comes with its page
        self.beginInsertRows(QModelIndex(), row, row)
        self._messages.insert(row, message)
        self._layouts = {at: layout for at, layout in self._layouts.items() if at < row - 1}
        self.endInsertRows()
        self._tell(row - 1, row + 1)
        return 1

    def _replace(self, row: int, message: Message) -> None:
        self._messages[row] = message
        self._layouts.pop(row, None)
        self._tell(row, row)

    def _tell(self, first: int, last: int) -> None:
        first, last = max(first, 0), min(last, len(self._messages) - 1)
        for row in range(first, last + 1):
            self._layouts.pop(row, None)
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _row_of(self, message_id: bytes) -> int | None:
        for row in range(len(self._messages) - 1, -1, -1):
            if self._messages[row].id == message_id:
                return row
        return None

    def _lay_out(self, row: int) -> MessageRow:
        message = self._messages[row]
        before = self._messages[row - 1] if row else None
        after = self._messages[row + 1] if row + 1 < len(self._messages) else None
        new_day = before is None or not time_text.same_day(before.sort_at, message.sort_at)
        system = message.kind == SYSTEM_LINE_KIND
        return MessageRow(
            day=time_text.day(message.sort_at, self._clock.now()) if new_day else "",
            first=new_day or not _one_run(before, message),
            last=after is None
            or not _one_run(message, after)
            or not time_text.same_day(message.sort_at, after.sort_at),
            system=system,
            mine=message.mine,
            author=self._people.name_of(message.author),
            text=line_text(message, self._people.name_of, self._people.me) if system else self._text_of(message),
            time=time_text.clock_time(message.sort_at),
            state=message.state,
            seed=message.author,
        )

    def _text_of(self, message: Message) -> str:
        if message.state is DeliveryState.DELETED:
            return self.tr("This message was deleted.")
        return plain_text(message.text) or self.tr("Unsupported content (kind {kind})").format(kind=message.kind)

    def _say(self, row: int) -> str:
        layout = self.layout_of(row)
        states = {DeliveryState.QUEUED: self.tr("sending"), DeliveryState.FAILED: self.tr("not sent")}
        parts = [layout.day, "" if layout.system else layout.author, layout.text, layout.time]
        return ", ".join(part for part in [*parts, states.get(layout.state, "")] if part)

    def _on_people_changed(self) -> None:
        self._layouts.clear()
        self._tell(0, len(self._messages) - 1)


def _one_run(first: Message | None, second: Message | None) -> bool:
    if first is None or second is None or SYSTEM_LINE_KIND in (first.kind, second.kind):
        return False
    return first.author == second.author and second.sort_at - first.sort_at <= RUN_GAP_S


def _order(message: Message) -> tuple[int, int]:
    return (message.sort_at, message.position)
