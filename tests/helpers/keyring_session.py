"""A real desktop keyring, unlocked and empty."""

import os
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.helpers.bus_name import until_owned
from tests.helpers.child_process import end
from tests.helpers.patience import PATIENCE_S
from tests.helpers.session_bus import SessionBus

_SECRETS: Final = "org.freedesktop.secrets"
_COLLECTION: Final = DBusAddress(
    "/org/freedesktop/secrets/aliases/default", bus_name=_SECRETS, interface="org.freedesktop.Secret.Collection"
)


class KeyringSession:
    """gnome-keyring-daemon on a bus of our own, with its keyring in a folder of our own; ready when entered.

    Args:
        bus: the session bus to serve; it outlives this object.
        folder: for the keyring file; made if it is not there.
        unlocked: whether the keyring exists and is open. Otherwise there is a daemon and no keyring, as on a desktop
            that never had one and has no screen to ask for a password.
    """

    def __init__(self, bus: SessionBus, folder: Path, *, unlocked: bool = True) -> None:
        self._bus = bus
        self._folder = folder
        self._unlocked = unlocked
        self._process: subprocess.Popen[bytes] | None = None

    def environment(self) -> dict[str, str]:
        """What a child process needs to keep its secrets here. It takes the keyring that it finds by itself."""
        return {
            **self._bus.environment(),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring",
            "XDG_RUNTIME_DIR": str(self._folder / "runtime"),
        }

    def __enter__(self) -> Self:
        data, runtime = self._folder / "data", self._folder / "runtime"
        data.mkdir(parents=True, exist_ok=True)
        runtime.mkdir(mode=0o700, exist_ok=True)
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets", f"--control-directory={runtime}"]
        environment = {**os.environ, **self.environment(), "XDG_DATA_HOME": str(data), "HOME": str(self._folder)}
        environment.pop("DISPLAY", None)
        with until_owned(self._bus.address, _SECRETS):
            self._process = subprocess.Popen(
                [*command, "--unlock"] if self._unlocked else command,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            stdin = self._process.stdin
            assert stdin is not None
            if self._unlocked:
                stdin.write(b"throw-away password of a test")
            stdin.close()
        if self._unlocked:
            with open_dbus_connection(self._bus.address) as bus:
                self._await_default_collection(bus)
        return self

    @staticmethod
    def _await_default_collection(bus: DBusConnection) -> None:
        """The daemon answers in order: once it tells the label of the keyring, the keyring is there."""
        properties = DBusAddress(
            _COLLECTION.object_path, bus_name=_SECRETS, interface="org.freedesktop.DBus.Properties"
        )
        question = new_method_call(properties, "Get", "ss", (_COLLECTION.interface, "Locked"))
        answer = bus.send_and_get_reply(question, timeout=PATIENCE_S)
        if answer.body != (("b", False),):
            raise RuntimeError("the keyring of the test is not open")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            end(self._process)
            self._process = None
