"""Relays in processes of their own, whose processor time and memory can be told from the benchmark's."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil


class Measured:
    """A relay in a process of its own.

    Args:
        url: where it listens.
        process: its process.
        start_s: how long it took to be ready.
    """

    def __init__(self, url: str, process: psutil.Process, start_s: float) -> None:
        self.url = url
        self.start_s = start_s
        self._process = process

    def cpu(self) -> float:
        """Processor seconds it has used."""
        times = self._process.cpu_times()
        return times.user + times.system

    def memory(self) -> int:
        """Resident bytes."""
        return int(self._process.memory_info().rss)


@asynccontextmanager
async def running(command: list[str]) -> AsyncIterator[Measured]:
    """Start a relay that prints where it listens; end it afterwards."""
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    try:
        line = (await process.stdout.readline()).decode().split()
        yield Measured(line[-1].rstrip("/"), psutil.Process(process.pid), time.perf_counter() - began)
    finally:
        process.terminate()
        await process.stdout.read()
        await process.wait()


def our_command(folder: str | Path) -> list[str]:
    """A relay of ours with a database in the folder."""
    database = str(Path(folder) / f"{os.urandom(4).hex()}.db")
    return [sys.executable, "-m", "marmot_desktop.relay", "--listen", "127.0.0.1:0", "--database", database]
