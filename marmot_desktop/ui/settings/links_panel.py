"""Which program of the desktop opens `nostr:` and `marmot:` links."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.machine.link_handler import LinkDefaults
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.doors.desktop import DesktopSettings
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.labels import label

NAME_CHARS = 60


class LinksPanel(QWidget):
    """Says who does, and lets the user choose us, or take that back."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._scope = context.tasks.scope(self)
        self._text = label("", "muted", wrap=True, name="linksText")
        self._take = Button(self.tr("Open links with Marmot"), "takeLinksButton")
        self._take.clicked.connect(self._on_take_clicked)
        self._leave = Button(self.tr("Leave links to other programs"), "leaveLinksButton")
        self._leave.clicked.connect(self._on_leave_clicked)
        self._leave.hide()
        row = QHBoxLayout()
        row.addWidget(self._take)
        row.addWidget(self._leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(label(self.tr("Links"), "subtitle"))
        column.addWidget(self._text)
        column.addLayout(row)
        self._take.allow(self.tr("Your desktop is being asked"))

    def show_settings(self, settings: DesktopSettings | None) -> None:
        """What the desktop says; `None` where it cannot be told anything."""
        if settings is None:
            self._text.setText(self.tr("A link in a browser or a mail can show a person here."))
            self._take.allow(self.tr("This cannot be set from here on this system yet"))
            return
        links = settings.links
        self._text.setText(self._words(links))
        self._take.setVisible(not links.is_us)
        self._take.allow()
        self._leave.setVisible(links.by_hand)
        self._leave.allow()

    def _words(self, links: LinkDefaults) -> str:
        if links.is_us:
            return self.tr("A nostr: or marmot: link in a browser or a mail shows its person here.")
        if links.other:
            program = plain_line(links.other.removesuffix(".desktop"), NAME_CHARS)
            return self.tr("{program} opens these links on this desktop now.").format(program=program)
        return self.tr("No program opens nostr: and marmot: links on this desktop now.")

    def _on_take_clicked(self) -> None:
        self._change(on=True)

    def _on_leave_clicked(self) -> None:
        self._change(on=False)

    def _change(self, *, on: bool) -> None:
        for button in (self._take, self._leave):
            button.allow(self.tr("Your desktop is being told"))
        work = self._context.actions.desktop.open_links(on=on)
        self._scope.start("links", work, done=self.show_settings, failed=self._on_failed)

    def _on_failed(self, error: MarmotDesktopError) -> None:
        for button in (self._take, self._leave):
            button.allow()
        self._context.notices.refuse(error)
