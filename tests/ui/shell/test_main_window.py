"""Tests of `marmot_desktop.ui.shell.main_window`."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from marmot_desktop.domain.facts import Published, UnreadCounted
from marmot_desktop.domain.identifiers import profile_link
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.nostr.bech32 import encode_nevent
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.models.roster import AccountState
from marmot_desktop.ui.shell.placing import Extent, parse_place
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_a_profile_without_an_account_begins_with_the_first_run(fresh: UiWindow) -> None:
    assert fresh.has("welcomeStep")


async def test_the_last_account_opens_by_itself() -> None:
    actions = FakeActions(UiBridge())
    actions.accounts = (make.account("Ada Stone"), make.account("Bo Lind"))
    ui = UiWindow(actions)
    ui.window.context.preferences.last_account = make.pubkey("Bo Lind").hex()
    await ui.open()
    assert actions.account == make.account("Bo Lind")
    assert ui.has("workspace")
    await ui.close()


async def test_while_the_account_opens_it_says_so() -> None:
    actions = FakeActions(UiBridge())
    actions.accounts = (make.account(),)
    held = actions.hold("sign_in")
    ui = UiWindow(actions)
    await ui.open()
    assert ui.text("startingText") == "Opening…"
    held.set()
    await ui.settle()
    assert ui.has("workspace")
    await ui.close()


async def test_a_profile_that_cannot_be_read_says_so() -> None:
    actions = FakeActions(UiBridge())
    actions.refusals["list_accounts"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    ui = UiWindow(actions)
    await ui.open()
    assert ui.text("toastText") == sentence_of(ErrorCode.STORAGE_ERROR)
    await ui.close()


async def test_the_core_signing_out_empties_the_window(ui: UiWindow, actions: FakeActions) -> None:
    await ui.choose("chatList", "Hill club")
    await actions.sign_out()
    await ui.settle()
    assert ui.has("unlockStep")
    assert ui.window.workspace is None
    assert ui.window.context.people.account is None


async def test_a_key_closes_the_window(ui: UiWindow) -> None:
    closed: list[str] = []
    ui.window.closed.connect(lambda: closed.append("closed"))
    QTest.keyClick(ui.window.focusWidget(), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert closed == ["closed"]


async def test_closing_leaves_the_program_running_where_it_stays(ui: UiWindow) -> None:
    closed: list[str] = []
    ui.window.closed.connect(lambda: closed.append("closed"))
    ui.window.stay = lambda: True
    ui.window.close()
    assert closed == []
    ui.window.quit()
    ui.window.quit()
    assert closed == ["closed"]


async def test_the_place_is_kept_also_where_the_program_goes_on(ui: UiWindow) -> None:
    ui.window.stay = lambda: True
    ui.window.resize(800, 600)
    ui.window.close()
    kept = parse_place(ui.window.context.preferences.place)
    assert kept is not None
    assert (kept.width, kept.height, kept.extent) == (800, 600, Extent.NORMAL)


async def test_a_minimised_or_hidden_window_shows_up(ui: UiWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    ui.window.showMinimized()
    ui.window.show_up("a-token")
    assert (False, True) == (ui.window.isMinimized(), ui.window.isVisible())
    assert os.environ.pop("XDG_ACTIVATION_TOKEN") == "a-token"
    ui.window.hide()
    ui.window.show_up()
    assert ui.window.isVisible()


async def test_what_was_being_written_is_kept_at_the_end(ui: UiWindow, actions: FakeActions) -> None:
    await ui.choose("chatList", "Hill club")
    await ui.type("messageField", "half a thou")
    ui.window.quit()
    await ui.window.shut_down()
    assert ("keep_draft", 1, "half a thou") in [entry[:3] for entry in actions.asked]


async def test_a_notice_does_what_it_offers(ui: UiWindow) -> None:
    clicks: list[str] = []
    ui.window.context.notices.tell("Removed", action="Undo", on_action=lambda: clicks.append("undo"))
    await ui.click("toastAction")
    assert clicks == ["undo"]


async def test_closing_ends_every_task(ui: UiWindow, actions: FakeActions) -> None:
    actions.hold("open_chat")
    await ui.choose("chatList", "Hill club")
    assert ui.window.context.tasks.running == 1
    ui.window.close()
    await ui.window.shut_down()
    assert ui.window.context.tasks.running == 0


async def test_a_link_that_the_program_was_started_with_opens_its_person_once_somebody_is_signed_in() -> None:
    window = UiWindow()
    window.actions.accounts = (make.account(),)
    person = make.pubkey("Bo Lind")
    window.window.open_link(profile_link(person))
    await window.open()
    assert window.window.context.navigator.place.person == person
    window.window.open_link("nostr:" + encode_nevent(make.event_id("one")))
    assert window.text("toastText") == "This link names an event, not a person"
    window.window.open_link("nsec1throwaway")
    assert window.text("toastText") == sentence_of(ErrorCode.INVALID_REFERENCE)
    await window.close()


async def test_what_waits_in_all_accounts_stands_in_the_title(actions: FakeActions) -> None:
    bo = make.account("Bo Lind")
    actions.accounts = (*actions.accounts, bo)
    actions.groups[2] = make.group(2, "Chess", unread=2)
    ui = await UiWindow(actions).open()
    await ui.until(lambda: ui.window.context.roster.residents[1].state is AccountState.LIVE)
    await ui.until(lambda: ui.window.windowTitle() == "(2) Marmot Desktop")
    actions.bridge.deliver((Published(bo.pubkey, UnreadCounted(bo.pubkey, 3, 1)),))
    await ui.until(lambda: ui.window.windowTitle() == "(5) Marmot Desktop")
    await ui.close()
