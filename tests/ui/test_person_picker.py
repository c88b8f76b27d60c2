"""Tests of `marmot_desktop.ui.person_picker`: each state of looking for somebody."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView

from marmot_desktop.domain.contact import Reachability
from marmot_desktop.domain.facts import ContactChanged, GroupChanged
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui import person_picker
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.models.roles import Role
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

STRANGER_NPUB = "npub10xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqpkge6d"


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(person_picker, "DEBOUNCE_MS", 0)


async def opened(ui: UiWindow) -> UiWindow:
    await ui.choose("chatList", "Hill club")
    await ui.click("inviteMemberHeaderButton")
    return ui


async def search(ui: UiWindow, text: str) -> None:
    """Type, and let the pause after it be over."""
    await ui.type("invitePersonField", text)
    await ui.until(lambda: not any(timer.isActive() for timer in _pauses(ui)))
    await ui.settle()


def _pauses(ui: UiWindow) -> list[QTimer]:
    picker = ui.find(person_picker.PersonPicker, "")
    return [timer for timer in picker.findChildren(QTimer) if timer.isSingleShot()]


def reasons(ui: UiWindow) -> dict[str, str]:
    model = ui.find(QListView, "invitePersonList").model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return {str(index.data(Role.TITLE)): str(index.data(Role.REASON)) for index in indexes}


async def test_while_contacts_are_loaded_their_place_is_kept(ui: UiWindow, actions: FakeActions) -> None:
    held = actions.hold("list_contacts")
    await opened(ui)
    assert ui.has("invitePersonSkeleton")
    assert ui.text("invitePersonHint") == "Loading contacts…"
    held.set()
    await ui.settle()
    assert not ui.has("invitePersonSkeleton")
    assert ui.titles("invitePersonList") == ["Bo Lind"]


async def test_contacts_that_cannot_be_loaded_are_said(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["list_contacts"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await opened(ui)
    assert ui.text("invitePersonFieldMessage") == sentence_of(ErrorCode.STORAGE_ERROR)


async def test_without_contacts_it_says_what_to_do(ui: UiWindow, actions: FakeActions) -> None:
    actions.contacts.clear()
    await opened(ui)
    assert ui.text("invitePersonHint") == "You follow nobody yet. Paste an npub."


async def test_a_search_without_match_says_what_to_do(ui: UiWindow) -> None:
    await opened(ui)
    await search(ui, "nobody")
    assert ui.titles("invitePersonList") == []
    assert ui.text("invitePersonHint") == "No match. Paste a full npub to invite someone you don't follow."


async def test_nothing_is_searched_before_the_typing_pauses(ui: UiWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(person_picker, "DEBOUNCE_MS", 60_000)
    await opened(ui)
    await ui.type("invitePersonField", "nobody")
    assert ui.titles("invitePersonList") == ["Bo Lind"]
    QTest.keyClick(ui.find(QLineEdit, "invitePersonField"), Qt.Key.Key_Return)
    assert ui.titles("invitePersonList") == [], "Enter does not wait"


async def test_a_pasted_key_stands_on_top_and_says_why(ui: UiWindow, actions: FakeActions) -> None:
    await opened(ui)
    await search(ui, STRANGER_NPUB)
    assert ("look_up_person", STRANGER_NPUB) in actions.asked
    model = ui.find(QListView, "invitePersonList").model()
    assert model.rowCount() == 2
    assert str(model.index(0, 0).data(Role.SUBTITLE)).startswith("From what you pasted")
    QTest.keyClick(ui.find(QLineEdit, "invitePersonField"), Qt.Key.Key_Return)
    await ui.settle()
    assert ui.has("inviteChosenPerson")


async def test_a_pasted_key_of_a_contact_asks_nobody(ui: UiWindow, actions: FakeActions) -> None:
    await opened(ui)
    await search(ui, actions.contacts[make.pubkey("Bo Lind")].npub)
    assert "look_up_person" not in actions.names_of_wishes()
    assert ui.titles("invitePersonList") == ["Bo Lind"]


async def test_an_address_is_looked_up(ui: UiWindow, actions: FakeActions) -> None:
    actions.people.handles["bo@example.org"] = make.pubkey("Bo Lind")
    await opened(ui)
    await search(ui, "bo@example.org")
    assert ("look_up_person", "bo@example.org") in actions.asked
    await search(ui, "no@example.org")
    assert ui.text("invitePersonFieldMessage") == sentence_of(ErrorCode.HANDLE_NOT_FOUND)


async def test_a_key_with_a_letter_missing_is_refused_in_red(ui: UiWindow) -> None:
    await opened(ui)
    await search(ui, STRANGER_NPUB[:-1])
    assert ui.text("invitePersonFieldMessage").startswith("This is not a whole public key.")
    assert ui.find(QLineEdit, "invitePersonField").property("invalid") == "true"


async def test_a_pasted_secret_is_removed_at_once(ui: UiWindow) -> None:
    await opened(ui)
    await ui.type("invitePersonField", "nsec1")
    assert ui.text("invitePersonField") == ""
    assert "secret key" in ui.text("invitePersonFieldMessage")


async def test_a_look_up_that_fails_is_said(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["look_up_person"] = EnvironmentFaultError(ErrorCode.TIMEOUT)
    await opened(ui)
    await search(ui, STRANGER_NPUB)
    assert ui.text("invitePersonFieldMessage") == sentence_of(ErrorCode.TIMEOUT)


async def test_people_who_are_not_ready_are_listed_last_with_the_reason_and_can_be_tried(
    ui: UiWindow, actions: FakeActions
) -> None:
    for name, state in (
        ("Ann", Reachability.NO_KEY_PACKAGE),
        ("Art", Reachability.INCOMPATIBLE),
        ("Zoe", Reachability.CHECKING),
    ):
        person = make.contact(name, state)
        actions.contacts[person.pubkey] = person
    actions.tell(GroupChanged(make.group(1, "Hill club", ("Ada Stone", "Bo Lind"))))
    await opened(ui)
    assert reasons(ui) == {"Zoe": "", "Ann": "No key package", "Art": "Incompatible app", "Bo Lind": "Already a member"}
    assert list(reasons(ui)) == ["Zoe", "Ann", "Art", "Bo Lind"]
    await ui.choose("invitePersonList", "Bo Lind")
    assert not ui.has("inviteChosenPerson")
    await ui.choose("invitePersonList", "Ann")
    assert ui.text("inviteChosenPersonName") == "Ann"


async def test_a_contact_that_becomes_ready_is_shown_so(ui: UiWindow, actions: FakeActions) -> None:
    await opened(ui)
    unready = make.contact("Bo Lind", Reachability.NO_KEY_PACKAGE)
    actions.tell(ContactChanged(unready))
    assert reasons(ui) == {"Bo Lind": "No key package"}
    actions.tell(ContactChanged(make.contact("Bo Lind")))
    assert reasons(ui) == {"Bo Lind": ""}
