import asyncio
import socket as sockets
from typing import Final

import pytest

from marmot_desktop.nostr.transport import connection as connecting
from marmot_desktop.nostr.transport.backoff import LONGEST_RECONNECT_S, reconnect_delay_s
from marmot_desktop.nostr.transport.connection import RelayConnection
from marmot_desktop.nostr.transport.relay_state import ConnectionState
from marmot_desktop.nostr.types import RelayUrl
from tests.helpers.patience import PATIENCE_S
from tests.unit.nostr.people import signed
from tests.unit.nostr.transport.pools import Watcher, new_pool, within
from tests.unit.nostr.transport.scripted_relay import Peer, ScriptedRelay, behave

EVENT = signed(1, "x")

SOON_S: Final = 20.0
"""Where an attempt is not brought forward it comes after half a minute."""


def closed_port() -> RelayUrl:
    """Where nobody listens."""
    with sockets.socket() as free:
        free.bind(("127.0.0.1", 0))
        return RelayUrl(f"ws://127.0.0.1:{free.getsockname()[1]}")


async def test_a_connection_is_opened_and_its_states_are_told() -> None:
    watcher = Watcher()
    async with ScriptedRelay(behave) as relay, new_pool(watcher) as pool:
        connection = pool.connection(relay.url)
        assert not connection.is_connected
        link = await within(connection.link())
        assert link.is_open
        assert connection.is_connected
        assert await within(connection.link()) is link
    states = [state.state for state in watcher.states]
    assert states == [ConnectionState.CONNECTING, ConnectionState.CONNECTED, ConnectionState.IDLE]
    assert not connection.is_connected


async def test_who_waits_for_a_relay_that_is_not_there_hears_of_it_at_once() -> None:
    async with new_pool() as pool:
        with pytest.raises(ConnectionError):
            await within(pool.connection(closed_port()).link())


async def test_who_waits_brings_the_next_attempt_forward() -> None:
    watcher = Watcher()
    async with new_pool(watcher) as pool:
        connection = pool.connection(closed_port())
        connection._failures = 50
        with pytest.raises(ConnectionError):
            await within(connection.link())
        assert connection._retry_at - connection._failed_at > 20
        with pytest.raises(ConnectionError):
            await within(connection.link(), SOON_S)


async def test_a_relay_that_comes_back_is_found_again() -> None:
    watcher = Watcher()
    async with ScriptedRelay(behave) as relay, new_pool(watcher) as pool:
        connection = pool.connection(relay.url)
        await within(connection.link())
        await relay.stop()
        lost = await watcher.until_in(ConnectionState.WAITING)
        assert lost.last_error
        await watcher.until_in(ConnectionState.WAITING)
        await relay.start()
        back = await watcher.until_in(ConnectionState.CONNECTED)
        assert back.last_error == ""
        assert (await within(connection.publish(EVENT))).accepted


async def test_delays_grow_with_failures_and_a_change_of_network_forgets_them() -> None:
    watcher = Watcher()
    async with ScriptedRelay(behave) as relay, new_pool(watcher) as pool:
        await relay.stop()
        connection = pool.connection(relay.url)
        connection._failures = 50
        await watcher.until_in(ConnectionState.WAITING)
        assert connection._retry_at - connection._failed_at == reconnect_delay_s(51, 0.0)
        await relay.start()
        pool.reconnect_now()
        await within(watcher.until_in(ConnectionState.CONNECTED), SOON_S)
        assert connection._failures == 0


async def test_a_connection_that_lasted_begins_the_delays_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "STABLE_S", 0.0)
    watcher = Watcher()
    async with ScriptedRelay(behave) as relay, new_pool(watcher) as pool:
        connection = pool.connection(relay.url)
        connection._failures = 50
        await watcher.until_in(ConnectionState.CONNECTED)
        relay.peers[0].socket.transport.abort()
        await watcher.until_in(ConnectionState.WAITING)
        assert connection._failures == 1


async def test_a_relay_that_takes_connections_and_drops_them_is_tried_slower_and_slower() -> None:
    async def drop(peer: Peer) -> None:
        return

    watcher = Watcher()
    async with ScriptedRelay(drop) as relay, new_pool(watcher) as pool:
        connection = pool.connection(relay.url)
        for failures in (1, 2):
            await watcher.until_in(ConnectionState.WAITING)
            assert connection._failures == failures


async def test_an_answer_that_is_lost_with_the_connection_is_an_error() -> None:
    async def drop_after_event(peer: Peer) -> None:
        await peer.receive("EVENT")

    async with ScriptedRelay(drop_after_event) as relay, new_pool() as pool:
        with pytest.raises(ConnectionError):
            await within(pool.connection(relay.url).publish(EVENT))


