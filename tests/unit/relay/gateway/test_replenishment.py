"""The notice to an owner whose stock runs low."""

import os

from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.nip59 import open_wrap
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.relay.gateway.ports import LowSlot
from marmot_desktop.relay.gateway.replenishment import build_notice

NOW = 1_800_000_000
RELAY = SecretKey(b"\x01" * 32)
OWNER = SecretKey(b"\x02" * 32)
OTHER = SecretKey(b"\x03" * 32)


def test_only_the_owner_reads_it_and_sees_that_the_relay_wrote_it() -> None:
    low = LowSlot(OWNER.public, "ab" * 32, 2)
    wrap = build_notice(
        low, relay=RelayUrl("wss://relay.example"), target=10, identity=RELAY, now=NOW, random=os.urandom
    )
    opened = open_wrap(wrap, OWNER)
    assert (447, RELAY.public) == (opened.rumor.kind, opened.author)
    assert (("p", OWNER.public.hex()), ("relay", "wss://relay.example"), ("slot", "ab" * 32), ("need", "8")) == (
        opened.rumor.tags
    )
    assert wrap.pubkey not in (RELAY.public, OWNER.public)
    assert wrap.first_tag("expiration") == str(NOW + 7 * 86_400)
