"""Where a group runs: its relays and how they are doing; admins put together another list and send it as one change."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.relay import RelayConnectionState, RelayStatus
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui import error_text, locale_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.groups.tab_column import TabColumn
from marmot_desktop.ui.lists import chosen_value, fit_height, row_list
from marmot_desktop.ui.models.group_rights import why_not_change
from marmot_desktop.ui.models.relay_list_model import RelayListModel
from marmot_desktop.ui.models.roles import Chip, ChipTone, Role
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button, EnterPresses
from marmot_desktop.ui.widgets.fields import TextField
from marmot_desktop.ui.widgets.labels import label

SHOWN_ROWS = 8


class GroupRelayListModel(RelayListModel):
    """A list that may be another one than the group has now: what is new in it says so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saved: frozenset[str] = frozenset()

    def set_saved(self, urls: Iterable[str]) -> None:
        """The list as the group has it."""
        self._saved = frozenset(urls)
        self.refresh()

    def show(self, value: str, role: Role) -> object:
        """See ValueListModel; the pane is narrow, so what all addresses begin with is left out."""
        if role is Role.TITLE:
            return plain_line(value.removeprefix("wss://"), 120)
        if role is Role.SUBTITLE and value.startswith("ws://"):
            story = super().show(value, role)
            return " · ".join(part for part in (str(story or ""), self.tr("not encrypted on the way")) if part)
        if role is Role.CHIPS and value not in self._saved:
            return (Chip(self.tr("Not saved"), ChipTone.WARNING),)
        return super().show(value, role)


