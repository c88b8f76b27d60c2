"""A person whose app is made with MDK 0.8.0: the Rust program in `tests/interop/mdk_peer`, driven by JSON lines."""

import asyncio
import json
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from tests.helpers.rpc_process import Json

ROOT: Final = Path(__file__).resolve().parents[2]
PROGRAM: Final = Path(os.environ.get("MDK_PEER", ROOT / "build" / "mdk_peer" / "debug" / "mdk-peer"))

_CALL_S: Final = 120.0
_LINE_LIMIT: Final = 64 * 1024 * 1024


class MdkError(Exception):
    """MDK, or the program around it, refused."""


class MdkPeer:
    """The running program; it does nothing but what it is asked for, and nothing happens behind its back.

    Args:
        name: for reports.
        relays: where the person publishes and reads.
    """

    def __init__(self, name: str, *relays: str) -> None:
        self.name = name
        self.relays = relays
        self.pubkey = ""
        self.said: list[Json] = []
        self._process: asyncio.subprocess.Process | None = None
        self._next_id = 0

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            str(PROGRAM), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=_LINE_LIMIT
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
            lines = "\n".join(json.dumps(each)[:300] for each in self.said[-20:])
            sys.stderr.write(f"--- the end of what {self.name} said\n{lines}\n")
        process.stdin.close()
        async with asyncio.timeout(_CALL_S):
            await process.stdout.read()
            await process.wait()

    async def __call__(self, wish: str, /, **parameters: object) -> Any:
        """What the program answers to a wish.

        Raises:
            MdkError: it refused.
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
            raise MdkError(f"{self.name} ended")
        answer: Json = json.loads(line)
        self.said.append({"asked": request, "answered": answer})
        if "error" in answer:
            raise MdkError(f"{wish}: {answer['error']}")
        return answer["ok"]

    async def sync(self, group: str) -> dict[str, str]:
        """Read what is stored for a group; what became of each event that was not done before."""
        found = await self("sync", group=group)
        return {row["event_id"]: row["outcome"] for row in found["events"]}

    async def synced(self, group: str) -> Json:
        """The state of a group after reading what is stored."""
        state = (await self("sync", group=group))["state"]
        assert isinstance(state, dict)
        return state

    async def texts(self, group: str) -> list[str]:
        """What was said, by everybody, in MDK's order, rolled-back messages left out."""
        messages = await self("messages", group=group)
        return [row["text"] for row in messages if row["kind"] == 9 and row["state"] != "epoch_invalidated"]
