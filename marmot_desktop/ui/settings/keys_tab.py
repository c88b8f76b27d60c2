"""What keys are, and the way to their page."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.navigation import Page
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label


class KeysTab(Section):
    """A sentence and a button: keys have a page of their own."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("keysTab", parent)
        self.column.addWidget(label(self.tr("Key packages"), "subtitle"))
        text = self.tr(
            "Others need one of your key packages to invite you. The app publishes and renews them by itself;"
            " what is published, and where, stands on a page of its own."
        )
        self.column.addWidget(label(text, "muted", wrap=True))
        open_ = Button(self.tr("Open keys"), "openKeysButton", icon_name="key")
        open_.clicked.connect(lambda: context.navigator.open_page(Page.KEYS))
        row = QHBoxLayout()
        row.addWidget(open_)
        row.addStretch(1)
        self.column.addLayout(row)
        self.finish()
