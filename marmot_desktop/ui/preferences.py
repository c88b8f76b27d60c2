"""What belongs to this window and not to an account: appearance, geometry, the account shown last.

Kept in an INI file of the profile; without a file nothing is kept, as tests want it.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QSettings

from marmot_desktop.ui.theme import Appearance

_APPEARANCE: Final = "window/appearance"
_GEOMETRY: Final = "window/geometry"
_LAST_ACCOUNT: Final = "window/last_account"


class Preferences(QObject):
    """Reads and writes at once.

    Args:
        file: where they are kept; `None` to forget them with the window.
    """

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stored = QSettings(str(file), QSettings.Format.IniFormat, self) if file is not None else None
        self._values: dict[str, object] = {}

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the desktop is."""
        try:
            return Appearance(str(self._get(_APPEARANCE, Appearance.SYSTEM.value)))
        except ValueError:
            return Appearance.SYSTEM

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._set(_APPEARANCE, value.value)

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window; empty at first."""
        value = self._get(_GEOMETRY, QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._set(_GEOMETRY, value)

    @property
    def last_account(self) -> str:
        """The public key, in hex, of the account that was shown last; empty at first."""
        return str(self._get(_LAST_ACCOUNT, ""))

    @last_account.setter
    def last_account(self, value: str) -> None:
        self._set(_LAST_ACCOUNT, value)

    def _get(self, key: str, default: object) -> object:
        return self._values.get(key, default) if self._stored is None else self._stored.value(key, default)

    def _set(self, key: str, value: object) -> None:
        if self._stored is None:
            self._values[key] = value
        else:
            self._stored.setValue(key, value)
