"""Tests of `marmot_desktop.ui.settings.links_panel`."""

from dataclasses import replace

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.machine.link_handler import LinkDefaults
from marmot_desktop.ui.error_text import sentence_of
from marmot_desktop.ui.navigation import Page, Place
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def open_general(ui: UiWindow) -> None:
    ui.window.context.navigator.open(Place(Page.SETTINGS, tab="general"))
    await ui.settle()


async def test_links_are_taken_and_left_again(ui: UiWindow, actions: FakeActions) -> None:
    await open_general(ui)
    assert ui.text("linksText") == "No program opens nostr: and marmot: links on this desktop now."
    await ui.click("takeLinksButton")
    assert "shows its person here" in ui.text("linksText")
    assert (ui.has("takeLinksButton"), ui.has("leaveLinksButton")) == (False, True)
    await ui.click("leaveLinksButton")
    assert (ui.has("takeLinksButton"), ui.has("leaveLinksButton")) == (True, False)
    assert [each for each in actions.asked if each[0] == "open_links"] == [("open_links", True), ("open_links", False)]


async def test_another_program_is_named(ui: UiWindow, actions: FakeActions) -> None:
    assert actions.desktop.present is not None
    actions.desktop.present = replace(
        actions.desktop.present, links=LinkDefaults(is_us=False, by_hand=False, other="gossip.desktop")
    )
    await open_general(ui)
    assert ui.text("linksText") == "gossip opens these links on this desktop now."


async def test_what_an_installed_package_has_set_is_not_taken_back_here(ui: UiWindow, actions: FakeActions) -> None:
    assert actions.desktop.present is not None
    actions.desktop.present = replace(actions.desktop.present, links=LinkDefaults(is_us=True, by_hand=False, other=""))
    await open_general(ui)
    assert (ui.has("takeLinksButton"), ui.has("leaveLinksButton")) == (False, False)


async def test_a_refusal_is_said_and_the_button_stays(ui: UiWindow, actions: FakeActions) -> None:
    actions.refusals["open_links"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await open_general(ui)
    await ui.click("takeLinksButton")
    assert ui.text("toastText") == sentence_of(ErrorCode.STORAGE_ERROR)
    assert ui.has("takeLinksButton")


async def test_where_the_desktop_cannot_be_told_it_says_so(ui: UiWindow, actions: FakeActions) -> None:
    actions.desktop.present = None
    await open_general(ui)
    assert "yet" in ui.reason("takeLinksButton")
