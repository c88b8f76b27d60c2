"""Writes the picture of a ratchet tree to a file: PNG, or SVG where the name says so."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.groups.tree_painter import TreePainter
from marmot_desktop.ui.theme import current_colors

SHARPNESS: Final = 2.0
MAX_SIDE_PX: Final = 12_000
"""A picture of thousands of devices stays one that other programs can open."""


def write_tree(painter: TreePainter, file: Path, title: str) -> None:
    """Write a tree as it is drawn now.

    Args:
        painter: draws it.
        file: ends in `.svg` for vectors; anything else becomes a PNG.
        title: of the document.

    Raises:
        EnvironmentFaultError: `storage_error`.
    """
    data = _draw_svg(painter, title) if file.suffix.lower() == ".svg" else _draw_png(painter)
    try:
        file.write_bytes(data)
    except OSError as err:
        raise EnvironmentFaultError(ErrorCode.STORAGE_ERROR) from err


def _draw_png(painter: TreePainter) -> bytes:
    size = painter.layout.size
    scale = min(SHARPNESS, MAX_SIDE_PX / max(size.width(), size.height()))
    image = QImage(round(size.width() * scale), round(size.height() * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(current_colors().surface))
    target = QPainter(image)
    target.scale(scale, scale)
    painter.paint(target, _whole(size))
    target.end()
    buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def _draw_svg(painter: TreePainter, title: str) -> bytes:
    size = painter.layout.size
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(round(size.width()), round(size.height())))
    generator.setViewBox(_whole(size))
    generator.setTitle(title)
    target = QPainter(generator)
    target.fillRect(_whole(size), QColor(current_colors().surface))
    painter.paint(target, _whole(size))
    target.end()
    return bytes(buffer.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    return buffer


def _whole(size: QSizeF) -> QRectF:
    return QRectF(0, 0, size.width(), size.height())
