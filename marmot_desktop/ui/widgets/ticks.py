"""Boxes to tick and answers to choose from, whose words go on in a second line where one has no room."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from marmot_desktop.ui.theme import px

LEAST_PX = 120
"""Words that are longer than that, such as addresses, are cut in the middle before they widen the window."""


class CheckBox(QCheckBox):
    """A box that is ticked by a click anywhere on its line, not on its words alone."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _let_wrap(self)

    def hitButton(self, pos: QPoint) -> bool:
        """See QAbstractButton."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """See QWidget."""
        return True

    def heightForWidth(self, width: int) -> int:
        """See QWidget."""
        return _height(self, super().sizeHint(), width)

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return _least(self, super().sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        _paint(self, option, QStyle.ControlElement.CE_CheckBox, super().sizeHint())


class RadioButton(QRadioButton):
    """An answer that is chosen by a click anywhere on its line."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _let_wrap(self)

    def hitButton(self, pos: QPoint) -> bool:
        """See QAbstractButton."""
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """See QWidget."""
        return True

    def heightForWidth(self, width: int) -> int:
        """See QWidget."""
        return _height(self, super().sizeHint(), width)

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return _least(self, super().sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        _paint(self, option, QStyle.ControlElement.CE_RadioButton, super().sizeHint())


def wrapped(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """A text in lines that are no wider than so many pixels; a word that is wider is cut in the middle."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, width) for line in lines]


def _let_wrap(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _lead(button: QAbstractButton, hint: QSize) -> int:
    """The room of the mark and of what is around the words."""
    flags = int(Qt.TextFlag.TextShowMnemonic)
    return hint.width() - button.fontMetrics().size(flags, button.text()).width()


def _lines(button: QAbstractButton, hint: QSize, width: int) -> list[str]:
    if width >= hint.width():
        return [button.text()]
    return wrapped(button.text(), button.fontMetrics(), max(1, width - _lead(button, hint)))


def _height(button: QAbstractButton, hint: QSize, width: int) -> int:
    further = len(_lines(button, hint, width)) - 1
    return hint.height() + further * button.fontMetrics().lineSpacing()


def _least(button: QAbstractButton, hint: QSize) -> QSize:
    metrics = button.fontMetrics()
    longest = max(metrics.horizontalAdvance(word) for word in button.text().split(" "))
    return QSize(min(hint.width(), _lead(button, hint) + min(longest, px(LEAST_PX)) + 1), hint.height())


def _paint(button: QWidget, option: QStyleOptionButton, element: QStyle.ControlElement, hint: QSize) -> None:
    if isinstance(button, QAbstractButton):
        option.text = "\n".join(_lines(button, hint, button.width()))
    painter = QStylePainter(button)
    painter.drawControl(element, option)
    painter.end()
