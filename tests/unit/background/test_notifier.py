"""Between what happens and what the desktop is told; the stories over a real relay are in `tests/scenarios`."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from marmot_desktop.background import notifier as module
from marmot_desktop.background.notifier import Notifier
from marmot_desktop.background.runtime import running
from marmot_desktop.domain.chat import SyncState, SyncStatus
from marmot_desktop.domain.facts import NotificationSettingsChanged, SecurityNoticed, SyncChanged
from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.services.notification_answers import NotificationAnswers
from marmot_desktop.services.notification_desk import NotificationDesk
from tests.helpers.notifying import Desktop, desk_of, desktop
from tests.helpers.two_accounts import Pair, facts_of


@dataclass
class Told:
    """Bob is told by his desktop.

    Args:
        pair: Alice writes.
        desk: decides.
        both: ends of the bus.
        group: that they share.
        key: of it, in Bob's store.
    """

    pair: Pair
    desk: NotificationDesk
    both: Desktop
    group: NostrGroupId
    key: int

    def sync(self, state: SyncState, key: int | None = None) -> None:
        """Bob's group is as far as this."""
        status = SyncStatus(self.group, key or self.key, state, 0, 0)
        self.pair.bob.hub.publish(self.pair.bob.session.me, SyncChanged(status))

    async def says(self, *texts: str) -> None:
        """Alice writes; all of it comes in one go."""
        for text in texts:
            await self.pair.alice.say(self.group, text)
        await self.pair.bob.sync()


@asynccontextmanager
async def notified(pair: Pair, folder: Path) -> AsyncIterator[Told]:
    """A group, and a notifier at work on Bob's side."""
    group = await pair.meet()
    bob = pair.bob
    async with desktop(folder / "desktop", bob.clock) as both:
        desk = desk_of(bob, both.server)
        answers = NotificationAnswers(bob.hub, desk, lambda _: bob.services)
        key = (await bob.services.groups.get(group)).key
        async with running((Notifier(bob.hub, desk, answers, bob.clock),), bob.clock.monotonic):
            while bob.hub.subscriber_count < 2:
                await desk.choices.get()
            told = Told(pair, desk, both, group, key)
            told.sync(SyncState.LIVE)
            yield told


async def test_a_burst_is_told_in_few_words(pair: Pair, tmp_path: Path) -> None:
    async with notified(pair, tmp_path) as told:
        await told.says(*[f"number {number}" for number in range(12)])
        await told.both.daemon.one("number 11")
        assert len(told.both.daemon.history) <= 3


async def test_history_waits_for_its_end(pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "HISTORY_REST_S", 0.0)
    async with notified(pair, tmp_path) as told:
        told.sync(SyncState.CATCHING_UP)
        await told.says("one", "two")
        assert "2 new messages" in (await told.both.daemon.one("two")).body


async def test_what_is_read_while_it_is_on_its_way_does_not_stay(pair: Pair, tmp_path: Path) -> None:
    async with notified(pair, tmp_path) as told:
        for number in range(5):
            await told.says(f"number {number}")
            await told.pair.bob.services.chat_marks.mark_read(told.group)
        await told.pair.bob.services.chat_marks.mark_read(told.group)
        await told.desk.recheck(told.pair.bob.session.me)
        await told.both.daemon.empty()


async def test_the_end_of_a_pause_is_told(pair: Pair, tmp_path: Path) -> None:
    async with notified(pair, tmp_path) as told:
        await told.desk.choices.pause_until(pair.clock.now() + 3_600)
        pair.clock.advance(3_600)
        # Anything that happens lets it look at the clock; else its own timer does.
        await told.desk.choices.change((await told.desk.choices.get()).__class__(sound=False))
        await pair.bob.wait_for(
            lambda fact: isinstance(fact, NotificationSettingsChanged) and fact.settings.paused_until is None
        )
        assert list(facts_of(pair.bob, NotificationSettingsChanged))


async def test_security_is_told_and_a_bad_moment_ends_nothing(pair: Pair, tmp_path: Path) -> None:
    async with notified(pair, tmp_path) as told:
        me = pair.bob.session.me
        await pair.bob.session.close()
        pair.bob.hub.publish(me, SecurityNoticed(ErrorCode.FORK_DETECTED, told.group, None))
        pair.bob.hub.publish(me, SecurityNoticed(ErrorCode.FORK_DETECTED, None, None))
        await told.both.daemon.one("Security notice")
