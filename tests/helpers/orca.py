"""Orca, a real screen reader, on a screen and a session bus of its own; what it would speak is read from its log.

It needs no sound and no voice: Orca writes each sentence down before it hands it to whatever speaks.
"""

import asyncio
import json
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Final, Self

READY_S: Final = 60.0
QUIET_S: Final = 1.2
MOST_S: Final = 10.0
PAUSE_S: Final = 0.1
_SPOKEN: Final = re.compile(r"SPEECH OUTPUT: '(.*)'(?: ?\{.*\})?$", re.MULTILINE)
_SETTINGS: Final = {
    "general": {"startingProfile": ["Default", "default"]},
    "profiles": {
        "default": {
            "profile": ["Default", "default"],
            # What is pressed and typed is known already.
            "enableKeyEcho": False,
            "enableEchoByWord": False,
            "enableEchoByCharacter": False,
            "enableBraille": False,
            "enableSound": False,
            "pronunciations": {},
            "keybindings": {},
        }
    },
    "pronunciations": {},
    "keybindings": {},
}


def orca() -> str:
    """Where this system keeps it; empty where it has none."""
    return shutil.which("orca") or ""


class Orca:
    """Orca, ready to be listened to when entered.

    Args:
        folder: for its settings and its log.
        environment: with the session bus and the display.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._log = folder / "orca.log"
        self._settings = folder / "orca"
        self._folder = folder
        self._environment = environment
        self._process: asyncio.subprocess.Process | None = None
        self._read = 0

    async def __aenter__(self) -> Self:
        self._settings.mkdir(parents=True, exist_ok=True)
        (self._settings / "user-settings.conf").write_text(json.dumps(_SETTINGS), encoding="utf-8")
        clean = {
            key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV", "QT_"))
        }
        own = {"GSETTINGS_BACKEND": "memory", "XDG_RUNTIME_DIR": str(self._folder), "SPEECHD_NO_SPAWN": "1"}
        self._process = await asyncio.create_subprocess_exec(
            orca(),
            "--replace",
            "--user-prefs",
            str(self._settings),
            "--debug-file",
            str(self._log),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            env={**clean, **self._environment, **own, "LC_ALL": "C.UTF-8"},
        )
        until = asyncio.get_running_loop().time() + READY_S
        while "Screen reader on" not in self._text():
            if asyncio.get_running_loop().time() > until:
                raise AssertionError(f"Orca has not started; its log ends with {self._text()[-2000:]}")
            await asyncio.sleep(PAUSE_S)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        process.terminate()
        try:
            async with asyncio.timeout(5):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()

    async def said(self, *, most_s: float = MOST_S) -> list[str]:
        """What it has said since it was asked last, once it says nothing more; each utterance is one text."""
        loop = asyncio.get_running_loop()
        until, text = loop.time() + most_s, self._text()
        quiet = loop.time() + QUIET_S
        while loop.time() < min(until, quiet):
            await asyncio.sleep(PAUSE_S)
            if len(now := self._text()) != len(text):
                text, quiet = now, loop.time() + QUIET_S
        new, self._read = text[self._read :], len(text)
        return [said for said in _SPOKEN.findall(new) if said.strip()]

    def _text(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace") if self._log.exists() else ""
