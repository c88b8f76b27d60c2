"""A real X server without a screen."""

import os
import subprocess
from types import TracebackType
from typing import Self

from tests.helpers.child_process import end, first_line
from tests.helpers.patience import PATIENCE_S


class XServer:
    """Xvfb on a display of its own choice; ready when entered.

    Args:
        width: of the screen in pixels.
        height: of the screen in pixels.
    """

    def __init__(self, width: int = 1600, height: int = 1000) -> None:
        self._size = f"{width}x{height}x24"
        self._process: subprocess.Popen[bytes] | None = None
        self.display = ""
        self._has_screens = False

    def environment(self) -> dict[str, str]:
        """What a child process needs to show its window here."""
        return {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}

    def die(self) -> None:
        """End at once, under every window that is shown here."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(15)

    def plug_in(self, name: str, x: int, width: int, *, height: int = 1000) -> None:
        """Show a part of the picture on a screen of its own; the first one that is plugged in is the main one."""
        # The one output there is belongs to the first; programs take a monitor without any for a screen as well.
        output = "none" if self._has_screens else "screen"
        self._has_screens = True
        self._xrandr("--setmonitor", name, f"{width}/{width // 4}x{height}/{height // 4}+{x}+0", output)

    def unplug(self, name: str) -> None:
        """Take a screen away."""
        self._xrandr("--delmonitor", name)

    def _xrandr(self, *words: str) -> None:
        environment = {**os.environ, "DISPLAY": self.display}
        subprocess.run(["xrandr", *words], env=environment, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE_S)

    def __enter__(self) -> Self:
        read_end, write_end = os.pipe()
        try:
            command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", self._size, "-nolisten", "tcp", "-noreset"]
            self._process = subprocess.Popen(
                command,
                pass_fds=[write_end],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            # Xvfb writes the number once it takes clients.
            number = first_line(read_end, timeout_s=PATIENCE_S)
            if not number.isdigit():
                end(self._process)
                raise RuntimeError("Xvfb did not start")
        finally:
            os.close(read_end)
            os.close(write_end)
        self.display = f":{number}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            end(self._process)
            self._process = None
