"""Finds a person's key packages relay by relay and lets the user take one; where there is only one, it is taken."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.domain.package_search import PackageSearch, RelayAnswer
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.key_package_list_model import KeyPackageListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.package_search_text import relay_answers, summary_of, why_none
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.scale import Space, px
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.spinner import Spinner

SHOWN_ROWS = 3


class KeyPackageChooser(QWidget):
    """The step of an invitation in which a key package is chosen.

    Args:
        context: of the window.
        compact: one line for the recommended one, however many there are; the list is behind "Change".

    Signals:
        changed: another package is chosen, or none, or the search has begun or ended.
    """

    changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._context = context
        self._compact = compact
        self._scope = context.tasks.scope(self)
        self._person: Contact | None = None
        self._group: Group | None = None
        self._model = KeyPackageListModel(context.clock, parent=self)
        self._build()
        context.bridge.package_searches_moved.connect(self._on_bridge_searches_moved)

    @property
    def chosen(self) -> KeyPackageRecord | None:
        """The package to use."""
        record = self._list.currentIndex().data(Role.VALUE)
        return record if isinstance(record, KeyPackageRecord) and record.valid else None

    @property
    def is_looking(self) -> bool:
        """Whether relays are being asked."""
        return self._scope.is_running("look") or self._scope.is_running("gateway")

    def look_up(self, person: Contact, group: Group | None = None) -> None:
        """Ask relays for a person's key packages.

        Args:
            person: whose.
            group: they are to join, if that is known: its relays are asked too, and its rules count.
        """
        self._person, self._group = person, group
        self._look()

    def mark_bad(self, words: str) -> None:
        """The chosen package cannot be used after all; say why."""
        self._expand()
        self._problem.say(words, "danger")

    def _build(self) -> None:
        self._spinner = Spinner(px(18), "keyPackageSpinner")
        self._state = label("", "muted", wrap=True, name="keyPackageState")
        self._again = Button(self.tr("Look again"), "keyPackageAgainButton", look="quiet", icon_name="retry")
        self._again.clicked.connect(self._look)
        self._change = Button(self.tr("Change"), "keyPackageChangeButton", look="quiet")
        self._change.clicked.connect(self._expand)
        self._relays = label("", "faint", wrap=True, name="keyPackageRelays")
        self._list = row_list(self._model, "keyPackageList", self.tr("Key packages"), framed=True)
        self._list.selectionModel().currentChanged.connect(self.changed)
        self._problem = Banner("keyPackageProblem")
        self._copy = Button(self.tr("Copy message to send"), "keyPackageCopyButton", icon_name="copy")
        self._copy.clicked.connect(self._on_copy_clicked)
        self._ask = Button(self.tr("Ask gateway"), "keyPackageAskButton")
        self._ask.setToolTip(self.tr("Ask their relays to hand out a key package that they keep in stock"))
        self._ask.clicked.connect(self._on_ask_clicked)
        state_row = QHBoxLayout()
        state_row.setSpacing(Space.S)
        state_row.addWidget(self._spinner)
        state_row.addWidget(self._state, 1)
        state_row.addWidget(self._change)
        state_row.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(state_row)
        column.addWidget(self._relays)
        column.addWidget(self._problem)
        column.addWidget(FlowRow(Space.S, self._copy, self._ask))
        column.addWidget(self._list)
        for widget in (self._list, self._change, self._again, self._copy, self._ask, self._relays):
            widget.hide()

    def _name(self) -> str:
        return isolated(self._person.shown_name) if self._person is not None else ""

    def _look(self) -> None:
        person = self._person
        if person is None:
            return
        self._model.set_records(())
        self._problem.say("")
        for widget in (self._list, self._change, self._again, self._copy, self._ask, self._relays):
            widget.hide()
        self._spinner.show()
        self._state.setText(self.tr("Looking for key packages of {name}…").format(name=self._name()))
        work = self._context.actions.invitations.search_packages(person, self._group)
        self._scope.start("look", work, done=self._on_found, failed=self._on_failed, replace=True)
        self.changed.emit()

    def _on_bridge_searches_moved(self, searches: tuple[PackageSearch, ...]) -> None:
        person = self._person
        for search in searches:
            if person is not None and search.person == person.pubkey and self._scope.is_running("look"):
                count = len(search.relays)
                self._state.setText(self.tr("Looking on %Ln relay(s)…", "", count))
                self._show_relays(search)

    def _show_relays(self, search: PackageSearch) -> None:
        text = relay_answers(search)
        self._relays.setText(text)
        self._relays.setVisible(bool(text))

    def _on_found(self, search: PackageSearch) -> None:
        self._spinner.hide()
        self._again.show()
        records = search.packages
        self._model.set_records(records, search.used_before)
        recommended = self._model.recommended
        if recommended is None:
            self._list.setCurrentIndex(QModelIndex())
            self._show_relays(search)
            self._list.setVisible(bool(records))
            self._say_none(search)
        else:
            self._relays.hide()
            self._list.setCurrentIndex(self._model.index_of(recommended.event_id))
            is_only = sum(record.valid for record in records) == 1
            self._show_found(recommended, is_only=is_only or self._compact)
        fit_height(self._list, SHOWN_ROWS)
        self.changed.emit()

    def _show_found(self, recommended: KeyPackageRecord, *, is_only: bool) -> None:
        """One package needs no list; of several the recommended one is chosen."""
        self._list.setVisible(not is_only)
        self._change.setVisible(is_only)
        self._again.setVisible(not is_only)
        now = self._context.clock.now()
        self._state.setText(
            summary_of(recommended, now) if is_only else self.tr("The recommended key package is chosen.")
        )

    def _expand(self) -> None:
        self._change.hide()
        self._again.show()
        self._list.show()
        self._state.setText(self.tr("The recommended key package is chosen."))
        self._list.setFocus()

    def _say_none(self, search: PackageSearch) -> None:
        self._state.setText(self.tr("No usable key package") if search.packages else self.tr("No key package"))
        if search.is_unanswered and not search.packages:
            self._state.setText(self.tr("No relay has answered"))
        unanswered = sum(relay.answer is RelayAnswer.ANSWERED for relay in search.relays) == 0
        self._problem.say(why_none(search, self._name()), "warning")
        self._copy.setVisible(not unanswered)
        self._ask.setVisible(not unanswered)
        self._ask.allow()

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._spinner.hide()
        self._again.show()
        self._state.setText(self.tr("The relays could not be asked"))
        self._problem.say(error_text.sentence(error), "danger")
        self.changed.emit()

    def _on_copy_clicked(self) -> None:
        copy_text(
            self.tr("I would like to invite you to an encrypted group. Please open a Marmot app once, so that I can.")
        )
        self._context.notices.tell(self.tr("Copied"))

    def _on_ask_clicked(self) -> None:
        person = self._person
        if person is None:
            return
        self._ask.allow(self.tr("Their relays are being asked"))
        self._spinner.show()
        self._state.setText(self.tr("Asking their relays for a key package out of stock…"))
        work = self._context.actions.invitations.ask_gateway(person)
        self._scope.start("gateway", work, done=self._on_handed_out, failed=self._on_ask_failed)
        self.changed.emit()

    def _on_handed_out(self, _records: object) -> None:
        self._look()

    def _on_ask_failed(self, error: MarmotDesktopError) -> None:
        self._spinner.hide()
        self._ask.allow()
        self._state.setText(self.tr("No key package"))
        self._problem.say(error_text.sentence(error), "warning")
        self.changed.emit()
