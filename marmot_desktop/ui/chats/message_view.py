"""The list of bubbles: stays at the end while the user is there, stays where it is when they are not."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from marmot_desktop.domain.chat import DeliveryState, Message
from marmot_desktop.ui.delegates.message_delegate import MessageDelegate
from marmot_desktop.ui.models.message_list_model import MessageListModel
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.widgets.fields import copy_text

NEAR_END_PX = 48
NEAR_TOP_PX = 300


class MessageView(QListView):
    """Shows a `MessageListModel`.

    Signals:
        older_wanted: the user nears the oldest row.
        end_reached, end_left: the newest row has come into view, or gone out of it.
        retry_requested: a failed `Message` shall be sent again.
    """

    older_wanted = Signal()
    end_reached = Signal()
    end_left = Signal()
    retry_requested = Signal(object)

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageList")
        self.setAccessibleName(self.tr("Conversation"))
        self.setItemDelegate(MessageDelegate(font, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._at_end = True
        self._from_end: int | None = None

    @property
    def at_end(self) -> bool:
        """Whether the newest row is in view."""
        return self._at_end

    def show_model(self, model: MessageListModel) -> None:
        """Show another conversation, at its end."""
        self.setModel(model)
        model.modelReset.connect(self.go_to_end)
        self.go_to_end()

    def go_to_end(self) -> None:
        """Show the newest row."""
        self._set_at_end(True)
        self.scrollToBottom()

    def keep_place(self) -> None:
        """Rows are about to come in front: what is read now stays where it is."""
        if not self._at_end:
            self._from_end = self.verticalScrollBar().maximum() - self.verticalScrollBar().value()

    def place_kept(self) -> None:
        """The rows have come."""
        self.executeDelayedItemsLayout()
        if self._from_end is not None:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum() - self._from_end)
            self._from_end = None

    def copy_selection(self) -> None:
        """Copy the text of all selected rows, top to bottom."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        if rows:
            copy_text("\n".join(str(index.data(Qt.ItemDataRole.DisplayRole)) for index in rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QWidget."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """See QWidget."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        message = index.data(Role.VALUE)
        if isinstance(message, Message):
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self.build_menu(message).popup(self.viewport().mapToGlobal(place))

    def build_menu(self, message: Message) -> QMenu:
        """What can be done with a message."""
        menu = QMenu(self)
        menu.setObjectName("messageMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy text"), self.copy_selection)
        copy.setObjectName("copyTextAction")
        if message.mine and message.state is DeliveryState.FAILED:
            retry = menu.addAction(self.tr("Send again"), lambda: self.retry_requested.emit(message))
            retry.setObjectName("retryAction")
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        stay = self._at_end
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if stay:
            self.executeDelayedItemsLayout()
            self.scrollToBottom()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See QWidget; a click on a message that was not sent offers to send it again."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        message = self.failed_at(point)
        if message is not None and event.button() is Qt.MouseButton.LeftButton:
            self.build_menu(message).popup(self.viewport().mapToGlobal(point))

    def failed_at(self, point: QPoint) -> Message | None:
        """The failed own message under a point of the viewport."""
        message = self.indexAt(point).data(Role.VALUE)
        failed = isinstance(message, Message) and message.mine and message.state is DeliveryState.FAILED
        return message if failed else None

    def _on_scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        self._set_at_end(value >= bar.maximum() - NEAR_END_PX)
        if value < bar.minimum() + NEAR_TOP_PX and bar.maximum() > 0 and self._from_end is None:
            self.older_wanted.emit()

    def _on_range_changed(self) -> None:
        if self._at_end:
            self.scrollToBottom()

    def _set_at_end(self, at_end: bool) -> None:
        if at_end != self._at_end:
            self._at_end = at_end
            (self.end_reached if at_end else self.end_left).emit()
