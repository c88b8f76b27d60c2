"""How the window is started, and what it says where it cannot be. What it does, `tests/scenarios/test_two_windows.py` tells."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from marmot_desktop.window_end import EXIT_NO_SCREEN, UNUSABLE_SCREEN
from marmot_desktop.window_start import NO_SCREEN
from tests.helpers.x_server import XServer

ROOT = Path(__file__).resolve().parents[2]


def start(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program from the command line, which has to end by itself."""
    inherited = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    inherited.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "marmot_desktop", "--profile", str(folder), *arguments],
        cwd=ROOT,
        env={**inherited, "MARMOT_PASSPHRASE": "a test passphrase", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_without_a_screen_it_says_so_in_one_sentence_and_names_the_way_out(tmp_path: Path) -> None:
    ended = start(tmp_path)
    assert (1, "", f"{NO_SCREEN}\n") == (ended.returncode, ended.stdout, ended.stderr)
    assert "make demo" in NO_SCREEN


def test_a_screen_that_cannot_be_used_is_no_crash(tmp_path: Path) -> None:
    """Such as the one of a session that has ended, in a terminal that is still open."""
    ended = start(tmp_path, QT_QPA_PLATFORM="xcb", DISPLAY=":4711")
    assert ended.returncode == EXIT_NO_SCREEN
    assert ended.stderr.endswith(f"{UNUSABLE_SCREEN}\n")
    assert "could not connect to display :4711" in ended.stderr
    assert "could not connect to display" in (tmp_path / "logs" / "marmot-desktop.log").read_text()


def test_a_configuration_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("relays = 7\n")
    ended = start(tmp_path, QT_QPA_PLATFORM="offscreen")
    assert ended.returncode == 2
    assert "relays" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.xvfb
def test_a_signal_closes_the_window_and_everything_behind_it(tmp_path: Path, x_server: XServer) -> None:
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "marmot_desktop", "--profile", str(tmp_path / "profile"), "--log-level", "debug"],
            cwd=ROOT,
            env={**os.environ, **x_server.environment(), "MARMOT_PASSPHRASE": "a test passphrase"},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    port_file = tmp_path / "profile" / "relay" / "port"
    relay_log = tmp_path / "profile" / "logs" / "marmot-relay.log"
    try:
        # The window is there when its settings are; until then it is asked to close again and again.
        while process.poll() is None and not (port_file.exists() and relay_log.exists()):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=0.05)
        while process.poll() is None:
            process.terminate()
            try:
                process.wait(timeout=1.0)
            except subprocess.TimeoutExpired:
                continue
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    assert "Traceback" not in (tmp_path / "log").read_text(errors="replace")
