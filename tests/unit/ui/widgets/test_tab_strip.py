"""Tests of `marmot_desktop.ui.widgets.tab_strip`."""

from pytestqt.qtbot import QtBot

from marmot_desktop.ui.widgets.tab_strip import TabStrip


def test_tabs_move_together_only_where_there_is_little_room(qtbot: QtBot) -> None:
    strip = TabStrip("someTabs", "Some tabs")
    qtbot.addWidget(strip)
    for words in ("Info", "Members", "Security"):
        strip.addTab(words)
    strip.resize(600, 40)
    strip.show()
    assert strip.property("narrow") == "true"
    strip.resize(100, 40)
    assert strip.property("narrow") == "tight"
    strip.resize(600, 40)
    assert strip.property("narrow") == "true"
    assert (strip.objectName(), strip.accessibleName()) == ("someTabs", "Some tabs")


def test_longer_words_count_at_once(qtbot: QtBot) -> None:
    strip = TabStrip("someTabs", "Some tabs")
    qtbot.addWidget(strip)
    strip.addTab("Info")
    strip.addTab("Log")
    strip.resize(160, 40)
    strip.show()
    assert strip.property("narrow") == "true"
    strip.setTabText(1, "Something that is said at length")
    qtbot.waitUntil(lambda: strip.property("narrow") == "tight", timeout=60_000)
