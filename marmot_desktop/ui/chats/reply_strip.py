"""What is being answered, above the composer, until it was sent or thought better of."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.chat import Message
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.plain_text import isolated, plain_line
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import ElidedLabel

SHOWN_CHARS = 200


class ReplyStrip(QFrame):
    """Hidden while nothing is answered.

    Args:
        people: for names.

    Signals:
        changed: something else is answered now, or nothing.
    """

    changed = Signal()

    def __init__(self, people: PeopleBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("replyStrip")
        self.setProperty("banner", "info")
        self._people = people
        self._message: Message | None = None
        self._author = ElidedLabel("", "strong", "replyAuthor")
        self._text = ElidedLabel("", "muted", "replyText")
        cancel = Button(self.tr("Do not answer it"), "cancelReplyButton", look="icon", icon_name="close")
        cancel.clicked.connect(lambda: self.answer(None))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._author)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        # Spacing turns round with the window; margins would not.
        row.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        row.addSpacing(Space.M - Space.XS)
        row.addLayout(words, 1)
        row.addWidget(cancel)
        self.hide()

    @property
    def message(self) -> Message | None:
        """What is answered."""
        return self._message

    def answer(self, message: Message | None) -> None:
        """Answer a message, or nothing."""
        if message == self._message:
            return
        self._message = message
        self._show()
        self.setVisible(message is not None)
        self.changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """See QWidget."""
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        if self._message is not None:
            author = self._message.author
            # "You" cannot be put into the sentence: other languages bend it there.
            own = self.tr("Reply to your own message") if author == self._people.me else ""
            self._author.setText(own or self.tr("Reply to {name}").format(name=isolated(self._people.name_of(author))))
            self._text.setText(plain_line(self._message.text, SHOWN_CHARS))
