"""Shows a link as a QR code, to be read by another device, and as text, to be copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from marmot_desktop.ui.qr_code import draw_code
from marmot_desktop.ui.theme import Space, px
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.sheet import Sheet

WIDTH = 400
CODE_PX = 264


class ShowCodeDialog(Sheet):
    """A code and what it says.

    Args:
        title: whose it is.
        link: what it says.
        over: a widget of the window.
    """

    def __init__(self, title: str, link: str, over: QWidget) -> None:
        super().__init__(title, "showCodeDialog", over, width=WIDTH, scrolls=True)
        self._picture = QLabel()
        self._picture.setObjectName("codePicture")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(self.tr("QR code of the link below"))
        # White around it, in every theme: readers look for it.
        self._picture.setStyleSheet(f"background: #ffffff; border-radius: {px(10)}px; padding: {Space.S}px;")
        ratio = max(1.0, over.devicePixelRatioF())
        picture = QPixmap.fromImage(draw_code(link, round(px(CODE_PX) * ratio)))
        picture.setDevicePixelRatio(ratio)
        self._picture.setPixmap(picture)
        text = self.tr("Scan it with a Marmot or another Nostr app. It holds a public key and relays; nothing secret.")
        self.body.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        words = label(text, "muted", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.addWidget(words)
        field = CopyField("codeLinkField", self.tr("Link"))
        field.show_text(link)
        self.body.addWidget(field)
