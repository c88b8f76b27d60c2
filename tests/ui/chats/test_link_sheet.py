"""Tests of `marmot_desktop.ui.chats.link_sheet`."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from marmot_desktop.domain.identifiers import npub
from marmot_desktop.ui.chats.link_sheet import open_link
from marmot_desktop.ui.navigation import Page
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow

# A point on the curve; the key of the specification's example.
PERSON = bytes.fromhex("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798")


async def test_the_true_address_is_shown_before_the_browser_opens_it(
    ui: UiWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    open_link(ui.window.context, "https://ex\u0430mple.org/x", ui.window)
    assert "xn--" in ui.text("linkSheetHost"), "a letter of another script that looks like a Latin one"
    assert "xn--" in ui.find(QLineEdit, "linkSheetAddress").text()
    assert opened == []
    await ui.click("linkSheetOpen")
    assert len(opened) == 1
    assert not ui.has("linkSheet")


async def test_a_name_in_front_of_the_site_is_warned_of(ui: UiWindow) -> None:
    open_link(ui.window.context, "https://bank.example@evil.example/", ui.window)
    assert "evil.example" in ui.text("linkSheetHost")
    assert ui.has("linkSheetWarning")
    await ui.click("linkSheetCancel")
    assert not ui.has("linkSheet")


@pytest.mark.parametrize("form", ["nostr:{}", "marmot://profile/{}"])
async def test_a_link_to_a_person_leads_to_them(ui: UiWindow, form: str) -> None:
    key = make.pubkey("Ada Stone").__class__(PERSON)
    open_link(ui.window.context, form.format(npub(key)), ui.window)
    place = ui.window.context.navigator.place
    assert (place.page, place.person) == (Page.CONTACTS, PERSON)


async def test_what_cannot_be_shown_can_be_copied(ui: UiWindow) -> None:
    open_link(ui.window.context, "nostr:nevent1abc", ui.window)
    assert ui.has("linkSheet")
    assert not ui.has("linkSheetOpen")


async def test_other_schemes_are_never_opened(ui: UiWindow) -> None:
    open_link(ui.window.context, "file:///etc/passwd", ui.window)
    assert not ui.has("linkSheet")
