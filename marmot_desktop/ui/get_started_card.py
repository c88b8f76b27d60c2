"""What still stands between a new account and its first chat: a card above the chats until all of it is done or put off.

Every line can be tried again or put off; what was put off is remembered for the account in this window's settings.
"""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.visibility import Publication, PublicationState, PublicItem
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.navigation import Page, Place
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fit_scroll import FitScroll
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sided import SidedColumn
from marmot_desktop.ui.widgets.tick_line import TickLine, TickState

BACKUP: Final = "backup"
LISTS: Final = "lists"
KEY_PACKAGE: Final = "key_package"
_LISTS: Final = (PublicItem.GENERAL_RELAYS, PublicItem.INBOX_RELAYS, PublicItem.KEY_PACKAGE_RELAYS)


class GetStartedCard(QFrame):
    """Hidden while there is nothing to do.

    Args:
        context: of the window.

    Signals:
        shown_changed: whether there is something to do.
    """

    shown_changed = Signal(bool)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("getStartedCard")
        self.setProperty("surface", "card")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._lines = {
            BACKUP: TickLine(self.tr("Save your key"), "startBackup"),
            LISTS: TickLine(self.tr("Publish your relay lists"), "startLists"),
            KEY_PACKAGE: TickLine(self.tr("Publish a key package"), "startKeyPackage"),
        }
        ways = {
            BACKUP: lambda: context.navigator.open(Place(Page.SETTINGS, tab="account")),
            LISTS: self._publish,
            KEY_PACKAGE: self._publish,
        }
        hide = Button(self.tr("Put all off"), "startHideButton", look="icon", icon_name="close")
        hide.clicked.connect(self._on_hide_clicked)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Get started"), "strong"), 1)
        head.addWidget(hide)
        column = SidedColumn(self)
        column.setContentsMargins(Space.M, Space.S, Space.S, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(head)
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.S)
        for step, line in self._lines.items():
            line.retry_requested.connect(ways[step])
            line.skip_requested.connect(lambda wanted=step: self._skip(wanted))
            lines.addWidget(line)
        column.addWidget(FitScroll(lines))
        self.hide()
        context.bridge.publications_changed.connect(self.load)
        context.bridge.key_packages_changed.connect(self.load)
        context.people.backed_up.connect(self.load)

    def load(self) -> None:
        """Ask how far everything is."""
        if self._context.people.account is not None:
            work = self._context.actions.reach.publications()
            self._scope.start("load", work, done=self._show, failed=lambda _: self._set_shown(False), replace=True)

    def _show(self, publications: tuple[Publication, ...]) -> None:
        account = self._context.people.account
        if account is None:
            return
        states = {each.item: each.state for each in publications}
        lists = [states.get(item, PublicationState.ABSENT) for item in _LISTS]
        self._show_backup(account)
        self._show_published(LISTS, lists)
        self._show_published(KEY_PACKAGE, [states.get(PublicItem.KEY_PACKAGE, PublicationState.ABSENT)])
        skipped = self._context.preferences.skipped_steps(account.pubkey.hex())
        for step, line in self._lines.items():
            line.setVisible(step not in skipped and line.state is not TickState.DONE)
        self._set_shown(any(not line.isHidden() for line in self._lines.values()))

    def _show_backup(self, account: Account) -> None:
        if account.backed_up:
            self._lines[BACKUP].show_state(TickState.DONE)
            return
        note = self.tr("Without a copy the account is lost with this computer.")
        self._lines[BACKUP].show_state(TickState.OPEN, note, retry=self.tr("Save it"), skip=True)

    def _show_published(self, step: str, states: list[PublicationState]) -> None:
        line = self._lines[step]
        if all(state is PublicationState.PUBLISHED for state in states):
            line.show_state(TickState.DONE)
        elif self._scope.is_running("publish"):
            line.show_state(TickState.WORKING)
        elif PublicationState.ABSENT in states:
            note = self.tr("Nobody can find and invite you before that.")
            line.show_state(TickState.OPEN, note, retry=self.tr("Publish"), skip=True)
        elif PublicationState.REFUSED in states:
            note = self.tr("No relay takes it. Choose others in the relay settings.")
            line.show_state(TickState.STUCK, note, retry=self.tr("Try again"), skip=True)
        else:
            note = self.tr("Waits for a relay; it is sent by itself.")
            # No turning ring: it may wait for days.
            line.show_state(TickState.OPEN, note, skip=True)

    def _publish(self) -> None:
        work = self._context.actions.reach.begin_publishing()
        self._scope.start("publish", work, ended=self.load)
        self.load()

    def _skip(self, step: str) -> None:
        account = self._context.people.account
        if account is not None:
            self._context.preferences.skip_step(account.pubkey.hex(), step)
        self.load()

    def _on_hide_clicked(self) -> None:
        for step, line in self._lines.items():
            if not line.isHidden():
                self._skip(step)
        self._context.notices.tell(self.tr("Put off. Keys, relays and the backup stay in their places."))

    def _set_shown(self, shown: bool) -> None:
        if shown is self.isHidden():
            self.setVisible(shown)
            self.shown_changed.emit(shown)
