"""Runs the scenes of `window_stage` in processes of their own, on a screen of their own."""

import asyncio
import atexit
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import Any

from tests.helpers.keyring_session import KeyringSession
from tests.helpers.session_bus import SessionBus
from tests.helpers.x_server import XServer

Meanwhile = Callable[[], Awaitable[None]]


def environment(screen: XServer) -> dict[str, str]:
    """Of every window that is measured. Its modules are compiled once, as in an installed program."""
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**given, **screen.environment(), "MARMOT_PUBLIC_RELAYS": "none", "PYTHONPYCACHEPREFIX": str(_compiled())}


@cache
def _compiled() -> Path:
    """Where compiled modules lie; the first start of all writes them, and is not counted."""
    folder = tempfile.TemporaryDirectory(prefix="marmot-bench-compiled-")
    atexit.register(folder.cleanup)
    return Path(folder.name)


def floor_s(screen: XServer) -> float:
    """Seconds from the start of a process until an empty widget was painted."""
    began = time.monotonic()
    command = [sys.executable, "-m", "benchmarks.bare_widget"]
    output = subprocess.run(command, env=environment(screen), stdout=subprocess.PIPE, check=True, timeout=60).stdout
    return float(output) - began


def start_s(screen: XServer, profile: Path, relay: str) -> tuple[float, float]:
    """Seconds from the start of a process until the window was painted first, and until its list of chats was."""
    began = time.monotonic()
    command = [sys.executable, "-m", "benchmarks.start_stage", str(profile), relay]
    output = subprocess.run(command, env=environment(screen), stdout=subprocess.PIPE, check=True, timeout=60).stdout
    took = json.loads(output)
    return float(took["window"]) - began, float(took["chats"]) - began


def keyring_s(folder: Path, times: int) -> list[float]:
    """Seconds that a start waits for its key in a real desktop keyring, libraries included; each in a process of its own."""
    with SessionBus(folder) as bus, KeyringSession(bus, folder / "keyring") as keyring:
        given = {**os.environ, **keyring.environment(), "PYTHONPYCACHEPREFIX": str(_compiled())}
        given.pop("PYTHONDONTWRITEBYTECODE", None)

        def do(deed: str) -> float:
            command = [sys.executable, "-m", "benchmarks.keyring_stage", deed]
            output = subprocess.run(command, env=given, stdout=subprocess.PIPE, check=True, timeout=60).stdout
            return float(output)

        do("put")
        do("get")
        return [do("get") for _ in range(times)]


async def play(
    screen: XServer, scene: str, profile: Path, relay: str, number: int = 0, when_ready: Meanwhile | None = None
) -> dict[str, Any]:
    """Play a scene.

    Args:
        screen: where.
        scene: a name in `window_stage.SCENES`.
        profile: its folder.
        relay: its relay.
        number: what the scene takes it for.
        when_ready: run when the scene says that it is ready.

    Returns:
        What it has measured.
    """
    command = [sys.executable, "-m", "benchmarks.window_stage", scene, str(profile), relay, str(number)]
    process = await asyncio.create_subprocess_exec(
        *command, env=environment(screen), stdout=subprocess.PIPE, limit=16_000_000
    )
    assert process.stdout is not None
    line = await process.stdout.readline()
    if when_ready is not None:
        assert line.strip() == b"ready", line
        await when_ready()
        line = await process.stdout.readline()
    await process.stdout.read()
    if await process.wait() != 0 or not line:
        raise RuntimeError(f"the scene {scene} has failed")
    measured: dict[str, Any] = json.loads(line)
    return measured


def percentile(values: list[float], share: float) -> float:
    """The value that so many (0 to 1) of the others do not pass."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
