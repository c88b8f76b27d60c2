"""The request for key packages."""

from marmot_desktop.nostr.key_package_request import build_key_package_request
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp

ALICE, BOB = PubKey(b"a" * 32), PubKey(b"b" * 32)


def test_it_is_bound_to_one_relay_and_ends_soon() -> None:
    event = build_key_package_request(
        ALICE, BOB, RelayUrl("wss://r.example"), Timestamp(1000), wanted=2, needs=(0xF2EE,)
    )
    assert (event.kind, event.content) == (447, "")
    assert event.tags == (
        ("p", BOB.hex()),
        ("min", "2"),
        ("relay", "wss://r.example"),
        ("ciphersuite", "0x0001"),
        ("ext", "0xf2ee"),
        ("expiration", "1300"),
    )
