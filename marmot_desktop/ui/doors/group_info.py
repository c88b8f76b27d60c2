"""What the window may ask about a group: name, members, admins, relays, keys, its log and its tree."""

from marmot_desktop.ui.doors.core_line import CoreLine


class GroupInfoDoor:
    """See the module.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line
