"""Choose the first relays: the given ones, suggested ones by one click, ticks from a list, an address typed and tested."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from marmot_desktop.domain.relay import RelayConnectionState, RelayLists, RelayStatus
from marmot_desktop.domain.visibility import ListSearch, ListSearchState
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text, relay_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.onboarding.found_lists import FoundLists
from marmot_desktop.ui.onboarding.relay_choice import RelayChoice
from marmot_desktop.ui.onboarding.step import Step
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import TextField


class RelayStep(Step):
    """The relays of an account that is new here.

    Signals:
        finished: on to the next step; `relays` and `is_changed` tell which.
    """

    finished = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(
            QCoreApplication.translate("RelayStep", "Choose relays"),
            QCoreApplication.translate(
                "RelayStep",
                "Relays carry your encrypted messages; they cannot read them. People reach you through the same relays.",
            ),
            "relayStep",
            back=False,
        )
        self._context = context
        self._scope = context.tasks.scope(self)
        self._choices: list[RelayChoice] = []
        self._given: tuple[str, ...] = ()
        self._imported = False
        self._wants_all = False
        self._found = FoundLists(context)
        self._found.searched.connect(self._on_searched)
        self._found.change_requested.connect(self._show_choices)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.XS)
        self._url = TextField(self.tr("Add a relay"), "relayUrlField", placeholder="wss://")
        self._test = Button(self.tr("Test and add"), "relayTestButton")
        self._test.clicked.connect(self._on_test_clicked)
        self._url.row.addWidget(self._test)
        self._url.edit.textChanged.connect(self._update)
        EnterPresses(self._url.edit, self._test)
        self._next = Button(self.tr("Continue"), "relayContinueButton", look="primary")
        self._next.clicked.connect(self.finished)
        self._suggested = Button(self.tr("Use the suggested relays"), "relaySuggestedButton", look="primary")
        self._suggested.clicked.connect(self._on_suggested_clicked)
        self.body.addWidget(self._found)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._url)
        self.buttons.addWidget(self._next)
        self.buttons.addWidget(self._suggested)

    def prepare(self, *, imported: bool) -> None:
        """Say whose relays these are.

        Args:
            imported: the key was used elsewhere before: its lists are looked for first.
        """
        self._imported = imported

    @property
    def relays(self) -> tuple[str, ...]:
        """The ticked relays, in order."""
        return tuple(choice.url for choice in self._choices if choice.box.isChecked())

    @property
    def is_changed(self) -> bool:
        """Whether they are others than the account has; lists that were found and kept are not."""
        return not self._found.are_kept and set(self.relays) != set(self._given)

    def begin(self) -> None:
        """See Step; the account's relays are loaded, and lists from elsewhere looked for."""
        self._wants_all = False
        if self._imported:
            self._found.search()
            self._show_choices(shown=False)
        else:
            self._found.forget()
            self._show_choices()
        self._load()
        self._update()
        self._next.setFocus()

    def _load(self) -> None:
        work = self._context.actions.list_relays()
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_load_failed, replace=True)

    def _on_searched(self, search: ListSearch) -> None:
        self._show_choices(shown=search.state is not ListSearchState.FOUND)
        self._load()

    def _on_loaded(self, lists: RelayLists) -> None:
        self._given = lists.general
        for choice in self._choices:
            self._rows.removeWidget(choice)
            choice.deleteLater()
        self._choices = []
        for url in dict.fromkeys((*lists.general, *lists.inbox, *self._context.suggested_relays)):
            self._add(url, ticked=url in lists.general)
        for choice in self._choices:
            if choice.box.isChecked():
                self._start_test(choice)
        self._update()

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._url.refuse(error_text.sentence(error))

    def _show_choices(self, *, shown: bool = True) -> None:
        self._url.setVisible(shown)
        for choice in self._choices:
            choice.setVisible(shown)
        self._update()

    def _add(self, url: str, *, ticked: bool) -> RelayChoice:
        choice = RelayChoice(url, len(self._choices), ticked=ticked)
        choice.box.toggled.connect(lambda on: self._on_choice_toggled(choice, on))
        self._choices.append(choice)
        self._rows.addWidget(choice)
        choice.setVisible(not self._url.isHidden())
        return choice

    def _on_choice_toggled(self, choice: RelayChoice, on: bool) -> None:
        choice.say("")
        if on:
            self._start_test(choice)
        self._update()

    def _start_test(self, choice: RelayChoice) -> None:
        choice.say(self.tr("Testing…"))
        self._scope.start(
            f"test {choice.url}",
            self._context.actions.test_relay(choice.url),
            done=choice.show_status,
            failed=lambda error: choice.say(error_text.sentence(error), "error"),
            ended=self._on_test_ended,
            replace=True,
        )

    def _on_test_ended(self) -> None:
        testing = any(self._scope.is_running(f"test {choice.url}") for choice in self._choices)
        if self._wants_all and not testing:
            self._wants_all = False
            self._go_on_with_what_works()
        self._update()

    def _go_on_with_what_works(self) -> None:
        ticked = [choice for choice in self._choices if choice.box.isChecked()]
        if not any(choice.works for choice in ticked):
            text = self.tr(
                "None of the suggested relays answers. Check your connection, or go on with this computer only."
            )
            self._url.refuse(text)
            return
        for choice in ticked:
            if not choice.works:
                choice.box.blockSignals(True)
                choice.box.setChecked(False)
                choice.box.blockSignals(False)
        self.finished.emit()

    @property
    def _is_alone(self) -> bool:
        """Whether nobody outside this computer could reach the account by what is ticked."""
        return bool(self.relays) and all(relay_text.is_on_this_computer(url) for url in self.relays)

    def _update(self) -> None:
        busy = self._scope.is_running("add")
        self._test.allow(
            self.tr("Being tested") if busy else ("" if self._url.text else self.tr("Type an address first"))
        )
        self._test.set_text(self.tr("Testing…") if busy else self.tr("Test and add"))
        choosing = not self._url.isHidden()
        offered = choosing and bool(self._context.suggested_relays) and (self._is_alone or not self.relays)
        self._suggested.setVisible(offered or self._wants_all)
        self._suggested.allow(self.tr("They are being tested") if self._wants_all else "")
        self._suggested.set_text(self.tr("Testing…") if self._wants_all else self.tr("Use the suggested relays"))
        self._next.set_look("" if offered or self._wants_all else "primary")
        self._next.set_text(self._words_of_next(offered=offered))
        self._next.allow(self._why_not())

    def _words_of_next(self, *, offered: bool) -> str:
        if self._found.are_kept:
            return self.tr("Keep these lists")
        if offered and self.relays:
            return self.tr("This computer only")
        return self.tr("Publish these relays") if self._imported else self.tr("Continue")

    def _why_not(self) -> str:
        if self._found.is_searching:
            return self.tr("Your relay lists are being looked for")
        if self._wants_all:
            return self.tr("Relays are being tested")
        return "" if self.relays or self._found.are_kept else self.tr("Tick or add at least one relay")

    def _on_suggested_clicked(self) -> None:
        self._url.refuse("")
        self._wants_all = True
        for choice in self._choices:
            if choice.url in self._context.suggested_relays:
                choice.box.setChecked(True)
                if not choice.works:
                    self._start_test(choice)
            elif relay_text.is_on_this_computer(choice.url):
                # Others cannot get there: a list that names it would send them nowhere.
                choice.box.setChecked(False)
        self._on_test_ended()

    def _on_test_clicked(self) -> None:
        refused = relay_text.why_not_encrypted(self._url.text)
        if refused:
            self._url.refuse(refused)
            return
        self._scope.start(
            "add",
            self._context.actions.test_relay(self._url.text),
            done=self._on_tested,
            failed=lambda error: self._url.refuse(error_text.sentence(error)),
            ended=self._update,
        )
        self._update()

    def _on_tested(self, status: RelayStatus) -> None:
        if status.state is not RelayConnectionState.CONNECTED:
            why = relay_text.answer(status)
            self._url.refuse(
                self.tr("This relay cannot be reached ({why}). Check the address and your connection.").format(why=why)
            )
            return
        known = next((choice for choice in self._choices if choice.url == status.url), None)
        choice = known or self._add(status.url, ticked=True)
        choice.box.setChecked(True)
        choice.show_status(status)
        self._url.edit.clear()
