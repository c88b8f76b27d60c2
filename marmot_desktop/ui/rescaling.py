"""Brings a window that is shown already to another zoom or density.

Layouts and widgets keep the numbers they were given. Of each of them the number at 100 % is kept beside it as a dynamic
property, so that zooming in and out again ends where it began; a number that somebody has set meanwhile is taken as it
is at the zoom before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QSize
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QBoxLayout, QLayout, QWidget

from marmot_desktop.ui.scale import UNSCALED_PX

NO_LIMIT: Final = 16_777_215
_KEPT: Final = "rescalingKept"


@dataclass(frozen=True, slots=True)
class Factors:
    """How much larger than at 100 % things are.

    Args:
        zoom: sizes.
        space: the room between them.
    """

    zoom: float
    space: float


def rescale(root: QWidget, before: Factors, after: Factors) -> None:
    """Bring a widget and all in it from one scale to another."""
    for widget in (root, *root.findChildren(QWidget)):
        _rescale_widget(widget, before.zoom, after.zoom)
        layout = widget.layout()
        if layout is not None:
            _rescale_layout(layout, before.space, after.space)
    for view in root.findChildren(QAbstractItemView):
        view.scheduleDelayedItemsLayout()


def _rescale_widget(widget: QWidget, before: float, after: float) -> None:
    least, most = widget.minimumSize(), widget.maximumSize()
    numbers = [least.width(), least.height(), most.width(), most.height()]
    if numbers != [0, 0, NO_LIMIT, NO_LIMIT]:
        scaled = _scaled(widget, "Size", numbers, before, after)
        widget.setMinimumSize(scaled[0], scaled[1])
        widget.setMaximumSize(scaled[2], scaled[3])
    if isinstance(widget, QAbstractButton) and not widget.icon().isNull():
        size = widget.iconSize()
        width, height = _scaled(widget, "Icon", [size.width(), size.height()], before, after)
        widget.setIconSize(QSize(width, height))


def _rescale_layout(layout: QLayout, before: float, after: float) -> None:
    margins = layout.contentsMargins()
    numbers = [margins.left(), margins.top(), margins.right(), margins.bottom(), max(0, layout.spacing())]
    scaled = _scaled(layout, "Layout", numbers, before, after)
    layout.setContentsMargins(*scaled[:4])
    if layout.spacing() > 0:
        layout.setSpacing(scaled[4])
    for index in range(layout.count()):
        item = layout.itemAt(index)
        inner = item.layout() if item is not None else None
        if inner is not None:
            _rescale_layout(inner, before, after)
    if isinstance(layout, QBoxLayout):
        _rescale_spacers(layout, before, after)
    layout.invalidate()


def _rescale_spacers(layout: QBoxLayout, before: float, after: float) -> None:
    items = [layout.itemAt(index) for index in range(layout.count())]
    spacers = [spacer for item in items if item is not None and (spacer := item.spacerItem()) is not None]
    sizes = [size for spacer in spacers for size in (spacer.sizeHint().width(), spacer.sizeHint().height())]
    scaled = _scaled(layout, "Spacers", sizes, before, after)
    for number, spacer in enumerate(spacers):
        policy = spacer.sizePolicy()
        spacer.changeSize(
            scaled[2 * number], scaled[2 * number + 1], policy.horizontalPolicy(), policy.verticalPolicy()
        )


def _scaled(owner: QObject, what: str, numbers: Sequence[int], before: float, after: float) -> list[int]:
    """Numbers at the new scale, and what they are at 100 % kept at their owner."""
    name = f"{_KEPT}{what}"
    kept = owner.property(name)
    bases, applied = kept if isinstance(kept, list | tuple) else ([], [])
    if len(applied) != len(numbers):
        bases, applied = [0.0] * len(numbers), [-1] * len(numbers)
    found = [
        base if number == last else number / before for number, base, last in zip(numbers, bases, applied, strict=True)
    ]
    result = [
        number if number <= UNSCALED_PX or number >= NO_LIMIT else max(UNSCALED_PX, round(base * after))
        for number, base in zip(numbers, found, strict=True)
    ]
    owner.setProperty(name, (found, result))
    return result
