"""What the window may ask about people: profiles, pictures, follow lists, who can be reached."""

from marmot_desktop.ui.doors.core_line import CoreLine


class PeopleDoor:
    """See the module.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line
