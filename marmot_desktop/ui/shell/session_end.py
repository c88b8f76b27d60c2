"""What a session manager asks of the program: to keep everything, and later, if nobody has stopped it, to end.

commit data  ->  everything is kept before the answer; the user may still call the log-out off, and then nothing has happened
quit         ->  the program ends, whatever closing its window means
"""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from marmot_desktop.ui.application import Application
from marmot_desktop.ui.shell.main_window import MainWindow

log = logging.getLogger(__name__)


class SessionEnd(QObject):
    """Answers for one window.

    Args:
        window: ends as it does when its user quits.
        keep_writing: keeps what is being written and returns when that is done: whoever answers late is killed.
    """

    def __init__(self, window: MainWindow, keep_writing: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._keep_writing = keep_writing
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._on_commit_data_requested, Qt.ConnectionType.DirectConnection)
        if isinstance(application, Application):
            application.end_requested.connect(window.quit)

    def _on_commit_data_requested(self) -> None:
        log.info("the session may end: everything is kept")
        self._window.place.keep()
        self._keep_writing()
