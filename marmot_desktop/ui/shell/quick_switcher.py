"""The quick switcher: type a few letters of a chat, a person or a command, and press Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from marmot_desktop.ui.lists import row_list
from marmot_desktop.ui.models.quick_choices import Choice, QuickChoiceModel, QuickChoices
from marmot_desktop.ui.models.roles import Role
from marmot_desktop.ui.theme import px
from marmot_desktop.ui.widgets.empty_state import EmptyState
from marmot_desktop.ui.widgets.search_field import SearchField
from marmot_desktop.ui.widgets.sheet import Sheet

WIDTH = 520
LIST_HEIGHT = 400


class QuickSwitcher(Sheet):
    """Finds among choices.

    Args:
        over: a widget of the window that it covers.
        choices: in the order to show without a text.
        recent: keys of what was gone to before, the last first.

    Signals:
        chosen: a `Choice`; the sheet has closed.
    """

    chosen = Signal(object)

    def __init__(self, over: QWidget, choices: Sequence[Choice], recent: Sequence[str] = ()) -> None:
        super().__init__(_tr("Go to"), "quickSwitcher", over, width=WIDTH)
        self._choices = QuickChoices(choices, recent)
        self._model = QuickChoiceModel(self)
        self._field = SearchField("quickField", self.tr("Chat, person or command"))
        self._field.textChanged.connect(self._show)
        self._field.installEventFilter(self)
        self._list = row_list(self._model, "quickList", self.tr("Matches"))
        # The arrow keys work from the field; the list never needs the focus.
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._choose)
        self._nothing = EmptyState("quickEmpty")
        self._nothing.say(
            self.tr("No match"), self.tr("No chat, person or command is called like that."), icon_name="search"
        )
        holder = QWidget()
        holder.setFixedHeight(min(px(LIST_HEIGHT), max(px(140), over.window().height() - px(200))))
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._nothing)
        self.body.addWidget(self._field)
        self.body.addWidget(holder)
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject; the field's arrow keys and Enter belong to the list."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 5,
                Qt.Key.Key_PageUp: -5,
            }
            if key in steps:
                self._move(steps[Qt.Key(key)])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _show(self, text: str) -> None:
        self._model.set_values(())
        self._model.show_choices(self._choices.find(text))
        found = self._model.rowCount() > 0
        self._stack.setCurrentWidget(self._list if found else self._nothing)
        if found:
            self._list.setCurrentIndex(self._model.index(0))
            self._list.scrollToTop()

    def _move(self, step: int) -> None:
        rows = self._model.rowCount()
        if not rows:
            return
        row = self._list.currentIndex().row() + step
        row = row % rows if abs(step) == 1 else max(0, min(row, rows - 1))
        self._list.setCurrentIndex(self._model.index(row))
        self._field.setAccessibleDescription(str(self._model.index(row).data(Role.TITLE)))

    def _choose(self, index: QModelIndex) -> None:
        value = index.data(Role.VALUE)
        if value is not None:
            self.close_now()
            self.chosen.emit(value[1])


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuickSwitcher", text)
