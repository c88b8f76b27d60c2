"""What page tests share: a whole window over fake actions, with our own garbage collector at work."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from marmot_desktop.ui.application import create_application
from marmot_desktop.ui.bridge import UiBridge
from marmot_desktop.ui.collector import GarbageCollector
from tests.helpers import ui_values as make
from tests.helpers.fake_actions import FakeActions
from tests.helpers.ui_window import UiWindow


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen screen has no window manager and no tray to tell about anything, and says so each time."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged"))


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    collector = GarbageCollector(create_application(["test"]))
    collector.start()
    yield
    collector.stop()
    collector.deleteLater()


@pytest.fixture
def actions() -> FakeActions:
    """One account, Ada Stone, with one contact and one group of her own; a test adds what it needs."""
    fake = FakeActions(UiBridge())
    fake.accounts = (make.account(),)
    friend = make.contact("Bo Lind")
    fake.contacts[friend.pubkey] = friend
    fake.packages[friend.pubkey] = (make.key_package("Bo Lind"),)
    fake.own_packages = (make.key_package("Ada Stone"),)
    fake.groups[1] = make.group(1, "Hill club", ("Ada Stone",))
    return fake


@pytest.fixture
async def ui(actions: FakeActions) -> AsyncIterator[UiWindow]:
    """The window with the account open."""
    window = UiWindow(actions)
    await window.open()
    yield window
    await window.close()
    assert window.tasks.running == 0


@pytest.fixture
async def fresh() -> AsyncIterator[UiWindow]:
    """The window of a profile without an account."""
    window = UiWindow()
    await window.open()
    yield window
    await window.close()
