"""Tests of `marmot_desktop.ui.onboarding.finish_step`."""

import pytest

from marmot_desktop.domain.facts import PublicationChanged
from marmot_desktop.domain.visibility import PublicationState, PublicItem
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.ui.error_text import sentence_of
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def relay_step(fresh: UiWindow) -> UiWindow:
    await fresh.click("welcomeCreateButton")
    await fresh.type("accountNameField", "Ada Stone")
    await fresh.click("createStepButton")
    await fresh.click("backupLaterButton")
    return fresh


async def test_who_is_ready_is_told_so_and_goes_to_the_chats(relay_step: UiWindow) -> None:
    held = relay_step.actions.hold("begin_publishing")
    await relay_step.click("relayContinueButton")
    assert relay_step.text("finishStepHeading") == "Getting ready"
    assert relay_step.reason("startChattingButton")
    held.set()
    await relay_step.settle()
    assert relay_step.text("finishStepHeading") == "You can be invited"
    assert relay_step.text("finishNpubField").startswith("npub1")
    assert not relay_step.has("finishLaterButton")
    await relay_step.click("startChattingButton")
    assert relay_step.has("chatsPage")


async def test_nobody_has_to_wait_for_a_relay(relay_step: UiWindow) -> None:
    published = relay_step.actions.reach.published
    published[PublicItem.KEY_PACKAGE] = replace(
        published[PublicItem.KEY_PACKAGE], state=PublicationState.WAITING, words="error: later"
    )
    await relay_step.click("relayContinueButton")
    assert relay_step.reason("startChattingButton")
    await relay_step.click("finishLaterButton")
    assert relay_step.has("chatsPage")


async def test_what_arrives_later_is_ticked_when_it_does(relay_step: UiWindow) -> None:
    published = relay_step.actions.reach.published
    done = published[PublicItem.KEY_PACKAGE]
    published[PublicItem.KEY_PACKAGE] = replace(done, state=PublicationState.WAITING)
    await relay_step.click("relayContinueButton")
    assert relay_step.reason("startChattingButton")
    published[PublicItem.KEY_PACKAGE] = done
    relay_step.actions.tell(PublicationChanged())
    await relay_step.settle()
    assert relay_step.text("finishStepHeading") == "You can be invited"


async def test_a_failure_can_be_tried_again(relay_step: UiWindow) -> None:
    relay_step.actions.refusals["begin_publishing"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await relay_step.click("relayContinueButton")
    assert relay_step.text("tickProfileNote") == sentence_of(ErrorCode.STORAGE_ERROR)
    relay_step.actions.refusals.clear()
    await relay_step.click("tickProfileRetry")
    assert relay_step.text("finishStepHeading") == "You can be invited"


async def test_the_public_key_can_be_shown_as_a_code(relay_step: UiWindow) -> None:
    await relay_step.click("relayContinueButton")
    await relay_step.click("finishCodeButton")
    assert relay_step.has("codePicture")
    assert relay_step.text("codeLinkField").startswith("nostr:")
