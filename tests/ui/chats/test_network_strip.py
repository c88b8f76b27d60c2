"""Tests of `marmot_desktop.ui.chats.network_strip`."""

from marmot_desktop.domain.chat import SyncState, SyncStatus
from marmot_desktop.domain.facts import RelayChanged, SyncChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.ui.navigation import Page
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


async def test_it_says_that_no_relay_is_reached_and_leads_to_them(ui: UiWindow, actions: FakeActions) -> None:
    assert not ui.has("offlineBanner")
    actions.tell(RelayChanged(make.relay_status(make.RELAY, RelayConnectionState.WAITING, "refused")))
    assert ui.text("offlineBannerText") == "Your one relay is not reached. What you write is sent later."
    actions.tell(RelayChanged(make.relay_status(make.RELAY, RelayConnectionState.CONNECTING)))
    assert not ui.has("offlineBanner")
    actions.tell(RelayChanged(make.relay_status(make.RELAY, RelayConnectionState.WAITING, "refused")))
    await ui.click("offlineBannerButton")
    assert ui.window.context.navigator.place.page is Page.SETTINGS


async def test_it_counts_what_is_left_to_read(ui: UiWindow, actions: FakeActions) -> None:
    group = actions.groups[1]
    actions.tell(SyncChanged(SyncStatus(group.id, 1, SyncState.CATCHING_UP, 0, 0)))
    assert ui.text("catchUpLine") == "Catching up with 1 chat…"
    actions.tell(
        SyncChanged(SyncStatus(group.id, 1, SyncState.CATCHING_UP, 0, 40)),
        SyncChanged(SyncStatus(group.id, 2, SyncState.CATCHING_UP, 0, 2)),
    )
    assert ui.text("catchUpLine") == "Catching up with 2 chats: 42 to read"
    for key in (1, 2):
        actions.tell(SyncChanged(SyncStatus(group.id, key, SyncState.LIVE, 9, 0)))
    assert not ui.has("catchUpLine")
