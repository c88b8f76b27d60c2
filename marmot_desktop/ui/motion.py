"""Whether anything may move that the user has not moved.

Whoever animates asks `is_still` at each step, so that a change of the setting holds at once.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_still: Final[list[bool]] = [False]
_blink_ms: Final[list[int]] = []
_EFFECTS: Final = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


def is_still() -> bool:
    """Whether everything stands still: rings do not turn, the text cursor does not blink."""
    return _still[0]


def set_still(still: bool) -> None:
    """Let everything stand still, or move again."""
    if not _blink_ms:
        _blink_ms.append(QApplication.cursorFlashTime())
    _still[0] = still
    # Nothing of Qt's own may undo it: a cursor that does not blink is drawn all the time.
    QApplication.setCursorFlashTime(0 if still else _blink_ms[0])
    for effect in _EFFECTS:
        if still:
            QApplication.setEffectEnabled(effect, False)
