"""Why can't I read this? The reason in plain words, and what can be done: fetch again, ask an admin, copy what is known.

Opened from a group's log and from the conversation: `open_for(context, group, over)`.
"""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop import __version__
from marmot_desktop.domain.chat import Group, SyncStatus
from marmot_desktop.domain.group_log import GroupLogRow, UnreadableEvents
from marmot_desktop.domain.identifiers import npub
from marmot_desktop.errors import ErrorCode, MarmotDesktopError
from marmot_desktop.ui import error_text, time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.models.chat_list_model import group_title
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.unreadable_text import Explanation, Remedy, explain, explain_group
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.labels import label, set_rank
from marmot_desktop.ui.widgets.sheet import Sheet
from marmot_desktop.ui.widgets.spinner import Spinner

SHORT_ID = 8


def open_for(context: UiContext, group: Group, over: QWidget, row: GroupLogRow | None = None) -> "WhyUnreadableDialog":
    """Open it.

    Args:
        context: of the window.
        group: in which something cannot be read.
        over: a widget of the window that it covers.
        row: the one event it is about; `None` for all that cannot be read.
    """
    dialog = WhyUnreadableDialog(context, group, over, row)
    dialog.open()
    return dialog


class WhyUnreadableDialog(Sheet):
    """The explanation for one event, or for a whole group.

    Args:
        context: of the window.
        group: in which something cannot be read.
        over: a widget of the window that it covers.
        row: the one event it is about; `None` for all.
    """

    def __init__(self, context: UiContext, group: Group, over: QWidget, row: GroupLogRow | None = None) -> None:
        super().__init__(self.tr("Why can't I read this?"), "whyUnreadableDialog", over, scrolls=True)
        self._context = context
        self._group = group
        self._row = row
        self._found: UnreadableEvents | None = None
        self._has_fetched = False
        self._scope = context.tasks.scope(self)
        self._build()
        context.bridge.groups_changed.connect(self._on_bridge_groups_changed)
        self._load()

    def _build(self) -> None:
        self._reason = label("", "subtitle", wrap=True, name="whyUnreadableReason")
        self._text = label("", wrap=True, name="whyUnreadableText", selectable=True)
        self._count = label("", "muted", wrap=True, name="whyUnreadableCount")
        self._spinner = Spinner(20)
        self._state = label("", "muted", wrap=True, name="whyUnreadableState")
        waiting = QHBoxLayout()
        waiting.setSpacing(Space.S)
        waiting.addWidget(self._spinner)
        waiting.addWidget(self._state, 1)
        self._fetch = Button(self.tr("Fetch again"), "whyUnreadableFetch", icon_name="retry")
        self._fetch.clicked.connect(self._on_fetch_clicked)
        self._ask = Button(self.tr("Copy a request to an admin"), "whyUnreadableAsk", icon_name="copy")
        self._ask.clicked.connect(self._on_ask_clicked)
        self._details = Button(self.tr("Details"), "whyUnreadableDetails", look="quiet")
        self._details.setCheckable(True)
        self._details.toggled.connect(self._on_details_toggled)
        self._raw = label("", "faint", wrap=True, name="whyUnreadableRaw", selectable=True)
        self._raw.hide()
        self._copy = Button(self.tr("Copy diagnostics"), "whyUnreadableCopy", look="quiet", icon_name="copy")
        self._copy.clicked.connect(self._on_copy_clicked)
        for each in (self._reason, self._text, self._count):
            self.body.addWidget(each)
        self.body.addLayout(waiting)
        for button in (self._fetch, self._ask):
            self.body.addWidget(button)
        self.body.addWidget(self._raw)
        self.body.addStretch(1)
        self.buttons.lead(self._details)
        self.buttons.addWidget(self._copy)
        self._copy.allow(self.tr("Looking at what has come"))

    def _load(self) -> None:
        self._wait(self.tr("Looking at what has come…"))
        work = self._context.actions.group_info.unreadable(self._group)
        self._scope.start("load", work, done=self._on_loaded, failed=self._on_load_failed, replace=True)

    def _wait(self, words: str) -> None:
        self._spinner.setVisible(bool(words))
        self._say(words)

    def _say(self, words: str, rank: str = "muted") -> None:
        self._state.setText(words)
        set_rank(self._state, rank)
        self._state.setVisible(bool(words))

    def _on_loaded(self, found: UnreadableEvents) -> None:
        self._found = found
        self._spinner.hide()
        if self._has_fetched:
            text = self.tr("All relays of the group were asked. It still cannot be read.")
            if not found.count:
                text = self.tr("All relays of the group were asked. Everything can be read now.")
            self._say(text, "muted" if found.count else "success")
        else:
            self._say("")
        self._copy.allow()
        self._show()

    def _on_load_failed(self, error: MarmotDesktopError) -> None:
        self._wait("")
        self._say(error_text.sentence(error), "error")
        self._show()

    def _explanation(self) -> Explanation | None:
        if self._row is not None:
            return explain(self._row, self._group)
        return None if self._found is None else explain_group(self._found, self._group)

    def _show(self) -> None:
        explanation = self._explanation()
        if explanation is not None:
            self._reason.setText(explanation.heading)
            self._text.setText(explanation.text)
        for each in (self._reason, self._text):
            each.setVisible(explanation is not None)
        remedies = explanation.remedies if explanation is not None else ()
        fetching = self._scope.is_running("fetch")
        self._fetch.setVisible(Remedy.FETCH in remedies)
        self._fetch.set_text(self.tr("Fetching…") if fetching else self.tr("Fetch again"))
        self._fetch.allow(self.tr("The relays of the group are being asked") if fetching else "")
        self._ask.setVisible(Remedy.ASK_ADMIN in remedies)
        count = self._found.count if self._found is not None else 0
        self._count.setText(self.tr("%Ln event(s) of this group cannot be read.", "", count))
        self._count.setVisible(count > 0 and self._row is None)
        self._raw.setText(self._diagnostics())

    def _diagnostics(self) -> str:
        """What is known, without any text, name or key of a person."""
        group, row = self._group, self._row or (self._found.newest if self._found is not None else None)
        lines = [
            f"Marmot Desktop {__version__}",
            f"group: {group.state.value}, epoch {group.epoch}, {len(group.members)} members, {len(group.relays)} relays",
        ]
        if self._found is not None:
            problem = self._found.problem.value if self._found.problem is not None else "none"
            lines.append(
                f"unreadable: {self._found.waiting} waiting, {self._found.given_up} given up, problem {problem}"
            )
        if row is not None:
            code = row.code.value if row.code is not None else "none"
            epoch = "unknown" if row.epoch is None else str(row.epoch)
            lines.append(f"event: {row.event_id.hex()[:SHORT_ID]}…, {row.what or 'unknown'}, {row.outcome.value}")
            lines.append(f"code {code}, epoch {epoch}, sent {time_text.exact(row.created_at)}")
        return "\n".join(lines)

    def _on_details_toggled(self, shown: bool) -> None:
        self._raw.setVisible(shown)

    def _on_copy_clicked(self) -> None:
        copy_text(self._diagnostics())
        self._context.notices.tell(self.tr("Diagnostics copied. They hold no messages, names or keys."))

    def _on_ask_clicked(self) -> None:
        account = self._context.people.account
        text = self.tr(
            'Please invite me again to the group "{group}": my app cannot read its new messages. If I still stand in the'
            " list of members, remove me first. My key: {npub}"
        ).format(group=group_title(self._group, self._context.people), npub=npub(account.pubkey) if account else "")
        copy_text(text)
        self._context.notices.tell(self.tr("Copied. Send it to an admin of the group over another way."))

    def _on_fetch_clicked(self) -> None:
        work = self._context.actions.group_info.fetch_again(self._group)
        self._scope.start("fetch", work, done=self._on_fetched, failed=self._on_fetch_failed)
        self._wait(self.tr("Asking all relays of the group. This takes up to half a minute…"))
        self._show()

    def _on_fetched(self, _status: SyncStatus) -> None:
        self._has_fetched = True
        # What became of the one event is told by what is left.
        self._row = None
        self._load()

    def _on_fetch_failed(self, error: MarmotDesktopError) -> None:
        if error.code is ErrorCode.SYNC_TIMEOUT:
            self._has_fetched = True
        self._wait("")
        self._say(error_text.sentence(error), "error")
        self._show()

    def _on_bridge_groups_changed(self, groups: tuple[Group, ...]) -> None:
        for group in groups:
            if group.key == self._group.key:
                self._group = group
                self._show()
