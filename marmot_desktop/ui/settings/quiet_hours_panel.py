"""The hours of the day in which nothing disturbs."""

from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.notification_settings import DAY_MINUTES, QuietHours
from marmot_desktop.frozen import replace
from marmot_desktop.ui import locale_text, time_text
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.ticks import CheckBox

STEP_MINUTES: Final = 30
SHOWN_TIMES: Final = 10


class QuietHoursPanel(QWidget):
    """From, to, and on which days.

    Signals:
        chosen: other `QuietHours`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quietHours")
        self._quiet = QuietHours()
        self._on = CheckBox(self.tr("Keep quiet at certain hours"))
        self._on.setObjectName("quietHoursBox")
        self._on.setAccessibleName(self._on.text())
        self._on.clicked.connect(lambda on: self._choose(replace(self._quiet, on=on)))
        #: The beginning of a time of the day, followed by a field with a time
        self._begins = self._times(self.tr("From"), "quietBegins")
        #: The end of a time of the day, followed by a field with a time
        self._ends = self._times(self.tr("Until"), "quietEnds")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._on)
        for field, choose in ((self._begins, self._on_begins_chosen), (self._ends, self._on_ends_chosen)):
            field.activated.connect(choose)
        column.addWidget(FlowRow(Space.M, _named(self._begins), _named(self._ends)))
        column.addWidget(
            label(self.tr("On these days; a night belongs to the day on which it begins"), "muted", wrap=True)
        )
        column.addWidget(self._build_days())

    def show_hours(self, quiet: QuietHours, reason: str) -> None:
        """What was chosen.

        Args:
            quiet: it.
            reason: why nothing can be changed here; empty if it can.
        """
        self._quiet = quiet
        self._on.setChecked(quiet.on)
        _show_time(self._begins, quiet.begins)
        _show_time(self._ends, quiet.ends)
        for day, box in self._days.items():
            box.setChecked(day in quiet.days)
        allow(self._on, reason)
        inner = reason or ("" if quiet.on else self.tr("Switch the quiet hours on first"))
        for widget in (self._begins, self._ends, *self._days.values()):
            allow(widget, inner)

    def _times(self, name: str, object_name: str) -> QComboBox:
        field = QComboBox()
        field.setObjectName(object_name)
        field.setAccessibleName(name)
        field.setMaxVisibleItems(SHOWN_TIMES)
        for minute in range(0, DAY_MINUTES, STEP_MINUTES):
            field.addItem(time_text.time_of_day(minute), minute)
        return field

    def _build_days(self) -> FlowRow:
        self._days: dict[int, CheckBox] = {}
        locale = QLocale()
        first = locale_text.first_day_of_week().value - 1
        for day in ((first + offset) % 7 for offset in range(7)):
            box = CheckBox(locale.standaloneDayName(day + 1, QLocale.FormatType.ShortFormat))
            box.setObjectName(f"quietDay{day}")
            box.setAccessibleName(locale.standaloneDayName(day + 1, QLocale.FormatType.LongFormat))
            box.clicked.connect(self._on_day_clicked)
            box.setCursor(Qt.CursorShape.PointingHandCursor)
            self._days[day] = box
        return FlowRow(Space.M, *self._days.values())

    def _on_begins_chosen(self, index: int) -> None:
        self._choose(replace(self._quiet, begins=int(self._begins.itemData(index))))

    def _on_ends_chosen(self, index: int) -> None:
        self._choose(replace(self._quiet, ends=int(self._ends.itemData(index))))

    def _on_day_clicked(self) -> None:
        days = frozenset(day for day, box in self._days.items() if box.isChecked())
        self._choose(replace(self._quiet, days=days))

    def _choose(self, quiet: QuietHours) -> None:
        self._quiet = quiet
        self.chosen.emit(quiet)


def allow(widget: QWidget, reason: str) -> None:
    """Let a field be used, or not; the reason why not is its tooltip then."""
    widget.setEnabled(not reason)
    widget.setToolTip(reason)
    widget.setAccessibleDescription(reason)


def _named(field: QComboBox) -> QWidget:
    """A field behind its name; both stay together where the line breaks."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.S)
    words = label(field.accessibleName(), "muted")
    words.setBuddy(field)
    row.addWidget(words)
    row.addWidget(field)
    return pair


def _show_time(field: QComboBox, minute: int) -> None:
    index = field.findData(minute)
    if index < 0:
        # Chosen elsewhere, between two steps.
        field.addItem(time_text.time_of_day(minute), minute)
        index = field.count() - 1
    field.setCurrentIndex(index)
