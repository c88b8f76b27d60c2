"""`python -m benchmarks.bare_widget`: the floor of every start, Python and an empty QWidget; prints when it was painted.

Time is `time.monotonic`, which all processes of a machine share.
"""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Bare(QWidget):
    """Tells when it was painted, and ends."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """See QWidget."""
        super().paintEvent(event)
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        print(time.monotonic(), flush=True)
        QApplication.exit()


def main() -> int:
    """Show it."""
    application = QApplication(sys.argv)
    bare = Bare()
    bare.resize(1120, 760)
    bare.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
