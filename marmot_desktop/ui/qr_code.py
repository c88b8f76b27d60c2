"""QR codes, drawn here: black on white with a quiet border, in whole pixels, so that every camera reads them."""

from typing import Final

from PySide6.QtGui import QImage, qRgb

QUIET_MODULES: Final = 4
"""The border that the standard asks for."""


def draw_code(text: str, edge: int) -> QImage:
    """The code of a text.

    Args:
        text: what a reader gets.
        edge: of the picture at most, in device pixels; it is the largest whole multiple of a module that fits.

    Raises:
        ValueError: more text than a code can hold.
    """
    import segno  # codes are shown rarely, and the window starts without them

    matrix = segno.make_qr(text, error="m").matrix
    modules = len(matrix) + 2 * QUIET_MODULES
    scale = max(1, edge // modules)
    image = QImage(modules, modules, QImage.Format.Format_RGB32)
    image.fill(qRgb(255, 255, 255))
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                image.setPixel(x + QUIET_MODULES, y + QUIET_MODULES, qRgb(0, 0, 0))
    return image.scaled(modules * scale, modules * scale)
