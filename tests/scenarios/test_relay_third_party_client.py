"""A client of other people's making, nostr-sdk's, uses our relay as it would any other."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import nostr_sdk as sdk
import pytest
from nostr_sdk import nostr_sdk as bindings

from tests.helpers.local_relay import NostrSdkRelay, RelayProcess

WAIT = timedelta(seconds=20)


# The bindings say that they want a loop of one class; any loop does, and None ends it.
_set_loop: Callable[[asyncio.AbstractEventLoop | None], None] = getattr(bindings, "uniffi_set_event_loop")  # noqa: B009


@asynccontextmanager
async def sdk_client(url: str, keys: sdk.Keys) -> AsyncIterator[sdk.Client]:
    # Its threads ask for signatures in this loop.
    _set_loop(asyncio.get_running_loop())
    client = sdk.ClientBuilder().authenticator(sdk.SignerAuthenticator(keys)).build()
    await client.add_relay(sdk.RelayUrl.parse(url))
    await client.connect(WAIT)
    try:
        yield client
    finally:
        await client.shutdown()
        _set_loop(None)


async def publish(client: sdk.Client, event: sdk.Event) -> str | None:
    """Why the relay refused; `None` if it did not."""
    output = await client.send_event(event)
    return next(iter(output.failed.values()), None)


async def fetch(client: sdk.Client, *filters: sdk.Filter) -> list[str]:
    events = await client.fetch_events(sdk.ReqTarget.auto(list(filters)), WAIT)
    return [event.as_json() for event in events]


def build(keys: sdk.Keys, kind: int, content: str = "", *tags: list[str]) -> sdk.Event:
    builder = sdk.EventBuilder(sdk.Kind(kind), content).tags([sdk.Tag.parse(tag) for tag in tags])
    return builder.finalize(keys)


async def test_it_publishes_and_fetches(tmp_path: Path) -> None:
    alice = sdk.Keys.generate()
    group = "ab" * 32
    async with RelayProcess(tmp_path / "relay.db") as relay, sdk_client(relay.url, alice) as client:
        events = [build(alice, 445, f"message {number}", ["h", group]) for number in range(20)]
        for event in events:
            assert await publish(client, event) is None
        by_tag = sdk.Filter().kind(sdk.Kind(445)).custom_tag(sdk.SingleLetterTag.from_byte(ord("h")), group)
        found = await fetch(client, by_tag)
        assert {event.as_json() for event in events} == set(found)
        assert len(await fetch(client, sdk.Filter().author(alice.public_key()).limit(5))) == 5
        assert await fetch(client, sdk.Filter().kind(sdk.Kind(1))) == []


async def test_it_gets_replaceable_events_replaced_and_deleted_events_deleted(tmp_path: Path) -> None:
    alice = sdk.Keys.generate()
    async with RelayProcess(tmp_path / "relay.db") as relay, sdk_client(relay.url, alice) as client:
        now = sdk.Timestamp.now().as_secs()
        old, new = (
            sdk.EventBuilder(sdk.Kind(10050), "").custom_created_at(sdk.Timestamp.from_secs(date)).finalize(alice)
            for date in (now - 10, now)
        )
        assert await publish(client, new) is None
        assert "have newer event" in (await publish(client, old) or "")
        assert await fetch(client, sdk.Filter().kind(sdk.Kind(10050))) == [new.as_json()]
        deletion = build(alice, 5, "", ["e", new.id().to_hex()])
        assert await publish(client, deletion) is None
        assert await fetch(client, sdk.Filter().kind(sdk.Kind(10050))) == []


async def test_it_authenticates_by_itself_and_reads_its_gift_wraps_and_nobody_elses(tmp_path: Path) -> None:
    alice, bob, once = (sdk.Keys.generate() for _ in range(3))
    wrap = build(once, 1059, "sealed", ["p", bob.public_key().to_hex()])
    async with RelayProcess(tmp_path / "relay.db") as relay:
        async with sdk_client(relay.url, once) as client:
            assert await publish(client, wrap) is None
        wraps_of_bob = sdk.Filter().kind(sdk.Kind(1059)).pubkey(bob.public_key())
        async with sdk_client(relay.url, bob) as client:
            assert await fetch(client, wraps_of_bob) == [wrap.as_json()]
        async with sdk_client(relay.url, alice) as client:
            assert await fetch(client, wraps_of_bob) == []


@pytest.mark.parametrize("kind", [1, 445])
async def test_the_relay_of_nostr_sdk_serves_the_same_client_in_our_tests(kind: int) -> None:
    """Scenarios run over both relays, so the second one is shown to work."""
    alice = sdk.Keys.generate()
    async with NostrSdkRelay() as relay, sdk_client(relay.url, alice) as client:
        event = build(alice, kind, "hello")
        assert await publish(client, event) is None
        assert await fetch(client, sdk.Filter().kind(sdk.Kind(kind))) == [event.as_json()]
