"""A screen reader for tests: knows of a program only what that says on the accessibility bus.

Commands that find nothing are repeated until their time is up, so that tests wait for what happens and for nothing else.
"""

import asyncio
import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from tests.helpers.keyboard import Keyboard
from tests.helpers.patience import PATIENCE_S

ROOT: Final = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON: Final = "/usr/bin/python3"
PAUSE_S: Final = 0.05
HEARD_LAST: Final = 25

Said = dict[str, Any]


class ScreenReader:
    """Listens to one program. Use it as an async context manager.

    Args:
        name: whose ears, for messages.
        pid: of the program.
        environment: with the session bus and the display.
        old: it knows no announcements, only notifications that are shown.
    """

    def __init__(self, name: str, pid: int, environment: Mapping[str, str], *, old: bool = False) -> None:
        self.name = name
        self._pid = pid
        self._spoken = "notification" if old else "announcement"
        self.environment = environment
        self.keyboard = Keyboard(environment)
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> Self:
        clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
        self._process = await asyncio.create_subprocess_exec(
            SYSTEM_PYTHON,
            "-B",
            # The library has newer names for what it calls deprecated, and Python's binding does not have them right.
            "-Wignore::DeprecationWarning",
            "-m",
            "tests.helpers.at_spi_ears",
            str(self._pid),
            *(["old"] if self._spoken == "notification" else []),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            cwd=ROOT,
            env={**clean, **self.environment},
            limit=2**24,
        )
        assert (await self._read())["value"] == "ready"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            await self._tell_what_is_there()
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        process.stdin.close()
        try:
            async with asyncio.timeout(PATIENCE_S):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()

    async def find(self, name: str, role: str = "", within: str = "") -> Said:
        """What is known of the thing of this name, as soon as it is there."""
        found: Said = await self.ask("find", name=name, role=role, within=within)
        return found

    async def all(self, role: str = "", within: str = "") -> list[Said]:
        """Everything shown of one role, in reading order."""
        found: list[Said] = await self.ask("all", role=role, within=within)
        return found

    async def press(self, name: str, role: str = "", within: str = "") -> None:
        """Do what a thing of this name is for, as soon as it can be done."""
        await self.ask("press", name=name, role=role, within=within)

    async def focus(self, name: str, role: str = "", within: str = "") -> None:
        """Ask for the focus for a thing; a list that has it tells of its row."""
        await self.ask("focus", name=name, role=role, within=within)

    async def write(self, name: str, text: str, role: str = "text", within: str = "") -> None:
        """Put a text into a field."""
        await self.ask("write", name=name, text=text, role=role, within=within)

    async def until_described(self, name: str, words: str, role: str = "") -> Said:
        """Wait until a thing is described with these words."""
        found: Said = await self.until("find", lambda said: words in said["description"], name=name, role=role)
        return found

    async def focused(self) -> Said:
        """What has the focus."""
        found: Said = await self.ask("focused")
        return found

    async def until_focus(self, words: str) -> Said:
        """Wait until something with these words is said to have the focus."""
        found: Said = await self.until("focused", lambda said: words in said["name"])
        return found

    async def go_down_to(self, words: str, most: int = 30) -> Said:
        """Press the arrow downwards until a row with these words is said to have the focus."""
        await self.until("focused", lambda said: said["role"] == "list item")
        return await self._go_to(words, "Down", most)

    async def go_on_to(self, words: str, most: int = 30) -> Said:
        """Press Tab until something with these words is said to have the focus."""
        return await self._go_to(words, "Tab", most)

    async def _go_to(self, words: str, key: str, most: int) -> Said:
        said = await self.focused()
        for _ in range(most):
            if words in said["name"]:
                return said
            await self.keyboard.press(key)
            # A list tells of its row twice: what is heard of the focus may be the echo of the key before.
            said = await self._focus_beside(said)
        raise AssertionError(f"{self.name}: nothing with {words!r}; the last said {said['name']!r}")

    async def _focus_beside(self, before: Said) -> Said:
        def what(said: Said) -> tuple[str, str, str]:
            return said["role"], said["name"], said["description"]

        found: Said = await self.until("focused", lambda said: what(said) != what(before))
        return found

    async def hear(self, words: str, since: int = 0) -> str:
        """Wait until something with these words is announced; all that was said."""
        heard = await self.until(
            "heard",
            lambda heard: any(each["kind"] == self._spoken and words in each["text"] for each in heard),
            since=since,
        )
        return next(str(each["text"]) for each in heard if each["kind"] == self._spoken and words in each["text"])

    async def announcements(self) -> list[str]:
        """Everything that was announced so far."""
        return [each["text"] for each in await self.ask("heard") if each["kind"] == self._spoken]

    async def until(self, do: str, holds: Callable[[Any], bool], **details: Any) -> Any:
        """Repeat a question until its answer is right."""
        deadline = asyncio.get_running_loop().time() + PATIENCE_S
        while True:
            value = await self.ask(do, **details)
            if holds(value):
                return value
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError(f"{self.name}: {do} {details} still answers {str(value)[-2000:]}")
            await asyncio.sleep(PAUSE_S)

    async def ask(self, do: str, **details: Any) -> Any:
        """Send one command, again and again until it can be carried out."""
        deadline = asyncio.get_running_loop().time() + PATIENCE_S
        while True:
            answer = await self._once(do, details)
            if "value" in answer:
                return answer["value"]
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError(f"{self.name}: {do} {details}: {answer['not_yet']}")
            await asyncio.sleep(PAUSE_S)

    async def _tell_what_is_there(self) -> None:
        """For whoever reads of a failure: what was on the screen, and what was heard before."""
        try:
            async with asyncio.timeout(PATIENCE_S):
                heard = (await self._once("heard", {}))["value"][-HEARD_LAST:]
                focused = await self._once("focused", {})
                tree = await self._once("tree", {})
        except (TimeoutError, AssertionError, OSError) as err:
            print(f"--- {self.name}'s program does not say what it shows: {err!r}", file=sys.stderr)
            return
        print(f"--- what {self.name} heard last", file=sys.stderr)
        for each in heard:
            print(f"{each['kind']} {each['text']!r} {each['about']['role']} {each['about']['name']!r}", file=sys.stderr)
        print(f"--- the focus of {self.name}: {focused.get('value', focused)}", file=sys.stderr)
        print(f"--- the screen of {self.name}", *tree.get("value", [str(tree)]), sep="\n", file=sys.stderr)

    async def _once(self, do: str, details: Mapping[str, Any]) -> dict[str, Any]:
        process = self._process
        assert process is not None
        assert process.stdin is not None
        process.stdin.write(json.dumps({"do": do, **details}).encode() + b"\n")
        return await self._read()

    async def _read(self) -> dict[str, Any]:
        process = self._process
        assert process is not None
        assert process.stdout is not None
        try:
            async with asyncio.timeout(PATIENCE_S):
                line = await process.stdout.readline()
        except TimeoutError:
            raise AssertionError(f"{self.name}: the program has not answered for {PATIENCE_S} s") from None
        if not line:
            raise AssertionError(f"{self.name}: the screen reader has ended")
        answer: dict[str, Any] = json.loads(line)
        assert "broken" not in answer, f"{self.name}: {answer['broken']}"
        return answer
