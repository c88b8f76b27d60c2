"""A private D-Bus session bus that starts no service by itself."""

import os
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tests.helpers.child_process import end, first_line
from tests.helpers.patience import PATIENCE_S

# No <servicedir>: a bus that could activate services would start the machine's own keyring.
_CONFIGURATION: Final = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class SessionBus:
    """A dbus-daemon of our own; ready when entered.

    Args:
        folder: for its configuration; made if it is not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.address = ""

    def environment(self) -> dict[str, str]:
        """What a child process needs to find this bus."""
        return {"DBUS_SESSION_BUS_ADDRESS": self.address}

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        configuration = self._folder / "bus.conf"
        configuration.write_text(_CONFIGURATION, encoding="utf-8")
        read_end, write_end = os.pipe()
        try:
            self._process = subprocess.Popen(
                ["dbus-daemon", f"--config-file={configuration}", "--nofork", f"--print-address={write_end}"],
                pass_fds=[write_end],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            address = first_line(read_end, timeout_s=PATIENCE_S)
            if not address.startswith("unix:"):
                end(self._process)
                raise RuntimeError("dbus-daemon did not start")
        finally:
            os.close(read_end)
            os.close(write_end)
        self.address = address
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            end(self._process)
            self._process = None
