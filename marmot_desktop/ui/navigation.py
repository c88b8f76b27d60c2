"""Which page is shown, and how to get there: `Navigator` is asked by anyone and obeyed by the shell.

page.navigator.open_chat(group_key)  ->  signal `changed(Place)`  ->  the workspace shows it
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Signal

LOG_TAB: Final = "log"
"""Of a group's details: what became of each event."""


class Page(StrEnum):
    """The pages of the workspace."""

    CHATS = "chats"
    INVITES = "invites"
    CONTACTS = "contacts"
    KEYS = "keys"
    DIAGNOSTICS = "diagnostics"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what it shows.

    Args:
        page: which.
        group_key: the open chat; `None` for none or for the one that was open.
        details: the group's details stand beside the conversation.
        person: the open contact's public key.
        tab: of the settings, or of the group's details.
    """

    page: Page
    group_key: int | None = None
    details: bool = False
    person: bytes | None = None
    tab: str = ""


class Navigator(QObject):
    """Knows where the window is and where it was.

    Signals:
        changed: to another `Place`.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = Place(Page.CHATS)
        self._back: list[Place] = []

    @property
    def place(self) -> Place:
        """Where the window is now."""
        return self._place

    def open(self, place: Place) -> None:
        """Go somewhere; the present place can be gone back to."""
        if place == self._place:
            return
        if place.page is not self._place.page:
            self._back.append(self._place)
        self._place = place
        self.changed.emit(place)

    def open_page(self, page: Page) -> None:
        """Go to a page as it was left."""
        self.open(Place(page))

    def open_chat(self, group_key: int, *, details: bool = False, tab: str = "") -> None:
        """Go to a conversation; to a tab of its details, where one is named."""
        self.open(Place(Page.CHATS, group_key=group_key, details=details or bool(tab), tab=tab))

    def leave_chat(self) -> None:
        """No conversation is open any more."""
        self._place = Place(Page.CHATS)

    def open_contact(self, person: bytes) -> None:
        """Go to a contact."""
        self.open(Place(Page.CONTACTS, person=person))

    def go_back(self) -> bool:
        """Go to the page before. Returns whether there was one."""
        if not self._back:
            return False
        self._place = self._back.pop()
        self.changed.emit(self._place)
        return True
