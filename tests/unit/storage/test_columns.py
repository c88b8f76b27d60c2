"""Lists in single columns."""

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.types import RelayUrl
from marmot_desktop.storage.columns import (
    decode_code,
    decode_marked_relays,
    decode_pubkeys,
    decode_relays,
    encode_code,
    encode_marked_relays,
    encode_pubkeys,
    encode_relays,
)
from tests.unit.storage.values import RELAYS, person


def test_relays_keep_their_order() -> None:
    for relays in ((), RELAYS, tuple(reversed(RELAYS)), (RelayUrl('wss://a.test/"quoted",'),)):
        assert decode_relays(encode_relays(relays)) == relays


def test_marked_relays_keep_their_markers() -> None:
    relays = ((RELAYS[0], "read"), (RELAYS[1], ""))
    assert decode_marked_relays(encode_marked_relays(relays)) == relays


def test_public_keys_keep_their_order() -> None:
    for people in ((), (person(1),), (person(2), person(1), person(3))):
        assert decode_pubkeys(encode_pubkeys(people)) == people


def test_a_code_may_be_missing() -> None:
    assert decode_code(None) is None
    assert decode_code("store_corrupt") is ErrorCode.STORE_CORRUPT
    assert [encode_code(code) for code in (None, ErrorCode.STORE_CORRUPT)] == [None, "store_corrupt"]
