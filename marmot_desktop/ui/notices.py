"""Short notices at the window's lower edge: anyone posts, the shell shows."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.ui import error_text


class Tone(StrEnum):
    """How a notice is meant."""

    SUCCESS = "success"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice.

    Args:
        text: a sentence; plain text.
        tone: see `Tone`.
        action: words on its button; empty for none.
        on_action: what the button does.
    """

    text: str
    tone: Tone = Tone.SUCCESS
    action: str = ""
    on_action: Callable[[], object] | None = None


class Notices(QObject):
    """Where notices are posted.

    Signals:
        posted: a `Notice`.
    """

    posted = Signal(object)

    def tell(self, text: str, *, action: str = "", on_action: Callable[[], object] | None = None) -> None:
        """Something went well."""
        self.posted.emit(Notice(text, Tone.SUCCESS, action, on_action))

    def refuse(self, error: MarmotDesktopError) -> None:
        """Something did not go, in a sentence."""
        self.posted.emit(Notice(error_text.sentence(error), Tone.PROBLEM))
