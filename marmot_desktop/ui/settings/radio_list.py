"""A question with a few answers below each other, one of which holds."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import mark
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.region import Region
from marmot_desktop.ui.widgets.ticks import RadioButton


class RadioList(Region):
    """A heading and radio buttons, which readers know as a group of that name.

    Args:
        title: the question.
        name: begins the object names: `<name><Value>`.
        words: of each value, in order.

    Signals:
        chosen: the value, by the user.
    """

    chosen = Signal(str)

    def __init__(self, title: str, name: str, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(title, f"{name}Choice", parent)
        self._buttons: dict[str, RadioButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(label(title, "subtitle"))
        for value, text in words.items():
            button = RadioButton(text)
            button.setObjectName(f"{name}{value.capitalize()}")
            button.setAccessibleName(text)
            button.toggled.connect(lambda on, wanted=value: self.chosen.emit(wanted) if on else None)
            group.addButton(button)
            column.addWidget(button)
            self._buttons[value] = button

    def show_value(self, value: str) -> None:
        """Mark the answer that holds."""
        mark(self._buttons[value])
