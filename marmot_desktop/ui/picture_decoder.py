"""Makes a small square of a stranger's picture. Called in a thread of the core, never in Qt's own.

What comes here has said a known type and a harmless size; the decoder is held to both, whatever else is inside.
"""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from marmot_desktop.domain.picture_header import MAX_EDGE_PX, PictureHeader
from marmot_desktop.errors import ErrorCode, PeerFaultError

EDGE_PX: Final = 256
_QUALITY: Final = 88


def shrink_picture(data: bytes, header: PictureHeader) -> bytes:
    """The middle of a picture, a square of 256 pixels or less, encoded anew; of an animation the first frame.

    Args:
        data: the picture.
        header: what its first bytes say.

    Raises:
        PeerFaultError: `media_type_mismatch`, where it cannot be decoded as that.
    """
    image = _read(data, header)
    edge = min(image.width(), image.height())
    square = image.copy(QRect((image.width() - edge) // 2, (image.height() - edge) // 2, edge, edge))
    if edge > EDGE_PX:
        ignored, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        square = square.scaled(QSize(EDGE_PX, EDGE_PX), ignored, smooth)
    return _write(square)


def read_small_picture(data: bytes, edge: int) -> QImage:
    """A picture that `shrink_picture` has made, as large as it is to be drawn; a null one if it is none."""
    image = QImage.fromData(QByteArray(data))
    if image.isNull():
        return image
    ignored, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    image = image.scaled(QSize(edge, edge), ignored, smooth)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _read(data: bytes, header: PictureHeader) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(header.type.value.encode()))
    # A name or a content of another type must not reach another decoder.
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > MAX_EDGE_PX:
        raise PeerFaultError(ErrorCode.MEDIA_TYPE_MISMATCH, "a picture is not what it says")
    expanding = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    if min(size.width(), size.height()) > 2 * EDGE_PX:
        reader.setScaledSize(size.scaled(QSize(2 * EDGE_PX, 2 * EDGE_PX), expanding))
    image = reader.read()
    if image.isNull():
        raise PeerFaultError(ErrorCode.MEDIA_TYPE_MISMATCH, "a picture cannot be decoded")
    return image


def _write(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png" if image.hasAlphaChannel() else b"jpeg"))
    if not image.hasAlphaChannel():
        writer.setQuality(_QUALITY)
    writer.write(image)
    return bytes(buffer.data().data())
