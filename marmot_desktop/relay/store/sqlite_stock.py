"""The stock of key packages in the SQLite file of the events; every method is a job of the one writing thread."""

from collections.abc import Collection, Sequence
from concurrent.futures import Executor

from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl
from marmot_desktop.relay.gateway.ports import Claim, Claimed, StockReport, Waiting
from marmot_desktop.relay.store.stock_writer import StockWriter
from marmot_desktop.relay.store.write_thread import run_on


class SqliteStock:
    """See `KeyPackageStock`.

    Args:
        writer: does the work.
        thread: the writing thread of the store.
    """

    def __init__(self, writer: StockWriter, thread: Executor) -> None:
        self._writer = writer
        self._thread = thread

    async def claim(self, batch: Sequence[Claim], *, own_urls: Collection[RelayUrl], now: int) -> Sequence[Claimed]:
        """See `KeyPackageStock.claim`."""
        return await run_on(self._thread, self._writer.claim, batch, own_urls, now)

    async def mark_handed_out(self, request_ids: Sequence[EventId], *, now: int) -> None:  # noqa: ARG002 - the rows' clock
        """See `KeyPackageStock.mark_handed_out`."""
        await run_on(self._thread, self._writer.mark_handed_out, request_ids)

    async def put_back(self, request_ids: Sequence[EventId], *, now: int) -> None:
        """See `KeyPackageStock.put_back`."""
        await run_on(self._thread, self._writer.put_back, request_ids, now)

    async def find_waiting(self, requester: PubKey | None, connection: bytes | None, *, now: int) -> Sequence[Waiting]:
        """See `KeyPackageStock.find_waiting`."""
        return await run_on(self._thread, self._writer.find_waiting, requester, connection, now)

    async def begin_sending(self, request_id: EventId, *, now: int) -> bool:
        """See `KeyPackageStock.begin_sending`."""
        return await run_on(self._thread, self._writer.begin_sending, request_id, now)

    async def note_read(self, event_ids: Sequence[EventId], network: str | None, *, now: int) -> int:
        """See `KeyPackageStock.note_read`."""
        return await run_on(self._thread, self._writer.note_read, event_ids, network, now)

    async def release_expired(self, *, now: int) -> int:
        """See `KeyPackageStock.release_expired`."""
        return await run_on(self._thread, self._writer.release_expired, now)

    async def read_secret(self, name: str) -> bytes:
        """See `KeyPackageStock.read_secret`."""
        return await run_on(self._thread, self._writer.read_secret, name)

    async def tidy(self, *, now: int) -> None:
        """See `KeyPackageStock.tidy`."""
        await run_on(self._thread, self._writer.tidy, now)

    async def report(self) -> StockReport:
        """See `KeyPackageStock.report`."""
        return await run_on(self._thread, self._writer.report)
