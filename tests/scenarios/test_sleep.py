"""The machine sleeps, and its connections die without a word: what was missed is there soon after it is awake again."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from marmot_desktop.domain.facts import Published, RelayChanged
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.machine import sleep_watcher
from tests.helpers.local_relay import RelayProcess
from tests.helpers.login_manager import LoginManager
from tests.helpers.patience import PATIENCE_S
from tests.helpers.session_bus import SessionBus
from tests.helpers.two_desks import Person, meet

PING_S = 35.0
"""Without being told, a connection that has died is found out after this long."""


async def test_after_a_sleep_dead_connections_are_found_out_and_made_anew(
    tmp_path: Path, session_bus: SessionBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", session_bus.address)
    monkeypatch.setattr(sleep_watcher, "START_AFTER_S", 0.0)
    async with RelayProcess(tmp_path / "relay.db") as relay, LoginManager(session_bus.address) as logind:
        alice, bob = Person("Alice", tmp_path / "alice", relay.url), Person("Bob", tmp_path / "bob", relay.url)
        async with alice.at_desk(), bob.at_desk():
            group = await meet(alice, bob)
            states: asyncio.Queue[RelayConnectionState] = asyncio.Queue()
            me = alice.me

            def listen(told: Published) -> None:
                if isinstance(told.fact, RelayChanged) and told.account == me:
                    states.put_nowait(told.fact.status.state)

            unsubscribe = alice.desk.hub.subscribe(listen)

            async def until(wanted: RelayConnectionState, within_s: float = PATIENCE_S) -> None:
                async with asyncio.timeout(within_s):
                    while await states.get() is not wanted:
                        pass

            # A process that stands still is a network that has gone: the connection is open and nobody answers.
            os.kill(relay.pid, signal.SIGSTOP)
            try:
                await logind.sleep()
                await logind.wake()
                await until(RelayConnectionState.WAITING, PING_S - 10)
            finally:
                os.kill(relay.pid, signal.SIGCONT)
            await until(RelayConnectionState.CONNECTED)
            unsubscribe()
            await bob.says(group, "Good morning")
            await alice.hears("Good morning")
