"""A relay of the first run: a tick, its address, and how its test went."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from marmot_desktop.domain.relay import RelayConnectionState, RelayStatus
from marmot_desktop.ui import relay_text
from marmot_desktop.ui.plain_text import plain_line
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label, set_rank
from marmot_desktop.ui.widgets.ticks import CheckBox


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
        policy = self.box.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.box.setSizePolicy(policy)
        self._state = label("", "faint", wrap=True, name=f"relayChoiceState{number}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(FlowRow(Space.S, self.box, self._state, at_end=True), 1)

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
