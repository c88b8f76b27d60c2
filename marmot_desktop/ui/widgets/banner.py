"""A coloured strip with a sentence and perhaps a button: a state that stays until it is dealt with."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from marmot_desktop.ui.spoken import SpokenRole, announce
from marmot_desktop.ui.theme import Space
from marmot_desktop.ui.widgets.buttons import Button
from marmot_desktop.ui.widgets.flow import FlowRow
from marmot_desktop.ui.widgets.labels import label, restyle


class Banner(QFrame):
    """Hidden until it says something.

    Args:
        name: object name; its text is `<name>Text`, its button `<name>Button`.

    Signals:
        button_clicked: the offered step is wanted.
    """

    # No notification: readers would say one that comes up by themselves, and it is announced.
    spoken_role = SpokenRole.Grouping

    button_clicked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._text = label("", wrap=True, name=f"{name}Text")
        self._button = Button("", f"{name}Button", look="quiet")
        self._button.clicked.connect(self.button_clicked)
        self._button.hide()
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        # Spacing turns round with the window; margins would not.
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        row.setSpacing(0)
        row.addSpacing(Space.M - Space.S)
        row.addWidget(FlowRow(Space.S, self._text, self._button, at_end=True), 1)
        self.hide()

    def say(self, text: str, tone: str = "info", button: str = "") -> None:
        """Show a sentence; an empty one hides the strip.

        Args:
            text: plain text.
            tone: info, warning or danger.
            button: its words; empty for none.
        """
        is_news = text != self._text.text()
        self._text.setText(text)
        self.setAccessibleName(text)
        restyle(self, "banner", tone)
        restyle(self._text, "tone", tone)
        self._button.set_text(button)
        self._button.setVisible(bool(button))
        self.setVisible(bool(text))
        if is_news and self.isVisible():
            announce(self, text, at_once=tone == "danger")

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()
