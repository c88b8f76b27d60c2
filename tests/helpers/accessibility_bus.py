"""The accessibility bus of a session bus of our own, switched on as a screen reader does."""

import os
import subprocess
from types import TracebackType
from typing import Final, Self

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.helpers.bus_name import until_owned
from tests.helpers.child_process import end
from tests.helpers.patience import PATIENCE_S
from tests.helpers.session_bus import SessionBus

_NAME: Final = "org.a11y.Bus"
_STATUS: Final = DBusAddress("/org/a11y/bus", bus_name=_NAME, interface="org.freedesktop.DBus.Properties")
LAUNCHERS: Final = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi-bus-launcher")


def launcher() -> str:
    """Where this system keeps the program; empty where it has none."""
    return next((path for path in LAUNCHERS if os.access(path, os.X_OK)), "")


class AccessibilityBus:
    """at-spi-bus-launcher; ready when entered.

    Args:
        bus: the session bus that it is found by; it outlives this object.
        environment: what else it needs, such as the display.
    """

    def __init__(self, bus: SessionBus, environment: dict[str, str]) -> None:
        self._bus = bus
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        with until_owned(self._bus.address, _NAME):
            self._process = subprocess.Popen(
                [launcher(), "--launch-immediately"],
                env={**os.environ, **self._bus.environment(), **self._environment, "GSETTINGS_BACKEND": "memory"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        with open_dbus_connection(self._bus.address) as bus:
            for name in ("IsEnabled", "ScreenReaderEnabled"):
                wish = new_method_call(_STATUS, "Set", "ssv", ("org.a11y.Status", name, ("b", True)))
                bus.send_and_get_reply(wish, timeout=PATIENCE_S)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            # Its own bus and what that started end with it.
            end(self._process)
            self._process = None
