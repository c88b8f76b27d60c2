"""What the connection dot tells: each relay with its state, latency and last error, and where to change them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.relay import RelayStatus
from marmot_desktop.ui.lists import fit_height, row_list
from marmot_desktop.ui.models.relay_list_model import RelayListModel
from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label

WIDTH: Final = 380
SHOWN_ROWS: Final = 6
GAP_PX: Final = 8


class ConnectionPopover(QFrame):
    """Goes away by Escape or a click beside it.

    Args:
        words: the state in a sentence.
        states: of the relays in use.

    Signals:
        relays_requested, diagnostics_requested: where to go.
    """

    relays_requested = Signal()
    diagnostics_requested = Signal()

    def __init__(self, words: str, states: Sequence[RelayStatus], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("connectionPopover")
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "popover")
        self._words = label(words, "strong", wrap=True, name="connectionWords")
        self._none = label(
            self.tr("No relay is in use. Without one nothing is sent and nothing arrives."), "muted", wrap=True
        )
        self._model = RelayListModel(self)
        self._list = row_list(self._model, "connectionList", self.tr("Relays"), inset=0)
        relays = Button(self.tr("Relays…"), "connectionRelaysButton", icon_name="relay")
        relays.clicked.connect(lambda: self._leave(self.relays_requested))
        diagnostics = Button(self.tr("Diagnostics"), "connectionDiagnosticsButton", look="quiet")
        diagnostics.clicked.connect(lambda: self._leave(self.diagnostics_requested))
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(relays)
        buttons.addWidget(diagnostics)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self._words)
        column.addWidget(self._none)
        column.addWidget(self._list)
        column.addLayout(buttons)
        self.show_states(words, states)

    def show_states(self, words: str, states: Sequence[RelayStatus]) -> None:
        """Relays are doing otherwise now."""
        self._words.setText(words)
        self._model.set_relays(status.url for status in states)
        self._model.put_states(states)
        self._list.setVisible(bool(states))
        self._none.setVisible(not states)
        fit_height(self._list, SHOWN_ROWS)

    def open_at(self, anchor: QWidget) -> None:
        """Show it beside what a widget stands in, inside its window."""
        window = anchor.window()
        beside = anchor.parentWidget() or anchor
        self.setFixedWidth(min(px(WIDTH), window.width() - 2 * px(GAP_PX)))
        self.adjustSize()
        mirrored = anchor.isRightToLeft()
        edge = beside.mapTo(window, beside.rect().topLeft() if mirrored else beside.rect().topRight()).x()
        left = edge - px(GAP_PX) - self.width() if mirrored else edge + px(GAP_PX)
        left = max(px(GAP_PX), min(left, window.width() - self.width() - px(GAP_PX)))
        lowest = window.height() - self.height() - px(GAP_PX)
        middle = anchor.mapTo(window, anchor.rect().center()).y()
        top = max(px(GAP_PX), min(middle - self.height() // 2, lowest))
        self.move(window.mapToGlobal(QPoint(left, top)))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _leave(self, wish: SignalInstance) -> None:
        self.close()
        wish.emit()
