"""The real programs that tests lean on start, serve and end."""

import os
import subprocess
import sys

import pytest

from tests.helpers.keyring_session import KeyringSession
from tests.helpers.session_bus import SessionBus
from tests.helpers.x_server import XServer

_ROUND_TRIP = """
import keyring
keyring.set_password("marmot-desktop-test", "npub", "value")
assert keyring.get_password("marmot-desktop-test", "npub") == "value"
keyring.delete_password("marmot-desktop-test", "npub")
assert keyring.get_password("marmot-desktop-test", "npub") is None
"""

_WINDOW = """
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(["test"])
print(application.platformName(), application.primaryScreen().size().width())
"""


def _run(program: str, environment: dict[str, str]) -> str:
    answer = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, **environment}, capture_output=True, timeout=60, check=False
    )
    assert answer.returncode == 0, answer.stderr.decode()
    return answer.stdout.decode().strip()


def test_a_child_process_shows_its_window_on_the_x_server(x_server: XServer) -> None:
    assert _run(_WINDOW, x_server.environment()) == "xcb 1600"


@pytest.mark.xvfb
def test_a_marked_test_sees_the_x_server(x_server: XServer) -> None:
    assert os.environ["DISPLAY"] == x_server.display


def test_a_child_process_keeps_a_secret_in_the_keyring(keyring_session: KeyringSession) -> None:
    _run(_ROUND_TRIP, keyring_session.environment())


def test_the_keyring_has_no_screen_to_ask_on(session_bus: SessionBus) -> None:
    program = _ROUND_TRIP.replace("import keyring", "import keyring, keyring.errors")
    with pytest.raises(AssertionError, match=r"Keyring|Secret|Init"):
        _run(program, {**session_bus.environment(), "PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring"})


def test_without_a_bus_the_keyring_of_who_runs_the_tests_is_out_of_reach() -> None:
    with pytest.raises(AssertionError, match="NoKeyringError"):
        _run(_ROUND_TRIP, {})
