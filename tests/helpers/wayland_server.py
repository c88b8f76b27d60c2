"""A real Wayland compositor without a screen: weston, where it is installed."""

import os
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import pytest

from tests.helpers.child_process import end
from tests.helpers.patience import PATIENCE_S

NAME: Final = "wayland-test"
PAUSE_S: Final = 0.02


class WaylandServer:
    """Weston with its headless backend, in a runtime folder of its own; ready when entered.

    Entering skips the test where there is no weston: it brings more than the tests ask of a machine.

    Args:
        folder: for its socket and its log; made, its path must be short.
        width: of the output in pixels.
        height: of the output in pixels.
    """

    def __init__(self, folder: Path, width: int = 1600, height: int = 1000) -> None:
        self._folder = folder
        self._size = [f"--width={width}", f"--height={height}"]
        self._process: subprocess.Popen[bytes] | None = None

    def environment(self) -> dict[str, str]:
        """What a child process needs to show its window here."""
        return {
            "DISPLAY": "",
            "QT_QPA_PLATFORM": "wayland",
            "WAYLAND_DISPLAY": NAME,
            "XDG_RUNTIME_DIR": str(self._folder),
        }

    def die(self) -> None:
        """End at once, under every window that is shown here."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(15)

    def __enter__(self) -> Self:
        weston = shutil.which("weston")
        if weston is None:
            pytest.skip("weston, a Wayland compositor, is not installed")
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        log = self._folder / "weston.log"
        place = [f"--socket={NAME}", f"--log={log}"]
        self._process = subprocess.Popen(
            [weston, "--no-config", "--backend=headless-backend.so", "--idle-time=0", *self._size, *place],
            env={**os.environ, "XDG_RUNTIME_DIR": str(self._folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + PATIENCE_S
        while not (self._folder / NAME).exists():
            if self._process.poll() is not None or time.monotonic() > until:
                end(self._process)
                said = log.read_text(errors="replace")[-2000:] if log.exists() else "nothing"
                raise RuntimeError(f"weston did not start; it said: {said}")
            time.sleep(PAUSE_S)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            end(self._process)
            self._process = None
