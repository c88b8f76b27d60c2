"""What a monitor sees."""

import httpx
import pytest

from marmot_desktop import __version__
from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.relay.errors import StoreError
from tests.helpers.in_process_relay import InProcessRelay
from tests.helpers.raw_client import RawClient, RawKey
from tests.helpers.relay_events import NOW


async def ask(relay: InProcessRelay, path: str) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False) as http:
        return await http.get(relay.url.replace("ws", "http") + path)


async def test_a_relay_that_works_says_so(relay: InProcessRelay) -> None:
    answer = await ask(relay, "/health")
    body = answer.json()
    assert (200, "ok", __version__, "2027-01-15T08:00:00Z") == (
        answer.status_code,
        body["status"],
        body["version"],
        body["timestamp"],
    )
    assert body["checks"]["database"]["status"] == "ok"
    assert body["checks"]["memory"]["resident_bytes"] > 1_000_000


async def test_a_database_that_does_not_answer_is_seen(relay: InProcessRelay, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_arguments: object, **_more: object) -> None:
        raise StoreError(ErrorCode.STORAGE_ERROR, "disk I/O error")

    monkeypatch.setattr(relay.store.events, "find", fail)
    answer = await ask(relay, "/health")
    assert answer.status_code == 503
    assert {"status": "failing", "code": "storage_error"} == answer.json()["checks"]["database"]
    monkeypatch.setattr(relay.store.stock, "report", fail)
    assert (await ask(relay, "/metrics")).status_code == 503


async def test_the_metrics_tell_what_happened(relay: InProcessRelay, client: RawClient) -> None:
    await client.publish(RawKey(1).sign(1, created_at=NOW))
    await client.publish(RawKey(1).sign(444, created_at=NOW))
    await client.ask("REQ", "s", {"kinds": [9]})
    answer = await ask(relay, "/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    for line in (
        'marmot_relay_events_total{result="stored"} 1.0',
        'marmot_relay_events_total{result="blocked"} 1.0',
        'marmot_relay_queries_total{verb="req"} 1.0',
        "marmot_relay_connections 1.0",
        "marmot_relay_subscriptions 1.0",
    ):
        assert line in answer.text.splitlines()
