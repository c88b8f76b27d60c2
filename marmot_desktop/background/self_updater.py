"""Renews our leaf after each join and weekly: only in groups that have caught up, after a random wait, until it succeeds."""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.domain.chat import SyncState, SyncStatus
from marmot_desktop.domain.facts import GroupJoined, Published, SyncChanged
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.self_updates import SelfUpdateDuty, SelfUpdateService, random_wait_s
from marmot_desktop.services.sync import SyncService

log = logging.getLogger(__name__)

LONGEST_REST_S: Final = 300.0
"""Looks at least this often: wall time may jump, a machine may have slept."""
LONGEST_RETRY_S: Final = 600.0
ALARM_AGAIN_S: Final = 86_400
CALM_S: Final = 5
"""Somebody else's commit is so long ago before we make ours."""
MOST_STEPS_ASIDE: Final = 3
"""How often we wait anew because somebody else's commit came first."""


class SelfUpdater:
    """Does the self-updates of an account.

    Args:
        me: the account.
        self_updates: knows what is due.
        sync: which groups have caught up.
        hub: tells of joins and of catching up.
        clock: wall time.
        jitter: 0 to 1; spreads the members of a group.
        delays: false to wait for nothing, as tests of other programs want it.
    """

    name = "self-updater"

    def __init__(
        self,
        me: PubKey,
        self_updates: SelfUpdateService,
        sync: SyncService,
        hub: Hub,
        clock: Clock,
        jitter: Callable[[], float],
        *,
        delays: bool = True,
    ) -> None:
        self._me = me
        self._self_updates = self_updates
        self._sync = sync
        self._hub = hub
        self._clock = clock
        self._jitter = jitter
        self._delays = delays
        self._wake = asyncio.Event()
        self._states: dict[int, SyncState] = {}
        self._ready_at: dict[int, float] = {}
        self._epochs: dict[int, int] = {}
        self._moved_at: dict[int, int] = {}
        self._stepped_aside: dict[int, int] = {}
        self._failures: dict[int, int] = {}
        self._alarmed_at: dict[int, int] = {}

    async def run(self) -> None:
        """Work until cancelled."""
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            for status in self._sync.told():
                self._note(status)
            while True:
                self._wake.clear()
                rest_s = await self._look()
                try:
                    async with asyncio.timeout(rest_s):
                        await self._wake.wait()
                except TimeoutError:
                    log.debug("self-updates are looked at again")
        finally:
            unsubscribe()

    def _on_fact(self, published: Published) -> None:
        if published.account != self._me:
            return
        match published.fact:
            case SyncChanged(status):
                self._note(status)
                self._wake.set()
            case GroupJoined(group, _):
                # A group we had left and are in again: it catches up once more.
                self._ready_at.pop(group.key, None)
                self._wake.set()
            case _:
                pass

    def _note(self, status: SyncStatus) -> None:
        if self._states.get(status.group_key) is not status.state:
            self._ready_at.pop(status.group_key, None)
        self._states[status.group_key] = status.state

    async def _look(self) -> float:
        """Do what is due; how long nothing else will be."""
        rest_s = LONGEST_REST_S
        for duty in await self._self_updates.duties():
            await self._warn(duty)
            if not self._has_caught_up(duty):
                continue
            left_s = self._wait_left(duty)
            if left_s <= 0 and not await self._renew(duty):
                left_s = self._wait_left(duty)
            if left_s > 0:
                rest_s = min(rest_s, left_s)
        return rest_s

    async def _warn(self, duty: SelfUpdateDuty) -> None:
        if duty.alarm is None:
            self._alarmed_at.pop(duty.group_key, None)
        elif self._clock.now() >= self._alarmed_at.get(duty.group_key, 0) + ALARM_AGAIN_S:
            self._alarmed_at[duty.group_key] = self._clock.now()
            await self._self_updates.warn(duty)

    def _has_caught_up(self, duty: SelfUpdateDuty) -> bool:
        """Anybody can send what nobody can read: when a leaf is late, such rubbish does not hold it up any longer."""
        state = self._states.get(duty.group_key)
        return state is SyncState.LIVE or (state is SyncState.NEEDS_ATTENTION and duty.alarm is not None)

    def _wait_left(self, duty: SelfUpdateDuty) -> float:
        """Seconds until a group may be committed to: the random wait after catching up, and the date it is due."""
        now, key = self._clock.now(), duty.group_key
        if self._epochs.get(key, duty.epoch) != duty.epoch:
            self._moved_at[key] = now
        self._epochs[key] = duty.epoch
        ready_at = self._ready_at.setdefault(key, now + self._delay_s())
        if max(duty.due, ready_at) <= now and self._steps_aside(key, now):
            ready_at = self._ready_at[key] = now + self._delay_s()
        return max(duty.due, ready_at) - now

    def _steps_aside(self, key: int, now: int) -> bool:
        """Whether somebody has committed just now: so do others, who waited as we did."""
        steps = self._stepped_aside.get(key, 0)
        if now >= self._moved_at.get(key, 0) + CALM_S or steps >= MOST_STEPS_ASIDE:
            return False
        self._stepped_aside[key] = steps + 1
        return True

    async def _renew(self, duty: SelfUpdateDuty) -> bool:
        key = duty.group_key
        if await self._self_updates.renew(duty):
            self._failures.pop(key, None)
            self._stepped_aside.pop(key, None)
            return True
        self._failures[key] = self._failures.get(key, 0) + 1
        retry_s = min(LONGEST_RETRY_S, self._delay_s() * self._failures[key])
        self._ready_at[key] = self._clock.now() + max(1.0, retry_s)
        return False

    def _delay_s(self) -> float:
        return random_wait_s(self._jitter()) if self._delays else 0.0
