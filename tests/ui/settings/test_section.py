"""Tests of `marmot_desktop.ui.settings.section`."""

from PySide6.QtWidgets import QApplication, QLabel

from marmot_desktop.ui.settings.section import WIDTH, Section


async def test_its_column_stays_readable_in_a_wide_window(qapp: QApplication) -> None:
    section, label = Section("x"), QLabel("text")
    section.column.addWidget(label)
    section.finish()
    section.resize(1600, 600)
    section.show()
    qapp.processEvents()
    assert label.width() <= WIDTH
    section.close()
    section.deleteLater()
