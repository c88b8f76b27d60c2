"""What belongs to this window and not to an account: appearance, geometry, the account shown last.

Kept in an INI file of the profile; without a file nothing is kept, as tests want it.
"""

import json
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from marmot_desktop.ui.colors import Accent
from marmot_desktop.ui.scale import Density
from marmot_desktop.ui.theme import Appearance, Look, Wish
from marmot_desktop.ui.translations import Language

_APPEARANCE: Final = "window/appearance"
_ACCENT: Final = "window/accent"
_ZOOM: Final = "window/zoom"
_DENSITY: Final = "window/density"
_FILL_WIDTH: Final = "window/fill_width"
_CONTRAST: Final = "window/contrast"
_STILLNESS: Final = "window/stillness"
_READS_NEW: Final = "window/reads_new_messages"
_PANES: Final = "panes/"
_LANGUAGE: Final = "window/language"
_ENTER_SENDS: Final = "chats/enter_sends"
_PLACE: Final = "window/place"
_SKIPPED: Final = "skipped/"
_INVITES_SEEN: Final = "window/invites_seen_at"
_KEEP_RUNNING: Final = "desktop/keep_running"
_SHOWS_TRAY: Final = "desktop/tray"
_START_HIDDEN: Final = "desktop/start_hidden"
_TOLD_OF_CLOSING: Final = "desktop/told_of_closing"
_LAST_ACCOUNT: Final = "window/last_account"
_SIGNED_OUT: Final = "signed_out_at_start/"

_Choice = TypeVar("_Choice", bound=StrEnum)


