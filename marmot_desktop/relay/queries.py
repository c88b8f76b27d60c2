"""Stored events out: answers one REQ or COUNT from the database, page by page, as fast as the client reads."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.nostr import wire
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.relay.errors import QueryTimeoutError
from marmot_desktop.relay.server_session import serialise
from marmot_desktop.relay.store.ports import EventStore, Reader
from marmot_desktop.relay.subscriptions import Subscription
from marmot_desktop.relay.transport import Connection

_PAGE_BYTES: Final = 512 * 1024


async def answer_subscription(
    store: EventStore,
    clock: Clock,
    connection: Connection,
    pages: asyncio.Lock,
    subscription: Subscription,
    max_results: int,
    on_sent: Callable[[Sequence[bytes]], Awaitable[None]] | None = None,
) -> str | None:
    """Send what is stored, then EOSE, then let the subscription go live.

    Args:
        store: to read from.
        clock: tells what has expired.
        connection: of the subscriber.
        pages: held while one page is sent; shared by the connection's queries.
        subscription: already in the index, so that nothing is missed between the answer and the live part.
        max_results: stored events one filter may bring.
        on_sent: told the JSON of each page that was sent.

    Returns:
        Why the relay closes the subscription instead; `None` if it is live now.
    """
    reader = Reader(subscription.subscriber.authenticated)
    try:
        found = await store.find(subscription.filters, reader, now=clock.now(), max_results=max_results)
        keys: Sequence[int] = found.keys
        while keys:
            async with pages:
                await connection.drained()
                events, used = await store.read(keys, max_bytes=_PAGE_BYTES)
                for json in events:
                    subscription.send_stored(json)
                if on_sent is not None:
                    await on_sent(events)
                keys = keys[used:]
    except EnvironmentFaultError as error:
        return explain(error)
    if subscription.is_overrun:
        return "error: too much was published during the answer"
    connection.send(serialise(wire.EoseMessage(subscription.name)))
    subscription.go_live(found.position)
    return None


async def answer_count(
    store: EventStore, clock: Clock, connection: Connection, name: str, filters: Sequence[Filter], reader: Reader
) -> None:
    """Send how many stored events match, or why that cannot be told (NIP-45)."""
    try:
        count = await store.count(filters, reader, now=clock.now())
    except EnvironmentFaultError as error:
        connection.send(serialise(wire.ClosedMessage(name, explain(error))))
        return
    connection.send(serialise(wire.CountReply(name, count)))


def explain(error: EnvironmentFaultError) -> str:
    """The text of a CLOSED for a database that did not answer."""
    if isinstance(error, QueryTimeoutError):
        return "error: the query takes too long, ask for less"
    return "error: the database cannot be read"
