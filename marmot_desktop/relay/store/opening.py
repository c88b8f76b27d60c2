"""Opens the database that a configuration names, whichever kind it is."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from marmot_desktop.clock import Clock
from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.relay.config import RelayConfig
from marmot_desktop.relay.errors import StoreError
from marmot_desktop.relay.gateway.ports import KeyPackageStock
from marmot_desktop.relay.gateway.welcomes import WelcomeBox
from marmot_desktop.relay.store.ports import EventStore, ForeignFeed
from marmot_desktop.relay.store.sqlite import SqliteStore

POSTGRES_SCHEMES: Final = ("postgresql://", "postgres://")


class OpenedStore(Frozen, frozen=True):
    """One database, seen from its three sides.

    Args:
        events: what clients publish and query.
        stock: key packages among them.
        box: Welcomes deposited over HTTP.
        close: ends all work; what was begun is finished first.
        feed: what other processes do to it; `None` where there are none.
    """

    events: EventStore
    stock: KeyPackageStock
    box: WelcomeBox
    close: Callable[[], Awaitable[None]]
    feed: ForeignFeed | None = None


async def open_store(config: RelayConfig, clock: Clock) -> OpenedStore:
    """Open the database of a configuration, create or migrate it.

    Raises:
        StoreInUseError: Another process holds it.
        StoreCorruptError: It is damaged or something else.
        StoreTooNewError: A newer relay wrote it.
        StoreError: It cannot be opened.
    """
    if config.database.startswith(POSTGRES_SCHEMES):
        return await _open_postgres(config, clock)
    store = SqliteStore.open(
        Path(config.database),
        clock,
        query_threads=config.query_threads,
        max_query_s=config.limits.max_query_s,
        rules=config.gateway,
        durability=config.durability,
    )
    return OpenedStore(store, store.stock, store.mailbox, store.close)


async def _open_postgres(config: RelayConfig, clock: Clock) -> OpenedStore:
    try:
        # Its driver comes with an extra of the package.
        from marmot_desktop.relay.store.postgres.opening import open_postgres
    except ImportError as error:
        raise StoreError(ErrorCode.NOT_AVAILABLE, "PostgreSQL needs marmot-desktop[postgres]") from error
    store = await open_postgres(config, clock)
    return OpenedStore(store.events, store.stock, store.box, store.events.close, store.feed)
