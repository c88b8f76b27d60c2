"""The account's three relay lists, each with its states, changed as a draft and published as one act."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.relay import RelayLists, RelayStatus
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text, relay_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import isolated
from marmot_desktop.ui.settings.relay_list_editor import RelayListEditor
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import hairline, label
from marmot_desktop.ui.widgets.ticks import CheckBox


class RelaysTab(Section):
    """All three lists."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("relaysTab", parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._saved = RelayLists((), (), ())
        self._states: dict[str, RelayStatus] = {}
        self._state = Banner("relaysState")
        self._state.button_clicked.connect(self.load)
        self._concerns = Banner("relaysConcerns")
        self._general = RelayListEditor(
            context, "general", self.tr("General"), self.tr("Where you publish, and where your groups run.")
        )
        self._inbox = RelayListEditor(context, "inbox", self.tr("Inbox"), self.tr("Where invitations reach you."))
        self._key_packages = RelayListEditor(
            context,
            "keyPackage",
            self.tr("Key packages"),
            self.tr("Where others find the key package they need to invite you."),
        )
        self._editors = (self._general, self._inbox, self._key_packages)
        self._same = CheckBox(self.tr("Use the same relays for all three lists"))
        self._same.setObjectName("sameForAllBox")
        self._same.toggled.connect(self._on_same_toggled)
        self._reveals = CheckBox(self.tr("Let closed inbox relays of others know who sends an invitation"))
        self._reveals.setObjectName("revealsSenderBox")
        self._reveals.toggled.connect(self._update)
        self._save = Button(self.tr("Save and publish"), "relaysSaveButton", look="primary")
        self._discard = Button(self.tr("Discard changes"), "relaysDiscardButton", look="quiet")
        self._test = Button(self.tr("Test all"), "relaysTestButton", icon_name="relay")
        self._again = Button(self.tr("Publish everything again"), "publishEverythingButton", icon_name="retry")
        self._save.clicked.connect(self._on_save_clicked)
        self._discard.clicked.connect(self._on_discard_clicked)
        self._test.clicked.connect(self._on_test_clicked)
        self._again.clicked.connect(self._on_again_clicked)
        self._build()
        context.bridge.relay_lists_changed.connect(self._on_lists_changed)
        context.bridge.relays_changed.connect(self._put_states)
        self._update()

    def _build(self) -> None:
        self.column.addWidget(self._state)
        self.column.addWidget(self._concerns)
        self.column.addWidget(self._same)
        for editor in self._editors:
            editor.changed.connect(self._on_editor_changed)
            editor.relay_tested.connect(lambda status: self._put_states((status,)))
            self.column.addWidget(editor)
        self.column.addWidget(self._reveals)
        text = self.tr(
            "Some relays take invitations only from senders they know. Without this they learn a key that is used once,"
            " and may refuse it."
        )
        self.column.addWidget(label(text, "faint", wrap=True))
        self.column.addWidget(FlowRow(Space.S, self._save, self._discard))
        self.column.addWidget(hairline())
        self.column.addWidget(FlowRow(Space.S, self._test, self._again))
        self.finish()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget; what relays say of themselves is asked when somebody looks."""
        super().showEvent(event)
        if self._saved.general and not event.spontaneous():
            self._test_unknown()

    def load(self) -> None:
        """Load the lists."""
        work = self._context.actions.list_relays()
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_load_failed, replace=True)

    @property
    def is_changed(self) -> bool:
        """Whether something here is not saved."""
        lists = tuple(editor.urls for editor in self._shown_editors())
        saved = (self._saved.general, self._saved.inbox, self._saved.key_packages)
        return lists != saved or self._reveals.isChecked() != self._saved.reveals_sender

    def _shown_editors(self) -> tuple[RelayListEditor, ...]:
        return (self._general,) * 3 if self._same.isChecked() else self._editors

    def _on_loaded(self, lists: RelayLists) -> None:
        self._show(lists)
        self._put_states(lists.states)
        if self.isVisible():
            self._test_unknown()

    def _on_lists_changed(self, lists: RelayLists) -> None:
        # The fact does not tell the switch, and a draft that somebody is working on stays.
        if not self.is_changed and not self._scope.is_running("save"):
            kept = RelayLists(lists.general, lists.inbox, lists.key_packages, lists.states, self._saved.reveals_sender)
            self._show(kept)

    def _show(self, lists: RelayLists) -> None:
        self._saved = lists
        for editor, urls in zip(self._editors, (lists.general, lists.inbox, lists.key_packages), strict=True):
            editor.show_urls(urls)
        self._reveals.setChecked(lists.reveals_sender)
        self._same.setChecked(bool(lists.general) and lists.general == lists.inbox == lists.key_packages)
        self._on_same_toggled()
        self._state.say("" if lists.general else self.tr("No relays: you are offline. Add one and save."), "warning")

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._state.say(error_text.sentence(error), "danger", self.tr("Try again"))

    def _put_states(self, states: tuple[RelayStatus, ...]) -> None:
        for editor in self._editors:
            editor.model.put_states(states)
        for state in states:
            self._states[state.url] = self._general.model.status(state.url) or state
        self._say_concerns()

    def _say_concerns(self) -> None:
        shown = {url for editor in self._shown_editors() for url in editor.urls}
        concerned = {concern: url for url in shown if url in self._states for concern in self._states[url].concerns}
        lines = [
            f"{isolated(url.partition('://')[2])}: {relay_text.concern_sentence(c)}" for c, url in concerned.items()
        ]
        self._concerns.say("\n".join(lines), "warning")

    def _on_same_toggled(self) -> None:
        for editor in (self._inbox, self._key_packages):
            editor.setVisible(not self._same.isChecked())
        self._update()

    def _on_editor_changed(self) -> None:
        self._say_concerns()
        self._update()

    def _update(self) -> None:
        busy = self.tr("Being saved") if self._scope.is_running("save") else ""
        nothing = "" if self.is_changed else self.tr("Nothing has changed")
        empty = "" if all(e.urls for e in self._shown_editors()) else self.tr("Each list needs at least one relay")
        self._save.allow(busy or nothing or empty)
        self._save.set_text(self.tr("Saving…") if busy else self.tr("Save and publish"))
        self._discard.allow(busy or nothing)
        testing = self._scope.is_running("test")
        self._test.allow(self.tr("Relays are being tested") if testing else "")
        self._test.set_text(self.tr("Testing…") if testing else self.tr("Test all"))

    def _on_save_clicked(self) -> None:
        general, inbox, key_packages = (editor.urls for editor in self._shown_editors())
        reveals = self._reveals.isChecked()
        changed = reveals != self._saved.reveals_sender
        self._scope.start(
            "save",
            self._context.actions.reach.save_lists(
                general, inbox, key_packages, reveals_sender=reveals if changed else None
            ),
            done=lambda lists: self._on_saved(lists, reveals),
            failed=self._on_save_failed,
            ended=self._on_save_ended,
        )
        self._state.say("")
        for editor in self._editors:
            editor.set_busy(True)
        self._update()

    def _on_saved(self, lists: RelayLists, reveals: bool) -> None:
        self._show(RelayLists(lists.general, lists.inbox, lists.key_packages, lists.states, reveals))
        self._put_states(lists.states)
        self._context.notices.tell(self.tr("Saved. Your lists are on their way to the relays."))

    def _on_save_failed(self, error: MarmotDesktopError) -> None:
        self._state.say(error_text.sentence(error), "danger")

    def _on_save_ended(self) -> None:
        for editor in self._editors:
            editor.set_busy(False)
        self._update()

    def _on_discard_clicked(self) -> None:
        self._show(self._saved)
        self._say_concerns()

    def _test_unknown(self) -> None:
        urls = dict.fromkeys(url for editor in self._editors for url in editor.urls)
        for url in urls:
            if url not in self._states or self._states[url].latency_ms is None:
                self._start_test(url)

    def _start_test(self, url: str) -> None:
        self._scope.start(
            f"test {url}",
            self._context.actions.test_relay(url),
            done=lambda status: self._put_states((status,)),
            failed=lambda error: self._state.say(error_text.sentence(error), "danger"),
        )

    def _on_test_clicked(self) -> None:
        self._scope.start("test", self._test_all(), done=self._put_states, ended=self._update)
        self._update()

    async def _test_all(self) -> tuple[RelayStatus, ...]:
        urls = dict.fromkeys(url for editor in self._shown_editors() for url in editor.urls)
        states = []
        for url in urls:
            states.append(await self._context.actions.test_relay(url))
            self._put_states((states[-1],))
        return tuple(states)

    def _on_again_clicked(self) -> None:
        self._again.allow(self.tr("Being published"))
        self._scope.start(
            "publish",
            self._context.actions.publish_everything(),
            done=lambda _: self._context.notices.tell(self.tr("Profile, lists and key package are on their way")),
            ended=self._again.allow,
        )
