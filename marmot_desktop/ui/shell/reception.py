"""Lets accounts in and out: the start, the first run, unlocking, switching, signing out, and what the window shows then.

```
begin -> no account              -> first run
      -> the account shown last  -> its chats, then the others are opened behind them, one after the other
                                 -> it does not open -> unlock page
```

An account that somebody asks for is shown when it is open; one that is opened behind the others is not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.roster import AccountState
from marmot_desktop.ui.shell.rooms import AccountRoom, Rooms

if TYPE_CHECKING:
    from marmot_desktop.domain.account import Account
    from marmot_desktop.ui.onboarding.onboarding_page import OnboardingPage

PREPARE_AFTER_MS: Final = 600
"""An account that has opened behind the others is left to itself for so long before its pages are made."""


class Reception(QObject):
    """Decides which account's pages stand in the middle of the window, or what stands there without one.

    Args:
        context: of the window.
        stack: the middle of the window.
        starting: what is shown there while the first account opens.

    Signals:
        changed: another account is shown, or none.
    """

    changed = Signal()

    def __init__(self, context: UiContext, stack: QStackedWidget, starting: QWidget) -> None:
        super().__init__(stack)
        self._context = context
        self._stack = stack
        self._starting = starting
        self._scope = context.tasks.scope(self)
        self._door: OnboardingPage | None = None
        self._behind: set[bytes] = set()
        self._after: tuple[bytes, Callable[[], object]] | None = None
        self.rooms = Rooms(context, stack)
        roster, bridge = context.roster, context.bridge
        roster.show_requested.connect(self.show)
        roster.add_requested.connect(self.add)
        roster.sign_out_requested.connect(self._on_roster_sign_out_requested)
        roster.remove_requested.connect(self._on_roster_remove_requested)
        bridge.account_opened.connect(self._on_bridge_account_opened)
        bridge.account_closed.connect(self._on_bridge_account_closed)
        context.translations.changed.connect(self._on_translations_changed)

    def begin(self) -> None:
        """Open the account that was shown last, or begin the first run."""
        self._stack.setCurrentWidget(self._starting)
        self._scope.start(
            "accounts",
            self._context.actions.list_accounts(),
            done=self._on_accounts_listed,
            failed=self._context.notices.refuse,
        )

    def show(self, pubkey: bytes, then: Callable[[], object] | None = None) -> None:
        """Show an account; one that is not open is opened first, or the user is asked to unlock it.

        Args:
            pubkey: of an account of the profile; nothing happens if it is none.
            then: done once it is shown.
        """
        resident, room = self._context.roster.find(pubkey), self.rooms.find(pubkey)
        if room is not None:
            self._show_room(room, then)
        elif resident is not None:
            self._after = None if then is None else (pubkey, then)
            from marmot_desktop.domain.account import SecretProtection

            by_passphrase = resident.account.protection is SecretProtection.KEY_FILE
            if by_passphrase and resident.state is AccountState.SIGNED_OUT:
                # Who has closed it on purpose means to be asked, although the passphrase is known to this run.
                self._ask(resident.account, None)
            else:
                self._sign_in(resident.account)

    def add(self) -> None:
        """Let another account in, with a way back to where one was."""
        self._open_door().welcome(back=self.rooms.latest is not None)

    def _sign_in(self, account: Account) -> None:
        self._behind.discard(account.pubkey)
        self._context.roster.note_opening(account)

        def fail(error: MarmotDesktopError) -> None:
            self._context.roster.note_refused(account, error)
            self._ask(account, error)

        self._scope.start("sign in", self._context.actions.sign_in(account), failed=fail, replace=True)

    def _show_room(self, room: AccountRoom, then: Callable[[], object] | None = None) -> None:
        self._close_door()
        first = self.rooms.latest is None or not self.rooms.latest.has_workspace
        is_other = self.rooms.shown is not room
        if first:
            room.workspace.chats.settled.connect(self._open_next)
        self.rooms.show(room)
        if is_other:
            self._context.preferences.last_account = room.account.pubkey.hex()
            work = self._context.actions.roster.note_shown(room.account)
            self._scope.start("shown", work, failed=_not_noted, replace=True)
            self.changed.emit()
        if not first:
            self._open_next()
        if then is not None:
            then()

    def _open_next(self) -> None:
        """Open the next account that stays signed in, behind the one that is shown."""
        if self._scope.is_running("open"):
            return
        stays = self._context.preferences.stays_signed_in
        waiting = [
            each.account
            for each in self._context.roster.residents
            if each.state is AccountState.CLOSED and stays(each.account.pubkey.hex())
        ]
        if not waiting:
            return
        account, roster = waiting[0], self._context.roster
        self._behind.add(account.pubkey)
        roster.note_opening(account)
        self._scope.start(
            "open",
            self._context.actions.roster.open(account),
            failed=lambda error: roster.note_refused(account, error),
            ended=self._open_next,
        )

    def _ask(self, account: Account, error: MarmotDesktopError | None) -> None:
        """Let the user unlock an account."""
        self._open_door().unlock(self._context.roster.accounts, account, error, back=self.rooms.latest is not None)
        self._open_next()

    def _open_door(self) -> OnboardingPage:
        from marmot_desktop.ui.onboarding.onboarding_page import OnboardingPage

        self._close_door()
        self.rooms.leave()
        door = self._door = OnboardingPage(self._context, lambda account: self.rooms.enter(account).context)
        door.finished.connect(self._on_door_finished)
        door.left.connect(self._on_door_left)
        self._stack.addWidget(door)
        self._stack.setCurrentWidget(door)
        self.changed.emit()
        return door

    def _on_translations_changed(self) -> None:
        before = self._door
        if before is not None and before.offers_languages:
            before.hand_over(self._open_door())

    def _close_door(self) -> None:
        door, self._door = self._door, None
        if door is not None:
            door.hide()
            door.deleteLater()

    def _show_somebody(self) -> None:
        """The account that was shown has gone: the one before it, or whom the user lets in."""
        latest = self.rooms.latest
        if latest is not None:
            self._show_room(latest)
        else:
            self._scope.start(
                "accounts", self._context.actions.list_accounts(), done=self._on_nobody_left, replace=True
            )

    def _on_accounts_listed(self, accounts: tuple[Account, ...]) -> None:
        roster, preferences = self._context.roster, self._context.preferences
        roster.set_accounts(accounts)
        if not accounts:
            self._open_door().welcome()
            return
        last = preferences.last_account
        ordered = sorted(accounts, key=lambda each: each.pubkey.hex() != last)
        staying = [each for each in ordered if preferences.stays_signed_in(each.pubkey.hex())]
        if staying:
            self._sign_in(staying[0])
        else:
            self._ask(ordered[0], None)

    def _on_nobody_left(self, accounts: tuple[Account, ...]) -> None:
        self._context.roster.set_accounts(accounts)
        if not accounts:
            self._open_door().welcome()
            return
        last = self._context.preferences.last_account
        chosen = next((each for each in accounts if each.pubkey.hex() == last), accounts[0])
        self._ask(chosen, None)

    def _on_door_finished(self, account: Account) -> None:
        self._close_door()
        self._show_room(self.rooms.enter(account))

    def _on_door_left(self) -> None:
        self._after = None
        self._close_door()
        self._show_somebody()

    def _on_bridge_account_opened(self, account: Account) -> None:
        self._context.roster.note_live(account)
        room = self.rooms.enter(account)
        behind = account.pubkey in self._behind
        self._behind.discard(account.pubkey)
        after, self._after = self._after, None
        if after is not None and after[0] == account.pubkey:
            self._show_room(room, after[1])
        elif self._door is None and not behind:
            self._show_room(room)
        elif behind:
            QTimer.singleShot(PREPARE_AFTER_MS, room, lambda: self.rooms.prepare(room))

    def _on_bridge_account_closed(self, pubkey: bytes) -> None:
        shown = self.rooms.shown
        self._context.roster.note_closed(pubkey)
        self.rooms.close(pubkey)
        if shown is not None and shown.account.pubkey == pubkey and self._door is None:
            self._show_somebody()

    def _on_roster_sign_out_requested(self, account: Account) -> None:
        from marmot_desktop.ui.shell.sign_out_sheet import SignOutSheet

        room = self.rooms.find(account.pubkey)
        SignOutSheet(self._context, account, None if room is None else room.context, self._stack).open()

    def _on_roster_remove_requested(self, account: Account) -> None:
        from marmot_desktop.ui.shell.remove_account_sheet import RemoveAccountSheet

        room, resident = self.rooms.find(account.pubkey), self._context.roster.find(account.pubkey)
        known = account if room is None else room.context.people.account
        sheet = RemoveAccountSheet(
            self._context,
            account,
            backed_up=known is not None and known.backed_up,
            online=resident is None or resident.online,
            over=self._stack,
        )
        sheet.removed.connect(self._on_sheet_removed)
        sheet.open()

    def _on_sheet_removed(self, account: Account) -> None:
        self._context.preferences.forget_account(account.pubkey.hex())
        left = [each for each in self._context.roster.accounts if each.pubkey != account.pubkey]
        self._context.roster.set_accounts(left)
        if not left and self.rooms.latest is None:
            self._on_nobody_left(())


def _not_noted(_error: object) -> None:
    """The next start opens another account first; nothing is lost."""
