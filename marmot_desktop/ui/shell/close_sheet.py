"""Says, the first time the window is closed, that the program goes on, and where the window will be."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet


def _tr(text: str) -> str:
    return QCoreApplication.translate("CloseSheet", text)


class CloseSheet(Sheet):
    """A question with two answers; dismissed, the window stays.

    Args:
        over: a widget of the window.
        has_tray: the window can be found again in the tray.
        leave: closes the window.
        end: ends the program.
    """

    def __init__(
        self, over: QWidget, *, has_tray: bool, leave: Callable[[], object], end: Callable[[], object]
    ) -> None:
        super().__init__(_tr("Marmot Desktop keeps running"), "closeSheet", over, scrolls=True)
        self._leave = leave
        self._end = end
        where = (
            self.tr("You find it again in the tray of your desktop. Messages arrive, and you are told of them.")
            if has_tray
            else self.tr(
                "This desktop has no tray, so the window is minimised. Messages arrive, and you are told of them."
            )
        )
        self.body.addWidget(label(where, wrap=True, name="closeSheetText"))
        hint = self.tr("This is said once. In the settings, under General, closing the window can end the program.")
        self.body.addWidget(label(hint, "muted", wrap=True))
        end_button = Button(self.tr("Quit instead"), "closeSheetQuit")
        end_button.clicked.connect(self._on_end_clicked)
        words = self.tr("Close the window") if has_tray else self.tr("Minimise the window")
        self._leave_button = Button(words, "closeSheetLeave", look="primary")
        self._leave_button.clicked.connect(self._on_leave_clicked)
        self.buttons.addWidget(end_button)
        self.buttons.addWidget(self._leave_button)

    def open(self) -> None:
        """Show it; Enter does what was wanted."""
        super().open()
        self._leave_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_leave_clicked(self) -> None:
        self.close_now()
        self._leave()

    def _on_end_clicked(self) -> None:
        self.close_now()
        self._end()
