"""One own key package: what it is, which relay hands it out, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from marmot_desktop.clock import Clock
from marmot_desktop.domain.key_package import KeyPackageRecord
from marmot_desktop.ui import locale_text, time_text
from marmot_desktop.ui.keys.presence_row import PresenceRow
from marmot_desktop.ui.models.own_key_package_list_model import OwnKeyPackageListModel
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.fact_list import FactList
from marmot_desktop.ui.widgets.fields import CopyField
from marmot_desktop.ui.widgets.labels import label


class KeyPackageCard(QFrame):
    """Hidden until a package is chosen.

    Args:
        model: knows what relays have told.
        clock: tells how old things are.

    Signals:
        send_again_requested, delete_requested: with the `KeyPackageRecord`.
    """

    send_again_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, model: OwnKeyPackageListModel, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyPackageCard")
        self.setProperty("surface", "card")
        self._model = model
        self._clock = clock
        self._record: KeyPackageRecord | None = None
        self._rows: list[PresenceRow] = []
        self._title = label("", "subtitle", wrap=True, name="keyPackageCardTitle")
        self._facts = FactList("keyPackageFacts")
        self._id = CopyField("keyPackageIdField", self.tr("Event id"))
        self._where = label("", "strong")
        self._presence = QVBoxLayout()
        self._presence.setSpacing(Space.XS)
        self._note = label("", "faint", wrap=True, name="keyPackageCardNote")
        self._again = Button(self.tr("Send again"), "sendKeyPackageAgainButton")
        self._delete = Button(self.tr("Delete…"), "deleteKeyPackageButton", look="danger")
        self._again.clicked.connect(lambda: self.send_again_requested.emit(self._record))
        self._delete.clicked.connect(lambda: self.delete_requested.emit(self._record))
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self._again)
        buttons.addWidget(self._delete)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addWidget(self._id)
        column.addWidget(self._where)
        column.addLayout(self._presence)
        column.addWidget(self._note)
        column.addLayout(buttons)
        self.hide()

    def show_record(self, record: KeyPackageRecord | None, busy: str = "") -> None:
        """Show a package, or none.

        Args:
            record: which.
            busy: why nothing can be done with it now.
        """
        self._record = record
        self.setVisible(record is not None)
        if record is None:
            return
        self._title.setText(self._model.name_of(record))
        self._facts.show_facts(self._tell(record))
        self._id.show_text(record.event_id.hex())
        self._show_presence(record)
        gone = "" if record.valid or record.handed_out else self.tr("It is not offered any more")
        self._again.allow(busy or gone or (self.tr("It was given to somebody already") if record.handed_out else ""))
        self._delete.allow(busy or gone)

    def _tell(self, record: KeyPackageRecord) -> tuple[tuple[str, str], ...]:
        now = int(self._clock.now())
        made = f"{time_text.age(record.created_at, now)} ({time_text.exact(record.created_at)})"
        ends = time_text.exact(record.not_after) if record.not_after is not None else ""
        return (
            (self.tr("State"), locale_text.joined(chip.text for chip in self._model.chips(record))),
            (self.tr("Published"), made),
            (self.tr("Valid until"), ends),
            (self.tr("Kind"), str(record.kind)),
            (self.tr("Made by"), plain_line(record.client, 60)),
            (
                self.tr("Slot of this device"),
                f"{plain_line(record.slot, 80)[:8]}…" if len(record.slot) > 8 else record.slot,
            ),
        )

    def _show_presence(self, record: KeyPackageRecord) -> None:
        for row in self._rows:
            self._presence.removeWidget(row)
            row.deleteLater()
        self._rows = []
        presence = self._model.presence(record) if record.valid and record.last_resort else ()
        for number, (relay, state) in enumerate(presence):
            row = PresenceRow(relay, state, f"presence{number}")
            self._rows.append(row)
            self._presence.addWidget(row)
        self._where.setText(self.tr("Who hands it out"))
        self._where.setVisible(bool(presence))
        if record.valid and not record.last_resort:
            self._note.setText(
                self.tr("It lies in a relay's stock, which gives it to one person and shows it to nobody else.")
            )
        elif record.last_resort and record.valid:
            self._note.setText(self.tr("It can be used by more than one person until it is renewed."))
        else:
            self._note.setText(
                self.tr("Its private part is kept for a while: invitations made with it can still be opened.")
            )
