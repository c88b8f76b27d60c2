"""Tests of `marmot_desktop.ui.delegates.message_text`."""

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.application import body_font
from marmot_desktop.ui.delegates.message_text import break_lines
from marmot_desktop.ui.models.message_rows import find_links


def test_a_text_keeps_its_lines_and_breaks_long_ones(application: QApplication) -> None:
    assert break_lines("one\ntwo", body_font(), 400).layout.lineCount() == 2
    broken = break_lines("many words " * 30, body_font(), 200)
    assert broken.layout.lineCount() > 3
    assert broken.width <= 200


def test_a_link_is_found_under_a_point(application: QApplication) -> None:
    text = "👍 look: https://example.org/x and more"
    links = find_links(text)
    broken = break_lines(text, body_font(), 900, links)
    line = broken.layout.lineAt(0)
    inside = QPointF(_x(line.cursorToX(links[0][0] + 3)), line.height() / 2)
    assert broken.link_at(inside, links) == "https://example.org/x"
    assert broken.link_at(QPointF(2, line.height() / 2), links) == ""
    assert broken.link_at(QPointF(890, line.height() / 2), links) == ""
    assert broken.link_at(QPointF(2, 500), links) == ""


def test_text_from_the_right_takes_the_room_it_needs(application: QApplication) -> None:
    broken = break_lines("سأحضر الخرائط", body_font(), 500)
    assert broken.width < 500
    assert broken.last_line_width == broken.width


def _x(place: object) -> float:
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
