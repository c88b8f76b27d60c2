"""Opens the database that a configuration names, whichever kind it is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.relay.config import RelayConfig
from marmot_desktop.relay.gateway.ports import KeyPackageStock
from marmot_desktop.relay.gateway.welcomes import WelcomeBox
from marmot_desktop.relay.store.ports import EventStore
from marmot_desktop.relay.store.sqlite import SqliteStore

POSTGRES_SCHEMES: Final = ("postgresql://", "postgres://")


@dataclass(frozen=True, slots=True)
class OpenedStore:
    """One database, seen from its three sides.

    Args:
        events: what clients publish and query.
        stock: key packages among them.
        box: Welcomes deposited over HTTP.
        close: ends all work; what was begun is finished first.
    """

    events: EventStore
    stock: KeyPackageStock
    box: WelcomeBox
    close: Callable[[], Awaitable[None]]


async def open_store(config: RelayConfig, clock: Clock) -> OpenedStore:
    """Open the database of a configuration, create or migrate it.

    Raises:
        StoreInUseError: Another process holds it.
        StoreCorruptError: It is damaged or something else.
        StoreTooNewError: A newer relay wrote it.
        StoreError: It cannot be opened.
    """
    store = SqliteStore.open(
        Path(config.database),
        clock,
        query_threads=config.query_threads,
        max_query_s=config.limits.max_query_s,
        rules=config.gateway,
        durability=config.durability,
    )
    return OpenedStore(store, store.stock, store.mailbox, store.close)
