"""What is shown when nothing can be opened: what failed, what that means, and what can be done."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text, versions
from marmot_desktop.ui.icons import pixmap
from marmot_desktop.ui.theme import Space, current_colors, px
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import copy_text
from marmot_desktop.ui.widgets.labels import label

WIDTH: Final = 520
PICTURE_PX: Final = 44


class FatalPage(QWidget):
    """The last page of a start that has failed.

    Args:
        error: what failed.
        data_folder: where the profile lies; `None` where it has none.

    Signals:
        quit_requested: the program shall end.
    """

    quit_requested = Signal()

    def __init__(self, error: MarmotDesktopError, data_folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fatalPage")
        self._details = f"{error.code.value}\n{versions.as_text()}"
        self._folder = data_folder
        picture = QLabel()
        picture.setPixmap(pixmap("alert", current_colors().danger, px(PICTURE_PX)))
        inside = QWidget()
        inside.setMaximumWidth(px(WIDTH))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(picture)
        column.addWidget(label(self.tr("Marmot Desktop cannot start"), "title", wrap=True, name="fatalHeading"))
        column.addWidget(label(error_text.sentence(error), wrap=True, name="fatalText"))
        column.addWidget(
            label(self.tr("Nothing was sent, and nothing was changed. Your data is where it was."), "muted", wrap=True)
        )
        self._facts = label(self._details, "faint", wrap=True, name="fatalDetails", selectable=True)
        self._facts.hide()
        column.addLayout(self._build_buttons())
        column.addWidget(self._facts)
        around = QVBoxLayout(self)
        around.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        around.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inside, 20)
        row.addStretch(1)
        around.addLayout(row)
        around.addStretch(2)

    def _build_buttons(self) -> QVBoxLayout:
        quit_ = Button(self.tr("Quit"), "fatalQuitButton", look="primary")
        quit_.clicked.connect(self.quit_requested)
        folder = Button(self.tr("Open the data folder"), "fatalFolderButton")
        folder.clicked.connect(self._on_folder_clicked)
        if self._folder is None:
            folder.allow(self.tr("There is none"))
        self._show = Button(self.tr("Details"), "fatalDetailsButton", look="quiet")
        self._show.clicked.connect(self._on_details_clicked)
        self._copy = Button(self.tr("Copy details"), "fatalCopyButton", look="quiet", icon_name="copy")
        self._copy.clicked.connect(self._on_copy_clicked)
        rows = QVBoxLayout()
        rows.setSpacing(Space.S)
        for buttons in ((quit_, folder), (self._show, self._copy)):
            row = QHBoxLayout()
            row.setSpacing(Space.S)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            rows.addLayout(row)
        self.setFocusProxy(quit_)
        return rows

    def _on_details_clicked(self) -> None:
        shown = self._facts.isHidden()
        self._facts.setVisible(shown)
        self._show.set_text(self.tr("Hide details") if shown else self.tr("Details"))

    def _on_copy_clicked(self) -> None:
        copy_text(self._details)
        self._copy.set_text(self.tr("Copied"))

    def _on_folder_clicked(self) -> None:
        if self._folder is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            self._facts.setText(f"{self._folder}\n{self._details}")
            self._facts.show()
            self._facts.setFocus(Qt.FocusReason.OtherFocusReason)
