"""Tests of `marmot_desktop.ui.qr_reader`."""

from pathlib import Path

from PySide6.QtGui import QImage

from marmot_desktop.ui.qr_code import draw_code
from marmot_desktop.ui.qr_reader import MAX_EDGE_PX, read_codes, read_picture


def test_where_there_is_no_code_nothing_is_read() -> None:
    blank = QImage(300, 300, QImage.Format.Format_RGB32)
    blank.fill(0xFFFFFFFF)
    assert read_codes(blank) == ()
    assert read_codes(QImage()) == ()


def test_a_picture_of_the_user_is_read_whatever_its_type(tmp_path: Path) -> None:
    for kind in ("png", "jpg", "bmp"):
        file = tmp_path / f"code.{kind}"
        assert draw_code("hello", 200).save(str(file))
        assert read_codes(read_picture(file.read_bytes())) == ("hello",)


def test_what_is_no_picture_or_far_too_large_is_none() -> None:
    assert read_picture(b"no picture").isNull()
    edge = (MAX_EDGE_PX + 1).to_bytes(4, "big")
    assert read_picture(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + edge + edge + bytes(20)).isNull()
