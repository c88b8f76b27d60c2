"""What the first bytes of a picture say: its true type and its size, before anything that decodes it sees it.

A picture from a stranger may lie about its type, or unpack from a kilobyte to a gigabyte. What is not one of the four
plain types, or says a size beyond the limit, goes no further.

Source: PNG (RFC 2083), JPEG (ITU T.81), GIF89a, WebP (RFC 9649).
"""

from enum import StrEnum
from typing import Final

from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.frozen import Frozen

MAX_EDGE_PX: Final = 4_096

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG_SIZES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_BARE: Final = frozenset({0x01, *range(0xD0, 0xD8)})


class PictureType(StrEnum):
    """The types that are taken, as decoders call them."""

    PNG = "png"
    JPEG = "jpeg"
    GIF = "gif"
    WEBP = "webp"


class PictureHeader(Frozen, frozen=True):
    """What a picture says of itself."""

    type: PictureType
    width: int
    height: int


def parse_picture_header(data: bytes) -> PictureHeader:
    """Type and size of a picture.

    Raises:
        PeerFaultError: `media_type_mismatch` for anything else, `media_too_large` where an edge is beyond the limit.
    """
    header = _png(data) or _gif(data) or _webp(data) or _jpeg(data)
    if header is None or not header.width or not header.height:
        raise PeerFaultError(ErrorCode.MEDIA_TYPE_MISMATCH, "not a picture of a known type")
    if max(header.width, header.height) > MAX_EDGE_PX:
        raise PeerFaultError(ErrorCode.MEDIA_TOO_LARGE, "a picture has too many pixels")
    return header


def _png(data: bytes) -> PictureHeader | None:
    if not data.startswith(_PNG) or data[12:16] != b"IHDR" or len(data) < 24:
        return None
    return PictureHeader(PictureType.PNG, int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big"))


def _gif(data: bytes) -> PictureHeader | None:
    if data[:6] not in (b"GIF87a", b"GIF89a") or len(data) < 10:
        return None
    return PictureHeader(PictureType.GIF, int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little"))


def _webp(data: bytes) -> PictureHeader | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or len(data) < 30:
        return None
    match data[12:16]:
        case b"VP8X":
            width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            width, height = (int.from_bytes(data[at : at + 2], "little") & 0x3FFF for at in (26, 28))
        case _:
            return None
    return PictureHeader(PictureType.WEBP, width, height)


def _jpeg(data: bytes) -> PictureHeader | None:
    if data[:3] != b"\xff\xd8\xff":
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _JPEG_SIZES:
            width, height = int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
            return PictureHeader(PictureType.JPEG, width, height)
        if marker == 0xFF:
            at += 1
        elif marker in _JPEG_BARE:
            at += 2
        else:
            at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
    return None
