"""Tests of `marmot_desktop.ui.contacts.add_contact_dialog`."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.ui.contacts.add_contact_dialog import AddContactDialog
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.qr_code import draw_code
from marmot_desktop.ui.widgets.buttons import Button
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

NPUB = "npub10xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqpkge6d"


@pytest.fixture
async def dialog(ui: UiWindow) -> UiWindow:
    await ui.click("railContacts")
    await ui.click("addContactButton")
    return ui


async def test_an_added_contact_opens(dialog: UiWindow, actions: FakeActions) -> None:
    assert dialog.reason("addContactConfirm") == "Paste their public key first"
    await dialog.type("contactReferenceField", NPUB)
    await dialog.click("addContactConfirm")
    assert ("add_contact", NPUB) in actions.asked
    assert not dialog.has("addContactDialog")
    assert dialog.text("contactNpubField") == NPUB


async def test_what_is_no_key_is_said_and_kept(dialog: UiWindow, actions: FakeActions) -> None:
    actions.refusals["add_contact"] = RefusedError(ErrorCode.INVALID_REFERENCE)
    await dialog.type("contactReferenceField", "bo")
    await dialog.click("addContactConfirm")
    assert dialog.text("contactReferenceFieldMessage") == sentence_of(ErrorCode.INVALID_REFERENCE)
    assert dialog.text("contactReferenceField") == "bo"


async def test_a_secret_key_is_removed_and_sent_nowhere(dialog: UiWindow, actions: FakeActions) -> None:
    await dialog.type("contactReferenceField", "nsec1throwaway")
    await dialog.click("addContactConfirm")
    assert dialog.text("contactReferenceField") == ""
    assert "add_contact" not in actions.names_of_wishes()


async def test_the_own_key_is_there_to_be_given_to_others(dialog: UiWindow) -> None:
    assert dialog.text("ownNpubField") == make.account().npub
    await dialog.click("addContactCancel")
    assert not dialog.has("addContactDialog")


async def test_somebody_is_added_by_address_and_who_is_unknown_is_said(dialog: UiWindow, actions: FakeActions) -> None:
    actions.people.handles["cy@one.test"] = make.pubkey("Cy Moor")
    await dialog.type("contactReferenceField", "nobody@one.test")
    await dialog.click("addContactConfirm")
    assert dialog.text("contactReferenceFieldMessage") == sentence_of(ErrorCode.HANDLE_NOT_FOUND)
    await dialog.type("contactReferenceField", "cy@one.test")
    await dialog.click("addContactConfirm")
    assert make.pubkey("Cy Moor") in actions.contacts


async def test_a_code_is_read_from_a_picture(dialog: UiWindow, tmp_path: Path) -> None:
    file = tmp_path / "code.png"
    assert draw_code(f"nostr:{NPUB}", 300).save(str(file))
    dialog.find(AddContactDialog, "addContactDialog").read_file(file)
    await dialog.settle()
    assert dialog.text("contactReferenceField") == f"nostr:{NPUB}"
    assert dialog.reason("addContactConfirm") == ""


async def test_a_code_is_read_from_the_clipboard(dialog: UiWindow) -> None:
    clipboard = dialog.application.clipboard()
    clipboard.setImage(draw_code(NPUB, 300))
    await dialog.click("codeFromClipboard")
    assert dialog.text("contactReferenceField") == NPUB
    clipboard.setText("marmot://profile/" + NPUB)
    await dialog.click("codeFromClipboard")
    assert dialog.text("contactReferenceField") == "marmot://profile/" + NPUB
    clipboard.setText("nsec1throwaway")
    await dialog.click("codeFromClipboard")
    assert dialog.text("contactReferenceField") == ""
    clipboard.clear()
    await dialog.click("codeFromClipboard")
    assert "neither a picture nor text" in dialog.text("contactReferenceFieldMessage")


async def test_the_screen_is_looked_at_only_after_a_word_about_it(dialog: UiWindow, actions: FakeActions) -> None:
    await dialog.click("codeFromScreen")
    assert "nothing is kept or sent" in dialog.text("codeConsentText")
    assert "read_codes" not in actions.names_of_wishes()
    await dialog.click("codeConsentButton")
    await dialog.until(lambda: dialog.text("contactReferenceFieldMessage") != "" and not dialog.has("codeConsent"))
    await dialog.until(lambda: dialog.text("contactReferenceFieldMessage").startswith(("No QR code", "This desktop")))


@pytest.mark.parametrize(
    ("code", "words"), [(make.account().npub, "your own code"), ("https://one.test", "names no person")]
)
async def test_a_code_that_names_nobody_to_add_is_said(dialog: UiWindow, code: str, words: str) -> None:
    dialog.application.clipboard().setImage(draw_code(code, 300))
    await dialog.click("codeFromClipboard")
    assert words in dialog.text("contactReferenceFieldMessage")


async def test_a_file_that_is_no_picture_is_said(dialog: UiWindow, tmp_path: Path) -> None:
    file = tmp_path / "text.png"
    file.write_text("no picture")
    dialog.find(AddContactDialog, "addContactDialog").read_file(file)
    await dialog.settle()
    assert dialog.text("contactReferenceFieldMessage") == sentence_of(ErrorCode.MEDIA_TYPE_MISMATCH)


async def test_the_own_code_is_shown(dialog: UiWindow) -> None:
    await dialog.click("ownCodeButton")
    assert dialog.text("codeLinkField").startswith("nostr:nprofile1")


async def test_choosing_a_picture_holds_nothing_up(dialog: UiWindow, tmp_path: Path) -> None:
    picture = tmp_path / "code.png"
    draw_code(NPUB, 300).save(str(picture))
    await dialog.click("codeFromFile")
    files = dialog.find(QFileDialog, "codeFileDialog")
    files.selectFile(str(picture))
    files.fileSelected.emit(str(picture))
    files.reject()
    await dialog.settle()
    assert dialog.text("contactReferenceField") == NPUB


async def test_buttons_with_long_words_are_whole_in_a_narrow_window(dialog: UiWindow) -> None:
    dialog.window.resize(360, 720)
    buttons = [dialog.find(Button, name) for name in ("codeFromFile", "codeFromClipboard", "codeFromScreen")]
    for button in buttons:
        button.set_text("Zwischenablage")
    await dialog.settle()
    assert [button.text() for button in buttons if button.width() < button.sizeHint().width()] == []
