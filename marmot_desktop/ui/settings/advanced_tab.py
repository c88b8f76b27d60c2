"""For those who want to know: diagnostics, and where everything is kept."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label


class AdvancedTab(Section):
    """The ways to what happens behind the window."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("advancedTab", parent)
        self._context = context
        diagnostics = Button(self.tr("Open diagnostics"), "openDiagnosticsButton", icon_name="shield")
        diagnostics.clicked.connect(lambda: context.navigator.open_page(Page.DIAGNOSTICS))
        self._folder = Button(self.tr("Open the data folder"), "openDataFolderButton", icon_name="archive")
        self._folder.clicked.connect(self._on_folder_clicked)
        if context.actions.reach.data_folder is None:
            self._folder.allow(self.tr("This window keeps nothing on disk"))
        self.column.addWidget(label(self.tr("Diagnostics"), "subtitle"))
        text = self.tr(
            "How relays are doing, what waits to be sent, the log of the program, and a report without secrets."
        )
        self.column.addWidget(label(text, "muted", wrap=True))
        self._add(diagnostics)
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Data"), "subtitle"))
        text = self.tr("Everything is kept in one folder, encrypted. Copy it only while the program is closed.")
        self.column.addWidget(label(text, "muted", wrap=True))
        self._add(self._folder)
        self.finish()

    def _add(self, button: Button) -> None:
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)

    def _on_folder_clicked(self) -> None:
        folder = self._context.actions.reach.data_folder
        if folder is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._context.notices.tell(
                self.tr("This desktop knows no program for folders: {folder}").format(folder=folder)
            )
