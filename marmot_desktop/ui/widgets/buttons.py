"""Buttons. A button that cannot be used says why in its tooltip."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from marmot_desktop.ui.icons import icon
from marmot_desktop.ui.theme import current_colors, px
from marmot_desktop.ui.widgets.labels import restyle

ICON_PX = 20


class Button(QPushButton):
    """A push button with a look, an icon that follows the theme, and a reason where it cannot be used.

    Args:
        text: on the button; for icon buttons its accessible name and tooltip.
        name: object name.
        look: primary, quiet, danger, icon, send, pill, chip or choice; empty for an ordinary one.
        icon_name: in front of the text; icon and send buttons show it alone.
        tip: tooltip while it can be used.
    """

    def __init__(
        self,
        text: str,
        name: str,
        *,
        look: str = "",
        icon_name: str = "",
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        icon_only = look in ("icon", "send")
        super().__init__("" if icon_only else text.replace("&", "&&"), parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self._look = look
        self._icon_name = icon_name
        self._tip = tip or (text if icon_only else "")
        self.setToolTip(self._tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # A click leaves the focus, and its ring, where the user types.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        if look:
            self.setProperty("look", look)
        if icon_name:
            self.setIconSize(QSize(px(ICON_PX), px(ICON_PX)))
            self._paint_icon()

    def set_text(self, text: str) -> None:
        """Change the words."""
        self.setAccessibleName(text)
        if self._look in ("icon", "send"):
            self._tip = text
            self.setToolTip(text)
        else:
            self.setText(text.replace("&", "&&"))

    def set_look(self, look: str) -> None:
        """Change the look."""
        self._look = look
        restyle(self, "look", look)
        self._paint_icon()

    def allow(self, reason: str = "") -> None:
        """Let it be used, or not; the reason why not is its tooltip then."""
        self.setEnabled(not reason)
        self.setToolTip(reason or self._tip)
        self.setAccessibleDescription(reason)

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icon()

    def _paint_icon(self) -> None:
        if not getattr(self, "_icon_name", ""):
            return
        colors = current_colors()
        color = {
            "primary": colors.on_accent,
            "send": colors.on_accent,
            "danger": colors.danger,
            "quiet": colors.accent_text,
            "pill": colors.accent_text,
        }.get(self._look, colors.muted)
        self.setIcon(icon(self._icon_name, color, disabled_color=colors.faint, size=px(ICON_PX)))


def group_exclusively(*buttons: QAbstractButton) -> None:
    """Make buttons checkable, one at a time, under their common parent."""
    for button in buttons:
        button.setCheckable(True)
        button.setAutoExclusive(True)


def mark(button: QAbstractButton, on: bool = True) -> None:
    """Show that a checkable button holds, or not, without its being the user's choice.

    A screen reader chooses by toggling, without a click: who wants to know what the user chose listens to `toggled`.
    """
    with QSignalBlocker(button):
        button.setChecked(on)


class EnterPresses(QObject):
    """Lets Enter press a button while a widget, usually a line edit, has the focus."""

    def __init__(self, widget: QWidget, button: QAbstractButton) -> None:
        super().__init__(widget)
        self._button = button
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject."""
        if event.type() == QEvent.Type.KeyPress and _is_enter(event) and self._button.isEnabled():
            self._button.click()
            return True
        return super().eventFilter(watched, event)


def _is_enter(event: QEvent) -> bool:
    key = getattr(event, "key", None)
    return key is not None and key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
