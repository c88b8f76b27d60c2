"""Opens a PostgreSQL database as a relay's store."""

import os

from marmot_desktop.clock import Clock
from marmot_desktop.frozen import Frozen
from marmot_desktop.relay.config import RelayConfig
from marmot_desktop.relay.store.postgres.database import Database
from marmot_desktop.relay.store.postgres.events import PostgresEvents
from marmot_desktop.relay.store.postgres.feed import PostgresFeed
from marmot_desktop.relay.store.postgres.mailbox import PostgresMailbox
from marmot_desktop.relay.store.postgres.stock import PostgresStock

_NODE_BYTES = 8


class PostgresStore(Frozen, frozen=True):
    """One database, seen from its sides; see `OpenedStore`."""

    events: PostgresEvents
    stock: PostgresStock
    box: PostgresMailbox
    feed: PostgresFeed


async def open_postgres(config: RelayConfig, clock: Clock) -> PostgresStore:
    """Connect to the database of a configuration.

    Raises:
        StoreTooNewError: A newer relay wrote it.
        StoreError: It cannot be reached or used.
    """
    rules, node = config.gateway, os.urandom(_NODE_BYTES)
    database = await Database.open(config.database, readers=config.query_threads, durability=config.durability)
    feed = PostgresFeed(database, node)
    await feed.start()
    events = PostgresEvents(database, clock, rules, config.limits.max_query_s, feed.note_own, node)
    return PostgresStore(events, PostgresStock(database, rules), PostgresMailbox(database, rules), feed)
