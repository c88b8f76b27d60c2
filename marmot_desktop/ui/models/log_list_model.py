"""The last lines of the log, filtered; new ones come at the end and old ones leave at the top."""

import logging
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from marmot_desktop.log_memory import KEPT_LINES, LogLine
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.theme import current_colors

Index = QModelIndex | QPersistentModelIndex

_SHOWN_CHARS = 400
_TIME = slice(11, 23)
"""Hours to milliseconds of a line's date."""


class LogListModel(QAbstractListModel):
    """Lines that pass the filter.

    Args:
        kept: so many of all lines are remembered.
    """

    def __init__(self, parent: QObject | None = None, *, kept: int = KEPT_LINES) -> None:
        super().__init__(parent)
        self._kept = kept
        self._all: list[LogLine] = []
        self._shown: list[LogLine] = []
        self._level = logging.DEBUG
        self._area = ""
        self._words = ""

    @property
    def newest(self) -> int:
        """The number of the last line that is known; 0 for none."""
        return self._all[-1].number if self._all else 0

    @property
    def areas(self) -> tuple[str, ...]:
        """Every area that has written something."""
        return tuple(sorted({line.area for line in self._all}))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See QAbstractItemModel."""
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        line = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return plain_line(_without_date(line.text), _SHOWN_CHARS)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(_color(line.level))
            case Role.VALUE:
                return line
            case _:
                return None

    def add(self, lines: Sequence[LogLine]) -> None:
        """New lines have been written."""
        if not lines:
            return
        self._all.extend(lines)
        passing = [line for line in lines if self._passes(line)]
        if passing:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(passing) - 1)
            self._shown.extend(passing)
            self.endInsertRows()
        self._forget()

    def filter(self, level: int, area: str, words: str) -> None:
        """Show only some.

        Args:
            level: the lowest.
            area: one; empty for all.
            words: that have to occur, in any case of letters; empty for any.
        """
        self._level, self._area, self._words = level, area, words.casefold()
        self.beginResetModel()
        self._shown = [line for line in self._all if self._passes(line)]
        self.endResetModel()

    def _passes(self, line: LogLine) -> bool:
        return (
            line.level >= self._level
            and (not self._area or line.area == self._area)
            and (not self._words or self._words in line.text.casefold())
        )

    def _forget(self) -> None:
        surplus = len(self._all) - self._kept
        if surplus <= 0:
            return
        del self._all[:surplus]
        oldest = self._all[0].number
        gone = sum(line.number < oldest for line in self._shown)
        if gone:
            self.beginRemoveRows(QModelIndex(), 0, gone - 1)
            del self._shown[:gone]
            self.endRemoveRows()


def _without_date(text: str) -> str:
    """The time of day is enough for a list; the whole line is shown below it."""
    return f"{text[_TIME]} {text[24:]}" if text[10:11] == "T" and text[23:24] == "Z" else text


def _color(level: int) -> str:
    colors = current_colors()
    if level >= logging.ERROR:
        return colors.danger
    if level >= logging.WARNING:
        return colors.warning
    return colors.text if level >= logging.INFO else colors.muted
