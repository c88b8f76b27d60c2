"""A person in one strip: picture, name, key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.domain.contact import Contact
from marmot_desktop.domain.identifiers import short_npub
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.avatar import Avatar
from marmot_desktop.ui.widgets.labels import ElidedLabel

AVATAR_PX = 44


class PersonStrip(QWidget):
    """Shows who is meant."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._avatar = Avatar(AVATAR_PX)
        self._name = ElidedLabel("", "strong", f"{name}Name")
        self._key = ElidedLabel("", "faint", f"{name}Key")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._key)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)

    def show_person(self, contact: Contact) -> None:
        """Show somebody."""
        name = plain_line(contact.shown_name)
        self._avatar.show_person(name, contact.pubkey)
        self._name.setText(name)
        self._key.setText(short_npub(contact.pubkey))
        self.setAccessibleName(name)
