"""Tests of `marmot_desktop.ui.doors.watch`: figures, log lines, and a report in a file of one's own."""

import io
import json
import logging
import stat
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from marmot_desktop.domain.account import Account
from marmot_desktop.domain.diagnostics import AccountFigures, RelayHealth, RelayTraffic
from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.log import set_up_logging
from marmot_desktop.log_memory import LogMemory
from marmot_desktop.services.account_services import AccountServices
from marmot_desktop.ui.doors.core_line import CoreLine
from marmot_desktop.ui.doors.watch import WatchDoor
from tests.helpers import ui_values as make

FIGURES = AccountFigures((("active", 2),), 0, 0, 1, (), 0, 7)
HEALTH = (RelayHealth(make.relay_status(), RelayTraffic(make.RELAY, sent=3)),)

log = logging.getLogger("marmot_desktop.unit")


class _Profile:
    """A profile without accounts, as far as a survey asks for them."""

    async def list(self) -> tuple[Account, ...]:
        return ()


class ShortLine(CoreLine):
    """A line to services that are right here."""

    def __init__(self) -> None:
        self._desk = SimpleNamespace(accounts=_Profile())

        async def figures() -> AccountFigures:
            return FIGURES

        async def relays() -> tuple[RelayHealth, ...]:
            return HEALTH

        self.services: Any = SimpleNamespace(diagnostics=SimpleNamespace(figures=figures, relays=relays))

    @property
    def desk(self) -> Any:
        return self._desk

    async def call(self, work: Coroutine[Any, Any, Any]) -> Any:
        return await work

    async def ask(self, ask: Callable[[AccountServices], Coroutine[Any, Any, Any]]) -> Any:
        return await ask(self.services)


@pytest.fixture
def door() -> Iterator[WatchDoor]:
    memory = LogMemory()
    set_up_logging(logging.DEBUG, stream=io.StringIO(), memory=memory)
    yield WatchDoor(ShortLine(), memory)
    set_up_logging(logging.DEBUG, stream=io.StringIO())


async def test_figures_and_relays_come_from_the_core(door: WatchDoor) -> None:
    assert await door.figures() == FIGURES
    assert await door.relays() == HEALTH


def test_log_lines_are_read_and_heard_of(door: WatchDoor) -> None:
    heard: list[int] = []
    end = door.listen_to_log(lambda: heard.append(1))
    log.info("one")
    end()
    (line,) = door.log_lines()
    assert heard == [1]
    assert door.log_lines(after=line.number) == ()


async def test_a_report_says_versions_figures_relays_and_the_last_lines(door: WatchDoor) -> None:
    log.info("a relay was connected")
    report = json.loads(await door.report("2026-01-01 00:00"))
    assert report["versions"]["PySide6-Essentials"]
    assert report["account"]["groups"] == [["active", 2]]
    assert report["relays"][0]["sent"] == 3
    assert report["accounts"] == []
    assert report["log"][-1].endswith("a relay was connected")


async def test_a_report_goes_into_a_file_that_nobody_else_reads(door: WatchDoor, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    await door.save_report("now", file)
    assert json.loads(file.read_text())["made_at"] == "now"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(EnvironmentFaultError):
        await door.save_report("now", tmp_path / "nowhere" / "report.json")
