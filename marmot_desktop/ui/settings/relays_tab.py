"""The account's three relay lists, each with its states, each changed and published as a whole."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.relay import RelayLists, RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.relay_list_model import RelayListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.labels import label

SHOWN_ROWS = 5


class RelayListEditor(QWidget):
    """One list.

    Args:
        name: general, inbox or keyPackage; begins the object names.
        title: its heading.
        text: what the list is for.

    Signals:
        list_wanted: the list shall be these urls.
    """

    list_wanted = Signal(object)

    def __init__(self, name: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._urls: tuple[str, ...] = ()
        self._busy = False
        self.model = RelayListModel(self)
        self._list = row_list(self.model, f"{name}RelayList", title, framed=True)
        self._list.selectionModel().currentChanged.connect(self._update)
        self._none = label(self.tr("No relay in this list."), "muted")
        self._field = TextField("", f"{name}RelayField", placeholder="wss://")
        self._field.edit.setAccessibleName(self.tr("Address of a relay"))
        self._add = Button(self.tr("Add"), f"{name}RelayAdd")
        self._remove = Button(self.tr("Remove"), f"{name}RelayRemove", icon_name="trash")
        self._add.clicked.connect(self._on_add_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._field.edit.textChanged.connect(self._update)
        EnterPresses(self._field.edit, self._add)
        self._field.row.addWidget(self._add)
        self._field.row.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(label(title, "subtitle"))
        column.addWidget(label(text, "muted", wrap=True))
        column.addWidget(self._list)
        column.addWidget(self._none)
        column.addWidget(self._field)
        self._update()

    @property
    def urls(self) -> tuple[str, ...]:
        """The list as it is."""
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
        """It is being saved, or not any more."""
        self._busy = busy
        self._update()

    def saved(self) -> None:
        """What was typed is in the list now."""
        self._field.edit.clear()

    def refuse(self, sentence: str) -> None:
        """It could not be saved."""
        self._field.refuse(sentence)

    def _update(self) -> None:
        busy = self.tr("Being saved") if self._busy else ""
        self._add.allow(busy or ("" if self._field.text else self.tr("Type an address first")))
        chosen = bool(self._list.currentIndex().data(Role.VALUE))
        reason = busy or ("" if chosen else self.tr("Choose a relay of the list first"))
        if not reason and len(self._urls) == 1:
            reason = self.tr("The list needs at least one relay")
        self._remove.allow(reason)

    def _on_add_clicked(self) -> None:
        self.list_wanted.emit((*self._urls, self._field.text))

    def _on_remove_clicked(self) -> None:
        gone = self._list.currentIndex().data(Role.VALUE)
        self.list_wanted.emit(tuple(url for url in self._urls if url != gone))


class RelaysTab(Section):
    """All three lists."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("relaysTab", parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._state = Banner("relaysState")
        self._state.button_clicked.connect(self.load)
        self._general = RelayListEditor(
            "general", self.tr("General"), self.tr("Where you publish, and where your groups run.")
        )
        self._inbox = RelayListEditor("inbox", self.tr("Inbox"), self.tr("Where invitations reach you."))
        self._key_packages = RelayListEditor(
            "keyPackage", self.tr("Key packages"), self.tr("Where others find what they need to invite you.")
        )
        self.column.addWidget(self._state)
        for editor in (self._general, self._inbox, self._key_packages):
            editor.list_wanted.connect(lambda urls, wanted=editor: self._on_list_wanted(wanted, urls))
            self.column.addWidget(editor)
        self._again = Button(self.tr("Publish everything again"), "publishEverythingButton", icon_name="retry")
        self._again.clicked.connect(self._on_again_clicked)
        row = QHBoxLayout()
        row.addWidget(self._again)
        row.addStretch(1)
        self.column.addLayout(row)
        self.finish()
        context.bridge.relay_lists_changed.connect(self._on_loaded)
        context.bridge.relays_changed.connect(self._on_bridge_relays_changed)

    def load(self) -> None:
        """Load the lists."""
        work = self._context.actions.list_relays()
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_load_failed, replace=True)

    def _on_loaded(self, lists: RelayLists) -> None:
        self._general.show_urls(lists.general)
        self._inbox.show_urls(lists.inbox)
        self._key_packages.show_urls(lists.key_packages)
        self._state.say("" if lists.general else self.tr("No relays: you are offline. Add one."), "warning")
        self._on_bridge_relays_changed(lists.states)

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._state.say(error_text.sentence(error), "danger", self.tr("Try again"))

    def _on_bridge_relays_changed(self, states: tuple[RelayStatus, ...]) -> None:
        for editor in (self._general, self._inbox, self._key_packages):
            editor.model.put_states(states)

    def _on_list_wanted(self, editor: RelayListEditor, urls: tuple[str, ...]) -> None:
        lists = {each: each.urls for each in (self._general, self._inbox, self._key_packages)} | {editor: urls}
        work = self._context.actions.save_relays(lists[self._general], lists[self._inbox], lists[self._key_packages])
        started = self._scope.start(
            "save",
            work,
            done=lambda _: editor.saved(),
            failed=lambda error: editor.refuse(error_text.sentence(error)),
            ended=lambda: editor.set_busy(False),
        )
        editor.set_busy(started)

    def _on_again_clicked(self) -> None:
        self._again.allow(self.tr("Being published"))
        self._scope.start(
            "publish",
            self._context.actions.publish_everything(),
            done=lambda _: self._context.notices.tell(self.tr("Profile, lists and key package are on their way")),
            ended=self._again.allow,
        )
