"""Tests of `marmot_desktop.ui.show_code_dialog`: what is shown can be read by a camera, in both themes."""

import pytest

from marmot_desktop.ui.qr_reader import read_codes
from marmot_desktop.ui.show_code_dialog import ShowCodeDialog
from marmot_desktop.ui.theme import Appearance
from tests.helpers.ui_window import UiWindow


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
async def test_the_code_on_the_screen_says_what_stands_below_it(ui: UiWindow, appearance: Appearance) -> None:
    ui.window.context.theme.apply(appearance)
    ShowCodeDialog("Your QR code", "nostr:npub1" + "q" * 58, ui.window).open()
    await ui.settle()
    assert read_codes(ui.window.grab().toImage()) == (ui.text("codeLinkField"),)
    await ui.click("showCodeDialogClose")
