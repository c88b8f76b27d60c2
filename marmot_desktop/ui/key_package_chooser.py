"""Finds a person's key packages and lets the user take one: spinner, recommended one chosen, reasons for the others."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.key_package_list_model import KeyPackageListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.spinner import Spinner

SHOWN_ROWS = 3


class KeyPackageChooser(QWidget):
    """The step of an invitation in which a key package is chosen.

    Signals:
        changed: another package is chosen, or none.
    """

    changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._person: Contact | None = None
        self._model = KeyPackageListModel(context.clock, parent=self)
        self._spinner = Spinner(18, "keyPackageSpinner")
        self._state = label("", "muted", wrap=True, name="keyPackageState")
        self._list = row_list(self._model, "keyPackageList", self.tr("Key packages"), framed=True)
        self._list.selectionModel().currentChanged.connect(self.changed)
        self._problem = Banner("keyPackageProblem")
        self._problem.button_clicked.connect(self._on_problem_button_clicked)
        self._again = Button(self.tr("Look again"), "keyPackageAgainButton", look="quiet", icon_name="retry")
        self._again.clicked.connect(self._look)
        state_row = QHBoxLayout()
        state_row.setSpacing(Space.S)
        state_row.addWidget(self._spinner)
        state_row.addWidget(self._state, 1)
        state_row.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(state_row)
        column.addWidget(self._problem)
        column.addWidget(self._list)

    @property
    def chosen(self) -> KeyPackageRecord | None:
        """The package to use."""
        record = self._list.currentIndex().data(Role.VALUE)
        return record if isinstance(record, KeyPackageRecord) and record.valid else None

    @property
    def is_looking(self) -> bool:
        """Whether relays are being asked."""
        return self._scope.is_running("look")

    def look_up(self, person: Contact) -> None:
        """Ask relays for a person's key packages."""
        self._person = person
        self._look()

    def _look(self) -> None:
        person = self._person
        if person is None:
            return
        name = isolated(person.shown_name)
        self._model.set_records(())
        self._list.hide()
        self._problem.say("")
        self._again.hide()
        self._spinner.show()
        self._state.setText(self.tr("Looking for key packages of {name}…").format(name=name))
        work = self._context.actions.list_key_packages_of(person)
        self._scope.start("look", work, done=self._on_found, failed=self._on_failed, replace=True)
        self.changed.emit()

    def _on_found(self, records: tuple[KeyPackageRecord, ...]) -> None:
        self._spinner.hide()
        self._again.show()
        self._model.set_records(records)
        self._list.setVisible(bool(records))
        fit_height(self._list, SHOWN_ROWS)
        recommended = self._model.recommended
        if recommended is not None:
            self._list.setCurrentIndex(self._model.index_of(recommended.event_id))
            self._state.setText(self.tr("The recommended key package is chosen."))
        else:
            self._list.setCurrentIndex(QModelIndex())
            self._say_none(bool(records))
        self.changed.emit()

    def _say_none(self, some: bool) -> None:
        name = isolated(self._person.shown_name) if self._person is not None else ""
        self._state.setText(self.tr("No usable key package") if some else self.tr("No key package found"))
        text = self.tr("{name} must open a Marmot app once before they can be invited. Nothing was sent.")
        self._problem.say(text.format(name=name), "warning", self.tr("Copy a message to send"))

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._spinner.hide()
        self._again.show()
        self._state.setText(self.tr("The relays could not be asked"))
        self._problem.say(error_text.sentence(error), "danger")
        self.changed.emit()

    def _on_problem_button_clicked(self) -> None:
        copy_text(
            self.tr("I would like to invite you to an encrypted group. Please open a Marmot app once, so that I can.")
        )
        self._context.notices.tell(self.tr("Copied"))
