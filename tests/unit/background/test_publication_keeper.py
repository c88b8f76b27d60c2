"""What could not be published at sign-in is published when a relay is there; what relays lose is looked for by itself."""

import asyncio
from pathlib import Path

import pytest

from marmot_desktop.background import publication_keeper
from marmot_desktop.background.runtime import running
from marmot_desktop.domain.facts import RelayChanged
from marmot_desktop.nostr.kinds import KEY_PACKAGE, RELAY_LIST
from tests.helpers.fake_clock import FakeClock
from tests.helpers.patience import PATIENCE_S
from tests.helpers.scripted_relay import RelayNetwork
from tests.helpers.two_accounts import RELAY, Pair, party


async def test_an_account_imported_offline_is_published_when_it_comes_online(
    tmp_path: Path, fake_clock: FakeClock
) -> None:
    async with party("Alice", tmp_path, RelayNetwork(), fake_clock) as alice:
        alice.mark_imported()
        alice.relay.reachable = False
        await alice.onboard()
        async with alice.managed():
            await alice.services.groups.list()
            assert alice.relay.published == []
            alice.relay.reachable = True
            alice.hub.publish(alice.session.me, RelayChanged(await alice.port.probe(RELAY)))
            async with asyncio.timeout(PATIENCE_S):
                while not (alice.relay.of_kind(RELAY_LIST) and alice.relay.of_kind(KEY_PACKAGE)):
                    await alice.services.groups.list()


async def test_what_a_relay_has_lost_is_found_missing_without_anybody_asking(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CHECK_AFTER_S", "CHECK_EVERY_S", "CHECK_AGAIN_S"):
        monkeypatch.setattr(publication_keeper, name, 0.01)
    managers = [each for each in pair.bob.parts.managers if each.name in ("publication keeper", "outbox publisher")]
    async with running(managers, pair.clock.monotonic), asyncio.timeout(PATIENCE_S):
        for _ in range(2):
            pair.relay.events.clear()
            while not pair.relay.of_kind(KEY_PACKAGE):
                await pair.bob.services.groups.list()
