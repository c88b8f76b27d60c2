"""The network side of requests for key packages."""

from http import HTTPStatus
from pathlib import Path

from marmot_desktop.clock import SystemClock
from marmot_desktop.gateway_port import KEPT_S, SILENCE_KEPT_S, GatewayPort
from marmot_desktop.nostr.relay_information import GatewayTerms
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.gateway.rules import GatewayRules
from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import in_process_relay


async def test_what_a_relay_says_of_itself_is_asked_for_once_in_a_while(tmp_path: Path) -> None:
    clock = FakeClock()
    port = GatewayPort(clock)
    async with in_process_relay(tmp_path / "a.db", SystemClock()) as relay:
        url = RelayUrl(relay.url)
        told = await port.information(url)
        assert told is not None
        assert GatewayTerms(10) == told.gateway
    assert await port.information(url) is told
    clock.advance(KEPT_S)
    assert await port.information(url) is None


async def test_a_relay_that_hands_nothing_out_does_not_say_so(tmp_path: Path) -> None:
    async with in_process_relay(tmp_path / "b.db", SystemClock(), gateway=GatewayRules(intercept=False)) as relay:
        told = await GatewayPort(FakeClock()).information(RelayUrl(relay.url))
    assert told is not None
    assert told.gateway is None


async def test_silence_is_not_believed_for_long(tmp_path: Path) -> None:
    clock = FakeClock()
    port = GatewayPort(clock)
    async with in_process_relay(tmp_path / "c.db", SystemClock()) as relay:
        url = RelayUrl(relay.url)
    assert await port.information(url) is None
    clock.advance(SILENCE_KEPT_S)
    assert await port.information(url) is None


async def test_a_mailbox_is_asked_for_an_address_that_is_signed(tmp_path: Path) -> None:
    signed: list[str] = []

    def sign(url: str) -> str:
        signed.append(url)
        return "Nostr nonsense"

    async with in_process_relay(tmp_path / "d.db", SystemClock()) as relay:
        status, body = await GatewayPort(FakeClock()).call_mailbox(
            RelayUrl(relay.url), "GET", "/v1/welcomes", b"", sign
        )
        assert signed == [f"http{relay.url.removeprefix('ws')}/v1/welcomes"]
    assert status == HTTPStatus.UNAUTHORIZED
    assert b"error" in body
