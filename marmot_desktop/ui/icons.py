"""Our own icons from `resources/icons`, in any colour and sharp at any scale.

An icon is an SVG of 24 by 24 whose strokes say `currentColor`; the colour is put in when it is asked for.
"""

import atexit
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QDir, QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap

from marmot_desktop.resources import resource_folder

RENDERED_SCALE: Final = 2.0
"""At least; so that a window that moves to a sharper screen stays sharp."""

DIRECTED: Final = frozenset({"back", "chevron-right", "exit", "reply"})
"""Icons that point somewhere, and so the other way in languages written from the right."""


@cache
def _source(name: str) -> str:
    return (resource_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def icon_names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(sorted(path.stem for path in (resource_folder() / "icons").glob("*.svg")))


def pixmap(name: str, color: str, size: int = 20) -> QPixmap:
    """An icon as a picture; one that points somewhere points the way the window is written.

    Args:
        name: of the file, without its ending.
        color: `#rrggbb`.
        size: edge in logical pixels.
    """
    return _pixmap(name, color, size, mirrored=name in DIRECTED and QGuiApplication.isRightToLeft())


@cache
def _pixmap(name: str, color: str, size: int, *, mirrored: bool) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    scale = max(RENDERED_SCALE, _device_pixel_ratio())
    image = QImage(QSize(round(size * scale), round(size * scale)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    svg = _source(name).replace("currentColor", color).encode()
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    picture = QPixmap.fromImage(image.flipped(Qt.Orientation.Horizontal) if mirrored else image)
    picture.setDevicePixelRatio(scale)
    return picture


def icon(name: str, color: str, disabled_color: str = "", checked_color: str = "", size: int = 20) -> QIcon:
    """An icon for a button, with a colour for each of its states."""
    result = QIcon(pixmap(name, color, size))
    if disabled_color:
        result.addPixmap(pixmap(name, disabled_color, size), QIcon.Mode.Disabled)
    if checked_color:
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
            result.addPixmap(pixmap(name, checked_color, size), mode, QIcon.State.On)
    return result


def app_icon() -> QIcon:
    """The program's own picture."""
    result = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(pixmap("marmot", "#1b6b5f", size))
    return result


@cache
def picture_url(name: str, color: str) -> str:
    """The path of an icon for a stylesheet, which takes files only; they are written once into a private folder."""
    file = Path(_picture_folder().path()) / f"{name}-{color.removeprefix('#')}.svg"
    file.write_text(_source(name).replace("currentColor", color), encoding="utf-8")
    return file.as_posix()


@cache
def _picture_folder() -> QTemporaryDir:
    # Qt's own: Python's brings shutil and all archives with it, before the window is painted.
    folder = QTemporaryDir(f"{QDir.tempPath()}/marmot-desktop-")
    atexit.register(folder.remove)
    return folder


def _device_pixel_ratio() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
