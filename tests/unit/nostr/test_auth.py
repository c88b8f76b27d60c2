from marmot_desktop.nostr.auth import build_auth_event
from marmot_desktop.nostr.types import RelayUrl
from tests.unit.nostr.people import ALICE, NOW


def test_the_answer_names_relay_and_challenge() -> None:
    event = build_auth_event(RelayUrl("wss://relay.example.com"), "words", ALICE.public, NOW)
    assert (event.kind, event.created_at, event.pubkey, event.content) == (22242, NOW, ALICE.public, "")
    assert event.tags == (("relay", "wss://relay.example.com"), ("challenge", "words"))
