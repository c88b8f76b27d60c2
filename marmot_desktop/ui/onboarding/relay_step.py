"""Choose the first relays: the given ones, ticks from a list, an address typed and tested."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.relay import RelayConnectionState, RelayLists, RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.onboarding.step import Step
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button, CheckBox, EnterPresses
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.labels import label, set_rank


class _RelayChoice(QWidget):
    """A relay with a tick and how its test went."""

    def __init__(self, url: str, number: int, *, ticked: bool) -> None:
        super().__init__()
        self.url = url
        self.box = CheckBox(plain_line(url, 80).replace("&", "&&"))
        self.box.setObjectName(f"relayChoice{number}")
        self.box.setAccessibleName(url)
        self.box.setChecked(ticked)
        self._state = label("", "faint", name=f"relayChoiceState{number}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 1)
        row.addWidget(self._state)

    def say(self, text: str, rank: str = "faint") -> None:
        """Say how it is doing."""
        set_rank(self._state, rank)
        self._state.setText(text)


class RelayStep(Step):
    """The relays of a fresh account.

    Signals:
        finished: on to the next step; `relays` tells which.
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
        self._choices: list[_RelayChoice] = []
        self._given: tuple[str, ...] = ()
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
        self.body.addLayout(self._rows)
        self.body.addWidget(self._url)
        self.buttons.addWidget(self._next)

    @property
    def relays(self) -> tuple[str, ...]:
        """The ticked relays, in order."""
        return tuple(choice.url for choice in self._choices if choice.box.isChecked())

    @property
    def is_changed(self) -> bool:
        """Whether they are others than the account has."""
        return set(self.relays) != set(self._given)

    def begin(self) -> None:
        """See Step; the account's relays are loaded."""
        self._scope.start(
            "load", self._context.actions.list_relays(), done=self._on_loaded, failed=self._on_load_failed
        )
        self._update()
        self._next.setFocus()

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

    def _add(self, url: str, *, ticked: bool) -> _RelayChoice:
        choice = _RelayChoice(url, len(self._choices), ticked=ticked)
        choice.box.toggled.connect(lambda on: self._on_choice_toggled(choice, on))
        self._choices.append(choice)
        self._rows.addWidget(choice)
        return choice

    def _on_choice_toggled(self, choice: _RelayChoice, on: bool) -> None:
        choice.say("")
        if on:
            self._start_test(choice)
        self._update()

    def _start_test(self, choice: _RelayChoice) -> None:
        choice.say(self.tr("Testing…"))
        self._scope.start(
            f"test {choice.url}",
            self._context.actions.test_relay(choice.url),
            done=lambda status: self._say_status(choice, status),
            failed=lambda error: choice.say(error_text.sentence(error), "error"),
            replace=True,
        )

    def _say_status(self, choice: _RelayChoice, status: RelayStatus) -> None:
        if status.state is RelayConnectionState.CONNECTED:
            choice.say(self.tr("✓ works"), "success")
        else:
            choice.say(self.tr("Cannot be reached"), "error")

    def _update(self) -> None:
        busy = self._scope.is_running("add")
        self._test.allow(
            self.tr("Being tested") if busy else ("" if self._url.text else self.tr("Type an address first"))
        )
        self._test.set_text(self.tr("Testing…") if busy else self.tr("Test and add"))
        self._next.allow("" if self.relays else self.tr("Tick or add at least one relay"))

    def _on_test_clicked(self) -> None:
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
            self._url.refuse(self.tr("This relay cannot be reached. Check the address and your connection."))
            return
        known = next((choice for choice in self._choices if choice.url == status.url), None)
        choice = known or self._add(status.url, ticked=True)
        choice.box.setChecked(True)
        self._say_status(choice, status)
        self._url.edit.clear()