class GroupRelaysTab(TabColumn):
    """The relays of one group."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("groupRelaysTab", parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._group: Group | None = None
        self._draft: tuple[str, ...] = ()
        self._states: dict[str, RelayStatus] = {}
        self._model = GroupRelayListModel(self)
        self._state = Banner("groupRelaysState")
        self._state.button_clicked.connect(self._load)
        self._summary = label("", "muted", wrap=True, name="groupRelaysSummary")
        self._list = row_list(self._model, "groupRelayList", self.tr("Relays of the group"), framed=True)
        self._list.selectionModel().selectionChanged.connect(self._update)
        self._remove = Button(self.tr("Remove"), "groupRelayRemove", icon_name="trash")
        self._remove.clicked.connect(self._on_remove_clicked)
        self._field = TextField("", "groupRelayField", placeholder="wss://")
        self._field.edit.setAccessibleName(self.tr("Address of a relay"))
        self._field.edit.textChanged.connect(self._update)
        self._add = Button(self.tr("Add"), "groupRelayAdd")
        self._add.clicked.connect(self._on_add_clicked)
        self._field.row.addWidget(self._add)
        EnterPresses(self._field.edit, self._add)
        self._changed = label("", "muted", wrap=True, name="groupRelaysChanged")
        self._problem = Banner("groupRelaysProblem")
        self._discard = Button(self.tr("Discard"), "groupRelaysDiscard")
        self._discard.clicked.connect(self._on_discard_clicked)
        self._save = Button(self.tr("Save for everybody"), "groupRelaysSave", look="primary")
        self._save.clicked.connect(self._on_save_clicked)
        self._build()
        context.bridge.relays_changed.connect(self._put_states)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._discard)
        buttons.addWidget(self._save)
        for each in (self._state, self._summary, self._list):
            self.column.addWidget(each)
        self.column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self._field)
        self.column.addWidget(self._changed)
        self.column.addWidget(self._problem)
        self.column.addLayout(buttons)
        self.finish()

    def show_group(self, group: Group) -> None:
        """Show a group as it is now; a list that is being put together stays."""
        before = self._group
        self._group = group
        if before is None or before.key != group.key:
            self._field.edit.clear()
            self._problem.say("")
            self._show_draft(group.relays)
        elif before.relays != group.relays and not self._scope.is_running("save"):
            if self._draft == before.relays:
                self._show_draft(group.relays)
            else:
                self._problem.say(
                    self.tr("Somebody has changed the relays meanwhile. Save to replace their list, or discard yours."),
                    "warning",
                )
        self._model.set_saved(group.relays)
        self._update()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget; the states are asked for when they are seen."""
        super().showEvent(event)
        if not event.spontaneous():
            self._load()

    def _load(self) -> None:
        work = self._context.actions.group_info.relay_states()
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_load_failed, replace=True)

    def _on_loaded(self, states: tuple[RelayStatus, ...]) -> None:
        self._state.say("")
        self._put_states(states)

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._state.say(error_text.sentence(error), "danger", self.tr("Try again"))

    def _put_states(self, states: tuple[RelayStatus, ...]) -> None:
        self._states.update({state.url: state for state in states})
        self._model.put_states(states)
        self._update()

    def _show_draft(self, urls: tuple[str, ...]) -> None:
        self._draft = tuple(urls)
        self._model.set_relays(urls)
        self._model.set_saved(self._group.relays if self._group is not None else ())
        fit_height(self._list, SHOWN_ROWS)
        self._update()

    def _update(self) -> None:
        group = self._group
        if group is None:
            return
        live = sum(self._is_connected(url) for url in group.relays)
        count = len(group.relays)
        words = self.tr(
            "{live} of %Ln relay(s) connected. Every message goes to all of them; one is enough to read it.", "", count
        )
        if not live:
            words = self.tr(
                "None of %Ln relay(s) connected: you are offline for this group. What you write waits here.", "", count
            )
        self._summary.setText(words.format(live=locale_text.number(live)))
        saving = self.tr("The change is being sent") if self._scope.is_running("save") else ""
        reason = saving or why_not_change(group, self._context.people.me)
        self._field.edit.setReadOnly(bool(reason))
        self._field.edit.setToolTip(reason)
        typed = "" if self._field.text else self.tr("Type an address first")
        self._add.allow(reason or typed)
        chosen = bool(chosen_value(self._list))
        removable = "" if chosen else self.tr("Choose a relay of the list first")
        if chosen and len(self._draft) == 1:
            removable = self.tr("A group needs at least one relay")
        self._remove.allow(reason or removable)
        self._show_change(group, reason, saving)

    def _show_change(self, group: Group, reason: str, saving: str) -> None:
        added = len(set(self._draft) - set(group.relays))
        removed = len(set(group.relays) - set(self._draft))
        is_changed = bool(added or removed)
        parts = []
        if added:
            parts.append(self.tr("%Ln added", "", added))
        if removed:
            parts.append(self.tr("%Ln removed", "", removed))
        self._changed.setText(self.tr("Not saved yet: {changes}.").format(changes=locale_text.joined(parts)))
        for each in (self._changed, self._discard, self._save):
            each.setVisible(is_changed)
        self._save.allow(reason)
        self._save.set_text(self.tr("Saving…") if saving else self.tr("Save for everybody"))
        self._discard.allow(saving)

    def _is_connected(self, url: str) -> bool:
        status = self._states.get(url)
        return status is not None and status.state is RelayConnectionState.CONNECTED

    def _on_add_clicked(self) -> None:
        url = self._field.text
        if url.rstrip("/") in {known.rstrip("/") for known in self._draft}:
            self._field.refuse(self.tr("This relay stands in the list already."))
            return
        if not url.startswith(("wss://", "ws://")):
            self._field.refuse(error_text.sentence_of(ErrorCode.INVALID_RELAY_URL))
            return
        work = self._context.actions.test_relay(url)
        self._scope.start("test", work, done=self._on_tested, failed=self._on_test_failed, ended=self._on_test_ended)
        self._add.allow(self.tr("The relay is being tried"))
        self._add.set_text(self.tr("Trying…"))

    def _on_tested(self, status: RelayStatus) -> None:
        self._field.edit.clear()
        self._put_states((status,))
        if status.url not in self._draft:
            self._show_draft((*self._draft, status.url))
        if status.state is not RelayConnectionState.CONNECTED:
            self._field.refuse(
                self.tr("This relay did not answer. It was put into the list all the same; nothing is saved yet.")
            )

    def _on_test_failed(self, error: MarmotDesktopError) -> None:
        self._field.refuse(error_text.sentence(error))

    def _on_test_ended(self) -> None:
        self._add.set_text(self.tr("Add"))
        self._update()

    def _on_remove_clicked(self) -> None:
        gone = chosen_value(self._list)
        self._show_draft(tuple(url for url in self._draft if url != gone))

    def _on_discard_clicked(self) -> None:
        self._problem.say("")
        if self._group is not None:
            self._show_draft(self._group.relays)

    def _on_save_clicked(self) -> None:
        if self._group is None:
            return
        self._problem.say("")
        work = self._context.actions.group_info.set_relays(self._group, self._draft)
        self._scope.start("save", work, done=self._on_saved, failed=self._on_save_failed, ended=self._update)
        self._update()

    def _on_saved(self, _result: object) -> None:
        self._context.notices.tell(self.tr("The group runs on these relays now"))
        if self._group is not None:
            self._show_draft(self._group.relays)

    def _on_save_failed(self, error: MarmotDesktopError) -> None:
        text = error_text.sentence(error)
        if error.code is ErrorCode.STALE_COMMIT:
            text = self.tr("Someone changed the group first. Your list is kept: look at the change, then save again.")
        self._problem.say(text, "danger")
