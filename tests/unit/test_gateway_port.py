"""The network side of requests for key packages."""

from pathlib import Path

from marmot_desktop.clock import SystemClock
from marmot_desktop.gateway_port import GatewayPort
from marmot_desktop.nostr.relay_information import GatewayTerms
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.gateway.rules import GatewayRules
from tests.helpers.in_process_relay import in_process_relay


async def test_terms_are_read_from_what_a_relay_says_of_itself(tmp_path: Path) -> None:
    port = GatewayPort()
    async with in_process_relay(tmp_path / "a.db", SystemClock()) as relay:
        assert GatewayTerms(10) == await port.gateway_terms(RelayUrl(relay.url))
    async with in_process_relay(tmp_path / "b.db", SystemClock(), gateway=GatewayRules(intercept=False)) as relay:
        assert await port.gateway_terms(RelayUrl(relay.url)) is None
    assert await port.gateway_terms(RelayUrl("ws://127.0.0.1:1")) is None
