"""Tests of `marmot_desktop.ui.settings.radio_list`."""

from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.settings.radio_list import RadioList


def test_the_users_choice_is_told_and_what_is_shown_is_not(qtbot: QtBot) -> None:
    radios = RadioList("Theme", "theme", {"light": "Light", "dark": "Dark"})
    qtbot.addWidget(radios)
    chosen: list[str] = []
    radios.chosen.connect(chosen.append)
    radios.show_value("light")
    assert chosen == []
    dark = radios.findChild(QRadioButton, "themeDark")
    assert dark is not None
    dark.click()
    assert chosen == ["dark"]
    assert radios.accessibleName() == "Theme"
