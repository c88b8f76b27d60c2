"""All that is known of one message: its text to be selected, when and how it came, which relays have it, what is inside."""

import json

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from marmot_desktop.domain.chat import DeliveryState, Group, Message
from marmot_desktop.domain.conversation import MessageDetails
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text, locale_text, time_text
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.plain_text import isolated, plain_text
from marmot_desktop.ui.theme import px
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import CopyField, copy_text
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet

TEXT_PX = 120
RAW_PX = 180


class MessageDetailsSheet(Sheet):
    """Details of a message.

    Args:
        context: of the window.
        group: in which it stands.
        message: which.
        over: a widget of the window that it covers.
    """

    def __init__(self, context: UiContext, group: Group, message: Message, over: QWidget) -> None:
        super().__init__(self.tr("Message details"), "messageDetails", over, width=540, scrolls=True)
        self._context = context
        self._group = group
        self._message = message
        self._details: MessageDetails | None = None
        self._scope = context.tasks.scope(self)
        self._problem = Banner("messageDetailsProblem")
        self._problem.button_clicked.connect(self._load)
        self._text = _read_only("messageDetailsText", self.tr("Text"), TEXT_PX)
        self._text.setPlainText(plain_text(message.text))
        self._text.setVisible(bool(message.text))
        self._facts = label("", "muted", wrap=True, name="messageDetailsFacts", selectable=True)
        self._event = CopyField("messageDetailsEvent", self.tr("Event id"))
        self._event.hide()
        self._raw = _read_only("messageDetailsRaw", self.tr("What is inside"), RAW_PX)
        self._raw.hide()
        for widget in (self._problem, self._text, self._facts, self._event, self._raw):
            self.body.addWidget(widget)
        self._show_raw = Button(self.tr("Show what is inside"), "messageDetailsShowRaw", look="quiet")
        self._show_raw.clicked.connect(self._on_show_raw_clicked)
        self._show_raw.allow(self.tr("Loading…"))
        self._copy = Button(self.tr("Copy as JSON"), "messageDetailsCopyRaw", look="quiet")
        self._copy.clicked.connect(lambda: copy_text(self._raw.toPlainText()))
        self._copy.allow(self.tr("Loading…"))
        self.buttons.addWidget(self._copy)
        self.buttons.addWidget(self._show_raw)
        self._load()

    def _load(self) -> None:
        self._problem.say("")
        self._say_facts()
        work = self._context.actions.chats.details(self._group, self._message.id)
        self._scope.start("details", work, done=self._on_loaded, failed=self._on_failed)

    def _say_facts(self) -> None:
        message, lines = self._message, []
        lines.append(self.tr("From {name}").format(name=isolated(self._context.people.name_of(message.author))))
        lines.append(self.tr("Written {time}, by its author's clock").format(time=time_text.exact(message.created_at)))
        if not message.mine:
            lines.append(self.tr("Arrived {time}").format(time=time_text.exact(message.received_at)))
        states = {
            DeliveryState.QUEUED: self.tr("Not sent yet; it goes out as soon as a relay is reached"),
            DeliveryState.FAILED: self.tr("Not sent; nobody has received it"),
            DeliveryState.DELETED: self.tr("Its author has deleted it; other apps may still show it"),
        }
        if message.state in states:
            lines.append(states[message.state])
        lines += self._relay_lines()
        self._facts.setText("\n".join(lines))

    def _relay_lines(self) -> list[str]:
        details = self._details
        if details is None:
            return []
        lines = [self.tr("Sent in epoch {epoch}").format(epoch=locale_text.number(details.epoch))]
        if self._message.mine:
            lines += [
                self.tr("{relay} took it at {time}").format(relay=isolated(relay), time=time_text.clock_time(at))
                for relay, at in details.accepted_by
            ]
            lines += [
                self.tr("{relay} did not take it: {reason}").format(relay=isolated(relay), reason=isolated(reason))
                for relay, reason in details.refused_by
            ]
            if not details.accepted_by and self._message.relays_accepted:
                count = self._message.relays_accepted
                lines.append(self.tr("%Ln relay(s) have taken it", "", count))
        lines += [
            f"{reaction.emoji} {locale_text.joined(self._context.people.name_of(person) for person in reaction.by)}"
            for reaction in details.message.reactions
        ]
        return lines

    def _on_loaded(self, details: MessageDetails) -> None:
        self._details = details
        self._message = details.message
        self._say_facts()
        if details.event_id is not None:
            self._event.show_text(details.event_id.hex())
            self._event.show()
        self._raw.setPlainText(_indented(details.rumor))
        reason = "" if details.rumor else self.tr("Nothing is left of it")
        self._show_raw.allow(reason)
        self._copy.allow(reason)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        self._problem.say(error_text.sentence(error), "danger", self.tr("Try again"))

    def _on_show_raw_clicked(self) -> None:
        shown = not self._raw.isVisible()
        self._raw.setVisible(shown)
        self._show_raw.set_text(self.tr("Hide what is inside") if shown else self.tr("Show what is inside"))


def _read_only(name: str, what: str, height: int) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setObjectName(name)
    made.setAccessibleName(what)
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setFixedHeight(px(height))
    return made


def _indented(rumor: str) -> str:
    if not rumor:
        return ""
    return plain_text(json.dumps(json.loads(rumor), indent=2, ensure_ascii=False))
