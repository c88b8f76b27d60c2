"""Tests of `marmot_desktop.ui.shell.close_sheet`."""

import pytest

from marmot_desktop.ui.shell.close_sheet import CloseSheet
from tests.helpers.ui_window import UiWindow


@pytest.mark.parametrize(("has_tray", "words"), [(True, "tray of your desktop"), (False, "no tray")])
async def test_it_says_where_the_window_will_be_and_takes_it_there(ui: UiWindow, has_tray: bool, words: str) -> None:
    done: list[str] = []
    sheet = CloseSheet(ui.window, has_tray=has_tray, leave=lambda: done.append("leave"), end=lambda: done.append("end"))
    sheet.open()
    assert words in ui.text("closeSheetText")
    await ui.click("closeSheetLeave")
    assert (done, ui.has("closeSheet")) == (["leave"], False)


async def test_it_can_end_the_program_or_do_nothing(ui: UiWindow) -> None:
    done: list[str] = []
    for button, expected in (("closeSheetQuit", ["end"]), ("closeSheetClose", ["end"])):
        CloseSheet(ui.window, has_tray=True, leave=lambda: done.append("leave"), end=lambda: done.append("end")).open()
        await ui.click(button)
        assert done == expected
