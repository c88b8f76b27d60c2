"""Lets people go who have proposed to leave, after a random delay, and renews our own proposal when an epoch has passed."""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.domain.facts import GroupChanged, LeaveProposed, Published
from marmot_desktop.errors import MarmotDesktopError
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.services.hub import Hub
from marmot_desktop.services.leaving import LeaveService

log = logging.getLogger(__name__)

RETRY_S: Final = 30.0


class LeaveCommitter:
    """Does what leaving needs of those who stay, and of us when we leave.

    Args:
        me: the account.
        leaving: knows who waits.
        hub: tells of proposals and of new epochs.
        jitter: 0 to 1; which part of the longest delay to wait.
    """

    name = "leave committer"

    def __init__(self, me: PubKey, leaving: LeaveService, hub: Hub, jitter: Callable[[], float]) -> None:
        self._me = me
        self._leaving = leaving
        self._hub = hub
        self._jitter = jitter
        self._wake = asyncio.Event()
        self._epochs: dict[int, tuple[int, GroupState]] = {}

    async def run(self) -> None:
        """Work until cancelled."""
        unsubscribe = self._hub.subscribe(self._on_fact)
        try:
            while True:
                self._wake.clear()
                done = await self._look()
                try:
                    async with asyncio.timeout(None if done else RETRY_S):
                        await self._wake.wait()
                except TimeoutError:
                    log.debug("leaving is looked at again")
        finally:
            unsubscribe()

    def _on_fact(self, published: Published) -> None:
        if published.account != self._me:
            return
        match published.fact:
            case LeaveProposed():
                self._wake.set()
            case GroupChanged(group, rolled_back):
                # Every message changes its group; only a new epoch bears on proposals.
                standing = (group.epoch, group.state)
                if rolled_back or self._epochs.get(group.key) != standing:
                    self._epochs[group.key] = standing
                    self._wake.set()
            case _:
                pass

    async def _look(self) -> bool:
        """Do what is due; False if something is to be tried again."""
        await self._leaving.renew()
        done = True
        for duty in await self._leaving.duties():
            await asyncio.sleep(duty.longest_delay_s * self._jitter())
            try:
                await self._leaving.commit(duty)
            except MarmotDesktopError as err:
                log.info("a leaving has to wait: %s", err.code.value)
                done = False
        return done
