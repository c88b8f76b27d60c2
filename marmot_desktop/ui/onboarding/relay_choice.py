"""A relay of the first run: a tick, its address, and how its test went."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from marmot_desktop.domain.relay import RelayConnectionState, RelayStatus
from marmot_desktop.ui import relay_text
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.widgets.buttons import CheckBox
from marmot_desktop.ui.widgets.labels import label, set_rank


class RelayChoice(QWidget):
    """One line.

    Args:
        url: of the relay.
        number: of the line; in the object names.
        ticked: at first.
    """

    def __init__(self, url: str, number: int, *, ticked: bool) -> None:
        super().__init__()
        self.url = url
        self.works = False
        self.box = CheckBox(plain_line(url, 80).replace("&", "&&"))
        self.box.setObjectName(f"relayChoice{number}")
        self.box.setAccessibleName(url)
        self.box.setChecked(ticked)
        self._state = label("", "faint", name=f"relayChoiceState{number}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 1)
        row.addWidget(self._state)

    def say(self, text: str, rank: str = "faint") -> None:
        """Say how it is doing."""
        self.works = False
        set_rank(self._state, rank)
        self._state.setText(text)
        self.setToolTip("")

    def show_status(self, status: RelayStatus) -> None:
        """Its test has ended."""
        if status.state is not RelayConnectionState.CONNECTED:
            self.say(relay_text.answer(status), "error")
            return
        if status.concerns:
            self.say(" · ".join(relay_text.concern_chip(each) for each in status.concerns), "error")
            self.setToolTip(" ".join(relay_text.concern_sentence(each) for each in status.concerns))
        else:
            self.say(f"✓ {relay_text.answer(status)}", "success")
        self.works = True
