"""A window of rows over one conversation: it opens small and grows a page at a time, at either end.

A list view asks every row for its height and lays out again on each change, so the window stays short: at most
`MAX_ROWS`. Reading far back drops the newest rows, reading on drops the oldest; the model says so by `at_newest` and
`at_oldest`, and the view asks for the next page when it comes near.
"""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from marmot_desktop.clock import Clock
from marmot_desktop.domain.chat import DeliveryState, Message
from marmot_desktop.domain.conversation import MessagePage
from marmot_desktop.domain.facts import DeliveryChanged
from marmot_desktop.frozen import replace
from marmot_desktop.ui.models.message_rows import MessageRow, RowPlace, build_row
from marmot_desktop.ui.models.message_sentence import say_row
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.value_list_model import Index

FIRST_ROWS: Final = 60
PAGE_ROWS: Final = 50
MAX_ROWS: Final = 400
UNSHOWN_KINDS: Final = frozenset({5, 7, 447, 448, 449})
"""Rumors that change others or notify: deletions, reactions, push tokens."""


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
        self._ids: set[bytes] = set()
        self._rows: dict[bytes, MessageRow] = {}
        self._quoted: dict[bytes, Message] = {}
        self._unfolded: set[bytes] = set()
        self._first_unread: bytes | None = None
        self.at_newest = True
        self.at_oldest = False
        people.changed.connect(self._on_people_changed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._messages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See QAbstractItemModel."""
        row = index.row()
        if not 0 <= row < len(self._messages):
            return None
        if role == Role.LAYOUT:
            return self.layout_of(row)
        if role == Role.VALUE:
            return self._messages[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.layout_of(row).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say_row(self.layout_of(row))
        return None

    @property
    def messages(self) -> tuple[Message, ...]:
        """All rows, oldest first."""
        return tuple(self._messages)

    @property
    def oldest(self) -> Message | None:
        """The first row."""
        return self._messages[0] if self._messages else None

    @property
    def newest(self) -> Message | None:
        """The last row."""
        return self._messages[-1] if self._messages else None

    @property
    def first_unread(self) -> bytes | None:
        """The id of the row under the divider between what was read and what was not."""
        return self._first_unread

    def set_page(self, page: MessagePage) -> None:
        """Show another part of the conversation."""
        self.beginResetModel()
        self._messages = sorted(page.messages, key=_order)
        self._ids = {message.id for message in self._messages}
        self._rows.clear()
        self._quoted = {message.id: message for message in page.quoted}
        self.at_newest, self.at_oldest = page.at_newest, page.at_oldest
        self.endResetModel()

    def prepend(self, page: MessagePage) -> None:
        """Put an older page in front; the newest rows go where there are too many."""
        older = self._new_of(page)
        self.at_oldest = page.at_oldest
        if not older:
            return
        self.beginInsertRows(QModelIndex(), 0, len(older) - 1)
        self._messages[:0] = older
        if len(older) < len(self._messages):
            self._rows.pop(self._messages[len(older)].id, None)
        self.endInsertRows()
        self._tell(len(older), len(older))
        self.trim(from_oldest=False)

    def append(self, page: MessagePage) -> None:
        """Put a newer page at the end; the oldest rows go where there are too many."""
        newer = self._new_of(page)
        self.at_newest = page.at_newest
        if not newer:
            return
        end = len(self._messages)
        self.beginInsertRows(QModelIndex(), end, end + len(newer) - 1)
        self._messages += newer
        self.endInsertRows()
        self._tell(end - 1, end - 1)
        self.trim(from_oldest=True)

    def add(self, messages: Iterable[Message]) -> int:
        """Put new messages where their time says. Returns how many rows came."""
        fresh: list[Message] = []
        for message in messages:
            if message.kind in UNSHOWN_KINDS:
                continue
            if message.id in self._ids:
                self.change((message,))
            elif self.at_newest or (self._messages and _order(message) < _order(self._messages[-1])):
                fresh.append(message)
        fresh.sort(key=_order)
        if not self._messages or (fresh and _order(fresh[0]) > _order(self._messages[-1])):
            return self._extend(fresh)
        return sum(self._insert(message) for message in fresh)

    def show_latest(self, messages: Iterable[Message], rows: int = FIRST_ROWS) -> None:
        """A flood has come while the end was looked at: show the end of it.

        To lay out hundreds of rows that are pushed out of view at once would cost a tenth of a second and show nothing.

        Args:
            messages: the new ones.
            rows: how many to show at most; those before them are loaded again.
        """
        shown = (message for message in messages if message.kind not in UNSHOWN_KINDS)
        every = {message.id: message for message in (*self._messages, *shown)}
        latest = sorted(every.values(), key=_order)[-rows:]
        whole = self.at_oldest and len(every) == len(latest)
        self.set_page(MessagePage(tuple(latest), tuple(self._quoted.values()), whole, at_newest=True))

    def trim(self, *, from_oldest: bool) -> None:
        """Let rows go that are too many, from the end that nobody looks at."""
        excess = len(self._messages) - MAX_ROWS
        if excess <= 0:
            return
        if from_oldest:
            self._drop(0, excess - 1)
            self.at_oldest = False
            self._tell(0, 0)
        else:
            self._drop(MAX_ROWS, len(self._messages) - 1)
            self.at_newest = False

    def change(self, messages: Iterable[Message]) -> None:
        """Messages are other ones now; those that are not shown are no error. What a lost branch took away goes."""
        for message in messages:
            if message.id in self._quoted:
                self._quoted[message.id] = message
                self._tell_answers(message.id)
            row = self._row_of(message.id)
            if row is None:
                # A branch that came back brings its messages with it.
                if message.state is DeliveryState.RECEIVED and message.id not in self._ids:
                    self.add((message,))
            elif message.state is DeliveryState.INVALIDATED:
                self._drop(row, row)
                self._tell(row - 1, row)
            else:
                self._replace(row, message)

    def deliver(self, deliveries: Iterable[DeliveryChanged]) -> None:
        """What became of own messages has changed."""
        for delivery in deliveries:
            row = self._row_of(delivery.message)
            if row is not None:
                before = self._messages[row]
                now = replace(before, state=delivery.state, relays_accepted=delivery.relays_accepted)
                self._replace(row, now)

    def quote(self, message: Message) -> None:
        """Know a message that is answered from here."""
        self._quoted.setdefault(message.id, message)

    def show_first_unread(self, message_id: bytes | None) -> None:
        """Put the divider above a row, or take it away."""
        before, self._first_unread = self._first_unread, message_id
        for each in (before, message_id):
            row = self._row_of(each) if each is not None else None
            if row is not None:
                self._tell(row - 1, row)

    def unfold(self, row: int) -> None:
        """Show all of a long text."""
        self._unfolded.add(self._messages[row].id)
        self._tell(row, row)

    def find(self, message_id: bytes) -> QModelIndex:
        """The index of a message; invalid if it is not among the rows."""
        row = self._row_of(message_id)
        return QModelIndex() if row is None else self.index(row)

    def layout_of(self, row: int) -> MessageRow:
        """How a row is drawn."""
        message = self._messages[row]
        known = self._rows.get(message.id)
        if known is None:
            place = RowPlace(
                self._messages[row - 1] if row else None,
                self._messages[row + 1] if row + 1 < len(self._messages) else None,
                self._clock.now(),
                message.id == self._first_unread,
                message.id in self._unfolded,
            )
            known = self._rows[message.id] = build_row(message, place, self._people, self._quoted)
        return known

    def _new_of(self, page: MessagePage) -> list[Message]:
        new = sorted((message for message in page.messages if message.id not in self._ids), key=_order)
        self._ids.update(message.id for message in new)
        self._quoted.update((message.id, message) for message in page.quoted)
        return new

    def _extend(self, fresh: list[Message]) -> int:
        if not fresh:
            return 0
        end = len(self._messages)
        self._ids.update(message.id for message in fresh)
        self.beginInsertRows(QModelIndex(), end, end + len(fresh) - 1)
        self._messages += fresh
        self.endInsertRows()
        self._tell(end - 1, end - 1)
        return len(fresh)

    def _insert(self, message: Message) -> int:
        row = bisect_left(self._messages, _order(message), key=_order)
        if row == 0 and self._messages and not self.at_oldest:
            return 0  # older than the window; it comes with its page
        self._ids.add(message.id)
        self.beginInsertRows(QModelIndex(), row, row)
        self._messages.insert(row, message)
        self.endInsertRows()
        self._tell(row - 1, row + 1)
        return 1

    def _drop(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        for message in self._messages[first : last + 1]:
            self._ids.discard(message.id)
            self._rows.pop(message.id, None)
        del self._messages[first : last + 1]
        self.endRemoveRows()

    def _replace(self, row: int, message: Message) -> None:
        self._messages[row] = message
        self._tell(row, row)

    def _tell(self, first: int, last: int) -> None:
        first, last = max(first, 0), min(last, len(self._messages) - 1)
        for row in range(first, last + 1):
            self._rows.pop(self._messages[row].id, None)
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _tell_answers(self, message_id: bytes) -> None:
        for row, message in enumerate(self._messages):
            if message.reply_to == message_id:
                self._tell(row, row)

    def _row_of(self, message_id: bytes) -> int | None:
        if message_id not in self._ids:
            return None
        for row in range(len(self._messages) - 1, -1, -1):
            if self._messages[row].id == message_id:
                return row
        return None

    def _on_people_changed(self) -> None:
        self._tell(0, len(self._messages) - 1)


def _order(message: Message) -> tuple[int, int]:
    return (message.sort_at, message.position)
