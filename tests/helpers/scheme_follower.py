"""Follows the looks of the session bus's desktop in a process of its own.

On each change it prints what is shown now: `dark` or `light`, `high` where the contrast is, `still` where nothing moves.
Ends when its input does.
"""

import sys
import threading

from PySide6.QtCore import QTimer

from marmot_desktop.ui.application import create_application
from marmot_desktop.ui.desktop_scheme import DesktopScheme, has_session_bus
from marmot_desktop.ui.motion import is_still
from marmot_desktop.ui.theme import Theme


def main() -> None:
    """Follow until the input ends."""
    assert has_session_bus()
    application = create_application(["follower"])
    theme = Theme(application)
    theme.changed.connect(lambda: print(_words(theme), flush=True))
    DesktopScheme(theme, application)
    ended = threading.Event()

    def read() -> None:
        sys.stdin.read()
        ended.set()

    threading.Thread(target=read, daemon=True).start()
    look = QTimer(application)
    look.timeout.connect(lambda: application.exit() if ended.is_set() else None)
    look.start(20)
    application.exec()


def _words(theme: Theme) -> str:
    shade = "dark" if theme.is_dark else "light"
    return " ".join([shade, *(["high"] if theme.is_high_contrast else []), *(["still"] if is_still() else [])])


if __name__ == "__main__":
    main()
