"""The list model that all others are: sorted domain values, changed row by row, never reset."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any, ClassVar, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.sentences import join_sentences

V = TypeVar("V")
K = TypeVar("K", bound=Hashable)

Index = QModelIndex | QPersistentModelIndex

_ROLES: Final = {int(role): role for role in Role}
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_SAID: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCRIBED: Final = int(Qt.ItemDataRole.AccessibleDescriptionRole)
_UNTIMED: Final = frozenset(Role) - {Role.VALUE, Role.TRAILING}
"""What does not change by the clock alone."""


class ValueListModel(QAbstractListModel, Generic[V, K]):
    """Rows of values.

    Args:
        key_of: what makes two values the same row.
        order_of: sorts rows; anything comparable.

    A class that `remembers` is asked once what a row shows, until a row changes or `refresh` is called: a list that is
    scrolled or laid over is painted often and changes seldom. What depends on the time alone is asked for each time.
    """

    remembers: ClassVar[bool] = False

    def __init__(self, key_of: Callable[[V], K], order_of: Callable[[V], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key_of = key_of
        self._order_of = order_of
        self._values: list[V] = []
        self._shown: dict[tuple[int, Role], object] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See QAbstractItemModel."""
        row = index.row()
        if not 0 <= row < len(self._values):
            return None
        asked = Role.TITLE if role == _DISPLAY else _ROLES.get(role)
        if asked is None:
            return self._speak(self._values[row], role)
        if asked is Role.VALUE:
            return self._values[row]
        if not self.remembers or asked not in _UNTIMED:
            return self.show(self._values[row], asked)
        place = (row, asked)
        if place not in self._shown:
            self._shown[place] = self.show(self._values[row], asked)
        return self._shown[place]

    def _speak(self, value: V, role: int) -> str | None:
        if role == _SAID:
            return self.say(value)
        if role == _DESCRIBED:
            return str(self.show(value, Role.REASON) or "") or None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows with a reason not to be chosen can be neither clicked nor selected."""
        flags = super().flags(index)
        if index.isValid() and self.data(index, Role.REASON):
            return flags & ~(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
        return flags

    def show(self, value: V, role: Role) -> object:
        """What a row shows for a role; subclasses answer."""
        raise NotImplementedError

    def say(self, value: V) -> str:
        """The row as one sentence for a screen reader."""
        parts = [self.show(value, Role.TITLE), self.show(value, Role.SUBTITLE), self.show(value, Role.TRAILING)]
        chips = self.show(value, Role.CHIPS)
        words = [chip.text for chip in chips] if isinstance(chips, tuple) else []
        return join_sentences([*(str(part) for part in parts if part), *words])

    @property
    def values(self) -> tuple[V, ...]:
        """All values, top to bottom."""
        return tuple(self._values)

    def find(self, key: K) -> V | None:
        """The value of a key."""
        row = self.row_of(key)
        return None if row is None else self._values[row]

    def row_of(self, key: K) -> int | None:
        """The row of a key."""
        for row, value in enumerate(self._values):
            if self._key_of(value) == key:
                return row
        return None

    def index_of(self, key: K) -> QModelIndex:
        """The index of a key; invalid if there is none."""
        row = self.row_of(key)
        return QModelIndex() if row is None else self.index(row)

    def set_values(self, values: Iterable[V]) -> None:
        """Show exactly these, keeping the rows that stay."""
        wanted = {self._key_of(value): value for value in values}
        self.remove_values([self._key_of(value) for value in self._values if self._key_of(value) not in wanted])
        if not self._values:
            ordered = sorted(wanted.values(), key=self._order_of)
            if ordered:
                self.beginInsertRows(QModelIndex(), 0, len(ordered) - 1)
                self._values = ordered
                self._shown.clear()
                self.endInsertRows()
            return
        self.put_values(wanted.values())

    def put_values(self, values: Iterable[V]) -> None:
        """Insert new ones and change present ones, moving them where their order says."""
        for value in values:
            row = self.row_of(self._key_of(value))
            if row is None:
                self._insert(value)
            else:
                self._change(row, value)

    def remove_values(self, keys: Iterable[K]) -> None:
        """Remove the rows of these keys; unknown ones are no error."""
        for key in keys:
            row = self.row_of(key)
            if row is not None:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._values[row]
                self._shown.clear()
                self.endRemoveRows()

    def refresh(self) -> None:
        """Something that all rows show has changed, such as names or the day."""
        self._shown.clear()
        if self._values:
            self.dataChanged.emit(self.index(0), self.index(len(self._values) - 1))

    def _insert(self, value: V) -> None:
        row = self._place_of(value, self._values)
        self.beginInsertRows(QModelIndex(), row, row)
        self._values.insert(row, value)
        self._shown.clear()
        self.endInsertRows()

    def _change(self, row: int, value: V) -> None:
        others = self._values[:row] + self._values[row + 1 :]
        target = self._place_of(value, others)
        if target != row:
            # Qt names the place before the move; below the row it counts the row itself.
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), target + 1 if target > row else target)
            self._values = [*others[:target], value, *others[target:]]
            self._shown.clear()
            self.endMoveRows()
        else:
            self._values[row] = value
            self._shown.clear()
        self.dataChanged.emit(self.index(target), self.index(target))

    def _place_of(self, value: V, among: list[V]) -> int:
        order = self._order_of(value)
        for row, other in enumerate(among):
            if order < self._order_of(other):
                return row
        return len(among)
