"""Tests of `marmot_desktop.ui.widgets.column_area`."""

from PySide6.QtWidgets import QApplication, QWidget

from marmot_desktop.ui.widgets.column_area import ColumnArea


def test_its_column_does_not_grow_beyond_its_width(place: QWidget) -> None:
    area = ColumnArea("area", width=300, parent=place)
    inside = QWidget()
    inside.setMinimumHeight(2_000)
    area.column.addWidget(inside)
    area.finish()
    area.resize(640, 200)
    area.show()
    QApplication.processEvents()
    assert inside.width() <= 300
    assert area.verticalScrollBar().maximum() > 0
