"""Tests of `marmot_desktop.ui.picture_decoder`: small squares, and nothing else, of what strangers send."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from marmot_desktop.domain.picture_header import PictureHeader, PictureType, parse_picture_header
from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.ui.picture_decoder import read_small_picture, shrink_picture


def picture(width: int, height: int, kind: str = "PNG", *, clear: bool = False) -> bytes:
    """A picture, red at the left and right ends, blue in the middle."""
    image = QImage(width, height, QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32)
    image.fill(QColor(200, 0, 0, 0 if clear else 255))
    for x in range(width // 3, width - width // 3):
        for y in range(height):
            image.setPixelColor(x, y, QColor(0, 0, 200, 120 if clear else 255))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


def shrink(data: bytes) -> QImage:
    """As the core does it."""
    return QImage.fromData(shrink_picture(data, parse_picture_header(data)))


@pytest.mark.parametrize("kind", ["PNG", "JPG", "WEBP"])
def test_the_middle_of_a_picture_becomes_a_square(kind: str) -> None:
    small = shrink(picture(900, 300, kind))
    assert (small.width(), small.height()) == (256, 256)
    assert small.pixelColor(128, 128).blue() > 150
    assert small.pixelColor(3, 128).red() < 90


def test_a_small_picture_stays_as_it_is_and_what_lets_light_through_does_so_still() -> None:
    small = shrink(picture(20, 20, clear=True))
    assert (small.width(), small.height(), small.hasAlphaChannel()) == (20, 20, True)


def test_a_gif_is_its_first_frame() -> None:
    one_pixel = bytes.fromhex("47494638396101000100800000ff000000ff002c00000000010001000002024401003b")
    assert shrink(one_pixel).width() == 1


@pytest.mark.parametrize("cut", [40, 60, 200])
def test_a_picture_that_ends_too_early_or_lies_is_refused_or_harmless(cut: int) -> None:
    data = picture(300, 300)[:cut]
    with pytest.raises(PeerFaultError) as refused:
        shrink(data)
    assert refused.value.code is ErrorCode.MEDIA_TYPE_MISMATCH


def test_a_picture_of_another_type_than_it_said_does_not_reach_another_decoder() -> None:
    with pytest.raises(PeerFaultError):
        shrink_picture(
            b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", PictureHeader(PictureType.PNG, 9, 9)
        )
    with pytest.raises(PeerFaultError):
        shrink_picture(picture(9, 9, "JPG"), PictureHeader(PictureType.PNG, 9, 9))


def test_what_was_made_small_is_read_in_the_size_it_is_painted_in() -> None:
    data = picture(256, 256)
    assert read_small_picture(data, 64).width() == 64
    assert read_small_picture(b"nothing", 64).isNull()
