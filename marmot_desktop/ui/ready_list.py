"""What makes an account reachable, published with a tick for each thing: profile, relay lists, key package, and the test.

The ticks follow what relays say, not what was asked: a list is ticked when a relay has taken it.
"""

from collections.abc import Coroutine
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.reachability import ReachabilityReport
from marmot_desktop.domain.visibility import Publication, PublicationState, PublicItem
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text, locale_text, reachability_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.tick_line import TickLine, TickState

PATIENCE_MS: Final = 8_000
"""After this long without a relay's word a line says that it waits."""


class ReadyList(QWidget):
    """The lines and what they do.

    Args:
        context: of the window.

    Signals:
        changed: a line is further than before, or stands still.
    """

    changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._lines = {
            PublicItem.PROFILE: TickLine(self.tr("Profile published"), "tickProfile"),
            PublicItem.GENERAL_RELAYS: TickLine(self.tr("General relay list published"), "tickRelays"),
            PublicItem.INBOX_RELAYS: TickLine(self.tr("Inbox relay list published"), "tickInboxRelays"),
            PublicItem.KEY_PACKAGE_RELAYS: TickLine(
                self.tr("Key package relay list published"), "tickKeyPackageRelays"
            ),
            PublicItem.KEY_PACKAGE: TickLine(self.tr("Key package published"), "tickKeyPackage"),
        }
        self._reached = TickLine(self.tr("You can be invited"), "tickReady")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for line in self._lines.values():
            line.retry_requested.connect(self.publish)
            column.addWidget(line)
        self._reached.retry_requested.connect(self._check)
        column.addWidget(self._reached)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._load)
        context.bridge.publications_changed.connect(self._on_bridge_publications_changed)
        context.bridge.key_packages_changed.connect(self._on_bridge_publications_changed)

    @property
    def is_done(self) -> bool:
        """Whether everything is published and the test was passed."""
        return self._reached.state is TickState.DONE

    @property
    def is_stuck(self) -> bool:
        """Whether something stands still that the user may want to go on without."""
        return any(line.state is TickState.STUCK for line in (*self._lines.values(), self._reached))

    def publish(self, first: Coroutine[Any, Any, object] | None = None) -> None:
        """Publish what is missing, from the beginning.

        Args:
            first: to be done before, such as saving the chosen relays.
        """
        for line in (*self._lines.values(), self._reached):
            if line.state is not TickState.DONE:
                line.show_state(TickState.WORKING)
        self._patience.start()
        if not self._scope.start("publish", self._publish(first), done=self._on_loaded, failed=self._on_failed):
            self._load()
        self.changed.emit()

    def look(self) -> None:
        """Show how far everything is, without publishing anything."""
        self._load()

    async def _publish(self, first: Coroutine[Any, Any, object] | None) -> tuple[Publication, ...]:
        reach = self._context.actions.reach
        if first is not None:
            await first
        await reach.begin_publishing()
        return await reach.publications()

    def _load(self) -> None:
        work = self._context.actions.reach.publications()
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_failed, replace=True)

    def _on_loaded(self, publications: tuple[Publication, ...]) -> None:
        told = {each.item: each for each in publications}
        account = self._context.people.account
        nameless = account is not None and not account.name
        for item, line in self._lines.items():
            publication = told.get(item, Publication(item, PublicationState.ABSENT))
            optional = item is PublicItem.PROFILE and nameless and publication.state is PublicationState.ABSENT
            line.setVisible(not optional)
            self._show(line, publication, optional=optional)
        needed = [line for item, line in self._lines.items() if item is not PublicItem.PROFILE]
        if all(line.state is TickState.DONE for line in needed):
            self._patience.stop()
            if not self.is_done and not self._scope.is_running("check"):
                self._check()
        elif self._reached.state is not TickState.DONE:
            waits = self.is_stuck
            self._reached.show_state(TickState.OPEN if waits else TickState.WORKING)
        self.changed.emit()

    def _show(self, line: TickLine, publication: Publication, *, optional: bool) -> None:
        words = plain_line(publication.words, 100)
        match publication.state:
            case PublicationState.PUBLISHED:
                line.show_state(TickState.DONE, self._taken_by(publication))
            case PublicationState.REFUSED:
                why = self.tr("No relay takes it: {words}").format(words=words or self.tr("it does not say why"))
                line.show_state(TickState.STUCK, why, retry=self.tr("Try again"))
            case PublicationState.WAITING if words:
                again = self.tr("Not taken yet, sent again by itself: {words}").format(words=words)
                line.show_state(TickState.STUCK, again)
            case PublicationState.WAITING if not self._patience.isActive():
                line.show_state(TickState.STUCK, self.tr("No relay has answered yet. It is sent by itself later."))
            case PublicationState.WAITING:
                line.show_state(TickState.WORKING)
            case PublicationState.ABSENT if optional or self._scope.is_running("publish"):
                line.show_state(TickState.WORKING)
            case PublicationState.ABSENT:
                line.show_state(TickState.STUCK, self.tr("Not published."), retry=self.tr("Publish"))

    def _taken_by(self, publication: Publication) -> str:
        count, wanted = len(publication.accepted_by), len(publication.wanted)
        if not wanted:
            return ""
        return self.tr("Taken by {n} of %Ln relay(s)", "", wanted).format(n=locale_text.number(count))

    def _check(self) -> None:
        self._reached.show_state(TickState.WORKING, self.tr("Looking from outside, as somebody who invites you…"))
        work = self._context.actions.people.check_reachability()
        self._scope.start("check", work, done=self._on_checked, failed=self._on_check_failed)
        self.changed.emit()

    def _on_checked(self, report: ReachabilityReport) -> None:
        if report.can_be_invited:
            self._reached.show_state(TickState.DONE, self.tr("Whoever has your public key finds what it takes."))
        else:
            self._reached.show_state(TickState.STUCK, self._advice(report), retry=self.tr("Check again"))
        self.changed.emit()

    def _advice(self, report: ReachabilityReport) -> str:
        step = reachability_text.next_step(report, self._context.people.own_name())
        return self.tr("Not everything was found yet. Relays may need a moment.") if step is None else step.text

    def _on_check_failed(self, error: MarmotDesktopError) -> None:
        self._reached.show_state(TickState.STUCK, error_text.sentence(error), retry=self.tr("Check again"))
        self.changed.emit()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        sentence = error_text.sentence(error)
        open_lines = [line for line in self._lines.values() if line.state is not TickState.DONE]
        for number, line in enumerate(open_lines):
            # Said once; the others wait for the same.
            retry = self.tr("Try again") if number == 0 else ""
            line.show_state(TickState.STUCK, sentence if number == 0 else "", retry=retry)
        self._reached.show_state(TickState.OPEN)
        self.changed.emit()

    def _on_bridge_publications_changed(self) -> None:
        if self.isVisible() and not self.is_done:
            self._load()
