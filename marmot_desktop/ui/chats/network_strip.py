"""What stands between the user and the newest messages: no relay is reached, or there is much to catch up with."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marmot_desktop.ui import locale_text
from marmot_desktop.ui.chats.network_board import NetworkBoard
from marmot_desktop.ui.navigation import Navigator, Page, Place
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.banner import Banner
from marmot_desktop.ui.widgets.labels import label


class NetworkStrip(QWidget):
    """Over the chat list; hidden while all is well.

    Args:
        board: what is known.
        navigator: leads to the relays.
    """

    def __init__(self, board: NetworkBoard, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._navigator = navigator
        self._offline = Banner("offlineBanner")
        self._offline.button_clicked.connect(self._on_offline_button_clicked)
        self._progress = label("", "faint", wrap=True, name="catchUpLine")
        self._progress.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, 0, Space.M, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(self._offline)
        column.addWidget(self._progress)
        self.hide()
        board.changed.connect(self._show)

    def _show(self) -> None:
        cut_off, progress = self._board.is_cut_off, self._progress_words()
        if cut_off:
            text = self.tr("None of %Ln relay(s) is reached. What you write is sent later.", "", self._board.own_relays)
            self._offline.say(text, "warning", self.tr("Relays"))
        else:
            self._offline.say("")
        self._progress.setText(progress)
        self._progress.setVisible(bool(progress))
        self.setVisible(cut_off or bool(progress))

    def _progress_words(self) -> str:
        behind = self._board.behind
        if not behind:
            return ""
        left = sum(sync.left for sync in behind)
        if left:
            text = self.tr("Catching up with %Ln chat(s): {left} to read", "", len(behind))
            return text.format(left=locale_text.number(left))
        return self.tr("Catching up with %Ln chat(s)…", "", len(behind))

    def _on_offline_button_clicked(self) -> None:
        self._navigator.open(Place(Page.SETTINGS, tab="relays"))
