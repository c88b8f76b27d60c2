"""Tests of `marmot_desktop.ui.onboarding.finish_step`."""

import pytest
from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

TICKS = ("tickRelays", "tickKeyPackage", "tickReady")


@pytest.fixture
async def relay_step(fresh: UiWindow) -> UiWindow:
    await fresh.click("welcomeImportButton")
    await fresh.type("secretKeyField", "nsec1throwaway")
    await fresh.click("importStepButton")
    return fresh


def _done(ui: UiWindow) -> list[object]:
    return [ui.find(QWidget, name).property("done") for name in TICKS]


async def test_each_line_gets_its_tick(relay_step: UiWindow) -> None:
    held = relay_step.actions.hold("publish_key_package")
    await relay_step.click("relayContinueButton")
    assert _done(relay_step) == [True, None, None]
    assert relay_step.reason("startChattingButton")
    held.set()
    await relay_step.settle()
    assert _done(relay_step) == [True, True, True]
    assert relay_step.text("finishNpubField").startswith("npub1")


async def test_a_package_that_is_there_already_is_not_published_again(relay_step: UiWindow) -> None:
    relay_step.actions.own_packages = (make.key_package("us"),)
    await relay_step.click("relayContinueButton")
    assert "publish_key_package" not in relay_step.actions.names_of_wishes()
    assert _done(relay_step) == [True, True, True]


async def test_where_no_relay_answers_it_goes_on_and_says_so(
    relay_step: UiWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nowhere(self: FakeActions) -> tuple[KeyPackageRecord, ...]:
        return (make.key_package("us", relays=()),)

    monkeypatch.setattr(FakeActions, "publish_key_package", nowhere)
    await relay_step.click("relayContinueButton")
    assert _done(relay_step) == [True, False, False]
    assert "No relay has taken your key package yet" in relay_step.text("finishProblemText")
    await relay_step.click("startChattingButton")
    assert relay_step.has("chatsPage")


async def test_a_failure_can_be_tried_again(relay_step: UiWindow) -> None:
    relay_step.actions.refusals["publish_key_package"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await relay_step.click("relayContinueButton")
    assert relay_step.text("finishProblemText") == sentence_of(ErrorCode.STORAGE_ERROR)
    relay_step.actions.refusals.clear()
    await relay_step.click("finishProblemButton")
    assert _done(relay_step) == [True, True, True]
