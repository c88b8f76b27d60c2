"""Tests of `marmot_desktop.ui.models.settings_section_model`."""

from PySide6.QtCore import Qt

from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.models.settings_section_model import SettingsSection, SettingsSectionModel


def test_sections_keep_their_order(application: object) -> None:
    sections = (SettingsSection("z", "Zed", "last letter", "key"), SettingsSection("a", "Ay", "", "info"))
    model = SettingsSectionModel(sections)
    assert [model.index(row).data(Qt.ItemDataRole.DisplayRole) for row in range(2)] == ["Zed", "Ay"]
    assert model.index(0).data(Role.SUBTITLE) == "last letter"
    assert model.index_of("a").row() == 1
