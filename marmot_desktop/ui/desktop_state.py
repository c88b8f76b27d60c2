"""What this desktop can do for a window that is not seen, kept for whoever shows it."""

from PySide6.QtCore import QObject, Signal


class DesktopState(QObject):
    """Told by the presence on the desktop, read by the settings.

    Signals:
        changed: something is otherwise now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_tray: bool | None = None

    @property
    def has_tray(self) -> bool | None:
        """Whether the desktop shows icons of programs; `None` until that is known."""
        return self._has_tray

    def put_tray(self, *, has_tray: bool) -> None:
        """It does, or does not, from now on."""
        if has_tray != self._has_tray:
            self._has_tray = has_tray
            self.changed.emit()
