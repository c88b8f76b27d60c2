"""Tests of `marmot_desktop.ui.settings.quiet_hours_panel`."""

from PySide6.QtWidgets import QCheckBox, QComboBox

from marmot_desktop.domain.notification_settings import EVERY_DAY, QuietHours
from marmot_desktop.ui.settings.quiet_hours_panel import QuietHoursPanel


def found(panel: QuietHoursPanel, name: str) -> QComboBox:
    field = panel.findChild(QComboBox, name)
    assert isinstance(field, QComboBox)
    return field


def ticked(panel: QuietHoursPanel, name: str) -> QCheckBox:
    box = panel.findChild(QCheckBox, name)
    assert isinstance(box, QCheckBox)
    return box


def test_hours_and_days_are_chosen(qtbot: object) -> None:
    panel, chosen = QuietHoursPanel(), list[QuietHours]()
    panel.chosen.connect(chosen.append)
    panel.show_hours(QuietHours(on=True), "")
    begins = found(panel, "quietBegins")
    begins.setCurrentIndex(begins.findData(21 * 60))
    begins.activated.emit(begins.currentIndex())
    ends = found(panel, "quietEnds")
    ends.activated.emit(ends.findData(6 * 60))
    ticked(panel, "quietDay5").click()
    assert QuietHours(on=True, begins=21 * 60, ends=6 * 60, days=EVERY_DAY - {5}) == chosen[-1]
    ticked(panel, "quietHoursBox").click()
    assert not chosen[-1].on


def test_what_is_off_says_why(qtbot: object) -> None:
    panel = QuietHoursPanel()
    panel.show_hours(QuietHours(on=False), "")
    assert "Switch the quiet hours on first" == found(panel, "quietBegins").toolTip()
    panel.show_hours(QuietHours(on=True), "because")
    assert ["because"] * 2 == [found(panel, "quietBegins").toolTip(), ticked(panel, "quietHoursBox").toolTip()]
    panel.show_hours(QuietHours(on=True), "")
    assert found(panel, "quietEnds").isEnabled()


def test_a_time_between_two_steps_is_shown_as_it_is(qtbot: object) -> None:
    panel = QuietHoursPanel()
    panel.show_hours(QuietHours(on=True, begins=22 * 60 + 17), "")
    assert 22 * 60 + 17 == found(panel, "quietBegins").currentData()
