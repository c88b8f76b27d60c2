"""One relay list being edited: what is changed here counts when all lists are saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.relay import RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text, relay_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.relay_list_model import RelayListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.relay_sheet import RelaySheet
from marmot_desktop.ui.spoken import SpokenRole
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label

SHOWN_ROWS = 5


class RelayListEditor(QWidget):
    """One list.

    Args:
        context: of the window.
        name: general, inbox or keyPackage; begins the object names.
        title: its heading.
        text: what the list is for.

    Signals:
        changed: the list is another one now.
        relay_tested: with the `RelayStatus` of a relay that was typed.
    """

    spoken_role = SpokenRole.Grouping

    changed = Signal()
    relay_tested = Signal(object)

    def __init__(self, context: UiContext, name: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._urls: tuple[str, ...] = ()
        self._busy = False
        self.model = RelayListModel(self)
        self._list = row_list(self.model, f"{name}RelayList", title, framed=True)
        self._list.selectionModel().currentChanged.connect(self._update)
        self._none = label(self.tr("No relay in this list."), "muted")
        self._field = TextField("", f"{name}RelayField", placeholder="wss://")
        self._field.edit.setAccessibleName(self.tr("Address of a relay"))
        self._add = Button(self.tr("Add"), f"{name}RelayAdd", icon_name="plus")
        self._info = Button(self.tr("About"), f"{name}RelayInfo", icon_name="info")
        self._remove = Button(self.tr("Remove"), f"{name}RelayRemove", icon_name="trash")
        self._add.clicked.connect(self._on_add_clicked)
        self._info.clicked.connect(self._on_info_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._field.edit.textChanged.connect(self._update)
        EnterPresses(self._field.edit, self._add)
        self._field.row.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(label(title, "subtitle"))
        column.addWidget(label(text, "muted", wrap=True))
        for widget in (self._list, self._none):
            column.addWidget(widget)
        column.addWidget(FlowRow(Space.S, self._info, self._remove))
        column.addWidget(self._field)
        self._update()

    @property
    def urls(self) -> tuple[str, ...]:
        """The list as it is here."""
        return self._urls

    def show_urls(self, urls: tuple[str, ...]) -> None:
        """The list is another one now."""
        self._urls = urls
        self.model.set_relays(urls)
        self._list.setVisible(bool(urls))
        self._none.setVisible(not urls)
        fit_height(self._list, SHOWN_ROWS)
        self._update()

    def set_busy(self, busy: bool) -> None:
        """The lists are being saved, or not any more."""
        self._busy = busy
        self._update()

    def _update(self) -> None:
        busy = self.tr("Being saved") if self._busy else ""
        testing = self._scope.is_running("add")
        self._add.set_text(self.tr("Testing…") if testing else self.tr("Add"))
        reason = self.tr("The relay is being tested") if testing else busy
        self._add.allow(reason or ("" if self._field.text else self.tr("Type an address first")))
        choose = "" if self._list.currentIndex().data(Role.VALUE) else self.tr("Choose a relay of the list first")
        self._info.allow(choose)
        last = self.tr("The list needs at least one relay") if len(self._urls) == 1 else ""
        self._remove.allow(busy or choose or last)

    def _on_add_clicked(self) -> None:
        refused = relay_text.why_not_encrypted(self._field.text)
        if refused:
            self._field.refuse(refused)
            return
        self._scope.start(
            "add",
            self._context.actions.test_relay(self._field.text),
            done=self._on_tested,
            failed=self._on_test_failed,
            ended=self._update,
        )
        self._update()

    def _on_tested(self, status: RelayStatus) -> None:
        self.relay_tested.emit(status)
        if status.url in self._urls:
            self._field.refuse(self.tr("This relay is in the list already."))
            return
        self._field.edit.clear()
        self.show_urls((*self._urls, status.url))
        self.changed.emit()

    def _on_test_failed(self, error: MarmotDesktopError) -> None:
        self._field.refuse(error_text.sentence(error))

    def _on_info_clicked(self) -> None:
        url = str(self._list.currentIndex().data(Role.VALUE))
        RelaySheet(self._context, url, self.model.status(url), self).open()

    def _on_remove_clicked(self) -> None:
        gone = self._list.currentIndex().data(Role.VALUE)
        self.show_urls(tuple(url for url in self._urls if url != gone))
        self.changed.emit()
