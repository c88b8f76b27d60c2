"""How messages are written."""

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from marmot_desktop.ui.context import UiContext
from marmot_desktop.ui.settings.section import Section
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.labels import label
from marmot_desktop.ui.widgets.ticks import RadioButton


class ChatsTab(Section):
    """What the keys of the message field do."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__("chatsTab", parent)
        self._context = context
        self._group = QButtonGroup(self)
        self.column.addWidget(label(self.tr("Sending"), "subtitle"))
        answers = QVBoxLayout()
        answers.setSpacing(Space.S)
        for name, text, sends in (
            ("sendByEnter", self.tr("Enter sends, Shift+Enter begins a new line"), True),
            ("sendByControlEnter", self.tr("Ctrl+Enter sends, Enter begins a new line"), False),
        ):
            button = RadioButton(text)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.setChecked(context.preferences.enter_sends is sends)
            button.toggled.connect(lambda on, value=sends: self._on_chosen(value) if on else None)
            self._group.addButton(button)
            answers.addWidget(button)
        self.column.addLayout(answers)
        self.finish()

    def _on_chosen(self, enter_sends: bool) -> None:
        self._context.preferences.enter_sends = enter_sends
