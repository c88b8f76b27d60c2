"""A person with somebody else's app: a program around its library, driven by JSON lines."""

import asyncio
import json
import sys
from abc import ABC, abstractmethod
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Final, Self

from tests.helpers.rpc_process import Json

_CALL_S: Final = 120.0
_LINE_LIMIT: Final = 64 * 1024 * 1024


class PeerRefusedError(Exception):
    """The library, or the program around it, refused."""


class PeerProcess(ABC):
    """The running program; it does nothing but what it is asked for, and nothing happens behind its back.

    Args:
        name: for reports.
        relays: where the person publishes and reads.
        command: that starts the program.
    """

    def __init__(self, name: str, *relays: str, command: Sequence[str]) -> None:
        self.name = name
        self.relays = relays
        self.pubkey = ""
        self.said: list[Json] = []
        self._command = command
        self._process: asyncio.subprocess.Process | None = None
        self._next_id = 0

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            *self._command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=_LINE_LIMIT
        )
        self.pubkey = (await self("identity", relays=list(self.relays)))["pubkey"]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        if error is not None:
            lines = "\n".join(json.dumps(each)[:1000] for each in self.said[-20:])
            sys.stderr.write(f"--- the end of what {self.name} said\n{lines}\n")
        process.stdin.close()
        async with asyncio.timeout(_CALL_S):
            await process.stdout.read()
            await process.wait()

    async def __call__(self, wish: str, /, **parameters: object) -> Any:
        """What the program answers to a wish.

        Raises:
            PeerRefusedError: it refused.
        """
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        self._next_id += 1
        request = {"id": self._next_id, "do": wish, **parameters}
        process.stdin.write(json.dumps(request).encode() + b"\n")
        async with asyncio.timeout(_CALL_S):
            await process.stdin.drain()
            line = await process.stdout.readline()
        if not line:
            raise PeerRefusedError(f"{self.name} ended")
        answer: Json = json.loads(line)
        self.said.append({"asked": request, "answered": answer})
        if "error" in answer:
            raise PeerRefusedError(f"{wish}: {answer['error']}")
        return answer["ok"]

    async def sync(self, group: str, **options: object) -> dict[str, str]:
        """Read what is stored for a group; what became of each event that was not done before."""
        found = await self("sync", group=group, **options)
        return {row["event_id"]: row["outcome"] for row in found["events"]}

    async def synced(self, group: str) -> Json:
        """The state of a group after reading what is stored."""
        state = (await self("sync", group=group))["state"]
        assert isinstance(state, dict)
        return state

    @abstractmethod
    async def texts(self, group: str) -> list[str]:
        """What was said and stands, by everybody, in the order of that program."""
