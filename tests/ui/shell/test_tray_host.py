"""Tests of `marmot_desktop.ui.shell.tray_host`; what it does on a bus with a tray, `tests/scenarios/test_tray.py` tells."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from marmot_desktop.ui.shell.tray_host import TrayHost, has_x_tray
from tests.helpers.patience import PATIENCE_MS
from tests.helpers.x_server import XServer


def test_without_a_bus_the_answer_is_no_and_comes_soon(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    owner = QObject()
    host = TrayHost(owner)
    with qtbot.waitSignal(host.changed, timeout=PATIENCE_MS) as answered:
        pass
    assert answered.args == [False]
    owner.deleteLater()


@pytest.mark.xvfb
def test_the_older_place_of_an_x_server_is_found(
    qtbot: QtBot, x_server: XServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in x_server.environment().items():
        monkeypatch.setenv(name, value)
    assert not has_x_tray()
    script = (
        "import ctypes, ctypes.util, sys\n"
        "x = ctypes.CDLL(ctypes.util.find_library('X11'))\n"
        "x.XOpenDisplay.restype = ctypes.c_void_p\n"
        "d = ctypes.c_void_p(x.XOpenDisplay(None))\n"
        "x.XCreateSimpleWindow.restype = x.XInternAtom.restype = x.XDefaultRootWindow.restype = ctypes.c_ulong\n"
        "root = ctypes.c_ulong(x.XDefaultRootWindow(d))\n"
        "w = ctypes.c_ulong(x.XCreateSimpleWindow(d, root, 0, 0, 1, 1, 0, ctypes.c_ulong(0), ctypes.c_ulong(0)))\n"
        "atom = ctypes.c_ulong(x.XInternAtom(d, b'_NET_SYSTEM_TRAY_S0', 0))\n"
        "x.XSetSelectionOwner(d, atom, w, ctypes.c_ulong(0))\n"
        "x.XSync(d, 0)\n"
        "print('ready', flush=True)\n"
        "sys.stdin.read()\n"
    )
    owner = subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with owner:
        assert owner.stdout is not None
        assert owner.stdin is not None
        assert owner.stdout.readline().strip() == "ready"
        assert has_x_tray()
        owner.stdin.close()
    # The server learns of the end by itself, in its own time.
    qtbot.waitUntil(lambda: not has_x_tray(), timeout=PATIENCE_MS)


def test_without_an_x_server_there_is_no_older_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not has_x_tray()
