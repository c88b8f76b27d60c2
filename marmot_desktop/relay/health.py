"""How the relay is, for whoever watches it: `/health` and `/metrics`.

Source: requirements of the gateway, numbers 39 and 42 to 44.
"""

import datetime as dt
import logging
import os
from http import HTTPStatus
from pathlib import Path
from typing import Final

import msgspec

from marmot_desktop import __version__
from marmot_desktop.clock import Clock
from marmot_desktop.errors import EnvironmentFaultError
from marmot_desktop.nostr.filter import Filter
from marmot_desktop.relay.gateway.ports import KeyPackageStock
from marmot_desktop.relay.listener import HttpRequest, HttpResponse
from marmot_desktop.relay.metrics import CONTENT_TYPE, Metrics
from marmot_desktop.relay.store.ports import EventStore, Reader

log = logging.getLogger(__name__)

_STATM: Final = Path("/proc/self/statm")
_ANYTHING: Final = Filter(limit=1)


class Health:
    """The routes for monitors.

    Args:
        store: asked whether it answers.
        stock: counted for the metrics.
        metrics: of this process.
        clock: of the relay.
    """

    def __init__(self, store: EventStore, stock: KeyPackageStock, metrics: Metrics, clock: Clock) -> None:
        self._store = store
        self._stock = stock
        self._metrics = metrics
        self._clock = clock

    async def get_health(self, _request: HttpRequest) -> HttpResponse:
        """`GET /health`: 200 while the database answers, else 503."""
        now = self._clock.now()
        began = self._clock.monotonic()
        database: dict[str, object]
        try:
            await self._store.find([_ANYTHING], Reader(frozenset()), now=now, max_results=1)
            database = {"status": "ok", "milliseconds": round((self._clock.monotonic() - began) * 1000, 3)}
        except EnvironmentFaultError as error:
            log.error("the database does not answer: %s", error)
            database = {"status": "failing", "code": error.code.value}
        is_well = database["status"] == "ok"
        body = {
            "status": "ok" if is_well else "failing",
            "timestamp": dt.datetime.fromtimestamp(now, dt.UTC).isoformat().replace("+00:00", "Z"),
            "version": __version__,
            "checks": {"database": database, "memory": {"status": "ok", "resident_bytes": read_resident_bytes()}},
        }
        status = HTTPStatus.OK if is_well else HTTPStatus.SERVICE_UNAVAILABLE
        return HttpResponse(status, msgspec.json.encode(body), "application/json")

    async def get_metrics(self, _request: HttpRequest) -> HttpResponse:
        """`GET /metrics`: the text of Prometheus."""
        try:
            report = await self._stock.report()
        except EnvironmentFaultError as error:
            log.error("the stock cannot be counted: %s", error)
            return HttpResponse(HTTPStatus.SERVICE_UNAVAILABLE, b"the stock cannot be counted\n")
        return HttpResponse(HTTPStatus.OK, self._metrics.render(report), CONTENT_TYPE)


def read_resident_bytes() -> int | None:
    """Memory of this process that lies in main memory; `None` where the system does not tell."""
    try:
        pages = int(_STATM.read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return None
