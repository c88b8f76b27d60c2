"""Tests of `marmot_desktop.ui.desktop_scheme`, over a session bus of their own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest
from PySide6.QtWidgets import QApplication

from marmot_desktop.ui.colors import LIGHT
from marmot_desktop.ui.desktop_scheme import SCHEME, DesktopScheme, has_session_bus
from marmot_desktop.ui.theme import Appearance, Theme, current_colors
from tests.helpers.patience import PATIENCE_S
from tests.helpers.session_bus import SessionBus

ROOT = Path(__file__).parents[3]


def start(module: str, bus: SessionBus, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, **bus.environment(), "QT_QPA_PLATFORM": "offscreen", "XDG_CURRENT_DESKTOP": ""}
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def line(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline().strip()


def test_the_desktops_choice_is_followed_live(tmp_path: Path) -> None:
    with SessionBus(tmp_path) as bus:
        portal = start("tests.helpers.settings_portal", bus, "1")
        assert line(portal.stdout) == "ready"
        follower = start("tests.helpers.scheme_follower", bus)
        try:
            assert line(follower.stdout) == "dark"
            assert portal.stdin is not None
            for said, expected in (
                ("2", "light"),
                ("1", "dark"),
                ("0", "light"),
                ("contrast 1", "light high"),
                ("reduced-motion 1", "light high still"),
                ("contrast 0", "light still"),
                ("reduced-motion 0", "light"),
            ):
                portal.stdin.write(f"{said}\n")
                portal.stdin.flush()
                assert line(follower.stdout) == expected
        finally:
            for process in (follower, portal):
                assert process.stdin is not None
                assert process.stdout is not None
                process.stdin.close()
                process.stdout.close()
                process.wait(timeout=PATIENCE_S)


def test_without_a_bus_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert not has_session_bus()


@pytest.mark.parametrize("value", [None, "dark", 7])
def test_an_answer_of_nonsense_changes_nothing(application: QApplication, value: object) -> None:
    theme = Theme(application)
    theme.apply(Appearance.SYSTEM)
    DesktopScheme._take(_Silent(theme), SCHEME, value)  # type: ignore[arg-type]
    assert current_colors() is LIGHT
    theme.deleteLater()


class _Silent:
    """What `_take` needs of a scheme, without a bus."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
