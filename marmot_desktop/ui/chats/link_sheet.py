"""Shows where a link leads before it is opened: what a stranger has written need not be what it looks like."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.identifiers import PersonLink, parse_link
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet

WEB = ("http", "https")
OWN = ("nostr", "marmot")


def open_link(context: UiContext, address: str, over: QWidget) -> None:
    """A link was clicked: one that names a person leads to them, any other one is shown first.

    Args:
        context: of the window.
        address: as it stood in a message.
        over: a widget of the window.
    """
    scheme = address.partition(":")[0].lower()
    if scheme in OWN:
        try:
            named = parse_link(address)
        except MarmotDesktopError:
            named = None
        if isinstance(named, PersonLink):
            context.navigator.open_contact(named.pubkey)
        else:
            LinkSheet(address, over).open()
        return
    if scheme in WEB:
        LinkSheet(address, over).open()


class LinkSheet(Sheet):
    """The true address of a link, and what can be done with it.

    Args:
        address: as it stood in a message.
        over: a widget of the window that it covers.
    """

    def __init__(self, address: str, over: QWidget) -> None:
        super().__init__(self.tr("Open this link?"), "linkSheet", over, scrolls=True)
        self._url = QUrl(address, QUrl.ParsingMode.TolerantMode)
        web = self._url.scheme().lower() in WEB and bool(self._url.host())
        # Letters of other scripts that look like Latin ones show up in this form.
        host = bytes(self._url.host(QUrl.ComponentFormattingOption.FullyEncoded).encode()).decode()
        if web:
            text = self.tr("It leads to {host}. Your browser opens it, and whoever runs that site sees your address.")
            self.body.addWidget(label(text.format(host=host), wrap=True, name="linkSheetHost"))
            if self._url.userInfo():
                warning = self.tr("The address begins with something that looks like another site.")
                self.body.addWidget(label(warning, "error", wrap=True, name="linkSheetWarning"))
        else:
            text = self.tr("Marmot Desktop cannot show what this link names. You can copy it.")
            self.body.addWidget(label(text, wrap=True, name="linkSheetHost"))
        field = CopyField("linkSheetAddress", self.tr("Address"))
        field.show_text(self._url.toString(QUrl.ComponentFormattingOption.FullyEncoded) if web else address)
        self.body.addWidget(field)
        cancel = Button(self.tr("Cancel"), "linkSheetCancel")
        cancel.clicked.connect(self.dismiss)
        self.buttons.addWidget(cancel)
        if web:
            go = Button(self.tr("Open in browser"), "linkSheetOpen", look="primary")
            go.clicked.connect(self._on_go_clicked)
            self.buttons.addWidget(go)

    def _on_go_clicked(self) -> None:
        QDesktopServices.openUrl(self._url)
        self.dismiss()
