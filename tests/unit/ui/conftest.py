"""What unit tests of the window share."""

import gc
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from marmot_desktop.ui.application import create_application
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.collector import GarbageCollector
from marmot_desktop.ui.models.people import PeopleBook
from marmot_desktop.ui.tasks import UiTasks
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_values import account


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen screen has no window manager to tell about sizes, order and grabs, and says so each time."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    """As with a window: what tests leave of Qt is collected in this thread, not in an account's or the core's."""
    gc.disable()
    yield
    collector = GarbageCollector()
    collector.collect_due()
    collector.stop()


@pytest.fixture
def application() -> QApplication:
    """The one application, with our style."""
    return create_application(["test"])


@pytest.fixture
def place(application: QApplication) -> Iterator[QWidget]:
    """A shown window of 640 by 480 to put widgets into."""
    window = QWidget()
    window.resize(640, 480)
    window.show()
    window.activateWindow()
    yield window
    window.close()
    window.deleteLater()
    application.processEvents()


@pytest.fixture
async def tasks(application: QApplication) -> AsyncIterator[UiTasks]:
    """The tasks of a window; none is left at the end."""
    made = UiTasks()
    yield made
    await made.close()
    assert made.running == 0
    made.deleteLater()


@pytest.fixture
async def people(tasks: UiTasks) -> AsyncIterator[PeopleBook]:
    """Names, with Ada Stone signed in."""
    bridge = UiBridge()
    book = PeopleBook(FakeActions(bridge), tasks)
    book.set_account(account())
    yield book
    book.deleteLater()
    bridge.deleteLater()
