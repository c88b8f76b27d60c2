"""Tests of `marmot_desktop.ui.chats.network_board`."""

from marmot_desktop.domain.chat import SyncState, SyncStatus
from marmot_desktop.domain.facts import RelayChanged, SyncChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.ui.chats.chat_list_pane import ChatListPane
from tests.helpers import ui_values as make
from tests.helpers.ui_window import UiWindow


async def test_it_knows_what_was_told_last(ui: UiWindow) -> None:
    board = ui.find(ChatListPane, "chatListPane").board
    group = ui.actions.groups[1]
    assert (board.own_relays, board.reached(group.relays), board.is_cut_off) == (1, 1, False)
    ui.actions.tell(RelayChanged(make.relay_status(make.RELAY, RelayConnectionState.WAITING, "refused")))
    assert (board.reached(group.relays), board.is_cut_off) == (0, True)
    behind = SyncStatus(group.id, 1, SyncState.CATCHING_UP, 0, 9)
    ui.actions.tell(SyncChanged(behind))
    assert (board.sync_of(1), board.behind) == (behind, (behind,))
