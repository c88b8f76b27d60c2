"""Drives a real window in another process: `await window.click("joinGroupButton")`.

A command that finds nothing to click is repeated until its time is up, so that tests wait for what happens and for
nothing else.
"""

import asyncio
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.helpers.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]
PAUSE_S = 0.05


class WindowProcess:
    """One window. Use it as an async context manager.

    Args:
        name: for messages.
        profile: its folder; a second start on the same folder is a restart.
        display: of an X server.
        relay: the first relay of a new account.
        passphrase: protects the profile instead of a keyring.
        environment: further variables, such as the address of a session bus.
        arguments: further words of the command line.
    """

    def __init__(
        self,
        name: str,
        profile: Path,
        display: str,
        relay: str,
        passphrase: str = "a test passphrase",
        *,
        environment: Mapping[str, str] | None = None,
        arguments: Sequence[str] = (),
    ) -> None:
        self.name = name
        self.profile = profile
        self._arguments = ["--profile", str(profile), "--relay", relay, "--log-level", "debug", *arguments]
        self._environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "MARMOT_PASSPHRASE": passphrase,
            "MARMOT_PUBLIC_RELAYS": "none",
            **(environment or {}),
        }
        self._process: asyncio.subprocess.Process | None = None
        self._log = profile.parent / f"{profile.name}.stderr"

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None and self._log.exists():
            tail = [line for line in self._log.read_text(errors="replace").splitlines() if " DEBUG " not in line]
            print(f"--- the end of what {self.name} wrote", *tail[-30:], sep="\n", file=sys.stderr)
        await self.stop()

    @property
    def environment(self) -> dict[str, str]:
        """What it is started with."""
        return dict(self._environment)

    @property
    def process(self) -> asyncio.subprocess.Process:
        """The running one."""
        assert self._process is not None
        return self._process

    async def ended(self) -> int:
        """Wait until it has ended by itself; its exit status."""
        async with asyncio.timeout(PATIENCE_S):
            await self.process.communicate()
        process, self._process = self.process, None
        return process.returncode or 0

    def restart_with(self, *arguments: str) -> None:
        """The next start says this as well."""
        self._arguments = [*self._arguments, *arguments]

    async def start(self) -> None:
        """Open the window."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.helpers.driven_window",
                *self._arguments,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                cwd=ROOT,
                env=self._environment,
            )

    async def stop(self) -> int:
        """End the program as a user would; its exit status."""
        process = self._process
        if process is None:
            return 0
        self._process = None
        if process.returncode is None and process.stdin is not None:
            try:
                process.stdin.write(b'{"do":"quit"}\n')
                await process.stdin.drain()
                async with asyncio.timeout(PATIENCE_S):
                    await process.communicate()
            except (TimeoutError, ConnectionError):
                process.kill()
                await process.wait()
        return process.returncode or 0

    def log_text(self) -> str:
        """Everything the process has written to standard error."""
        return self._log.read_text(errors="replace")

    async def ask(self, do: str, **details: Any) -> Any:
        """Send one command, again and again until it can be carried out."""
        deadline = asyncio.get_running_loop().time() + PATIENCE_S
        while True:
            answer = await self._once(do, details)
            if "value" in answer:
                return answer["value"]
            if asyncio.get_running_loop().time() > deadline:
                names = (await self._once("names", {})).get("value")
                raise AssertionError(f"{self.name}: {do} {details}: {answer['not_yet']}; visible: {names}")
            await asyncio.sleep(PAUSE_S)

    async def click(self, name: str) -> None:
        """Click a widget as soon as it can be clicked."""
        await self.ask("click", name=name)

    async def type(self, name: str, text: str) -> None:
        """Type into a field."""
        await self.ask("type", name=name, text=text)

    async def press(self, name: str, keys: str) -> None:
        """Press a key in a widget."""
        await self.ask("press", name=name, keys=keys)

    async def click_row(self, name: str, containing: str) -> None:
        """Click a row as soon as it is there."""
        await self.ask("click_row", name=name, containing=containing)

    async def until(self, do: str, holds: Callable[[Any], bool], **details: Any) -> Any:
        """Repeat a question until its answer is right."""
        deadline = asyncio.get_running_loop().time() + PATIENCE_S
        while True:
            value = await self.ask(do, **details)
            if holds(value):
                return value
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError(f"{self.name}: {do} {details} still answers {value!r}")
            await asyncio.sleep(PAUSE_S)

    async def until_row(self, name: str, containing: str) -> list[str]:
        """Wait until a list says this."""
        rows: list[str] = await self.until("rows", lambda rows: any(containing in row for row in rows), name=name)
        return rows

    async def grab(self, path: Path) -> None:
        """Take a picture."""
        path.parent.mkdir(parents=True, exist_ok=True)
        assert await self.ask("grab", path=str(path))

    async def _once(self, do: str, details: dict[str, Any]) -> dict[str, Any]:
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps({"do": do, **details}).encode() + b"\n")
        async with asyncio.timeout(PATIENCE_S):
            line = await process.stdout.readline()
        if not line:
            raise AssertionError(f"{self.name}: the window has ended")
        answer: dict[str, Any] = json.loads(line)
        return answer
