"""What the window may ask about looking at how everything is doing."""

import asyncio
import os
import platform
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Final

from marmot_desktop.domain.diagnostics import AccountFigures, AccountStanding, RelayHealth
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.log_memory import LogLine, LogMemory
from marmot_desktop.ui.doors.core_line import CoreLine

if TYPE_CHECKING:
    from marmot_desktop.services.account_services import AccountServices

REPORTED_LINES: Final = 500
_PACKAGES: Final = (
    "marmot-desktop",
    "mls-rs-py",
    "PySide6-Essentials",
    "qasync",
    "websockets",
    "apsw",
    "msgspec",
    "keyring",
)


class WatchDoor:
    """Looking on.

    Args:
        line: to the core.
        memory: the last lines of the log.
    """

    def __init__(self, line: CoreLine, memory: LogMemory) -> None:
        self._line = line
        self._memory = memory

    def log_lines(self, after: int = 0) -> tuple[LogLine, ...]:
        """The last lines of the log, oldest first; those after a number only."""
        return self._memory.lines(after)

    def listen_to_log(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Be told of new lines, in any thread.

        Returns:
            A function that ends it.
        """
        return self._memory.listen(listener)

    async def relays(self) -> tuple[RelayHealth, ...]:
        """Every relay in use, and what has gone over it."""
        return await self._line.ask(lambda services: services.diagnostics.relays())

    async def figures(self) -> AccountFigures:
        """The account in figures."""
        return await self._line.ask(lambda services: services.diagnostics.figures())

    async def accounts(self) -> tuple[AccountStanding, ...]:
        """Every account of this machine, and how it is doing; not only the one whose pages ask."""
        from marmot_desktop.services.overview import survey_accounts  # with the core, not before the window

        return await self._line.call(survey_accounts(self._line.desk))

    async def report(self, made_at: str) -> str:
        """A report without names, keys and words, to hand to a stranger.

        Args:
            made_at: the present, as it shall stand there.
        """
        from marmot_desktop.services.report import ReportParts, build_report  # with the core, not before the window

        async def look(services: "AccountServices") -> tuple[AccountFigures, tuple[RelayHealth, ...]]:
            return await services.diagnostics.figures(), await services.diagnostics.relays()

        figures, relays = await self._line.ask(look)
        lines = tuple(line.text for line in self.log_lines()[-REPORTED_LINES:])
        parts = ReportParts(_versions(), figures, relays, lines, made_at, await self.accounts())
        return await asyncio.to_thread(build_report, parts)

    async def save_report(self, made_at: str, file: Path) -> None:
        """Write the report to a file that only this user may read.

        Raises:
            EnvironmentFaultError: `storage_error`.
        """
        await asyncio.to_thread(_write, file, await self.report(made_at))


def _versions() -> dict[str, str]:
    installed = {name: _version(name) for name in _PACKAGES}
    return {
        **{name: version for name, version in installed.items() if version},
        "Python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
    }


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _write(file: Path, text: str) -> None:
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
            opened.write(text)
    except OSError as err:
        raise EnvironmentFaultError(ErrorCode.STORAGE_ERROR, "the report file") from err
