"""Tests of `marmot_desktop.ui.onboarding.backup_step`."""

import pytest

from tests.helpers.fake_actions import NSEC
from tests.helpers.ui_window import UiWindow


@pytest.fixture
async def backup(fresh: UiWindow) -> UiWindow:
    await fresh.click("welcomeCreateButton")
    await fresh.click("createStepButton")
    return fresh


async def test_saying_it_is_saved_needs_a_look_at_it(backup: UiWindow) -> None:
    assert backup.reason("backupDoneButton") == "Show, copy or save the key first"
    assert NSEC not in backup.text("nsecField")
    await backup.click("nsecShowButton")
    assert backup.text("nsecField") == NSEC
    await backup.click("backupDoneButton")
    assert backup.has("relayStep")


async def test_the_secret_is_gone_once_the_step_is_left(backup: UiWindow) -> None:
    await backup.click("nsecShowButton")
    await backup.click("backupDoneButton")
    assert backup.text("nsecField") != NSEC


async def test_it_can_wait(backup: UiWindow) -> None:
    await backup.click("backupLaterButton")
    assert backup.has("relayStep")
