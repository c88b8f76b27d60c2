"""The door `watch` without a core behind it."""

from pathlib import Path
from typing import TYPE_CHECKING

from marmot_desktop.domain.diagnostics import AccountFigures, AccountStanding, RelayHealth, RelayTraffic
from marmot_desktop.log_memory import LogMemory
from marmot_desktop.ui.doors.core_line import CoreLine
from marmot_desktop.ui.doors.watch import WatchDoor
from tests.helpers import ui_values as make

if TYPE_CHECKING:
    from tests.helpers.fake_actions import FakeActions


class _NoLine(CoreLine):
    """Leads nowhere; nothing here calls over it."""

    def __init__(self) -> None:
        """Nobody is at the other end."""


class FakeWatchDoor(WatchDoor):
    """Answers from a `FakeActions`; its log is a real `LogMemory`.

    Args:
        world: what was put in and what was asked.
    """

    def __init__(self, world: "FakeActions") -> None:
        self.world = world
        self.memory = LogMemory()
        super().__init__(_NoLine(), self.memory)
        status = make.relay_status()
        self.health: tuple[RelayHealth, ...] = (
            RelayHealth(status, RelayTraffic(status.url, 12, 340, 9_000, 410_000, 1, 0)),
        )
        self.standings: tuple[AccountStanding, ...] = ()
        self.counted = AccountFigures((("active", 1),), 0, 1, 1, (), 0, 7)

    async def relays(self) -> tuple[RelayHealth, ...]:
        await self.world.note("watch_relays")
        return self.health

    async def figures(self) -> AccountFigures:
        await self.world.note("figures")
        return self.counted

    async def accounts(self) -> tuple[AccountStanding, ...]:
        await self.world.note("watch_accounts")
        return self.standings

    async def report(self, made_at: str) -> str:
        await self.world.note("report", made_at)
        return f'{{"made_at": "{made_at}"}}\n'

    async def save_report(self, made_at: str, file: Path) -> None:
        await self.world.note("save_report", made_at, file)
