"""What the window may ask about looking at how everything is doing."""

from marmot_desktop.ui.doors.core_line import CoreLine


class WatchDoor:
    """See the module.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line
