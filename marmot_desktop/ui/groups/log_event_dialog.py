"""One event of a group's log: what became of it, why, and the raw facts with ids to copy."""

from PySide6.QtWidgets import QFormLayout, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.group_log import EventOutcome, GroupLogRow
from marmot_desktop.domain.identifiers import npub
from marmot_desktop.ui import time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.groups.log_text import UNREADABLE, log_reason, log_sentence
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet


class LogEventDialog(Sheet):
    """The details of one row.

    Args:
        context: of the window.
        group: it came in.
        row: the event and its verdict.
        over: a widget of the window that it covers.
    """

    def __init__(self, context: UiContext, group: Group, row: GroupLogRow, over: QWidget) -> None:
        people = context.people
        super().__init__(log_sentence(row, people.name_of, people.me), "logEventDialog", over, scrolls=True)
        self._context = context
        self._group = group
        self._row = row
        self._over = over
        reason = log_reason(row)
        words = label(reason, wrap=True, name="logEventReason")
        words.setVisible(bool(reason))
        self.body.addWidget(words)
        self.body.addLayout(self._build_facts())
        self.body.addStretch(1)
        why = Button(self.tr("Why can't I read this?"), "logEventWhy", icon_name="info")
        why.clicked.connect(self._on_why_clicked)
        why.setVisible(row.outcome in (*UNREADABLE, EventOutcome.REFUSED))
        done = Button(self.tr("Close"), "logEventDone")
        done.clicked.connect(self.dismiss)
        self.buttons.addWidget(why)
        self.buttons.addWidget(done)

    def _build_facts(self) -> QFormLayout:
        row, form = self._row, QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(Space.M)
        form.setVerticalSpacing(Space.S)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        event_id = CopyField("logEventId", self.tr("Event id"))
        event_id.show_text(row.event_id.hex())
        form.addRow(label(self.tr("Event"), "muted"), event_id)
        if row.author is not None:
            author = CopyField("logEventAuthor", self.tr("Author's public key"))
            author.show_text(npub(row.author))
            form.addRow(label(self.tr("Author"), "muted"), author)
        facts = (
            (self.tr("Sent"), time_text.exact(row.created_at)),
            (self.tr("Received"), time_text.exact(row.received_at)),
            (self.tr("Epoch"), self.tr("unknown") if row.epoch is None else str(row.epoch)),
            (self.tr("Kind"), row.what or self.tr("unknown")),
            (self.tr("Outcome"), row.outcome.value),
            (self.tr("Code"), row.code.value if row.code is not None else self.tr("none")),
        )
        for number, (title, value) in enumerate(facts):
            form.addRow(label(title, "muted"), label(value, wrap=True, name=f"logEventFact{number}", selectable=True))
        return form

    def _on_why_clicked(self) -> None:
        from marmot_desktop.ui.why_unreadable_dialog import open_for

        self.close_now()
        open_for(self._context, self._group, self._over, self._row)
