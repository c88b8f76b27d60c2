"""Settings by name."""

import pytest

from marmot_desktop.storage.settings import Appearance, JsonValue, Theme
from marmot_desktop.storage.unit_of_work import UnitOfWork


@pytest.mark.parametrize("value", [None, True, 0, -7, 1.5, "ä ☃", [1, [2, None]], {"a": {"b": []}}])
def test_every_json_value_comes_back(tx: UnitOfWork, value: JsonValue) -> None:
    tx.settings.put("name", "earlier")
    tx.settings.put("name", value)
    assert tx.settings.get("name", "default") == value


def test_an_unknown_name_has_its_default(tx: UnitOfWork) -> None:
    assert tx.settings.get("name") is None
    assert tx.settings.get("name", [1]) == [1]


def test_the_appearance_is_kept(tx: UnitOfWork) -> None:
    assert tx.settings.appearance() == Appearance(Theme.SYSTEM)
    tx.settings.put_appearance(Appearance(Theme.DARK))
    assert tx.settings.appearance() == Appearance(Theme.DARK)


@pytest.mark.parametrize("stored", ["sepia of a later version", 7, None, ["dark"]])
def test_a_theme_that_is_not_known_counts_as_the_default(tx: UnitOfWork, stored: JsonValue) -> None:
    tx.settings.put("appearance.theme", stored)
    assert tx.settings.appearance() == Appearance()
