"""Relays on this machine: our own as a real process, and nostr-sdk's, which shares no line with ours."""

import asyncio
import sys
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import nostr_sdk

from tests.helpers.patience import PATIENCE_S

_READY_LINE: Final = "listening on "


class RelayProcess:
    """The real `marmot-relay`, running while the context is open.

    It may be stopped or killed and started again on the same port and database as often as a story needs.

    Args:
        database: its file; the folder exists. What the relay says goes beside it, to `<database>.log`.
        arguments: further arguments of the command line.
    """

    def __init__(self, database: Path, *arguments: str) -> None:
        self.database = database
        self.port = 0
        self._arguments = arguments
        self._process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"ws://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """Of the running process."""
        assert self._process is not None, "the relay is not running"
        return self._process.pid

    @property
    def log(self) -> str:
        """What it has said on standard error."""
        return self._log_path.read_text(encoding="utf-8")

    @property
    def _log_path(self) -> Path:
        return self.database.with_name(self.database.name + ".log")

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._process is not None:
            await self.stop()

    async def start(self) -> None:
        """Start it and wait until it listens; on the port it had before, if it ran before."""
        assert self._process is None, "the relay is running"
        with self._log_path.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "marmot_desktop.relay",
                "--listen",
                f"127.0.0.1:{self.port}",
                "--database",
                str(self.database),
                *self._arguments,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        assert self._process.stdout is not None
        try:
            async with asyncio.timeout(PATIENCE_S):
                line = (await self._process.stdout.readline()).decode()
        except TimeoutError:
            await self.kill()
            raise
        if not line.startswith(_READY_LINE):
            await self._gone()
            raise AssertionError(f"the relay did not start: {self.log}")
        self.port = int(line.rstrip().rpartition(":")[2])

    async def stop(self) -> int:
        """Ask it to end and wait; its exit status."""
        assert self._process is not None, "the relay is not running"
        if self._process.returncode is None:
            self._process.terminate()
        try:
            async with asyncio.timeout(PATIENCE_S):
                return await self._gone()
        except TimeoutError:
            await self.kill()
            raise

    async def kill(self) -> None:
        """End it at once, as a crash would."""
        assert self._process is not None, "the relay is not running"
        if self._process.returncode is None:
            self._process.kill()
        await self._gone()

    async def restart(self) -> None:
        """Stop it and start it on the same port."""
        await self.stop()
        await self.start()

    async def _gone(self) -> int:
        assert self._process is not None
        assert self._process.stdout is not None
        # Read to the end, so that the pipe is closed with the process and not by the collector.
        await self._process.stdout.read()
        status = await self._process.wait()
        self._process = None
        return status


class NostrSdkRelay:
    """nostr-sdk's relay in this process, in memory, without rate limits; running while the context is open.

    It never answers a REQ with more than 500 stored events.
    """

    def __init__(self) -> None:
        self._relay: nostr_sdk.LocalRelay | None = None
        self.url = ""

    async def __aenter__(self) -> Self:
        limit = nostr_sdk.RateLimit(max_reqs=100_000, notes_per_minute=1_000_000)
        self._relay = nostr_sdk.LocalRelayBuilder().addr("127.0.0.1").rate_limit(limit).build()
        await self._relay.run()
        self.url = str(await self._relay.url())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        assert self._relay is not None
        self._relay.shutdown()


def nostr_sdk_relay() -> NostrSdkRelay:
    """A relay of other people's making, to open with `async with`."""
    return NostrSdkRelay()
