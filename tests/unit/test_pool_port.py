"""The pool as services see it, over a real relay."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from marmot_desktop.clock import SystemClock
from marmot_desktop.domain.relay import RelayConnectionState
from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.transport.pool import RelayPool
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.pool_port import PoolPort
from marmot_desktop.services.ports import ArrivedEvents, Receipt, StoredEventsEnd
from tests.helpers.in_process_relay import in_process_relay
from tests.helpers.patience import PATIENCE_S

ME = SecretKey(bytes(31) + b"\x05")  # a throw-away key
NOTE = 1
NOBODY = RelayUrl("ws://127.0.0.1:1")


def note(text: str) -> Event:
    now = Timestamp(SystemClock().now())
    return sign_event(UnsignedEvent(ME.public, now, NOTE, (), text), ME, aux=bytes(32))


async def no_answer(relay: RelayUrl, challenge: str) -> Event | None:
    return None


@asynccontextmanager
async def port_to(tmp_path: Path) -> AsyncIterator[tuple[PoolPort, RelayUrl]]:
    clock = SystemClock()
    async with (
        in_process_relay(tmp_path / "relay.db", clock) as relay,
        RelayPool(clock, no_answer, jitter=lambda: 0.0) as pool,
    ):
        yield PoolPort(pool), RelayUrl(relay.url)


async def test_what_is_published_is_fetched_and_told_by_whom_it_was_taken(tmp_path: Path) -> None:
    heard: list[Receipt] = []
    async with port_to(tmp_path) as (port, relay):
        event = note("hello")
        receipts = await port.publish(event, [relay, NOBODY], timeout_s=PATIENCE_S, on_receipt=heard.append)
        assert {receipt.relay: receipt.accepted for receipt in receipts} == {relay: True, NOBODY: False}
        assert set(heard) == set(receipts)
        found = await port.fetch([relay], [Filter(kinds=(NOTE,))])
        assert (found.events, found.answered, found.failed) == ((event,), (relay,), ())
        assert port.is_connected([relay])
        assert not port.is_connected([NOBODY])
        assert RelayConnectionState.CONNECTED in {status.state for status in port.statuses() if status.url == relay}


async def test_when_the_network_comes_back_every_relay_is_tried_at_once(tmp_path: Path) -> None:
    async with port_to(tmp_path) as (port, relay):
        assert (await port.probe(relay)).state is RelayConnectionState.CONNECTED
        port.lose_network()
        port.wake()
        assert (await port.publish(note("still there"), [relay], timeout_s=PATIENCE_S))[0].accepted


async def test_a_stream_brings_what_is_stored_its_end_and_what_comes_live(tmp_path: Path) -> None:
    async with port_to(tmp_path) as (port, relay):
        first, second = note("stored"), note("live")
        await port.publish(first, [relay])
        stream = port.subscribe("notes", [(relay, (Filter(kinds=(NOTE,)),))])
        arrivals = aiter(stream)
        stored = await anext(arrivals)
        assert isinstance(stored, ArrivedEvents)
        assert (stored.events, stored.stored) == ((first,), True)
        assert isinstance(await anext(arrivals), StoredEventsEnd)
        await port.publish(second, [relay])
        live = await anext(arrivals)
        assert isinstance(live, ArrivedEvents)
        assert (live.events, live.stored) == ((second,), False)
        await stream.close()


async def test_what_a_relay_says_of_itself_is_passed_on(tmp_path: Path) -> None:
    async with port_to(tmp_path) as (port, relay):
        assert await port.concerns(relay) == ()
        largest = await port.max_message_bytes(relay)
        assert largest is not None
        assert largest > 0
        assert (await port.probe(relay)).state is RelayConnectionState.CONNECTED
        assert await port.concerns(NOBODY) == ()
        said = await port.document(relay)
        assert said.url == relay
        assert said.software
        assert 1 in said.nips
        with pytest.raises(EnvironmentFaultError):
            await port.document(NOBODY)


async def test_what_has_gone_over_a_relay_is_passed_on(tmp_path: Path) -> None:
    async with port_to(tmp_path) as (port, relay):
        await port.publish(note("hello"), [relay, NOBODY], timeout_s=PATIENCE_S)
        traffic = {each.url: each for each in port.traffic()}
        assert traffic[relay].connections == 1
        assert traffic[relay].sent_bytes > 100
        assert traffic[NOBODY].failures >= 1
        assert await port.max_message_bytes(NOBODY) is None
