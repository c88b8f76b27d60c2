"""The people who are chosen for a new chat, as chips that can be taken away again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marmot_desktop.domain.contact import Contact
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.scale import Space
from marmot_desktop.ui.spoken import announce
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.flow import FlowLayout

NAME_CHARS = 24


class ChosenPeople(QWidget):
    """A row of chips, hidden while it is empty.

    Signals:
        changed: somebody has come or gone.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chosenPeople")
        self._people: dict[bytes, Contact] = {}
        self._row = FlowLayout(Space.XS, self)
        self.hide()

    @property
    def people(self) -> tuple[Contact, ...]:
        """Who is chosen, in the order of choosing."""
        return tuple(self._people.values())

    def toggle(self, contact: Contact) -> None:
        """Choose somebody, or let them go."""
        if self._people.pop(contact.pubkey, None) is None:
            self._people[contact.pubkey] = contact
            words = self.tr("{name} is chosen.")
        else:
            words = self.tr("{name} is not chosen any more.")
        self._show()
        announce(self, words.format(name=plain_line(contact.shown_name)))

    def _show(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.hide()
                chip.deleteLater()
        for number, contact in enumerate(self._people.values()):
            chip = Button(
                plain_line(contact.shown_name, NAME_CHARS), f"chosenPerson{number}", look="pill", icon_name="close"
            )
            chip.setAccessibleName(self.tr("Take {name} away").format(name=plain_line(contact.shown_name)))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(lambda _checked=False, each=contact: self.toggle(each))
            self._row.addWidget(chip)
        self.setVisible(bool(self._people))
        self.changed.emit()
