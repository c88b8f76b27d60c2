"""Keeps the rail true: who is signed in, how the relays are doing, and what its buttons lead to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from marmot_desktop.domain.relay import RelayStatus
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.shell.rail import Rail
from marmot_desktop.ui.spoken import announce
from marmot_desktop.ui.widgets.fields import copy_text

if TYPE_CHECKING:
    from marmot_desktop.ui.shell.connection_popover import ConnectionPopover


class RailKeeper(QObject):
    """Stands between the rail and everything it shows.

    Args:
        context: of the window.
        rail: what it keeps.
    """

    def __init__(self, context: UiContext, rail: Rail) -> None:
        super().__init__(rail)
        self._context = context
        self._rail = rail
        self._popover: ConnectionPopover | None = None
        self._scope = context.tasks.scope(self)
        navigator = context.navigator
        rail.page_requested.connect(navigator.open_page)
        rail.dot.clicked.connect(self._on_dot_clicked)
        rail.account.clicked.connect(self.show_accounts)
        context.roster.changed.connect(self._on_roster_changed)
        context.theme.changed.connect(rail.fit)
        context.people.changed.connect(self.show_account)
        context.bridge.relays_changed.connect(self._on_bridge_relays_changed)

    def load(self) -> None:
        """The account has come."""
        self.show_account()
        work = self._context.actions.list_relays()
        self._scope.start("relays", work, done=self._rail.dot.show_lists, failed=_still_dark, replace=True)

    def show_account(self) -> None:
        """Who is signed in, by the name they have now."""
        people = self._context.people
        self._rail.account.show_account(people.own_name(), people.me)
        self._on_roster_changed()

    def show_accounts(self) -> None:
        """Open what leads to all accounts."""
        from marmot_desktop.ui.shell.account_switcher import AccountSwitcher

        navigator, roster, people = self._context.navigator, self._context.roster, self._context.people
        switcher = AccountSwitcher(self._context, self._rail)
        switcher.chosen.connect(roster.show_requested)
        switcher.add_requested.connect(roster.add_requested)
        switcher.copy_requested.connect(self._on_account_copy_requested)
        switcher.code_requested.connect(self._on_account_code_requested)
        switcher.account_requested.connect(lambda: navigator.open(Place(Page.SETTINGS, tab="account")))
        switcher.sign_out_requested.connect(lambda: roster.sign_out_requested.emit(people.account))
        switcher.open_at(self._rail.account)

    def _on_roster_changed(self) -> None:
        waiting = self._context.roster.unread_beside(self._context.people.me)
        self._rail.account.show_elsewhere(waiting)

    def _on_bridge_relays_changed(self, states: tuple[RelayStatus, ...]) -> None:
        dot = self._rail.dot
        was_connected = dot.is_connected
        dot.put_states(states)
        if dot.is_connected is not was_connected:
            announce(dot, dot.words)
        if self._popover is not None:
            self._popover.show_states(dot.words, dot.states)

    def _on_dot_clicked(self) -> None:
        from marmot_desktop.ui.shell.connection_popover import ConnectionPopover

        navigator, dot = self._context.navigator, self._rail.dot
        popover = self._popover = ConnectionPopover(dot.words, dot.states, self._rail)
        popover.relays_requested.connect(lambda: navigator.open(Place(Page.SETTINGS, tab="relays")))
        popover.diagnostics_requested.connect(lambda: navigator.open_page(Page.DIAGNOSTICS))
        popover.destroyed.connect(self._on_popover_destroyed)
        popover.open_at(dot)

    def _on_popover_destroyed(self) -> None:
        self._popover = None

    def _on_account_code_requested(self) -> None:
        self._scope.start("own code", self._context.actions.people.own_link(), done=self._show_code)

    def _show_code(self, link: str) -> None:
        from marmot_desktop.ui.show_code_dialog import ShowCodeDialog

        ShowCodeDialog(self.tr("Your QR code"), link, self._rail).open()

    def _on_account_copy_requested(self) -> None:
        account = self._context.people.account
        if account is not None:
            copy_text(account.npub)
            self._context.notices.tell(self.tr("Public key copied"))


def _still_dark(_error: object) -> None:
    """The dot stays as it is; the relay page says why."""