class Preferences(QObject):
    """Reads and writes at once.

    Args:
        file: where they are kept; `None` to forget them with the window.

    Signals:
        presence_changed: how the program is there without its window.
    """

    presence_changed = Signal()

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stored = QSettings(str(file), QSettings.Format.IniFormat, self) if file is not None else None
        self._values: dict[str, object] = {}

    @property
    def look(self) -> Look:
        """Theme, accent, zoom, density."""
        return Look(
            appearance=self.appearance,
            accent=self._choice(_ACCENT, Accent.TEAL),
            zoom=self._number(_ZOOM, 100),
            density=self._choice(_DENSITY, Density.COMFORTABLE),
            fill_width=self._is_on(_FILL_WIDTH, default=False),
            contrast=self._choice(_CONTRAST, Wish.SYSTEM),
            stillness=self._choice(_STILLNESS, Wish.SYSTEM),
        )

    @look.setter
    def look(self, value: Look) -> None:
        self.appearance = value.appearance
        self._set(_ACCENT, value.accent.value)
        self._set(_ZOOM, value.zoom)
        self._set(_DENSITY, value.density.value)
        self._set(_FILL_WIDTH, value.fill_width)
        self._set(_CONTRAST, value.contrast.value)
        self._set(_STILLNESS, value.stillness.value)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the desktop is."""
        return self._choice(_APPEARANCE, Appearance.SYSTEM)

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._set(_APPEARANCE, value.value)

    @property
    def language(self) -> Language:
        """The language of the window."""
        return self._choice(_LANGUAGE, Language.SYSTEM)

    @language.setter
    def language(self, value: Language) -> None:
        self._set(_LANGUAGE, value.value)

    @property
    def enter_sends(self) -> bool:
        """Whether Enter sends a message; else Ctrl and Enter does, and Enter begins a line."""
        return self._is_on(_ENTER_SENDS, default=True)

    @enter_sends.setter
    def enter_sends(self, value: bool) -> None:
        self._set(_ENTER_SENDS, value)

    @property
    def reads_new(self) -> bool:
        """Whether a screen reader is given new messages of the open chat to read."""
        return self._is_on(_READS_NEW, default=True)

    @reads_new.setter
    def reads_new(self, value: bool) -> None:
        self._set(_READS_NEW, value)

    @property
    def invites_seen_at(self) -> int:
        """When the list of invites was looked at last; what came later is new."""
        return self._number(_INVITES_SEEN, 0)

    @invites_seen_at.setter
    def invites_seen_at(self, value: int) -> None:
        self._set(_INVITES_SEEN, value)

    def pane_widths(self, page: str, default: tuple[int, int]) -> tuple[int, int]:
        """How wide the list and the information of a page are, in pixels at 100 %."""
        try:
            list_px, info_px = json.loads(str(self._get(f"{_PANES}{page}", "")))
            return int(list_px), int(info_px)
        except (ValueError, TypeError):
            return default

    def set_pane_widths(self, page: str, widths: tuple[int, int]) -> None:
        """Remember them."""
        self._set(f"{_PANES}{page}", json.dumps(widths))

    @property
    def place(self) -> str:
        """Where the window was; empty at first."""
        return str(self._get(_PLACE, ""))

    @place.setter
    def place(self, value: str) -> None:
        self._set(_PLACE, value)

    @property
    def keep_running(self) -> bool:
        """Whether the program goes on when its window is closed."""
        return self._is_on(_KEEP_RUNNING, default=True)

    @keep_running.setter
    def keep_running(self, value: bool) -> None:
        self._set(_KEEP_RUNNING, value)
        self.presence_changed.emit()

    @property
    def shows_tray(self) -> bool:
        """Whether there is an icon in the tray, where the desktop has one."""
        return self._is_on(_SHOWS_TRAY, default=True)

    @shows_tray.setter
    def shows_tray(self, value: bool) -> None:
        self._set(_SHOWS_TRAY, value)
        self.presence_changed.emit()

    @property
    def start_hidden(self) -> bool:
        """Whether the program starts without showing its window."""
        return self._is_on(_START_HIDDEN, default=False)

    @start_hidden.setter
    def start_hidden(self, value: bool) -> None:
        self._set(_START_HIDDEN, value)

    @property
    def told_of_closing(self) -> bool:
        """Whether the user has been told that closing the window does not end the program."""
        return self._is_on(_TOLD_OF_CLOSING, default=False)

    @told_of_closing.setter
    def told_of_closing(self, value: bool) -> None:
        self._set(_TOLD_OF_CLOSING, value)

    def skipped_steps(self, account: str) -> frozenset[str]:
        """What the user of an account has put off on the way to being reachable.

        Args:
            account: its public key, in hex.
        """
        return frozenset(str(self._get(f"{_SKIPPED}{account}", "")).split())

    def skip_step(self, account: str, step: str) -> None:
        """Put one off."""
        self._set(f"{_SKIPPED}{account}", " ".join(sorted(self.skipped_steps(account) | {step})))

    @property
    def last_account(self) -> str:
        """The public key, in hex, of the account that was shown last; empty at first."""
        return str(self._get(_LAST_ACCOUNT, ""))

    @last_account.setter
    def last_account(self, value: str) -> None:
        self._set(_LAST_ACCOUNT, value)

    def stays_signed_in(self, account: str) -> bool:
        """Whether an account is opened at the start, where that takes no question.

        Args:
            account: its public key, in hex.
        """
        return not self._is_on(f"{_SIGNED_OUT}{account}", default=False)

    def set_stays_signed_in(self, account: str, stays: bool) -> None:
        """Open it at the start, or not."""
        self._set(f"{_SIGNED_OUT}{account}", not stays)

    def forget_account(self, account: str) -> None:
        """It was deleted from this device."""
        for key in (f"{_SIGNED_OUT}{account}", f"{_SKIPPED}{account}"):
            self._values.pop(key, None)
            if self._stored is not None:
                self._stored.remove(key)

    def forget_pane_widths(self) -> None:
        """Let all panes be as at first."""
        for key in [key for key in self._values if key.startswith(_PANES)]:
            del self._values[key]
        if self._stored is not None:
            self._stored.remove(_PANES.removesuffix("/"))

    def _choice(self, key: str, default: _Choice) -> _Choice:
        try:
            return type(default)(str(self._get(key, default.value)))
        except ValueError:
            return default

    def _number(self, key: str, default: int) -> int:
        try:
            return int(str(self._get(key, default)))
        except ValueError:
            return default

    def _is_on(self, key: str, *, default: bool) -> bool:
        return str(self._get(key, default)).lower() == "true"

    def _get(self, key: str, default: object) -> object:
        return self._values.get(key, default) if self._stored is None else self._stored.value(key, default)

    def _set(self, key: str, value: object) -> None:
        if self._stored is None:
            self._values[key] = value
        else:
            self._stored.setValue(key, value)
