"""Tests of `marmot_desktop.ui.widgets.labels`."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from marmot_desktop.ui.widgets.labels import ElidedLabel, hairline, label, restyle, set_rank


@pytest.mark.parametrize("selectable", [True, False])
def test_a_name_that_looks_like_markup_stays_text(application: object, selectable: bool) -> None:
    made = label("<b>bold</b>", "title", wrap=True, name="x", selectable=selectable)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert ElidedLabel("<img src=x>").textFormat() is Qt.TextFormat.PlainText


def test_a_rank_can_change(place: QWidget) -> None:
    made = label("x", "muted")
    made.setParent(place)
    set_rank(made, "error")
    assert made.property("rank") == "error"
    restyle(made, "rank", "error")


def test_a_long_line_does_not_widen_its_pane(place: QWidget) -> None:
    made = ElidedLabel("a long line " * 50, "subtitle", "line", place)
    made.resize(100, 30)
    made.show()
    assert made.minimumWidth() < 100
    assert not made.grab().isNull()


def _first_line_distances(made: QLabel) -> tuple[int, int]:
    """How far the upper and the lower half of a painted label are from the side that the window is written from."""
    image = made.grab().toImage()
    ground = image.pixel(0, 0)

    def distance(top: int, bottom: int) -> int:
        columns = range(image.width())
        inked = [x for x in columns if any(image.pixel(x, y) != ground for y in range(top, bottom))]
        return image.width() - 1 - inked[-1] if made.isRightToLeft() else inked[0]

    middle = image.height() // 2
    return distance(0, middle), distance(middle, image.height())


@pytest.mark.parametrize("selectable", [True, False])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_wrapped_lines_are_flush_with_the_side_the_window_is_written_from(
    place: QWidget, direction: Qt.LayoutDirection, selectable: bool
) -> None:
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    made = label(
        "من من من من من من من من" if is_mirrored else "on on on on on on on on", wrap=True, selectable=selectable
    )
    made.setParent(place)
    made.setLayoutDirection(direction)
    width = made.fontMetrics().horizontalAdvance(made.text()) * 5 // 8
    made.resize(width, made.heightForWidth(width))
    made.show()
    upper, lower = _first_line_distances(made)
    assert upper == lower


@pytest.mark.parametrize("selectable", [True, False])
def test_a_text_of_the_other_direction_begins_at_the_same_side(place: QWidget, selectable: bool) -> None:
    made = label("127.0.0.1 and a name", wrap=True, selectable=selectable)
    made.setParent(place)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.resize(600, made.heightForWidth(600))
    made.show()
    image = made.grab().toImage()
    assert any(image.pixel(x, y) != image.pixel(0, 0) for x in range(560, 600) for y in range(image.height()))


def test_hairlines_are_thin(application: object) -> None:
    assert hairline().height() == 1 or hairline().maximumHeight() == 1
    assert hairline(vertical=True).maximumWidth() == 1
