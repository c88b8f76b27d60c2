"""Tests of `marmot_desktop.ui.delegates.bubble_parts`."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.application import body_font
from marmot_desktop.ui.delegates import bubble_parts as parts
from marmot_desktop.ui.models.message_rows import Quote, ReactionChip


def _canvas() -> QImage:
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    return image


def _columns(image: QImage) -> list[int]:
    white = QColor("#ffffff").rgb()
    return [x for x in range(image.width()) if any(image.pixel(x, y) != white for y in range(image.height()))]


def test_reactions_begin_where_their_bubble_stands(application: QApplication) -> None:
    chips = (ReactionChip("x", 2, False, "Bo"), ReactionChip("y", 1, True, "You"))
    for right, edge in ((False, 0), (True, 399)):
        image = _canvas()
        painter = QPainter(image)
        parts.paint_chips(painter, QRectF(0, 0, 400, 28), chips, body_font(), right=right)
        painter.end()
        drawn = _columns(image)
        assert abs((drawn[-1] if right else drawn[0]) - edge) <= 2


def test_reactions_without_room_are_left_out(application: QApplication) -> None:
    image = _canvas()
    painter = QPainter(image)
    chips = tuple(ReactionChip("wide", 99, False, "Bo") for _ in range(40))
    parts.paint_chips(painter, QRectF(0, 0, 200, 28), chips, body_font(), right=False)
    painter.end()
    assert max(_columns(image)) <= 200


def test_a_quote_stays_inside_its_area(application: QApplication) -> None:
    image = _canvas()
    painter = QPainter(image)
    quote = Quote("Bo Lind with a very long name " * 9, "and a long text " * 40, b"seed")
    parts.paint_quote(painter, QRectF(10, 5, 200, 44), quote, body_font(), mine=False)
    painter.end()
    drawn = _columns(image)
    assert drawn[0] >= 9
    assert drawn[-1] <= 211
    assert parts.quote_width(Quote("", "x", b""), body_font()) >= parts.MIN_QUOTE_PX
