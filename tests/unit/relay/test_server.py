"""The relay as one object: it begins, serves, and ends without losing what it accepted."""

import asyncio
import contextlib
import socket
import sqlite3
from pathlib import Path

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.config import ConnectionLimits, RelayConfig
from marmot_desktop.relay.errors import ListenError
from marmot_desktop.relay.server import RelayServer, find_own_urls
from marmot_desktop.relay.store.ports import Outcome, StoreResult
from marmot_desktop.relay.store.sqlite import SqliteStore
from marmot_desktop.relay.websocket_connection import WebSocketConnection
from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import in_process_relay
from tests.helpers.patience import PATIENCE_S
from tests.helpers.raw_client import RawKey, raw_client
from tests.helpers.relay_events import NOW, make_event

KEY = RawKey(1)


def count_rows(database: Path) -> int:
    connection = sqlite3.connect(database)
    (count,) = connection.execute("SELECT count(*) FROM event").fetchone()
    connection.close()
    return int(count)


async def test_stopping_settles_what_was_sent_says_good_bye_and_leaves_no_task(
    tmp_path: Path, fake_clock: FakeClock
) -> None:
    before = asyncio.all_tasks()
    events = [KEY.sign(1, str(number), created_at=NOW) for number in range(200)]
    answers = []
    async with in_process_relay(tmp_path / "relay.db", fake_clock) as relay:
        context = raw_client(relay.url)
        client = await context.__aenter__()
        for event in events:
            await client.send("EVENT", event)
        answers.append(await client.receive())
        relay.server.stop()
        with contextlib.suppress(ConnectionClosed):
            while True:
                answers.append(await client.receive())
        assert client.socket.close_code == 1001
        await context.__aexit__(None, None, None)
    assert before == asyncio.all_tasks()
    accepted = {answer[1] for answer in answers if answer[0] == "OK" and answer[2]}
    assert accepted
    async with in_process_relay(tmp_path / "relay.db", fake_clock) as relay, raw_client(relay.url) as client:
        assert accepted <= set(await client.fetch_ids({}))


async def test_a_connection_that_is_no_websocket_yet_does_not_keep_the_relay(
    tmp_path: Path, fake_clock: FakeClock
) -> None:
    limits = ConnectionLimits(request_timeout_s=600)
    async with (
        asyncio.timeout(PATIENCE_S),
        in_process_relay(tmp_path / "relay.db", fake_clock, connections=limits) as relay,
    ):
        reader, writer = await asyncio.open_connection("127.0.0.1", relay.port)
        writer.write(b"GET / HT")
        await writer.drain()
    with contextlib.suppress(ConnectionResetError):
        assert await reader.read() == b""
    writer.close()


async def test_a_port_that_is_taken_is_an_error(tmp_path: Path, fake_clock: FakeClock) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        config = RelayConfig("127.0.0.1", taken.getsockname()[1], str(tmp_path / "relay.db"))
        store = SqliteStore.open(tmp_path / "relay.db", fake_clock, query_threads=1, max_query_s=1)
        with pytest.raises(ListenError):
            await RelayServer(config, store, store.stock, store.mailbox, fake_clock).run(lambda port: None)
        await store.close()


async def test_expired_events_are_removed_from_the_file(tmp_path: Path, fake_clock: FakeClock) -> None:
    async with in_process_relay(tmp_path / "relay.db", fake_clock) as relay, raw_client(relay.url) as client:
        await client.publish(KEY.sign(tags=[["expiration", str(NOW + 5)]], created_at=NOW))
    fake_clock.advance(5)
    async with in_process_relay(tmp_path / "relay.db", fake_clock, sweep_interval_s=0.01):
        async with asyncio.timeout(PATIENCE_S):
            while await asyncio.to_thread(count_rows, tmp_path / "relay.db"):
                pass


def test_an_event_that_expired_before_its_commit_is_not_pushed(
    tmp_path: Path, fake_clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = make_event(tags=[["expiration", str(NOW + 5)]])
    store = SqliteStore.open(tmp_path / "relay.db", fake_clock, query_threads=1, max_query_s=1)
    server = RelayServer(
        RelayConfig("127.0.0.1", 0, str(tmp_path / "relay.db")), store, store.stock, store.mailbox, fake_clock
    )
    pushed: list[int] = []
    monkeypatch.setattr(server._subscriptions, "push", lambda _event, _json, position, **_: pushed.append(position))
    server._push(event, b"", Outcome(StoreResult.STORED, 1))
    fake_clock.advance(5)
    server._push(event, b"", Outcome(StoreResult.STORED, 2))
    assert pushed == [1]
    store._shut_down()


def test_without_public_addresses_the_relay_answers_to_this_machine_only() -> None:
    expected = {"ws://127.0.0.1:7447", "ws://localhost:7447", "ws://[::1]:7447"}
    assert expected == set(find_own_urls((), 7447))
    assert ("wss://relay.example",) == find_own_urls((RelayUrl("wss://relay.example"),), 7447)


async def test_every_connection_is_looked_after(
    tmp_path: Path, fake_clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dead peers are found although they say nothing."""
    looked_after = asyncio.Event()
    monkeypatch.setattr("marmot_desktop.relay.server._ALIVE_CHECK_S", 0.01)
    monkeypatch.setattr(WebSocketConnection, "check_alive", lambda _self, _now: looked_after.set())
    async with (
        asyncio.timeout(PATIENCE_S),
        in_process_relay(tmp_path / "relay.db", fake_clock) as relay,
        raw_client(relay.url),
    ):
        await looked_after.wait()


async def test_a_client_that_does_not_hang_up_does_not_keep_the_relay(tmp_path: Path, fake_clock: FakeClock) -> None:
    limits = ConnectionLimits(close_timeout_s=0.1)
    async with (
        asyncio.timeout(PATIENCE_S),
        in_process_relay(tmp_path / "relay.db", fake_clock, connections=limits) as relay,
    ):
        client = await connect(relay.url, close_timeout=0.1)
        client.transport.pause_reading()
    await client.close()
