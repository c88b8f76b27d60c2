"""The relay that comes with the app: its own process on loopback, for as long as the app runs.

Its port is kept in the profile, because the account's published relay lists name it. The process ends by itself when
this one dies: its standard input ends then.
"""

import asyncio
import logging
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.paths import ProfilePaths, make_private_folder

log = logging.getLogger(__name__)

HOST: Final = "127.0.0.1"
START_TIMEOUT_S: Final = 15.0
STOP_TIMEOUT_S: Final = 8.0
BIND_TRIES: Final = 40
BIND_PAUSE_S: Final = 0.1
"""After a crash the relay of the run before may hold the port for a moment longer."""


@asynccontextmanager
async def embedded_relay(paths: ProfilePaths) -> AsyncIterator[str]:
    """Run the relay of a profile inside the block.

    Yields:
        Its address.

    Raises:
        EnvironmentFaultError: `relay_unreachable`, when it does not start.
    """
    make_private_folder(paths.relay)
    make_private_folder(paths.relay_log.parent)
    port = await _choose_port(paths.relay_port)
    with paths.relay_log.open("ab") as log_file:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "marmot_desktop.relay",
            "--listen",
            f"{HOST}:{port}",
            "--database",
            str(paths.relay_database),
            "--stop-with-stdin",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=log_file,
        )
    try:
        await _wait_ready(process)
        yield f"ws://{HOST}:{port}"
    finally:
        await _stop(process)


async def _choose_port(file: Path) -> int:
    """The port of this profile, or a free one where it has none; stored at once."""
    stored = _read_port(file)
    if stored is not None:
        for _ in range(BIND_TRIES):
            if _is_free(stored):
                return stored
            await asyncio.sleep(BIND_PAUSE_S)
        log.warning("port %d of the embedded relay is taken by another program; it moves", stored)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((HOST, 0))
        port = int(probe.getsockname()[1])
    file.write_text(f"{port}\n", encoding="ascii")
    return port


def _read_port(file: Path) -> int | None:
    try:
        port = int(file.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
    return port if 1024 <= port <= 65535 else None


def _is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


async def _wait_ready(process: asyncio.subprocess.Process) -> None:
    if process.stdout is None:
        raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE, "no output of the embedded relay")
    try:
        async with asyncio.timeout(START_TIMEOUT_S):
            line = await process.stdout.readline()
    except TimeoutError as err:
        raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE, "the embedded relay does not start") from err
    if not line.startswith(b"listening"):
        raise EnvironmentFaultError(ErrorCode.RELAY_UNREACHABLE, "the embedded relay has ended at its start")


async def _stop(process: asyncio.subprocess.Process) -> None:
    """Close its standard input, which it takes as the sign to end; insist if it does not."""
    if process.returncode is not None:
        return
    if process.stdin is not None:
        process.stdin.close()
    try:
        async with asyncio.timeout(STOP_TIMEOUT_S):
            await process.wait()
    except TimeoutError:
        log.warning("the embedded relay does not end by itself")
        process.kill()
        await process.wait()
