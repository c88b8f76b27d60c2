"""A group beside its conversation, in pictures."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QMenu, QTabBar

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.group_log import EventOutcome
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import replace
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.ui.groups.tree_view import TreeView
from tests.gallery.camera import Gallery
from tests.gallery.world import FRIENDS, ME, busy_actions
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow

TABS: Final = ("info", "members", "security", "relays", "log")


async def _open(
    gallery: Gallery, actions: FakeActions, tab: str, *, chat: str = "Saturday hike", width: int = 1120
) -> UiWindow:
    ui = await gallery.open(actions, width)
    await ui.choose("chatList", chat)
    await ui.click("groupDetailsButton")
    ui.find(QTabBar, "groupTabs").setCurrentIndex(TABS.index(tab))
    await ui.settle()
    return ui


async def info(gallery: Gallery) -> None:
    """What a group is: for an admin, being changed, for others, of a direct chat, and out of it."""
    ui = await _open(gallery, busy_actions(), "info")
    await gallery.take(ui, "group-info")
    await ui.click("groupEditButton")
    await gallery.take(ui, "group-info-edit")
    await ui.type("groupEditName", "Sunday hike")
    ui.actions.refusals["describe"] = RefusedError(ErrorCode.STALE_COMMIT)
    await ui.click("groupEditSave")
    await gallery.take(ui, "group-info-edit-race")
    await ui.close()
    ui = await _open(gallery, busy_actions(), "info", chat="Emi 田中")
    await gallery.take(ui, "group-info-direct")
    await ui.close()
    ui = await _open(gallery, busy_actions(), "info", chat="Neighbours", width=480)
    await gallery.take(ui, "group-info-narrow-member")
    await ui.close()
    for state in (GroupState.LEAVING, GroupState.REMOVED, GroupState.BROKEN):
        actions = busy_actions()
        actions.groups[1] = replace(actions.groups[1], state=state)
        ui = await _open(gallery, actions, "info")
        await gallery.take(ui, f"group-info-{state.value}")
        await ui.close()


async def leaving(gallery: Gallery) -> None:
    """Leaving, as the only admin."""
    ui = await _open(gallery, busy_actions(), "info")
    await ui.click("leaveGroupButton")
    await gallery.take(ui, "group-leave")
    await ui.close()


async def members(gallery: Gallery) -> None:
    """Few members, many of them, a menu, and a question."""
    actions = busy_actions()
    actions.invitations.put(make.sent_invite(FRIENDS[1], actions.groups[1]))
    ui = await _open(gallery, actions, "members")
    await gallery.take(ui, "group-members")
    view = ui.find(QListView, "memberList")
    view.setCurrentIndex(ui.row(view.model(), FRIENDS[0]))
    QTest.keyClick(view, Qt.Key.Key_Menu)
    action = ui.find(QMenu, "memberMenu").findChild(QAction, "memberRemove")
    if isinstance(action, QAction):
        action.trigger()
    await gallery.take(ui, "group-member-remove")
    await ui.close()
    actions = busy_actions()
    crowd = tuple(f"Person {number}" for number in range(200))
    for name in crowd:
        actions.names[make.pubkey(name)] = name
    actions.groups[1] = make.group(1, "Saturday hike", (ME, *FRIENDS, *crowd), last=actions.groups[1].last_message)
    ui = await _open(gallery, actions, "members")
    await ui.type("memberSearchField", "19")
    await gallery.take(ui, "group-members-search")
    await ui.close()


async def security(gallery: Gallery) -> None:
    """Epoch, keys and devices; the tree, of few and of many."""
    actions = busy_actions()
    people = (ME, FRIENDS[0], FRIENDS[0], ME, *FRIENDS[1:])
    actions.group_info.securities[1] = make.security(people, blank=(2, 6))
    ui = await _open(gallery, actions, "security")
    await gallery.take(ui, "group-security")
    await ui.click("ratchetTreeButton")
    QTest.keyClick(ui.find(TreeView, "ratchetTree"), Qt.Key.Key_Down)
    QTest.keyClick(ui.find(TreeView, "ratchetTree"), Qt.Key.Key_Down)
    await gallery.take(ui, "group-tree")
    await ui.close()
    crowd = tuple(f"Person {number}" for number in range(199))
    for name in crowd:
        actions.names[make.pubkey(name)] = name
    actions.group_info.securities[1] = make.security((ME, *crowd), blank=(20, 21, 22, 50))
    ui = await _open(gallery, actions, "security")
    await ui.click("ratchetTreeButton")
    await gallery.take(ui, "group-tree-large")
    await ui.click("ratchetTreeOwn")
    await gallery.take(ui, "group-tree-large-own")
    await ui.close()
    actions = busy_actions()
    actions.refusals["security"] = RefusedError(ErrorCode.STORE_CORRUPT)
    ui = await _open(gallery, actions, "security", width=480)
    await gallery.take(ui, "group-security-failed-narrow")
    await ui.close()


async def relays(gallery: Gallery) -> None:
    """Where the group runs, and a list that is not saved yet."""
    actions = busy_actions()
    slow = RelayUrl("wss://relay.example.org")
    actions.groups[1] = replace(actions.groups[1], relays=(make.RELAY, slow))
    ui = await _open(gallery, actions, "relays")
    await gallery.take(ui, "group-relays")
    await ui.type("groupRelayField", "wss://another.example.net")
    await ui.click("groupRelayAdd")
    await gallery.take(ui, "group-relays-changed")
    await ui.close()
    ui = await _open(gallery, busy_actions(), "relays", chat="Neighbours", width=480)
    await gallery.take(ui, "group-relays-narrow-member")
    await ui.close()


LOG: Final = (
    make.log_row("m1", author="Björn Lind", at=make.NOW - 60),
    make.log_row("u1", EventOutcome.HELD, author=None, code=ErrorCode.EPOCH_FUTURE, epoch=6, at=make.NOW - 90),
    make.log_row("m2", EventOutcome.OWN, author=ME, at=make.NOW - 300),
    make.log_row("c1", what="commit", author=ME, at=make.NOW - 4000),
    make.log_row("r1", EventOutcome.REFUSED, author=FRIENDS[1], code=ErrorCode.AUTHOR_MISMATCH, at=make.NOW - 5000),
    make.log_row(
        "u2",
        EventOutcome.UNDECRYPTABLE,
        author=None,
        what="",
        code=ErrorCode.UNDECRYPTABLE,
        epoch=None,
        at=make.NOW - 90_000,
    ),
    make.log_row("s1", EventOutcome.STALE, what="commit", author=FRIENDS[2], epoch=3, at=make.NOW - 95_000),
    make.log_row("d1", EventOutcome.DUPLICATE, at=make.NOW - 100_000),
    make.log_row("p1", what="proposal", author=FRIENDS[4], epoch=2, at=make.NOW - 190_000),
)


async def log(gallery: Gallery) -> None:
    """What became of each event; a part that is empty; one event; a fault."""
    actions = busy_actions()
    actions.group_info.rows = LOG
    ui = await _open(gallery, actions, "log")
    await gallery.take(ui, "group-log")
    await ui.choose("groupLogList", "A message was refused")
    await gallery.take(ui, "group-log-event")
    await ui.close()
    ui = await _open(gallery, busy_actions(), "log", width=480)
    await ui.click("groupLogUnreadable")
    await gallery.take(ui, "group-log-empty-narrow")
    await ui.close()
    actions = busy_actions()
    actions.refusals["log"] = RefusedError(ErrorCode.STORE_CORRUPT)
    ui = await _open(gallery, actions, "log")
    await gallery.take(ui, "group-log-failed")
    await ui.close()


async def narrow(gallery: Gallery) -> None:
    """Every tab in the narrowest window."""
    actions = busy_actions()
    actions.group_info.rows = LOG
    for tab in TABS:
        ui = await _open(gallery, actions, tab, width=360)
        await gallery.take(ui, f"group-{tab}-360")
        if tab == "security":
            await ui.click("ratchetTreeButton")
            await gallery.take(ui, "group-tree-360")
        await ui.close()


async def why(gallery: Gallery) -> None:
    """Why something cannot be read."""
    actions = busy_actions()
    actions.groups[1] = replace(actions.groups[1], state=GroupState.BROKEN)
    row = make.log_row("x", EventOutcome.HELD, code=ErrorCode.EPOCH_FUTURE, epoch=9)
    actions.group_info.rows = (row,)
    ui = await _open(gallery, actions, "info")
    await ui.click("groupInfoStateButton")
    await ui.click("whyUnreadableDetails")
    await gallery.take(ui, "group-why-unreadable")
    await ui.close()


SCENES: Final = (info, leaving, members, security, relays, log, narrow, why)
