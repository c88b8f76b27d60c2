"""A network of our own inside the running kernel, in which a test plugs and unplugs cables; needs root.

python -m tests.helpers.network_namespace: watches the network of the namespace it is started in, and prints one JSON
line with the kernel's monotonic time on every change.
"""

import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

from marmot_desktop.machine.network_state import NetworkState
from marmot_desktop.machine.network_watcher import NetworkWatcher
from tests.helpers.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]


def why_not() -> str:
    """Why there can be none here; empty if there can."""
    if not sys.platform.startswith("linux"):
        return "only Linux has network namespaces"
    command = ["unshare", "--net", "ip", "link", "add", "wire0", "type", "veth"]
    try:
        probe = subprocess.run(command, capture_output=True, timeout=PATIENCE_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return "unshare or ip is not installed"
    return "" if probe.returncode == 0 else "this user may not make network namespaces"


class WatchedNamespace:
    """A namespace with nothing but a loopback that is down, and our watcher in it. Ready when entered."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            ["unshare", "--net", sys.executable, "-m", "tests.helpers.network_namespace"],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            text=True,
        )
        assert self.next()["ready"] is True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=PATIENCE_S)
            cast("IO[str]", self._process.stdout).close()

    def ip(self, *arguments: str) -> None:
        """Run `ip` inside."""
        assert self._process is not None
        command = ["nsenter", "--net", f"--target={self._process.pid}", "ip", *arguments]
        subprocess.run(command, check=True, timeout=PATIENCE_S)

    def next(self) -> dict[str, object]:
        """The next line of the watcher."""
        assert self._process is not None
        line = cast("IO[str]", self._process.stdout).readline()
        if not line:
            raise AssertionError("the watcher has ended")
        return cast("dict[str, object]", json.loads(line))


def _say(**values: object) -> None:
    print(json.dumps({**values, "at": time.monotonic()}), flush=True)


def _on_change(_before: NetworkState, now: NetworkState) -> None:
    _say(online=now.is_online, addresses=sorted(now.addresses))


if __name__ == "__main__":
    asyncio.run(NetworkWatcher(_on_change, on_ready=lambda: _say(ready=True)).run())
