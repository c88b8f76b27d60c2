"""Moving the focus from one part of the window to the next, by F6 and Shift+F6."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from marmot_desktop.ui.shell.panes import Panes


def focus_next_region(regions: Sequence[QWidget], step: int) -> QWidget | None:
    """Give the focus to the next part, going round.

    Args:
        regions: the parts that are shown, in reading order.
        step: 1 or -1.

    Returns:
        What has the focus now; `None` where nothing can have it.
    """
    if not regions:
        return None
    focused = regions[0].window().focusWidget()
    at = next((number for number, each in enumerate(regions) if _holds(each, focused)), -1 if step > 0 else 0)
    for away in range(1, len(regions) + 1):
        target = first_stop(regions[(at + step * away) % len(regions)])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return target
    return None


def take_entrance(page: QWidget) -> QWidget | None:
    """What a page is entered at, which it says by its focus proxy; the page and its panes are no proxies any more.

    Tab would jump from a page or pane to its proxy, over everything that lies before it.
    """
    entrance = page.focusProxy()
    while entrance is not None and entrance.focusProxy() is not None:
        entrance = entrance.focusProxy()
    panes = [pane for panes in page.findChildren(Panes) for pane in panes.all_panes]
    for container in (page, *panes):
        container.setFocusProxy(None)  # type: ignore[arg-type]  # None takes it away, which the stubs leave out
    return entrance


def first_stop(region: QWidget) -> QWidget | None:
    """Where the focus goes in a part: to a field for text, else to a list, a chosen button, or what comes first."""
    stops = stops_of(region)
    for kinds in ((QPlainTextEdit,), (QAbstractItemView,), (QLineEdit,)):
        for stop in stops:
            if isinstance(stop, kinds):
                return stop
    chosen = [stop for stop in stops if isinstance(stop, QAbstractButton) and stop.isChecked()]
    return next(iter([*chosen, *stops]), None)


def stops_of(region: QWidget) -> list[QWidget]:
    """All that Tab would stop at in a part of the window, in no order but that of their making."""
    return [
        widget
        for widget in (region, *region.findChildren(QWidget))
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def _holds(region: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (focused is region or region.isAncestorOf(focused))
