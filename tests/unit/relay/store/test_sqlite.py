"""The embedded store: durable, ordered, and unharmed by what it is given."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.relay.errors import (
    QueryTimeoutError,
    StoreCorruptError,
    StoreError,
    StoreInUseError,
    StoreTooNewError,
)
from marmot_desktop.relay.store.ports import Reader, StoreResult
from marmot_desktop.relay.store.sqlite import SqliteStore
from tests.helpers.fake_clock import FakeClock
from tests.helpers.relay_events import ALICE, BOB, NOW, make_event, make_incoming

STRANGER = Reader(frozenset())


def open_store(path: Path) -> SqliteStore:
    return SqliteStore.open(path, FakeClock(), query_threads=2, max_query_s=10)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    store = open_store(tmp_path / "relay.db")
    yield store
    await store.close()


async def add(store: SqliteStore, *events: Event) -> None:
    outcomes = await store.add([make_incoming(event) for event in events])
    assert {StoreResult.STORED} == {outcome.result for outcome in outcomes}


async def fetch(store: SqliteStore, *filters: Filter, reader: Reader = STRANGER, now: int = NOW) -> list[Event]:
    found = await store.find(filters, reader, now=now, max_results=100)
    jsons, used = await store.read(found.keys, max_bytes=10**9)
    assert len(found.keys) == used
    return [parse_event(json) for json in jsons]


async def test_the_answer_is_newest_first_and_at_equal_dates_lowest_id_first(store: SqliteStore) -> None:
    events = [make_event(content=str(number), created_at=NOW + number // 3) for number in range(9)]
    await add(store, *events)
    expected = sorted(events, key=lambda event: (-event.created_at, event.id))
    assert expected == await fetch(store, Filter())
    assert expected == await fetch(store, Filter(kinds=(1,)))
    assert expected[:4] == await fetch(store, Filter(authors=(ALICE,), limit=4))


async def test_the_order_holds_for_tags_also_at_equal_dates(store: SqliteStore) -> None:
    events = [
        make_event(445, tags=[["h", "g"]], content=str(number), created_at=NOW + number // 4) for number in range(12)
    ]
    await add(store, *events)
    expected = sorted(events, key=lambda event: (-event.created_at, event.id))
    assert expected == await fetch(store, Filter(kinds=(445,), tags={"h": ("g",)}))
    assert expected[:5] == await fetch(store, Filter(kinds=(445,), tags={"h": ("g",)}, limit=5))
    assert expected[:5] == await fetch(store, Filter(tags={"h": ("g", "other")}, limit=5))


async def test_several_filters_give_one_ordered_answer_with_each_event_once(store: SqliteStore) -> None:
    events = [make_event(kind, created_at=NOW + kind) for kind in (1, 2, 6)]
    await add(store, *events)
    found = await fetch(store, Filter(kinds=(1, 2)), Filter(kinds=(2, 6)), Filter(kinds=(1,), limit=0))
    assert [event.kind for event in found] == [6, 2, 1]


async def test_each_filter_has_its_own_limit(store: SqliteStore) -> None:
    await add(store, *(make_event(kind, created_at=NOW + kind) for kind in (1, 2, 6, 7)))
    found = await fetch(store, Filter(kinds=(1, 2), limit=1), Filter(kinds=(6, 7), limit=1))
    assert [event.kind for event in found] == [7, 2]


async def test_nothing_is_more_than_the_relay_allows(store: SqliteStore) -> None:
    await add(store, *(make_event(content=str(number)) for number in range(5)))
    for filter_ in (Filter(), Filter(limit=4)):
        assert len((await store.find([filter_], STRANGER, now=NOW, max_results=3)).keys) == 3


async def test_reading_stops_at_a_number_of_bytes_but_gives_at_least_one(store: SqliteStore) -> None:
    await add(store, *(make_event(content="x" * 1000 + str(number)) for number in range(5)))
    found = await store.find([Filter()], STRANGER, now=NOW, max_results=10)
    assert (len((first := await store.read(found.keys, max_bytes=1))[0]), first[1]) == (1, 1)
    assert (len((second := await store.read(found.keys, max_bytes=2000))[0]), second[1]) == (2, 2)


async def test_what_vanished_between_finding_and_reading_is_left_out(store: SqliteStore) -> None:
    event = make_event()
    await add(store, event)
    found = await store.find([Filter()], STRANGER, now=NOW, max_results=10)
    await add(store, make_event(5, tags=[["e", event.id.hex()]]))
    assert await store.read(found.keys, max_bytes=1000) == ([], 1)


async def test_expired_events_are_not_found_even_before_they_are_swept(store: SqliteStore) -> None:
    event = make_event(tags=[["expiration", str(NOW + 1)]])
    await add(store, event)
    assert [event] == await fetch(store, Filter(), now=NOW)
    assert await fetch(store, Filter(), now=NOW + 1) == []
    assert await store.count([Filter()], STRANGER, now=NOW + 1) == 0
    assert await store.sweep(NOW + 1) == 1


async def test_private_events_are_found_by_those_they_concern(store: SqliteStore) -> None:
    note = make_event()
    wrap = make_event(1059, author=ALICE, tags=[["p", BOB.hex()]], created_at=NOW + 1)
    await add(store, note, wrap)
    assert [note] == await fetch(store, Filter())
    assert await store.count([Filter()], STRANGER, now=NOW) == 1
    assert await fetch(store, Filter(ids=(wrap.id,))) == []
    for reader in (Reader(frozenset({BOB})), Reader(frozenset({ALICE}))):
        assert [wrap, note] == await fetch(store, Filter(), reader=reader)
        assert await store.count([Filter()], reader, now=NOW) == 2


async def test_a_count_takes_each_event_once_and_ignores_limits(store: SqliteStore) -> None:
    await add(store, *(make_event(kind) for kind in (1, 2, 6)))
    filters = [Filter(kinds=(1, 2), limit=1), Filter(kinds=(2, 6), limit=0)]
    assert await store.count(filters, STRANGER, now=NOW) == 3


async def test_long_tag_values_are_found_like_short_ones(store: SqliteStore) -> None:
    value = "ü" * 3000
    event = make_event(tags=[["r", value]])
    await add(store, event)
    assert [event] == await fetch(store, Filter(tags={"r": (value,)}))
    assert await fetch(store, Filter(tags={"r": (value + "x",)})) == []


async def test_the_position_tells_what_an_answer_could_contain(store: SqliteStore) -> None:
    assert (await store.find([Filter()], STRANGER, now=NOW, max_results=1)).position == 0
    outcomes = await store.add([make_incoming(make_event(content=text)) for text in "ab"])
    found = await store.find([Filter(kinds=(7,))], STRANGER, now=NOW, max_results=1)
    assert found.position == outcomes[-1].position == 2


async def test_everything_is_there_after_reopening(tmp_path: Path) -> None:
    store = open_store(tmp_path / "relay.db")
    event = make_event(tags=[["h", "g"]])
    await add(store, event)
    await store.close()
    store = open_store(tmp_path / "relay.db")
    assert [event] == await fetch(store, Filter(tags={"h": ("g",)}))
    await store.close()


async def test_a_second_process_is_refused(store: SqliteStore, tmp_path: Path) -> None:
    with pytest.raises(StoreInUseError):
        SqliteStore.open(tmp_path / "relay.db", FakeClock(), query_threads=1, max_query_s=1, lock_wait_s=0)


async def test_a_process_that_is_about_to_end_is_waited_for(tmp_path: Path) -> None:
    """An app that was killed and started again finds its old relay still saying good-bye."""
    old = open_store(tmp_path / "relay.db")
    async with asyncio.TaskGroup() as tasks:
        opening = tasks.create_task(asyncio.to_thread(open_store, tmp_path / "relay.db"))
        await asyncio.to_thread(lambda: None)
        assert not opening.done()
        await old.close()
    await opening.result().close()


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "relay.db"
    path.write_bytes(b"this is a diary\n" * 500)
    with pytest.raises(StoreCorruptError):
        open_store(path)
    assert path.read_bytes() == b"this is a diary\n" * 500


def test_a_database_of_a_newer_relay_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "relay.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id = 0x4D524C59")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    with pytest.raises(StoreTooNewError):
        open_store(path)


def test_a_folder_that_is_not_there_is_an_error_of_the_environment(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        open_store(tmp_path / "nowhere" / "relay.db")


async def test_every_commit_is_flushed_to_the_disk(store: SqliteStore, tmp_path: Path) -> None:
    """An event that got its OK must survive the loss of power."""
    writer = store._connections[0]
    assert writer.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert writer.execute("PRAGMA synchronous").fetchone() == (2,)


async def test_a_query_that_takes_too_long_is_given_up_and_the_reader_is_free_again(tmp_path: Path) -> None:
    class HurryingClock(FakeClock):
        def monotonic(self) -> float:
            self.elapsed += 60
            return self.elapsed

    store = SqliteStore.open(tmp_path / "relay.db", HurryingClock(), query_threads=1, max_query_s=10)
    await add(
        store, *(make_event(content=str(number), tags=[["t", "x"], ["t", str(number)]]) for number in range(3000))
    )
    slow = Filter(tags={"t": ("x", "1")}, kinds=(1, 2, 3))
    for _ in range(2):
        with pytest.raises(QueryTimeoutError):
            await store.count([slow, Filter()], STRANGER, now=NOW)
    assert [make_event(content="7", tags=[["t", "x"], ["t", "7"]])] == await fetch(store, Filter(tags={"t": ("7",)}))
    await store.close()
