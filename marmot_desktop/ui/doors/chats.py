"""What the window may ask about conversations: marks, drafts, what is read."""

from marmot_desktop.ui.doors.core_line import CoreLine


class ChatsDoor:
    """See the module.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line
