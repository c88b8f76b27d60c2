"""The accounts that are live, each with pages and everything else of its own; one of them is shown.

Nothing of an account is shared with another: its pages ask by a door that leads to it alone, hear of its facts alone,
and are where they were left when it is shown again. Its pages are made when it is shown first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget
from shiboken6 import isValid

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.models.pictures import PictureBringer
from marmot_desktop.ui.navigation import Navigator
from marmot_desktop.ui.notices import Notice, Notices

DRAFT_TASKS: Final = "draft "
DRAFT_TIMEOUT_S: Final = 4.0
"""At most so long an end waits for what was being written."""

if TYPE_CHECKING:
    from marmot_desktop.domain.account import Account
    from marmot_desktop.domain.relay import RelayStatus
    from marmot_desktop.ui.shell.workspace import Workspace
    from marmot_desktop.ui.widgets.sheet import Sheet


class AccountRoom(QObject):
    """Everything the window has for one account.

    Args:
        base: of the window.
        account: open.
        parent: keeps it.

    Signals:
        noticed: a `Notice` of the account that is shown.
        unread_changed: unread messages of all of its chats.
        shortcuts_requested: the table of shortcuts shall be shown.
    """

    noticed = Signal(object)
    unread_changed = Signal(int)
    shortcuts_requested = Signal()

    def __init__(self, base: UiContext, account: Account, parent: QObject) -> None:
        super().__init__(parent)
        self.account = account
        tasks = base.tasks.branch()
        actions = base.actions.for_account(account)
        bridge = base.bridge.for_account(account.pubkey)
        self.context = replace(
            base,
            actions=actions,
            bridge=bridge,
            tasks=tasks,
            navigator=Navigator(self),
            notices=Notices(self),
            people=PeopleBook(actions, tasks, self),
        )
        self._roster = base.roster
        self._base_bridge = base.bridge
        self._pictures = PictureBringer(actions, tasks, self)
        self._relays: dict[str, RelayStatus] = {}
        self._is_shown = False
        self._unsaid: Notice | None = None
        self._sheets: list[Sheet] = []
        self.context.people.set_account(account)
        bridge.people_named.connect(self.context.people.renew)
        bridge.people_named.connect(self._pictures.renew)
        bridge.pictures_changed.connect(self._pictures.renew)
        bridge.contacts_changed.connect(self.context.people.learn)
        bridge.relays_changed.connect(self._on_bridge_relays_changed)
        for told in (bridge.relays_changed, bridge.messages_stored, bridge.groups_changed, bridge.invites_received):
            told.connect(base.roster.stirred)
        self.context.notices.posted.connect(self._on_notices_posted)
        tasks.refused.connect(self.context.notices.refuse)

    @cached_property
    def workspace(self) -> Workspace:
        """Its pages, loaded; made when they are asked for first."""
        from marmot_desktop.ui.shell.workspace import Workspace

        made = Workspace(self.context)
        made.unread_changed.connect(self.unread_changed)
        made.shortcuts_requested.connect(self.shortcuts_requested)
        made.load(self.account)
        return made

    @property
    def has_workspace(self) -> bool:
        """Whether its pages were made."""
        return "workspace" in vars(self)

    def show(self) -> None:
        """It is shown from now on."""
        self._is_shown = True
        self._pictures.use()
        for sheet in self._sheets:
            if isValid(sheet):
                sheet.open()
        self._sheets.clear()
        if self._unsaid is not None:
            notice, self._unsaid = self._unsaid, None
            self.noticed.emit(notice)

    def hide(self) -> None:
        """Another one is shown; what lies open over its pages waits."""
        from marmot_desktop.ui.widgets.sheet import Sheet

        self._is_shown = False
        over = self.workspace.window().findChildren(Sheet)
        self._sheets = [sheet for sheet in over if sheet.isVisible() and not sheet.of_window]
        for sheet in self._sheets:
            sheet.hide()

    def keep_draft(self) -> None:
        """Have what is being written kept now."""
        conversation = self.workspace.chats.conversation if self.has_workspace else None
        if conversation is not None:
            # A task that is keeping it may not have begun, on a loop that does not run any more.
            conversation.keep_draft(anew=bool(self.context.tasks.named(DRAFT_TASKS)))

    def forget_pages(self) -> None:
        """Take its pages down; they are made again when they are shown next, and lead to where they were."""
        for sheet in self._sheets:
            if isValid(sheet):
                sheet.close_now()
        self._sheets.clear()
        workspace: Workspace | None = vars(self).pop("workspace", None)
        if workspace is not None:
            workspace.hide()
            workspace.deleteLater()

    def close(self) -> None:
        """The account has gone: end its tasks, and take down its pages."""
        self.context.tasks.end()
        self._base_bridge.drop_account(self.account.pubkey)
        if self.has_workspace:
            if self._is_shown:
                self.hide()
            self.workspace.hide()
            self.workspace.deleteLater()
        for sheet in self._sheets:
            if isValid(sheet):
                sheet.close_now()
        self.deleteLater()

    def _on_notices_posted(self, notice: Notice) -> None:
        if self._is_shown:
            self.noticed.emit(notice)
        else:
            # It is about something that is not in sight: it is said when it is.
            self._unsaid = notice

    def _on_bridge_relays_changed(self, states: tuple[RelayStatus, ...]) -> None:
        self._relays.update({str(each.url): each for each in states})
        from marmot_desktop.domain.relay import RelayConnectionState

        hopeful = (RelayConnectionState.CONNECTED, RelayConnectionState.CONNECTING)
        online = any(each.state in hopeful for each in self._relays.values())
        self._roster.note_online(self.account.pubkey, online=online)


class Rooms(QObject):
    """The rooms of all live accounts, in the middle of the window.

    Args:
        base: of the window.
        stack: shows the pages of one of them, or something else.

    Signals:
        made: an `AccountRoom`, before anything of it is shown.
    """

    made = Signal(object)

    def __init__(self, base: UiContext, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._base = base
        self._stack = stack
        self._rooms: dict[bytes, AccountRoom] = {}
        self._visited: list[bytes] = []
        self._scope = base.tasks.scope(self)
        base.translations.changed.connect(self._on_translations_changed)

    @property
    def all(self) -> tuple[AccountRoom, ...]:
        """Every live account's."""
        return tuple(self._rooms.values())

    @property
    def shown(self) -> AccountRoom | None:
        """The one whose pages are shown."""
        latest = self.latest
        if latest is None or not latest.has_workspace:
            return None
        return latest if self._stack.currentWidget() is latest.workspace else None

    @property
    def latest(self) -> AccountRoom | None:
        """The one that was shown last; any live one if none was."""
        for pubkey in reversed(self._visited):
            return self._rooms[pubkey]
        return next(iter(self._rooms.values()), None)

    def find(self, pubkey: bytes) -> AccountRoom | None:
        """An account's; `None` while it is not live."""
        return self._rooms.get(pubkey)

    def enter(self, account: Account) -> AccountRoom:
        """An account's, made if there is none yet."""
        room = self._rooms.get(account.pubkey)
        if room is None:
            room = self._rooms[account.pubkey] = AccountRoom(self._base, account, self)
            self.made.emit(room)
        return room

    def prepare(self, room: AccountRoom) -> None:
        """Make an account's pages before they are shown: making them takes longer than anybody waits for a switch."""
        if self._stack.indexOf(room.workspace) < 0:
            self._stack.addWidget(room.workspace)
            room.workspace.resize(self._stack.size())
            room.workspace.ensurePolished()

    def show(self, room: AccountRoom, then: Callable[[], object] | None = None) -> None:
        """Show an account's pages, where they were left."""
        before, pubkey = self.shown, room.account.pubkey
        if before is not room:
            if before is not None:
                before.hide()
            self.prepare(room)
            self._visited = [*(each for each in self._visited if each != pubkey), pubkey]
            self._stack.setCurrentWidget(room.workspace)
            room.workspace.focus_page()
            room.show()
        if then is not None:
            then()

    def leave(self) -> None:
        """Something else is going to be shown."""
        if self.shown is not None:
            self.shown.hide()

    def close(self, pubkey: bytes) -> None:
        """An account has gone."""
        room = self._rooms.pop(pubkey, None)
        if room is not None:
            self._visited = [each for each in self._visited if each != pubkey]
            room.close()

    async def keep_drafts(self) -> None:
        """Have what is being written anywhere kept, and wait for it a while."""
        for room in self.all:
            room.keep_draft()
        await self._base.tasks.finish(DRAFT_TASKS, DRAFT_TIMEOUT_S)

    def _on_translations_changed(self) -> None:
        # The page that asked for the language lives until its click is over.
        self._scope.start("say anew", self.keep_drafts(), done=lambda _: self._say_anew(), replace=True)

    def _say_anew(self) -> None:
        """Make every page again, in the language that is shown now."""
        shown = self.shown
        if shown is not None:
            shown.hide()
        for room in self.all:
            if room.has_workspace:
                self._stack.removeWidget(room.workspace)
            room.forget_pages()
        if shown is not None:
            self.show(shown)
