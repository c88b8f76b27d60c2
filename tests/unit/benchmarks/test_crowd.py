"""The crowd writes what a real receiver reads, message for message and epoch for epoch."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from benchmarks.crowd import Crowd, frames, join_crowd
from marmot_desktop.nostr.event import Event, check_event
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.ingest import apply_group_events
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import RELAY, Pair, two_accounts


@pytest.fixture
async def pair(tmp_path: Path) -> AsyncIterator[Pair]:
    async with two_accounts(tmp_path) as both:
        yield both


async def test_a_receiver_reads_all_that_a_crowd_has_said_over_several_epochs(pair: Pair) -> None:
    session = pair.bob.session
    now = Timestamp(pair.clock.now() - 60)
    package = await session.run(lambda turn: turn.engine.generate_key_package(now=now, last_resort=False))
    crowd = Crowd(session.me, package.content, size=5, relays=[RelayUrl(RELAY)], now=now, speakers=3)
    events = crowd.chat(12, now, commits=3)
    for event in events:
        check_event(event)
    assert 15 == len(events) == len(frames(events))

    def read(turn: Turn, arrived: Sequence[Event]) -> tuple[int, str, list[str]]:
        key = join_crowd(turn, crowd.welcome, package.private, now)
        apply_group_events(turn, arrived)
        row = turn.tx.groups.row(key)
        return row.epoch, row.name, [message.text for message in turn.tx.messages.page(key, 100)]

    epoch, name, texts = await session.run(read, events)
    assert (4, "Tide 11", 12) == (epoch, name, len(texts))
    assert texts[0].endswith("11")
