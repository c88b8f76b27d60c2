"""What the window may ask about inviting and being invited."""

from marmot_desktop.ui.doors.core_line import CoreLine


class InvitationsDoor:
    """See the module.

    Args:
        line: to the core.
    """

    def __init__(self, line: CoreLine) -> None:
        self._line = line
