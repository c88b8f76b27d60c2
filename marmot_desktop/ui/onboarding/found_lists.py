"""Relay lists that an imported account has published from elsewhere: looked for, shown, and kept unless the user says so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.visibility import ListSearch, ListSearchState
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text, relay_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import isolated, plain_line
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fact_list import FactList
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.spinner import Spinner


class FoundLists(QFrame):
    """Hidden for accounts that are new.

    Signals:
        searched: with the `ListSearch`, each time a search has ended.
        change_requested: the user wants other relays than those that were found.
    """

    searched = Signal(object)
    change_requested = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foundLists")
        self._context = context
        self._scope = context.tasks.scope(self)
        self._found: ListSearch | None = None
        self._keeps = False
        self._spinner = Spinner(18)
        self._words = label("", "strong", wrap=True, name="foundListsWords")
        self._facts = FactList("foundListsFacts")
        self._problem = Banner("foundListsProblem")
        self._relay = TextField(self.tr("Look on another relay"), "searchRelayField", placeholder="wss://")
        self._elsewhere = Button(self.tr("Look there"), "searchRelayButton")
        self._elsewhere.clicked.connect(self._on_elsewhere_clicked)
        self._relay.row.addWidget(self._elsewhere)
        self._relay.edit.textChanged.connect(self._update)
        EnterPresses(self._relay.edit, self._elsewhere)
        self._again = Button(self.tr("Look again"), "searchAgainButton", icon_name="retry")
        self._public = Button(self.tr("Look on the suggested relays"), "searchSuggestedButton")
        self._change = Button(self.tr("Choose others"), "changeListsButton", look="quiet")
        self._again.clicked.connect(self.search)
        self._public.clicked.connect(lambda: self._search(context.suggested_relays))
        self._change.clicked.connect(self._on_change_clicked)
        state = QHBoxLayout()
        state.setSpacing(Space.S)
        state.addWidget(self._spinner)
        state.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(state)
        for widget in (self._facts, self._problem, self._relay):
            column.addWidget(widget)
        column.addWidget(FlowRow(Space.S, self._again, self._public, self._change))
        self.hide()

    @property
    def are_kept(self) -> bool:
        """Whether lists were found, and the user wants them as they are."""
        return self._keeps

    @property
    def is_searching(self) -> bool:
        """Whether relays are being asked."""
        return self._scope.is_running("search")

    def forget(self) -> None:
        """The account is new: there is nothing to look for."""
        self._scope.cancel("search")
        self._found = None
        self._keeps = False
        self.hide()

    def search(self) -> None:
        """Look where the account publishes, as far as that is known."""
        self._search(())

    def _search(self, further: tuple[str, ...]) -> None:
        self._keeps = False
        self._problem.say("")
        self._scope.start(
            "search",
            self._context.actions.reach.search_lists(further),
            done=self._on_searched,
            failed=self._on_failed,
            ended=self._update,
        )
        self.show()
        self._update()

    def _on_searched(self, search: ListSearch) -> None:
        self._found = search
        self._keeps = search.state is ListSearchState.FOUND
        self._update()
        self.searched.emit(search)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger")

    def _on_elsewhere_clicked(self) -> None:
        refused = relay_text.why_not_encrypted(self._relay.text)
        if refused:
            self._relay.refuse(refused)
            return
        self._search((self._relay.text,))

    def _on_change_clicked(self) -> None:
        self._keeps = False
        self._update()
        self.change_requested.emit()

    def _update(self) -> None:
        searching = self.is_searching
        found = self._found if not searching else None
        here = found is not None and found.state is ListSearchState.FOUND
        self._spinner.setVisible(searching)
        self._words.setText(self._sentence(found, searching=searching))
        self._facts.setVisible(here and self._keeps)
        if found is not None and here:
            self._facts.show_facts(self._tell(found))
        for widget in (self._again, self._relay):
            widget.setVisible(not searching and not here)
        self._public.setVisible(not searching and not here and bool(self._context.suggested_relays))
        self._change.setVisible(here and self._keeps)
        self._elsewhere.allow("" if self._relay.text else self.tr("Type an address first"))

    def _sentence(self, found: ListSearch | None, *, searching: bool) -> str:
        if searching or found is None:
            return self.tr("Looking for the relay lists you have published…")
        match found.state:
            case ListSearchState.FOUND if self._keeps:
                return self.tr("We found your lists. Nothing in them is changed.")
            case ListSearchState.FOUND:
                return self.tr("Your lists are replaced by the relays you choose here.")
            case ListSearchState.NOT_FOUND:
                return self.tr("No relay list of yours was found there. Look elsewhere, or publish new ones below.")
            case ListSearchState.NO_ANSWER:
                return self.tr("No relay has answered. Look again, or go on: nothing of yours is overwritten unseen.")

    def _tell(self, found: ListSearch) -> tuple[tuple[str, str], ...]:
        none = self.tr("none yet; those of the other list are used")

        def names(urls: tuple[str, ...]) -> str:
            return "\n".join(plain_line(url, 80) for url in urls) or none

        return (
            (self.tr("Profile"), isolated(found.profile_name) if found.profile_name else ""),
            (self.tr("General"), names(found.general)),
            (self.tr("Inbox"), names(found.inbox)),
            (self.tr("Key packages"), names(found.key_packages)),
        )
