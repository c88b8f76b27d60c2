"""What can be done with a chat of the list."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.chat_marks import FOREVER
from marmot_desktop.ui import time_text
from marmot_desktop.ui.models.chat_list_model import ChatListModel

HOUR_S: Final = 3600


class ChatMenu(QMenu):
    """The menu of one chat; it closes with a choice.

    Args:
        group: whose.
        model: knows how the user keeps it.
        now: wall time.

    Signals:
        pin_wanted, archive_wanted, read_wanted: on or off.
        mute_wanted: until then; `None` to be disturbed again.
        details_wanted, leave_wanted: asked for.
    """

    pin_wanted = Signal(bool)
    archive_wanted = Signal(bool)
    read_wanted = Signal(bool)
    mute_wanted = Signal(object)
    details_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, group: Group, model: ChatListModel, now: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chatMenu")
        marks = model.marks_of(group)
        pinned, archived, unread = marks.pinned_at is not None, model.is_archived(group), model.is_unread(group)
        self._add(self.tr("Unpin") if pinned else self.tr("Pin"), "pinAction", lambda: self.pin_wanted.emit(not pinned))
        self._add_mute(marks.muted_until, int(now))
        self._add(
            self.tr("Mark as read") if unread else self.tr("Mark as unread"),
            "markReadAction",
            lambda: self.read_wanted.emit(unread),
        )
        self._add(
            self.tr("Take out of the archive") if archived else self.tr("Archive"),
            "archiveAction",
            lambda: self.archive_wanted.emit(not archived),
        )
        self.addSeparator()
        self._add(self.tr("Details"), "chatDetailsAction", self.details_wanted.emit)
        leave = self._add(self.tr("Leave group…"), "leaveChatAction", self.leave_wanted.emit)
        if not group.state.may_write:
            leave.setEnabled(False)
            leave.setToolTip(self.tr("You are no longer in this group"))
        self.setToolTipsVisible(True)

    def _add_mute(self, muted_until: int | None, now: int) -> None:
        if muted_until is not None and now < muted_until:
            if muted_until < FOREVER:
                text = self.tr("Muted until {time}").format(time=time_text.moment(muted_until, now))
                self._add(text, "mutedUntilAction", lambda: None).setEnabled(False)
            self._add(self.tr("Unmute"), "unmuteAction", lambda: self.mute_wanted.emit(None))
            return
        menu = self.addMenu(self.tr("Mute"))
        menu.setObjectName("muteMenu")
        for text, until in (
            (self.tr("For 1 hour"), now + HOUR_S),
            (self.tr("For 8 hours"), now + 8 * HOUR_S),
            (self.tr("Until tomorrow morning"), time_text.next_morning(now)),
            (self.tr("For 1 week"), now + 7 * 24 * HOUR_S),
        ):
            menu.addAction(text, partial(self.mute_wanted.emit, until))
        menu.addAction(self.tr("Until I unmute it"), lambda: self.mute_wanted.emit(int(FOREVER)))

    def _add(self, text: str, name: str, slot: Callable[[], object]) -> QAction:
        action = self.addAction(text, slot)
        action.setObjectName(name)
        return action
