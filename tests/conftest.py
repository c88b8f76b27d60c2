"""What every test gets: its own folders, no network but loopback, the right event loop, and the machines it asks for.

Machines are real programs that the run starts and ends by their process id: an X server (`x_server`), a private session
bus (`session_bus`), a bus with an unlocked keyring (`keyring_session`). Each gives the environment for a child process.
"""

import asyncio
import gc
import logging
import os
import signal
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.helpers import loopback_guard
from tests.helpers.canary import Canaries
from tests.helpers.fake_clock import FakeClock
from tests.helpers.keyring_session import KeyringSession
from tests.helpers.official_vectors import official_vectors
from tests.helpers.session_bus import SessionBus
from tests.helpers.x_server import XServer

# Read by Qt, keyring and platformdirs when they are first used, so they are set before any test is imported.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
os.environ["TZ"] = "UTC"
time.tzset()
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
os.environ["MARMOT_PUBLIC_RELAYS"] = "none"
for _name in ("MARMOT_PROFILE", "MARMOT_PASSPHRASE", "MARMOT_LOG_LEVEL", "MARMOT_RELAYS"):
    os.environ.pop(_name, None)

loopback_guard.install()

# Who started the run may have it ignore these, as `nohup` and shells' jobs in the background do. A program would inherit
# that and not end by them; from a handler it inherits the default.
for _signal in (signal.SIGINT, signal.SIGHUP):
    if signal.getsignal(_signal) is signal.SIG_IGN:
        signal.signal(_signal, lambda _number, _frame: None)

# What one run finds every run finds, and a busy machine is no failure; `make fuzz` looks further.
settings.register_profile("marmot", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("marmot")


def _is_of_window(item: pytest.Item) -> bool:
    return "ui" in item.path.relative_to(item.config.rootpath).parts


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests marked `xvfb` get the X server; tests marked `interop` run only when asked for by `-m interop`."""
    for item in items:
        if item.get_closest_marker("xvfb"):
            item.fixturenames.insert(0, "_display")  # type: ignore[attr-defined]
    if "interop" not in str(config.getoption("markexpr")):
        left_out = [item for item in items if item.get_closest_marker("interop")]
        if left_out:
            config.hook.pytest_deselected(items=left_out)
            items[:] = [item for item in items if item not in left_out]


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Below tests/ui the loop is Qt's, everywhere else asyncio's, as in the program."""
    if _is_of_window(item):
        from tests.helpers.qt_loop import new_qt_loop

        return {"qt": new_qt_loop}
    return {"asyncio": asyncio.new_event_loop}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> Generator[None, object, object]:
    """A file of the window leaves no garbage of Qt: it would be collected in some thread of the next file, and must not.

    A QObject that dies outside Qt's thread kills the process, or says so and fails a test that has nothing to do with it.
    """
    done = yield
    if _is_of_window(item) and (nextitem is None or nextitem.path != item.path):
        gc.collect()
    return done


@pytest.fixture(scope="session")
def qapp_cls() -> type[object]:
    """The program's own application, whichever test is the first to want one; see pytest-qt."""
    from marmot_desktop.ui.application import Application

    return Application


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the folders of who runs it."""
    root = tmp_path_factory.mktemp("home")
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(root / name.lower())


@pytest.fixture(autouse=True)
def _loopback_only() -> Iterator[None]:
    """A test that reaches for another machine fails, even where the program took the refusal for a dead relay."""
    loopback_guard.attempts.clear()
    yield
    attempts = tuple(loopback_guard.attempts)
    loopback_guard.attempts.clear()
    if attempts:
        pytest.fail(f"reached outside this machine: {', '.join(attempts)}", pytrace=False)


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    """What a test does to the logging of the process ends with it."""
    loggers = [logging.getLogger(), logging.getLogger("marmot_desktop")]
    before = [(logger, logger.level, list(logger.handlers), logger.propagate) for logger in loggers]
    yield
    for logger, level, handlers, propagate in before:
        for handler in set(logger.handlers) - set(handlers):
            logger.removeHandler(handler)
            handler.close()
        logger.setLevel(level)
        logger.propagate = propagate


@pytest.fixture
def fake_clock() -> FakeClock:
    """A clock that moves when the test says so; it begins at 1,800,000,000."""
    return FakeClock()


@pytest.fixture
def canaries() -> Canaries:
    """A cage for secrets that must never be seen again; see `tests/helpers/canary.py`."""
    return Canaries()


@pytest.fixture(scope="session", name="official_vectors")
def _official_vectors() -> Callable[[str], Path]:
    """Gives the path of a published test vector by its name, or skips the test; see `tests/helpers/official_vectors.py`."""
    return official_vectors


@pytest.fixture(scope="session")
def x_server() -> Iterator[XServer]:
    """A real X server, one for the whole run of a test process."""
    with XServer() as server:
        yield server


@pytest.fixture
def _display(x_server: XServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in x_server.environment().items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def session_bus(tmp_path: Path) -> Iterator[SessionBus]:
    """A private session bus on which nobody keeps secrets."""
    with SessionBus(tmp_path / "bus") as bus:
        yield bus


@pytest.fixture
def keyring_session(session_bus: SessionBus, tmp_path: Path) -> Iterator[KeyringSession]:
    """A session bus with an unlocked, empty keyring."""
    with KeyringSession(session_bus, tmp_path / "keyring") as session:
        yield session
