"""Tests of `marmot_desktop.ui.get_started_card`, where it stands above the chats."""

from collections.abc import AsyncIterator

import pytest

from marmot_desktop.domain.facts import GroupJoined, PublicationChanged
from marmot_desktop.domain.visibility import Publication, PublicationState, PublicItem
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.frozen import replace
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.chats import chat_list_pane
from marmot_desktop.ui.widgets.tick_line import TickLine, TickState
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chat_list_pane, "START_MS", 0)


@pytest.fixture
async def started() -> AsyncIterator[UiWindow]:
    actions = FakeActions(UiBridge())
    actions.accounts = (make.account(),)
    put(actions, PublicItem.KEY_PACKAGE, PublicationState.ABSENT)
    ui = await UiWindow(actions).open()
    await ui.until(lambda: ui.has("getStartedCard"))
    yield ui
    await ui.close()


def put(actions: FakeActions, item: PublicItem, state: PublicationState) -> None:
    actions.reach.published[item] = Publication(item, state)


async def renew(ui: UiWindow) -> None:
    ui.actions.tell(PublicationChanged())
    await ui.settle()


async def test_what_is_still_to_do_stands_above_the_chats(started: UiWindow) -> None:
    assert started.has("getStartedCard")
    assert started.has("startBackup")
    assert started.has("startKeyPackage")
    assert not started.has("startLists")


async def test_it_goes_when_all_is_done(started: UiWindow) -> None:
    put(started.actions, PublicItem.KEY_PACKAGE, PublicationState.PUBLISHED)
    await renew(started)
    assert not started.has("startKeyPackage")
    await started.click("startBackupRetry")
    await started.click("nsecCopyButton")
    await started.click("railChats")
    assert not started.has("getStartedCard")


async def test_what_is_missing_is_published_from_here(started: UiWindow) -> None:
    held = started.actions.hold("begin_publishing")
    await started.click("startKeyPackageRetry")
    assert started.find(TickLine, "startKeyPackage").state is TickState.WORKING
    put(started.actions, PublicItem.KEY_PACKAGE, PublicationState.PUBLISHED)
    held.set()
    await started.settle()
    assert not started.has("startKeyPackage")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (PublicationState.ABSENT, "Nobody can find and invite you"),
        (PublicationState.REFUSED, "No relay takes it"),
        (PublicationState.WAITING, "Waits for a relay"),
    ],
)
async def test_relay_lists_say_how_far_they_are(started: UiWindow, state: PublicationState, words: str) -> None:
    put(started.actions, PublicItem.INBOX_RELAYS, state)
    await renew(started)
    assert words in started.text("startListsNote")


async def test_a_line_can_be_put_off_and_stays_off(started: UiWindow) -> None:
    await started.click("startKeyPackageSkip")
    assert not started.has("startKeyPackage")
    await renew(started)
    assert not started.has("startKeyPackage")
    assert started.has("startBackup")


async def test_everything_can_be_put_off_at_once(started: UiWindow) -> None:
    await started.click("startHideButton")
    assert not started.has("getStartedCard")
    assert "Put off" in started.text("toastText")


async def test_who_is_ready_sees_nothing_of_it(actions: FakeActions) -> None:
    actions.accounts = (replace(make.account(), backed_up=True),)
    ui = await UiWindow(actions).open()
    await ui.until(lambda: "publications" in actions.names_of_wishes())
    await ui.settle()
    assert not ui.has("getStartedCard")
    await ui.close()


async def test_where_nothing_can_be_asked_it_does_not_stand_in_the_way(started: UiWindow) -> None:
    started.actions.refusals["publications"] = EnvironmentFaultError(ErrorCode.STORAGE_ERROR)
    await renew(started)
    assert not started.has("getStartedCard")


async def test_it_goes_with_its_account(started: UiWindow) -> None:
    await started.actions.sign_out()
    await started.settle()
    assert not started.has("getStartedCard")


async def test_it_is_out_of_the_way_while_something_is_looked_for(started: UiWindow) -> None:
    started.actions.tell(GroupJoined(make.group(5, "Hill club"), created_here=False))
    await started.settle()
    await started.type("chatSearchField", "hill")
    assert not started.has("getStartedCard")
    await started.type("chatSearchField", "")
    assert started.has("getStartedCard")
    await started.click("archivedChatsChip")
    assert not started.has("getStartedCard")
