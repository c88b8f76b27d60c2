"""Tests of `marmot_desktop.ui.shell.tray_picture`."""

import pytest
from PySide6.QtGui import QColor, QImage

from marmot_desktop.ui.shell.tray_picture import BADGE, SIZES, badge_text, tray_icon, tray_image


def share(image: QImage, color: QColor) -> float:
    """How much of a picture has about this colour."""
    near = 0
    for x in range(image.width()):
        for y in range(image.height()):
            pixel = image.pixelColor(x, y)
            distance = abs(pixel.red() - color.red()) + abs(pixel.green() - color.green())
            near += pixel.alpha() > 200 and distance + abs(pixel.blue() - color.blue()) < 60
    return near / (image.width() * image.height())


@pytest.mark.parametrize("size", SIZES)
def test_a_number_is_seen_at_every_size(size: int) -> None:
    assert share(tray_image(0, size), QColor(BADGE)) == 0.0
    for unread in (1, 12, 500):
        image = tray_image(unread, size)
        assert share(image, QColor(BADGE)) > 0.1, f"the ground of {unread}"
        assert share(image, QColor("#ffffff")) > 0.01, f"the digits of {unread}"


def test_numbers_differ_and_fit() -> None:
    assert tray_image(1, 32) != tray_image(2, 32)
    assert [badge_text(unread, 16) for unread in (1, 9, 10, 5000)] == ["1", "9", "9+", "9+"]
    assert [badge_text(unread, 22) for unread in (9, 99, 100)] == ["9", "99", "99+"]


def test_the_icon_has_every_size_that_panels_ask_for() -> None:
    assert {size.width() for size in tray_icon(3).availableSizes()} == set(SIZES)


def test_the_picture_stands_clear_of_its_number() -> None:
    """Where a panel takes the colours away, a ring without any picture still tells the number from the face."""
    plain, numbered = (
        {(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() < 100}
        for image in (tray_image(0, 48), tray_image(3, 48))
    )
    assert len(numbered - plain) > 20
