"""Tests of `marmot_desktop.ui.groups.tab_column`."""

from marmot_desktop.ui.groups.tab_column import MAX_PX, TabColumn
from marmot_desktop.ui.widgets.labels import label
from tests.helpers.ui_window import UiWindow


async def test_a_column_stays_readable_on_a_wide_page_and_fits_a_narrow_one(ui: UiWindow) -> None:
    tab = TabColumn("tab", ui.window)
    text = label("words " * 60, wrap=True)
    tab.column.addWidget(text)
    tab.finish()
    for width, most in ((1600, MAX_PX), (300, 300)):
        tab.resize(width, 400)
        tab.show()
        await ui.settle()
        assert text.width() <= most
    assert tab.horizontalScrollBar().maximum() == 0
