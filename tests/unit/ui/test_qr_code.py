"""Tests of `marmot_desktop.ui.qr_code` and of the reader on what it draws."""

import pytest
from PySide6.QtGui import QImage, QTransform

from marmot_desktop.ui.qr_code import QUIET_MODULES, draw_code
from marmot_desktop.ui.qr_reader import read_codes

LINK = "nostr:nprofile1" + "q" * 150


@pytest.mark.parametrize("edge", [100, 264, 528, 1001])
def test_a_code_is_sharp_has_a_quiet_border_and_is_read_again(edge: int) -> None:
    image = draw_code(LINK, edge)
    assert image.width() == image.height() <= edge
    assert {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())} == {"#ffffff", "#000000"}
    scale = next(x for x in range(image.width()) if image.pixelColor(x, x).name() == "#000000") // QUIET_MODULES
    assert image.width() % scale == 0
    assert read_codes(image) == (LINK,)


def test_a_turned_and_framed_code_is_read_too() -> None:
    turned = draw_code(LINK, 400).transformed(QTransform().rotate(90))
    wide = QImage(1600, 900, QImage.Format.Format_RGB32)
    wide.fill(0xFF336655)
    for x in range(turned.width()):
        for y in range(turned.height()):
            wide.setPixel(500 + x, 200 + y, turned.pixel(x, y))
    assert read_codes(wide) == (LINK,)
