"""What the window may ask about being reachable: first run, keys, relays."""

from marmot_desktop.ui.doors.core_line import CoreLine


class ReachDoor:
    """See the module.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line
