"""Notifications: from an event's way onto the socket to the desktop's service; the writer is a process of its own, wall."""

import asyncio
import json
import os
import re
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from unittest.mock import patch

from benchmarks.disk import work_folder
from benchmarks.figure import Figure
from benchmarks.profile import Profile
from benchmarks.relay_process import our_command, running
from benchmarks.talk import WARM_UP, meet, start
from marmot_desktop.clock import SystemClock
from marmot_desktop.launch import open_desk
from marmot_desktop.notification_bus import NotificationBus
from marmot_desktop.notification_port import FreedesktopServer
from marmot_desktop.ui.notification_words import QtNotificationWords
from tests.helpers.notification_daemon import NotificationDaemon
from tests.helpers.notifying import notice
from tests.helpers.session_bus import SessionBus

MESSAGES: Final = 100
PAUSE_S: Final = 0.3
"""The desktop is told at most four times a second; what is measured is the first word, not the rest between two."""
MEDIAN_MS: Final = 100.0
TIMEOUT_S: Final = 180.0
_NUMBER: Final = re.compile(r"message (\d+)\Z")


async def bare_calls(address: str, daemon: NotificationDaemon) -> list[float]:
    """How long a Notify alone takes to the same service, in seconds."""
    server, times = FreedesktopServer(NotificationBus(SystemClock(), address)), []
    for number in range(MESSAGES):
        asked = time.perf_counter()
        await server.show(notice(body=f"bare {number}"))
        times.append(daemon.history[-1].at - asked)
    await server.stop()
    daemon.screen.clear()
    daemon.history.clear()
    return times


async def measure(folder: Path, address: str) -> tuple[list[float], list[float]]:
    """From the socket to the screen for each message, and of calls alone; in seconds."""
    async with running(our_command(folder)) as relay, NotificationDaemon(address) as daemon:
        bare = await bare_calls(address, daemon)
        one, other = Profile(folder / "one", relay.url), Profile(folder / "other", relay.url)
        for profile in (one, other):
            await profile.create(profile.folder.name)
        await meet(one, other)
        async with open_desk(other.config, other.paths, words=QtNotificationWords()) as desk:
            (account,) = await desk.accounts.list()
            await desk.sign_in(account.pubkey)
            speaker = await start("say", one, relay.url, MESSAGES, PAUSE_S)
            told, _ = await asyncio.wait_for(speaker.communicate(), TIMEOUT_S)
            last = f"message {WARM_UP + MESSAGES - 1}"
            await daemon.until(lambda each: each.history and each.history[-1].body.endswith(last))
            said = json.loads(told)
            shown = {f"message {found[1]}": each.at for each in daemon.history if (found := _NUMBER.search(each.body))}
    return [shown[text] - times[2] for text, times in said.items() if text in shown], bare


def figures() -> Iterator[Figure]:
    """What `make bench` prints."""
    with work_folder() as folder, SessionBus(folder / "bus") as bus, patch.dict(os.environ, bus.environment()):
        told, bare = asyncio.run(measure(folder, bus.address))
    floor, beside = statistics.median(bare) * 1000, "Notify alone"
    yield Figure(
        "event to notification, median", statistics.median(told) * 1000, "ms", "lower", floor, beside, MEDIAN_MS
    )
    yield Figure("event to notification, 95 of 100", statistics.quantiles(told, n=20)[18] * 1000, "ms", "lower")
    yield Figure("notifications that were shown by themselves", len(told) / MESSAGES * 100, "%", "higher")
