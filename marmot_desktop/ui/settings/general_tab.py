"""The window, its language and its keys, and how the program lives on the desktop."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.doors.desktop import DesktopSettings
from marmot_desktop.ui.settings.language_choice import LanguageChoice
from marmot_desktop.ui.settings.links_panel import LinksPanel
from marmot_desktop.ui.settings.presence_panel import PresencePanel
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label


class GeneralTab(Section):
    """What belongs to this computer and to no account.

    Args:
        show_shortcuts: opens the table of shortcuts.
    """

    def __init__(self, context: UiContext, show_shortcuts: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__("generalTab", parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._presence = PresencePanel(context)
        self._links = LinksPanel(context)
        for panel in (LanguageChoice(context), self._presence, self._links):
            self.column.addWidget(panel)
            self.column.addSpacing(Space.S)
        shortcuts = Button(self.tr("Show all shortcuts"), "showShortcutsButton", icon_name="keyboard")
        shortcuts.clicked.connect(show_shortcuts)
        self._reset = Button(self.tr("Reset the layout"), "resetLayoutButton", icon_name="retry")
        self._reset.clicked.connect(self._on_reset_clicked)
        self.column.addWidget(label(self.tr("Keyboard"), "subtitle"))
        text = self.tr(
            "Everything can be done without a mouse. Ctrl+K finds chats, people and commands by a few letters."
        )
        self.column.addWidget(label(text, "muted", wrap=True))
        self._add(shortcuts)
        self.column.addSpacing(Space.S)
        self.column.addWidget(label(self.tr("Layout"), "subtitle"))
        text = self.tr(
            "The widths of lists and side panes are remembered for each page."
            " They change by dragging the line between them."
        )
        self.column.addWidget(label(text, "muted", wrap=True))
        self._add(self._reset)
        self.finish()
        settings = context.actions.desktop.settings()
        self._scope.start("desktop", settings, done=self._on_desktop_asked, failed=context.notices.refuse)

    def _on_desktop_asked(self, settings: DesktopSettings | None) -> None:
        self._presence.show_settings(settings)
        self._links.show_settings(settings)

    def _add(self, button: Button) -> None:
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)

    def _on_reset_clicked(self) -> None:
        self._context.preferences.forget_pane_widths()
        # Panes arrange themselves anew on every change of the theme.
        self._context.theme.changed.emit()
        self._context.notices.tell(self.tr("The layout is as at first"))
