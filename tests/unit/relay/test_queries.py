"""Stored events out: paged, in step with the reader, honest about failure."""

import asyncio
import json
from collections.abc import Sequence
from typing import Any

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.nostr.event import Event
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.nostr.types import PubKey
from marmot_desktop.relay.errors import QueryTimeoutError, StoreError
from marmot_desktop.relay.queries import answer_count, answer_subscription
from marmot_desktop.relay.store.ports import Found, Incoming, Outcome, Reader
from marmot_desktop.relay.subscriptions import EventTexts, Subscription
from marmot_desktop.relay.transport import Peer
from tests.helpers.fake_clock import FakeClock
from tests.helpers.relay_events import make_event

STRANGER = Reader(frozenset())


def offer(subscription: Subscription, event: Event, position: int) -> None:
    json = event.to_json().encode()
    subscription.offer(event, json, position, EventTexts(json))


class Socket:
    """A connection that remembers, and the subscriber behind it."""

    authenticated: frozenset[PubKey] = frozenset()
    peer = Peer("127.0.0.1", is_loopback=True)

    def __init__(self) -> None:
        self.log: list[Any] = []

    def send(self, text: bytes) -> None:
        self.log.append(json.loads(text))

    async def drained(self) -> None:
        self.log.append("drained")

    def hold(self) -> None:
        raise NotImplementedError

    def release(self) -> None:
        raise NotImplementedError

    def close(self, code: int, reason: str) -> None:
        raise NotImplementedError


class PagedStore:
    """Gives two events a page, or fails."""

    def __init__(self, count: int, error: EnvironmentFaultError | None = None) -> None:
        self.count_ = count
        self.error = error

    async def pass_on(self, batch: Sequence[bytes]) -> None:
        """No other process."""

    async def find(self, filters: Sequence[Filter], reader: Reader, *, now: int, max_results: int) -> Found:
        if self.error is not None:
            raise self.error
        return Found(tuple(range(self.count_)), 50)

    async def read(self, keys: Sequence[int], *, max_bytes: int) -> tuple[Sequence[bytes], int]:
        return [json.dumps({"n": key}).encode() for key in keys[:2]], min(2, len(keys))

    async def count(self, filters: Sequence[Filter], reader: Reader, *, now: int) -> int:
        if self.error is not None:
            raise self.error
        return self.count_

    async def add(self, batch: Sequence[Incoming]) -> Sequence[Outcome]:
        raise NotImplementedError

    async def sweep(self, now: int) -> int:
        raise NotImplementedError

    async def close(self) -> None:
        raise NotImplementedError


async def answer(store: PagedStore, socket: Socket) -> tuple[str | None, Subscription]:
    subscription = Subscription("s", (Filter(),), socket)
    reason = await answer_subscription(store, FakeClock(), socket, asyncio.Lock(), subscription, 100)
    return reason, subscription


async def test_every_page_waits_for_the_reader_and_eose_ends_the_answer() -> None:
    socket = Socket()
    reason, _ = await answer(PagedStore(3), socket)
    assert reason is None
    events = [["EVENT", "s", {"n": number}] for number in range(3)]
    assert ["drained", *events[:2], "drained", events[2], ["EOSE", "s"]] == socket.log


async def test_an_empty_answer_is_eose_alone() -> None:
    socket = Socket()
    await answer(PagedStore(0), socket)
    assert socket.log == [["EOSE", "s"]]


async def test_after_the_answer_the_subscription_is_live() -> None:
    socket = Socket()
    _, subscription = await answer(PagedStore(0), socket)
    event = make_event()
    offer(subscription, event, 50)
    assert len(socket.log) == 1, "what the answer could contain is not sent again"
    offer(subscription, event, 51)
    assert socket.log[-1][0] == "EVENT"


async def test_a_database_that_fails_closes_the_subscription_with_a_reason() -> None:
    for error, words in (
        (StoreError(ErrorCode.STORAGE_ERROR, "disk I/O error"), "error: the database cannot be read"),
        (QueryTimeoutError(ErrorCode.TIMEOUT), "error: the query takes too long, ask for less"),
    ):
        socket = Socket()
        reason, _ = await answer(PagedStore(1, error), socket)
        assert words == reason
        assert socket.log == []


async def test_a_subscription_that_was_overrun_is_closed() -> None:
    socket = Socket()
    subscription = Subscription("s", (Filter(),), socket)
    large = make_event(content="x" * 500_000)
    for position in range(60, 80):
        offer(subscription, large, position)
    reason = await answer_subscription(PagedStore(0), FakeClock(), socket, asyncio.Lock(), subscription, 100)
    assert reason is not None
    assert reason.startswith("error: ")


async def test_a_count_is_sent_or_closed() -> None:
    socket = Socket()
    await answer_count(PagedStore(7), FakeClock(), socket, "c", (Filter(),), STRANGER)
    failing = PagedStore(7, QueryTimeoutError(ErrorCode.TIMEOUT))
    await answer_count(failing, FakeClock(), socket, "c", (Filter(),), STRANGER)
    expected = [["COUNT", "c", {"count": 7}], ["CLOSED", "c", "error: the query takes too long, ask for less"]]
    assert expected == socket.log
