"""An account that began on a relay of its own computer takes a public one, and is found by strangers from then on."""

import asyncio
from pathlib import Path

import pytest

from marmot_desktop.nostr import kinds
from marmot_desktop.nostr.types import PubKey
from tests.helpers.local_relay import RelayProcess
from tests.helpers.raw_client import raw_client
from tests.helpers.tls_world import TlsWorld
from tests.helpers.two_desks import Person

LISTS = {kinds.PROFILE, kinds.RELAY_LIST, kinds.INBOX_RELAYS, kinds.KEY_PACKAGE_RELAYS}
PATIENCE_S = 60.0


async def kinds_at(relay: RelayProcess, author: PubKey) -> set[int]:
    """What kinds of somebody's events a relay has, asked by a stranger."""
    async with raw_client(relay.url) as client:
        return {event["kind"] for event in await client.fetch({"authors": [author.hex()]})}


async def until_held(relay: RelayProcess, author: PubKey, wanted: set[int]) -> None:
    """Return when a relay has these kinds of somebody's events."""
    held: set[int] = set()
    try:
        async with asyncio.timeout(PATIENCE_S):
            while not wanted <= held:
                held = await kinds_at(relay, author)
                await asyncio.sleep(0.05)
    except TimeoutError:
        raise AssertionError(f"the relay has {sorted(held)}, not {sorted(wanted)}") from None


async def test_the_lists_of_an_account_that_goes_public_reach_index_relays_and_strangers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = TlsWorld(monkeypatch)
    async with (
        RelayProcess(tmp_path / "own.db") as own,
        RelayProcess(tmp_path / "public.db") as public,
        RelayProcess(tmp_path / "index.db") as index,
        world.in_front_of(public.port, "relay.test") as public_port,
        world.in_front_of(index.port, "index.test") as index_port,
    ):
        public_url, index_url = f"wss://relay.test:{public_port}", f"wss://index.test:{index_port}"
        alice = Person("Alice", tmp_path / "alice", own.url, index_relays=(index_url,))
        async with alice.at_desk():
            assert await kinds_at(own, alice.me) >= LISTS
            assert str(index_url) not in {str(each.url) for each in (await alice.services.relays.get()).states}
            assert await kinds_at(index, alice.me) == set(), "a set-up of this computer alone tells nobody of itself"

            both = [own.url, public_url]
            await alice.services.relays.set(general=both, inbox=both, key_packages=both)
            await until_held(index, alice.me, LISTS)
            await until_held(public, alice.me, LISTS | {kinds.KEY_PACKAGE})
            assert kinds.KEY_PACKAGE not in await kinds_at(index, alice.me)

            bob = Person("Bob", tmp_path / "bob", public_url, index_relays=(index_url,))
            async with bob.at_desk():
                report = await bob.services.reachability.check(alice.me)
                assert report.can_be_invited, report
