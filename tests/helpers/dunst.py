"""The real dunst, on a screen and a session bus of a test's own."""

import os
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.helpers.bus_name import until_owned
from tests.helpers.patience import PATIENCE_S

# The menu of actions is a program of its own; this one chooses the line that the test has written down.
_MENU: Final = """\
#!/bin/sh
grep -F "$(cat {folder}/wanted)" | head -n 1
"""
_CONFIGURATION: Final = """\
[global]
    monitor = 0
    markup = full
    dmenu = {folder}/menu
    idle_threshold = 0
[urgency_normal]
    timeout = 0
"""


class Dunst:
    """Shows notifications, once entered.

    Args:
        folder: for its configuration.
        environment: names the screen and the bus.
    """

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder = folder
        self._environment = {**os.environ, **environment}
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        menu, configuration = self._folder / "menu", self._folder / "dunstrc"
        menu.write_text(_MENU.format(folder=self._folder))
        menu.chmod(0o700)
        configuration.write_text(_CONFIGURATION.format(folder=self._folder))
        with until_owned(self._environment["DBUS_SESSION_BUS_ADDRESS"], "org.freedesktop.Notifications"):
            self._process = subprocess.Popen(
                ["dunst", "-conf", str(configuration)],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(PATIENCE_S)

    def displayed(self) -> int:
        """How many are on the screen."""
        return int(self._control("count", "displayed").stdout or 0)

    def click(self) -> None:
        """The user chooses the newest notification."""
        self._control("action", "0")

    def choose(self, action: str) -> None:
        """The user opens its menu and chooses a line there."""
        (self._folder / "wanted").write_text(f"#{action}")
        self._control("context")

    def close_all(self) -> None:
        """The user takes everything away."""
        self._control("close-all")

    def _control(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["dunstctl", *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
