"""`python -m benchmarks.start_stage PROFILE RELAY`: the program as users start it, timed from inside, and nothing else imported.

Prints one JSON object: when the window was painted first, when its list of chats was (`time.monotonic`, which all processes
of a machine share), and the resident memory then.
"""

import json
import sys
import time
from pathlib import Path

from marmot_desktop.app import window_main
from marmot_desktop.ui.plain_imports import use_plain_imports

PAGE_BYTES = 4096


def main(profile: str, relay: str) -> int:
    """Start, watch, quit."""
    # In the program's own order: what it imports is what is measured.
    use_plain_imports()
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QListView

    from marmot_desktop import window as window_module
    from marmot_desktop.ui.shell.main_window import MainWindow

    class Watch(QObject):
        """Tells when the window, and when a list with chats, has been painted."""

        def __init__(self, window: MainWindow) -> None:
            super().__init__(window)
            self._window = window
            self._painted = 0.0
            self._told = False
            application = QApplication.instance()
            assert application is not None
            application.installEventFilter(self)

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
            """See QObject."""
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, self, self._look)
            return False

        def _look(self) -> None:
            now = time.monotonic()
            self._painted = self._painted or now
            lists = self._window.findChildren(QListView, "chatList")
            if not self._told and any(view.isVisible() and view.model().rowCount() for view in lists):
                self._told = True
                resident = int(Path("/proc/self/statm").read_text().split()[1]) * PAGE_BYTES
                print(json.dumps({"window": self._painted, "chats": now, "rss": resident}), flush=True)
                QTimer.singleShot(0, self._window, self._window.quit)

    plain = vars(window_module)["build_window"]

    def build(*arguments: object, **options: object) -> MainWindow:
        window: MainWindow = plain(*arguments, **options)
        Watch(window)
        return window

    setattr(window_module, "build_window", build)  # noqa: B010 - no type checker knows it as a name of that module
    return window_main(["--profile", profile, "--relay", relay, "--key-file", f"{profile}/keys.json"])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
