"""The gateway over a database that does not answer."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import cast

import pytest

from marmot_desktop.error_codes import ErrorCode
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import PubKey, parse_relay_url
from marmot_desktop.relay.errors import StoreError
from marmot_desktop.relay.gateway.deliveries import Listener
from marmot_desktop.relay.gateway.gateway import Gateway
from marmot_desktop.relay.gateway.ports import KeyPackageStock
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.metrics import Metrics
from tests.helpers.fake_clock import FakeClock
from tests.helpers.patience import PATIENCE_S


class _DeadStock:
    """A stock whose database does not answer; counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.asked_often = asyncio.Event()

    def __getattr__(self, name: str) -> Callable[..., Awaitable[None]]:
        async def refuse(*_: object, **__: object) -> None:
            self.asked += 1
            if self.asked > 2:
                self.asked_often.set()
            raise StoreError(ErrorCode.STORAGE_ERROR, "disk is full")

        return refuse


class _Reader:
    """A connection that proved a key."""

    name = b"connection"
    authenticated = frozenset({PubKey(bytes(32))})


async def test_a_database_that_does_not_answer_ends_neither_sweeps_nor_connections(
    fake_clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    stock = _DeadStock()
    gateway = Gateway(
        cast("KeyPackageStock", stock),
        GatewayRules(sweep_interval_s=0),
        SecretKey(bytes([1]) * 32),
        (parse_relay_url("ws://127.0.0.1:1"),),
        fake_clock,
        lambda _: None,
        Metrics(),
    )
    await gateway.serve_waiting(cast("Listener", _Reader()))
    async with asyncio.TaskGroup() as tasks, asyncio.timeout(PATIENCE_S):
        sweeping = tasks.create_task(gateway.run())
        await stock.asked_often.wait()
        sweeping.cancel()
    assert "what waits cannot be delivered now" in caplog.text
    assert "the stock cannot be looked through now" in caplog.text
