"""Reads QR codes from pictures. Takes up to a tenth of a second for a large screen: not for Qt's thread."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

MAX_EDGE_PX: Final = 8_000
MAX_CHARS: Final = 5_000


def read_codes(image: QImage) -> tuple[str, ...]:
    """The texts of all QR codes in a picture, each once; none for a null picture."""
    import zxingcpp  # needed rarely, and the window starts without it

    if image.isNull():
        return ()
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    found = zxingcpp.read_barcodes(gray, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    return tuple(dict.fromkeys(code.text for code in found if code.text and len(code.text) <= MAX_CHARS))


def read_picture(data: bytes) -> QImage:
    """A picture that the user has chosen, of any type that Qt knows; a null one if it is none, or is far too large."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > MAX_EDGE_PX:
        return QImage()
    if max(size.width(), size.height()) > MAX_EDGE_PX // 2:
        half = QSize(MAX_EDGE_PX // 2, MAX_EDGE_PX // 2)
        reader.setScaledSize(size.scaled(half, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
