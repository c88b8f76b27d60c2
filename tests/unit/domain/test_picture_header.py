"""The first bytes of a picture: the four types that are taken, and everything that only looks like one."""

import pytest

from marmot_desktop.domain.picture_header import MAX_EDGE_PX, PictureHeader, PictureType, parse_picture_header
from marmot_desktop.errors import ErrorCode, PeerFaultError


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x06"


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + width.to_bytes(2, "little") + height.to_bytes(2, "little") + b"\0\0\0"


def jpeg(width: int, height: int) -> bytes:
    comment = b"\xff\xfe\0\x04hi"
    frame = b"\xff\xc2\0\x11\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + b"\x03"
    return b"\xff\xd8\xff\xe0\0\x04ab" + comment + b"\xff\xff\xd0" + frame


def webp(kind: bytes, body: bytes) -> bytes:
    return b"RIFF\0\0\0\0WEBP" + kind + b"\0\0\0\0" + body.ljust(12, b"\0")


@pytest.mark.parametrize(
    ("data", "header"),
    [
        (png(640, 480), PictureHeader(PictureType.PNG, 640, 480)),
        (gif(300, 20), PictureHeader(PictureType.GIF, 300, 20)),
        (jpeg(1024, 768), PictureHeader(PictureType.JPEG, 1024, 768)),
        (webp(b"VP8X", b"\0\0\0\0\x3f\x02\0\x8f\x01\0"), PictureHeader(PictureType.WEBP, 576, 400)),
        (webp(b"VP8L", b"\x2f\x09\x40\x04\0"), PictureHeader(PictureType.WEBP, 10, 18)),
        (webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a\x40\x01\xf0\0"), PictureHeader(PictureType.WEBP, 320, 240)),
        (png(MAX_EDGE_PX, MAX_EDGE_PX), PictureHeader(PictureType.PNG, MAX_EDGE_PX, MAX_EDGE_PX)),
    ],
)
def test_type_and_size_are_read_from_the_bytes(data: bytes, header: PictureHeader) -> None:
    assert parse_picture_header(data) == header


@pytest.mark.parametrize("data", [png(MAX_EDGE_PX + 1, 1), png(1, 2**31), gif(65_535, 9), jpeg(1, 60_000)])
def test_more_pixels_than_anybody_needs_are_refused_before_anything_decodes_them(data: bytes) -> None:
    with pytest.raises(PeerFaultError) as refused:
        parse_picture_header(data)
    assert refused.value.code is ErrorCode.MEDIA_TOO_LARGE


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<html>", b"BM" + bytes(60), b"%PDF-1.7", b"II*\0" + bytes(40),
     png(1, 1)[:20], png(0, 5), gif(1, 1)[:8], webp(b"ABCD", b""), jpeg(5, 5)[:18], b"\xff\xd8\xff" + b"\xff" * 40,
     b"\xff\xd8\xff\xe0\0\0", b"RIFF\0\0\0\0WEBPVP8X"],
)  # fmt: skip
def test_what_is_none_of_the_four_types_is_refused_whatever_its_name(data: bytes) -> None:
    with pytest.raises(PeerFaultError) as refused:
        parse_picture_header(data)
    assert refused.value.code is ErrorCode.MEDIA_TYPE_MISMATCH
