"""Tests of `marmot_desktop.ui.settings.appearance_tab`."""

from PySide6.QtWidgets import QRadioButton, QTabBar

from marmot_desktop.ui.theme import Appearance
from tests.helpers.ui_window import UiWindow


async def test_a_theme_is_shown_at_once_and_kept(ui: UiWindow) -> None:
    await ui.click("railSettings")
    ui.find(QTabBar, "settingsTabs").setCurrentIndex(2)
    assert ui.find(QRadioButton, "appearanceSystem").isChecked()
    await ui.click("appearanceDark")
    assert ui.window.context.theme.is_dark
    assert ui.window.context.preferences.appearance is Appearance.DARK
    await ui.click("appearanceLight")
    assert not ui.window.context.theme.is_dark
