"""Where a message is written: several lines, Enter sends, Shift+Enter begins a new line."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import restyle

MAX_LINES = 8
LINE_PX = 20


class Composer(QWidget):
    """Keeps what was typed until it is told that it was sent.

    Signals:
        message_submitted: the text; call `clear` once it is stored.
        text_changed: something else is written now.
    """

    message_submitted = Signal(str)
    text_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer")
        self._reason = ""
        self._frame = QFrame()
        self._frame.setProperty("composer", "true")
        self._edit = _GrowingEdit()
        self._edit.setObjectName("messageField")
        self._edit.setAccessibleName(self.tr("Message"))
        self._edit.enter_pressed.connect(self._on_edit_enter_pressed)
        self._edit.textChanged.connect(self._update_button)
        self._edit.textChanged.connect(self.text_changed)
        self._edit.focus_changed.connect(self._on_edit_focus_changed)
        self._send = Button(self.tr("Send"), "sendButton", look="send", icon_name="send")
        self._send.clicked.connect(self._on_edit_enter_pressed)
        inside = QHBoxLayout(self._frame)
        # Spacing turns round with the window; margins would not.
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addSpacing(Space.M - 1)
        inside.addWidget(self._edit, 1, Qt.AlignmentFlag.AlignVCenter)
        inside.addWidget(self._send, 0, Qt.AlignmentFlag.AlignBottom)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        column.addWidget(self._frame)
        self.setFocusProxy(self._edit)
        self._update_button()

    def put_above(self, strip: QWidget) -> None:
        """Put a strip above the field."""
        self._column.insertWidget(0, strip)

    def ask_enter_sends(self, question: Callable[[], bool]) -> None:
        """Whether Enter sends, or Ctrl and Enter, is asked at each key."""
        self._edit.enter_sends = question

    @property
    def text(self) -> str:
        """What is written now."""
        return self._edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Put back a draft."""
        self._edit.setPlainText(text)
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)

    def clear(self) -> None:
        """It is stored; begin anew."""
        self._edit.clear()

    def allow(self, reason: str, placeholder: str) -> None:
        """Let it be used, or not.

        Args:
            reason: why nothing can be written; empty where it can.
            placeholder: grey words in the empty field.
        """
        self._reason = reason
        self._edit.setPlaceholderText(reason or placeholder)
        self._edit.setReadOnly(bool(reason))
        self._edit.setEnabled(not reason)
        self._edit.setToolTip(reason)
        self._update_button()

    def _update_button(self) -> None:
        empty = not self.text.strip()
        self._send.allow(self._reason or (self.tr("Write a message first") if empty else ""))

    def _on_edit_enter_pressed(self) -> None:
        text = self.text.strip()
        if text and not self._reason:
            self.message_submitted.emit(text)

    def _on_edit_focus_changed(self, focused: bool) -> None:
        restyle(self._frame, "focused", "true" if focused else "false")


class _GrowingEdit(QPlainTextEdit):
    """A plain text edit as high as its lines."""

    enter_pressed = Signal()
    focus_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__()
        self.enter_sends: Callable[[], bool] = lambda: True
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """See QWidget; the keys that move in a text move in the conversation while there is none."""
        if event.type() == QEvent.Type.ShortcutOverride and self.document().isEmpty():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QWidget."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if control or self.enter_sends():
                self.enter_pressed.emit()
                return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """See QPlainTextEdit; what is pasted is plain text, whatever it was."""
        if source.hasText():
            self.insertPlainText(source.text().replace("\r\n", "\n").replace("\r", "\n"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """See QWidget."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """See QWidget."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        """See QWidget."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(60, LINE_PX)

    def _fit(self) -> None:
        lines = max(1, min(MAX_LINES, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin()) + 2
        self.setFixedHeight(height)
        many = self.document().size().height() > MAX_LINES
        always, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(always if many else never)
        if not many:
            self.verticalScrollBar().setValue(0)
