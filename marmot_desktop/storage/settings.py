"""Settings of one account: JSON values by name."""

import json
from enum import StrEnum
from typing import Final

from marmot_desktop.frozen import Frozen
from marmot_desktop.storage.transaction import Transaction

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]

_THEME: Final = "appearance.theme"


class Theme(StrEnum):
    """Which colours the window uses."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Appearance(Frozen, frozen=True):
    """How the window looks."""

    theme: Theme = Theme.SYSTEM


class SettingsRepository:
    """Reads and writes settings; an unknown name has its default."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def get(self, name: str, default: JsonValue = None) -> JsonValue:
        """The value stored under this name, else the default."""
        row = self._tx.one("SELECT value FROM setting WHERE name = ?", (name,))
        if row is None:
            return default
        value: JsonValue = json.loads(row[0])
        return value

    def put(self, name: str, value: JsonValue) -> None:
        """Store a value under this name."""
        self._tx.run(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (name, json.dumps(value, ensure_ascii=False, separators=(",", ":"))),
        )

    def appearance(self) -> Appearance:
        """How the window looks; a value of a newer version counts as the default."""
        theme = self.get(_THEME)
        return Appearance(Theme(theme)) if theme in tuple(Theme) else Appearance()

    def put_appearance(self, appearance: Appearance) -> None:
        """Store how the window looks."""
        self.put(_THEME, appearance.theme.value)