async def test_a_dead_connection_is_cut_when_the_network_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "CHECK_S", PATIENCE_S)
    watcher = Watcher()
    async with ScriptedRelay(behave) as relay, new_pool(watcher) as pool:
        await within(pool.connection(relay.url).link())
        await watcher.until_in(ConnectionState.CONNECTED)
        pool.reconnect_now()
        assert (await within(pool.publish(EVENT, [relay.url])))[0].accepted
        relay.peers[0].socket.transport.pause_reading()
        monkeypatch.setattr(connecting, "CHECK_S", 0.05)
        pool.reconnect_now()
        await watcher.until_in(ConnectionState.WAITING)
        await watcher.until_in(ConnectionState.CONNECTED)
        assert len(relay.peers) == 2


async def test_without_a_network_a_relay_that_is_far_is_lost_at_once_and_tried_once_it_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connecting, "CUT_OFF_CHECK_S", 0.05)
    watcher = Watcher()
    async with ScriptedRelay(behave) as relay, new_pool(watcher) as pool:
        connection = pool.connection(relay.url)
        await within(connection.link())
        await watcher.until_in(ConnectionState.CONNECTED)
        relay.peers[0].socket.transport.pause_reading()
        pool.lose_network()
        lost = await watcher.until_in(ConnectionState.WAITING)
        assert lost.last_error == connecting.NO_NETWORK
        assert connection._retry_at - connection._failed_at == LONGEST_RECONNECT_S
        pool.reconnect_now()
        await watcher.until_in(ConnectionState.CONNECTED)
        assert len(relay.peers) == 2
        assert connection._delay_s() < LONGEST_RECONNECT_S


async def test_without_a_network_a_relay_that_is_near_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "CUT_OFF_CHECK_S", PATIENCE_S)
    watcher = Watcher()
    async with ScriptedRelay(behave) as relay, new_pool(watcher) as pool:
        connection = pool.connection(relay.url)
        await within(connection.link())
        await within(connection.cut_off())
        assert (await within(pool.publish(EVENT, [relay.url])))[0].accepted
        assert len(relay.peers) == 1
        assert connection._delay_s() < LONGEST_RECONNECT_S


async def test_without_a_network_what_waits_for_its_next_attempt_rests() -> None:
    watcher = Watcher()
    async with ScriptedRelay(behave) as relay, new_pool(watcher) as pool:
        await relay.stop()
        connection = pool.connection(relay.url)
        await watcher.until_in(ConnectionState.WAITING)
        await connection.cut_off()
        assert connection._retry_at - connection._failed_at >= LONGEST_RECONNECT_S
        await relay.start()
        pool.reconnect_now()
        await within(watcher.until_in(ConnectionState.CONNECTED), SOON_S)


async def test_an_attempt_over_the_network_that_was_is_given_up_for_a_new_one() -> None:
    watcher = Watcher()
    async with ScriptedRelay(behave) as relay, new_pool(watcher) as pool:
        # Whoever listens here takes the connection and never says a word, as a network that has gone does.
        silent: asyncio.Queue[asyncio.StreamWriter] = asyncio.Queue()

        async def swallow(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await silent.put(writer)

        port = int(relay.url.rpartition(":")[2].strip("/"))
        await relay.stop()
        deaf = await asyncio.start_server(swallow, "127.0.0.1", port)
        connection = pool.connection(relay.url)
        taken = await within(silent.get())
        deaf.close()
        await relay.start()
        assert connection.state.state is ConnectionState.CONNECTING
        pool.reconnect_now()
        pool.reconnect_now()
        await within(watcher.until_in(ConnectionState.CONNECTED))
        taken.close()


async def test_a_page_is_asked_for_on_an_open_link_only() -> None:
    class Nobody:
        async def take(self, events: object) -> None: ...

        async def ended(self) -> None: ...

        async def interrupted(self, known_until: object) -> None: ...

    async with new_pool() as pool:
        connection = pool.connection(closed_port())
        with pytest.raises(ConnectionError):
            await connection.ask_once((), Nobody())
        request = await connection.ask_lasting((), Nobody())
        assert not connection.is_idle
        await connection.rest(request)
        await connection.allow_auth()
        await connection.check_alive()
        await connection.end(request)
        assert connection.is_idle


async def test_a_cancelled_wait_leaves_nothing_behind() -> None:
    async with new_pool() as pool:
        connection: RelayConnection = pool.connection(closed_port())
        async with asyncio.TaskGroup() as tasks:
            waiting = tasks.create_task(connection.link())
            await asyncio.sleep(0)
            waiting.cancel()
        assert connection.is_idle
