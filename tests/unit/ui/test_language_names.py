"""Tests of `marmot_desktop.ui.language_names`; what a choice does is told in `tests/ui/test_language_button.py`."""

from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.language_names import language_names
from marmot_desktop.ui.translations import Language


def test_every_language_is_offered_by_its_own_name(qapp: QApplication) -> None:
    names = language_names()
    assert set(names) == set(Language)
    assert next(iter(names)) is Language.SYSTEM
    assert names[Language.ARABIC] == "العربية"
    assert "{" not in names[Language.SYSTEM]
