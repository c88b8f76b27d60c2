"""Follows the colour scheme of the session bus in a process of its own, and prints `dark` or `light` on each change.

Ends when its input does.
"""

import sys
import threading

from PySide6.QtCore import QTimer

from marmot_desktop.ui.application import create_application
from marmot_desktop.ui.desktop_scheme import DesktopScheme, has_session_bus
from marmot_desktop.ui.theme import Theme


def main() -> None:
    """Follow until the input ends."""
    assert has_session_bus()
    application = create_application(["follower"])
    theme = Theme(application)
    theme.changed.connect(lambda: print("dark" if theme.is_dark else "light", flush=True))
    DesktopScheme(theme, application)
    ended = threading.Event()

    def read() -> None:
        sys.stdin.read()
        ended.set()

    threading.Thread(target=read, daemon=True).start()
    look = QTimer(application)
    look.timeout.connect(lambda: application.quit() if ended.is_set() else None)
    look.start(20)
    application.exec()


if __name__ == "__main__":
    main()
