"""Our relay in the loop of the test, with a clock that the test holds."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from marmot_desktop.clock import Clock
from marmot_desktop.relay.config import ConnectionLimits, Limits, RelayConfig
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.server import RelayServer
from marmot_desktop.relay.store.opening import OpenedStore, open_store


@dataclass(frozen=True, slots=True)
class InProcessRelay:
    """A relay that serves.

    Args:
        server: itself.
        store: its database, a file or PostgreSQL.
        port: where it listens on 127.0.0.1.
    """

    server: RelayServer
    store: OpenedStore
    port: int

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"ws://127.0.0.1:{self.port}"


@asynccontextmanager
async def in_process_relay(
    database: Path | str,
    clock: Clock,
    *,
    limits: Limits | None = None,
    connections: ConnectionLimits | None = None,
    gateway: GatewayRules | None = None,
    sweep_interval_s: float = 60,
) -> AsyncIterator[InProcessRelay]:
    """A relay on a free port while the context is open."""
    config = RelayConfig(
        host="127.0.0.1",
        port=0,
        database=str(database),
        limits=limits or Limits(),
        connections=connections or ConnectionLimits(),
        gateway=gateway or GatewayRules(),
        sweep_interval_s=sweep_interval_s,
    )
    store = await open_store(config, clock)
    try:
        server = RelayServer(config, store.events, store.stock, store.box, clock, store.feed)
        ready: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(server.run(ready.set_result))
            yield InProcessRelay(server, store, await ready)
            server.stop()
    finally:
        await store.close()
