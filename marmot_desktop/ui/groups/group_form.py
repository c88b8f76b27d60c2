"""Name, description and relays of a group that is to be made."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.domain.relay import RelayLists
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.package_search_text import host_of
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.ticks import CheckBox


class GroupForm(QWidget):
    """The account's own relays are ticked from the start; another one can be typed.

    Signals:
        changed: something was typed or ticked.
    """

    changed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = context.tasks.scope(self)
        self._is_known = False
        self.name = TextField(self.tr("Name"), "groupNameField", placeholder=self.tr("What is the group about?"))
        self.description = TextField(self.tr("Description (optional)"), "groupDescriptionField")
        self._relays_title = label(self.tr("Relays of the group"), "strong")
        self._boxes: dict[str, CheckBox] = {}
        self._box_column = QVBoxLayout()
        self._box_column.setSpacing(Space.XS)
        self._relay = TextField("", "groupRelayField", placeholder="wss://")
        self._relay.edit.setAccessibleName(self.tr("Another relay"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for widget in (self.name, self.description, self._relays_title):
            column.addWidget(widget)
        column.addLayout(self._box_column)
        column.addWidget(self._relay)
        for field in (self.name, self.description, self._relay):
            field.edit.textChanged.connect(self.changed)
        self.setFocusProxy(self.name)
        self._scope.start("relays", context.actions.list_relays(), done=self._show_relays, failed=_unknown)

    @property
    def relays(self) -> tuple[str, ...]:
        """Those that are ticked, and the one that was typed; nothing where the account's own are to be taken."""
        ticked = [url for url, box in self._boxes.items() if box.isChecked()]
        typed = self._relay.text
        return (*ticked, *((typed,) if typed and typed != "wss://" else ()))

    def why_not(self) -> str:
        """What is missing; empty where nothing is."""
        if not self.name.text:
            return self.tr("Give the group a name first")
        if self._is_known and not self.relays:
            return self.tr("Choose at least one relay")
        return ""

    def refuse_relay(self, words: str) -> None:
        """The typed relay cannot be used."""
        self._relay.refuse(words)

    def _show_relays(self, lists: RelayLists) -> None:
        self._is_known = True
        for number, url in enumerate(lists.general):
            box = CheckBox(host_of(url))
            box.setObjectName(f"groupRelayChoice{number}")
            box.setChecked(True)
            box.toggled.connect(self.changed)
            self._boxes[url] = box
            self._box_column.addWidget(box)
        self.changed.emit()


def _unknown(_error: object) -> None:
    """The account's own relays are taken."""
