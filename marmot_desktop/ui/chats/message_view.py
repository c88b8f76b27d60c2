"""The list of bubbles: stays at the end while the user is there, stays where it is when they are not."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from marmot_desktop.domain.chat import DeliveryState, Message
from marmot_desktop.ui.chats.message_menu import MessageMenu
from marmot_desktop.ui.delegates.message_delegate import Hit, MessageDelegate, Part
from marmot_desktop.ui.models.message_list_model import MessageListModel
from marmot_desktop.ui.models.message_rows import MessageRow
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.spoken import RowTeller
from marmot_desktop.ui.theme import px
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.labels import restyle

NEAR_END_PX = 48
NEAR_EDGE_PX = 900
"""Pages are asked for so far before they are needed."""
DRAG_PX = 6
LEAST_ROW_PX = 30
"""No row is lower."""


class MessageView(QListView):
    """Shows a `MessageListModel`.

    Signals:
        older_wanted, newer_wanted: the user nears the first or the last row that is loaded.
        end_reached, end_left: the last row has come into view, or gone out of it.
        scrolled: other rows are in view.
        link_clicked: the address.
        original_wanted: of the `Message` that answers it.
        unfold_wanted: all of the text of this row.
        reply_requested, details_requested, retry_requested, discard_requested: of a `Message`.
    """

    older_wanted = Signal()
    newer_wanted = Signal()
    end_reached = Signal()
    end_left = Signal()
    scrolled = Signal()
    link_clicked = Signal(str)
    original_wanted = Signal(object)
    unfold_wanted = Signal(int)
    reply_requested = Signal(object)
    details_requested = Signal(object)
    retry_requested = Signal(object)
    discard_requested = Signal(object)

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageList")
        self.setAccessibleName(self.tr("Conversation"))
        self._delegate = MessageDelegate(font, self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        RowTeller(self)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        # Its range tells of changes alone, and a conversation that fits has none.
        self.verticalScrollBar().setProperty("empty", "true")
        self._resizing = False
        # Always there: with a bar that comes and goes, a text could fit without it and need it once it is there, for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._at_end = True
        self._held: tuple[QPersistentModelIndex, int] | None = None
        self._pressed = QPoint()
        self.may_answer = True

    @property
    def at_end(self) -> bool:
        """Whether the last row that is loaded is in view."""
        return self._at_end

    def show_model(self, model: MessageListModel) -> None:
        """Show another conversation, at its end."""
        self.setModel(model)
        self.go_to_end()

    def forget_sizes(self) -> None:
        """Letters are larger or smaller now, or look otherwise."""
        keep = self._held is None
        if keep:
            self.hold_place()
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        if keep and self._held is not None:
            self.place_held()
        self.viewport().update()

    def go_to_end(self) -> None:
        """Show the last row that is loaded."""
        self._set_at_end(True)
        self.executeDelayedItemsLayout()
        self.scrollToBottom()

    def go_to(self, index: QModelIndex, *, at_top: bool = False) -> None:
        """Show a row."""
        self.executeDelayedItemsLayout()
        hint = QAbstractItemView.ScrollHint.PositionAtTop if at_top else QAbstractItemView.ScrollHint.PositionAtCenter
        # Leaves the end first: what comes meanwhile must not pull it back.
        self._set_at_end(False)
        self.scrollTo(index, hint)
        self._on_scrolled(self.verticalScrollBar().value())

    def hold_place(self, *, even_at_end: bool = False) -> None:
        """Rows are about to come or go elsewhere: what is read now stays where it is.

        Args:
            even_at_end: also where the last row is in view, which new rows follow otherwise.
        """
        self.executeDelayedItemsLayout()
        index = self.first_shown()
        if index.isValid() and (even_at_end or not self._at_end):
            self._held = (QPersistentModelIndex(index), self.visualRect(index).top())

    def place_held(self) -> None:
        """The rows have come or gone."""
        held, self._held = self._held, None
        self.executeDelayedItemsLayout()
        if held is not None and held[0].isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self.model().index(held[0].row(), 0)).top() - held[1])

    def rows_that_fill(self) -> int:
        """As many rows as fill the view, however low they are."""
        return self.viewport().height() // px(LEAST_ROW_PX) + 1

    def first_shown(self) -> QModelIndex:
        """The topmost row in view."""
        return self.indexAt(QPoint(self.viewport().width() // 2, 2))

    def last_shown(self) -> QModelIndex:
        """The lowest row in view."""
        area = self.viewport().rect()
        return self.indexAt(QPoint(area.width() // 2, area.height() - 2))

    def chosen(self) -> Message | None:
        """The row that the keys are on."""
        message = self.currentIndex().data(Role.VALUE) if self.currentIndex().isValid() else None
        return message if isinstance(message, Message) else None

    def copy_selection(self) -> None:
        """Copy the text of all selected rows, top to bottom."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        messages = [index.data(Role.VALUE) for index in rows]
        whole = [
            message.text if isinstance(message, Message) and message.text and message.kind == 9 else str(index.data())
            for index, message in zip(rows, messages, strict=True)
        ]
        if whole:
            copy_text("\n".join(whole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QWidget."""
        message = self.chosen()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and message is not None:
            self._activate(message)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """See QWidget."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        message = index.data(Role.VALUE) if index.isValid() else None
        if isinstance(message, Message):
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self.build_menu(message).popup(self.viewport().mapToGlobal(place))

    def build_menu(self, message: Message) -> MessageMenu:
        """What can be done with a message."""
        menu = MessageMenu(message, may_answer=self.may_answer, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.copy_wanted.connect(self.copy_selection)
        menu.reply_wanted.connect(lambda: self.reply_requested.emit(message))
        menu.details_wanted.connect(lambda: self.details_requested.emit(message))
        menu.retry_wanted.connect(lambda: self.retry_requested.emit(message))
        menu.discard_wanted.connect(lambda: self.discard_requested.emit(message))
        return menu

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget; with another stylesheet letters may be of another size."""
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_delegate"):
            self._delegate.forget()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        if self._resizing:
            # A layout in here may resize again; it is laid out once more below.
            super().resizeEvent(event)
            return
        self._resizing = True
        stay, keep = self._at_end, not self._at_end and self._held is None
        if keep:
            # Lines break elsewhere, and everything above what is read becomes higher or lower.
            self.hold_place()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        if stay:
            self.executeDelayedItemsLayout()
            self.scrollToBottom()
        elif keep:
            self.place_held()
        self._resizing = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See QWidget."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See QWidget."""
        super().mouseMoveEvent(event)
        hit = self.hit_at(event.position().toPoint())
        hand = hit.part in (Part.LINK, Part.QUOTE, Part.MORE)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See QWidget; links, quotes and "show more" are clicked, and a message that was not sent opens its menu."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        moved = (point - self._pressed).manhattanLength() > DRAG_PX
        if moved or event.button() is not Qt.MouseButton.LeftButton or event.modifiers():
            return
        index, hit = self.indexAt(point), self.hit_at(point)
        message = index.data(Role.VALUE) if index.isValid() else None
        if not isinstance(message, Message):
            return
        match hit.part:
            case Part.LINK:
                self.link_clicked.emit(hit.link)
            case Part.QUOTE:
                self.original_wanted.emit(message)
            case Part.MORE:
                self.unfold_wanted.emit(index.row())
            case Part.BUBBLE | Part.NOTHING:
                if hit.part is Part.BUBBLE and _has_failed(message):
                    self.build_menu(message).popup(self.viewport().mapToGlobal(point))

    def hit_at(self, point: QPoint) -> Hit:
        """What lies under a point of the viewport."""
        index = self.indexAt(point)
        row = index.data(Role.LAYOUT) if index.isValid() else None
        if not isinstance(row, MessageRow):
            return Hit(Part.NOTHING)
        return self._delegate.hit(row, self.visualRect(index), QPointF(point))

    def _activate(self, message: Message) -> None:
        index = self.currentIndex()
        row = index.data(Role.LAYOUT)
        if not isinstance(row, MessageRow):
            return
        if _has_failed(message):
            self.build_menu(message).popup(self.viewport().mapToGlobal(self.visualRect(index).center()))
        elif row.folded:
            self.unfold_wanted.emit(index.row())
        elif row.quote is not None:
            self.original_wanted.emit(message)
        elif row.links:
            self.link_clicked.emit(row.links[0][2])
        else:
            self.details_requested.emit(message)

    def _on_scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        self._set_at_end(value >= bar.maximum() - NEAR_END_PX)
        self.scrolled.emit()
        if self._held is not None or bar.maximum() == 0:
            return
        if value < bar.minimum() + NEAR_EDGE_PX:
            self.older_wanted.emit()
        if value > bar.maximum() - NEAR_EDGE_PX:
            self.newer_wanted.emit()

    def _on_range_changed(self) -> None:
        bar = self.verticalScrollBar()
        restyle(bar, "empty", "false" if bar.maximum() > bar.minimum() else "true")
        if self._at_end and self._held is None:
            self.scrollToBottom()

    def _set_at_end(self, at_end: bool) -> None:
        if at_end != self._at_end:
            self._at_end = at_end
            (self.end_reached if at_end else self.end_left).emit()


def _has_failed(message: Message) -> bool:
    return message.mine and message.state is DeliveryState.FAILED
