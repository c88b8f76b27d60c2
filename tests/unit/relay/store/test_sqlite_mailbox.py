"""The mailbox on the writing thread of the store."""

from pathlib import Path

from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.relay.gateway.welcomes import Deposit, DepositResult, FetchResult, WelcomeBox
from marmot_desktop.relay.store.sqlite import SqliteStore
from tests.helpers.fake_clock import FakeClock
from tests.helpers.relay_events import BOB, NOW

WELCOME = EventId(b"\x01" * 32)


async def test_a_welcome_survives_a_restart_and_is_fetched_once(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "relay.db", FakeClock(), query_threads=1, max_query_s=1)
    assert (
        await store.mailbox.deposit(Deposit(WELCOME, BOB, None, Timestamp(NOW), b'{"a":1}'), now=NOW)
        is DepositResult.CREATED
    )
    await store.close()
    store = SqliteStore.open(tmp_path / "relay.db", FakeClock(), query_threads=1, max_query_s=1)
    box: WelcomeBox = store.mailbox
    assert [WELCOME] == [each.id for each in await box.list_waiting(BOB, now=NOW)]
    fetched = await box.fetch(WELCOME, BOB, now=NOW)
    assert (fetched.result, fetched.json) == (FetchResult.FETCHED, b'{"a":1}')
    assert (await box.fetch(WELCOME, BOB, now=NOW)).result is FetchResult.GONE
    await store.close()
