"""What became of a group's events, newest first, page after page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject

from marmot_desktop.clock import Clock
from marmot_desktop.domain.group_log import GroupLogRow
from marmot_desktop.ui import locale_text, time_text
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.roles import AvatarSpec, Chip, Role
from marmot_desktop.ui.models.value_list_model import ValueListModel


class GroupLogModel(ValueListModel[GroupLogRow, bytes]):
    """Events in the order they are given.

    Args:
        people: what everybody is called.
        clock: wall time.
        say_row: a row as a sentence.
        chip_of: its outcome in a word.
        icon_of: its picture.
    """

    def __init__(
        self,
        people: PeopleBook,
        clock: Clock,
        say_row: Callable[[GroupLogRow], str],
        chip_of: Callable[[GroupLogRow], Chip | None],
        icon_of: Callable[[GroupLogRow], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(lambda row: row.event_id, lambda row: -row.received_at, parent)
        self._clock = clock
        self._say_row = say_row
        self._chip_of = chip_of
        self._icon_of = icon_of
        people.changed.connect(self.refresh)

    @property
    def oldest(self) -> GroupLogRow | None:
        """The last row; the next page begins below it."""
        return self._values[-1] if self._values else None

    def show_page(self, page: Sequence[GroupLogRow]) -> None:
        """The newest page has been read again: what is new comes on top, what is known may have changed.

        Where nothing of it is known, too much has happened since, and the list begins anew.
        """
        rows = {row.event_id: number for number, row in enumerate(self._values)}
        if not any(row.event_id in rows for row in page):
            self.clear()
            self.append_page(page)
            return
        for row in page:
            number = rows.get(row.event_id)
            if number is not None and self._values[number] != row:
                self._values[number] = row
                self.dataChanged.emit(self.index(number), self.index(number))
        new = [row for row in page if row.event_id not in rows]
        if new:
            self.beginInsertRows(QModelIndex(), 0, len(new) - 1)
            self._values[:0] = new
            self.endInsertRows()

    def append_page(self, page: Sequence[GroupLogRow]) -> None:
        """An older page, below all others."""
        known = {row.event_id for row in self._values}
        new = [row for row in page if row.event_id not in known]
        if new:
            first = len(self._values)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._values.extend(new)
            self.endInsertRows()

    def clear(self) -> None:
        """Show nothing."""
        if self._values:
            self.beginRemoveRows(QModelIndex(), 0, len(self._values) - 1)
            self._values.clear()
            self.endRemoveRows()

    def show(self, value: GroupLogRow, role: Role) -> object:
        """See ValueListModel."""
        match role:
            case Role.TITLE:
                return self._say_row(value)
            case Role.SUBTITLE:
                now = self._clock.now()
                when = f"{time_text.day(value.received_at, now)} {time_text.clock_time(value.received_at)}"
                if value.epoch is None:
                    return when
                return f"{when} · {self.tr('epoch {n}').format(n=locale_text.number(value.epoch))}"
            case Role.AVATAR:
                return AvatarSpec("", b"", self._icon_of(value))
            case Role.CHIPS:
                chip = self._chip_of(value)
                return (chip,) if chip is not None else ()
            case _:
                return None
