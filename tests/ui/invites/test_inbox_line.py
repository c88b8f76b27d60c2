"""Tests of `marmot_desktop.ui.invites.inbox_line`."""

import pytest

from marmot_desktop.domain.facts import InviteReceived, RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState, RelayLists
from marmot_desktop.ui.invites.invites_page import InvitesPage
from marmot_desktop.ui.widgets.status_line import LineState, StatusLine
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

CHOIR = make.invite("Choir", "Bo Lind")


@pytest.fixture
async def page(ui: UiWindow, actions: FakeActions) -> UiWindow:
    actions.invites[CHOIR.id] = CHOIR
    actions.tell(InviteReceived(CHOIR))
    await ui.click("railInvites")
    return ui


async def test_the_line_on_top_says_whether_invitations_can_come_in(page: UiWindow, actions: FakeActions) -> None:
    line = page.find(StatusLine, "inboxState")
    assert (line.state, line.text) == (LineState.DONE, "Listening on 1 of 1 inbox relay")
    actions.tell(RelayChanged(make.relay_status(state=RelayConnectionState.CONNECTING)))
    assert line.text == "Connecting to 1 inbox relay…"
    actions.tell(RelayChanged(make.relay_status(state=RelayConnectionState.WAITING)))
    assert line.text.startswith("Offline")
    actions.relays = RelayLists((), (), (), ())
    page.find(InvitesPage, "invitesPage").load()
    await page.settle()
    assert (line.state, line.text) == (LineState.FAILED, "No inbox relay is set: nobody can invite you")
