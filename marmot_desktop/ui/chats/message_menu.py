"""What can be done with a message."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND, DeliveryState, Message


class MessageMenu(QMenu):
    """The menu of one message.

    Args:
        message: whose.
        may_answer: whether anything can be written here.

    Signals:
        copy_wanted, reply_wanted, details_wanted, retry_wanted, discard_wanted: chosen.
    """

    copy_wanted = Signal()
    reply_wanted = Signal()
    details_wanted = Signal()
    retry_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, message: Message, *, may_answer: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageMenu")
        if message.mine and message.state is DeliveryState.FAILED:
            self._add(self.tr("Send again"), "retryAction", self.retry_wanted.emit)
            self._add(self.tr("Delete"), "discardAction", self.discard_wanted.emit)
        elif may_answer and may_be_answered(message):
            self._add(self.tr("Reply"), "replyAction", self.reply_wanted.emit)
        if message.state is not DeliveryState.DELETED:
            self._add(self.tr("Copy text"), "copyTextAction", self.copy_wanted.emit)
        if message.kind != SYSTEM_LINE_KIND:
            self._add(self.tr("Details"), "messageDetailsAction", self.details_wanted.emit)

    def _add(self, text: str, name: str, slot: Callable[[], object]) -> None:
        self.addAction(text, slot).setObjectName(name)


def may_be_answered(message: Message) -> bool:
    """Whether others have this message, too."""
    gone = (DeliveryState.FAILED, DeliveryState.DELETED, DeliveryState.INVALIDATED)
    return message.kind != SYSTEM_LINE_KIND and message.state not in gone
