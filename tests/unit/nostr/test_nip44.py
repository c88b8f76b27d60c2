import base64
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from marmot_desktop.nostr import nip44
from marmot_desktop.nostr.errors import DecryptError, InvalidKeyError
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import PubKey
from tests.unit.nostr.people import ALICE, BOB

KEY = nip44.conversation_key(ALICE, BOB.public)
NONCE = bytes(range(32))


@pytest.fixture(scope="module", name="vectors")
def _vectors(official_vectors: Callable[[str], Path]) -> Any:
    return json.loads(official_vectors("nip44.vectors.json").read_text("utf-8"))["v2"]


def test_published_conversation_keys_come_out(vectors: Any) -> None:
    for case in vectors["valid"]["get_conversation_key"]:
        key = nip44.conversation_key(SecretKey(bytes.fromhex(case["sec1"])), PubKey(bytes.fromhex(case["pub2"])))
        assert key.hex() == case["conversation_key"]


def test_published_message_keys_come_out(vectors: Any) -> None:
    group = vectors["valid"]["get_message_keys"]
    for case in group["keys"]:
        keys = nip44._message_keys(bytes.fromhex(group["conversation_key"]), bytes.fromhex(case["nonce"]))
        assert [each.hex() for each in keys] == [case["chacha_key"], case["chacha_nonce"], case["hmac_key"]]


def test_published_lengths_come_out(vectors: Any) -> None:
    for length, padded in vectors["valid"]["calc_padded_len"]:
        assert nip44.padded_length(length) == padded


def test_published_payloads_come_out_and_open(vectors: Any) -> None:
    for case in vectors["valid"]["encrypt_decrypt"]:
        one, other = (SecretKey(bytes.fromhex(case[name])) for name in ("sec1", "sec2"))
        key = nip44.conversation_key(one, other.public)
        assert key.hex() == case["conversation_key"]
        assert key == nip44.conversation_key(other, one.public)
        plaintext = case["plaintext"].encode("utf-8")
        assert nip44.encrypt(plaintext, key, nonce=bytes.fromhex(case["nonce"])) == case["payload"]
        assert nip44.decrypt(case["payload"], key) == plaintext


def test_published_long_payloads_come_out_and_open(vectors: Any) -> None:
    for case in vectors["valid"]["encrypt_decrypt_long_msg"]:
        plaintext = (case["pattern"] * case["repeat"]).encode("utf-8")
        assert hashlib.sha256(plaintext).hexdigest() == case["plaintext_sha256"]
        key, nonce = bytes.fromhex(case["conversation_key"]), bytes.fromhex(case["nonce"])
        payload = nip44._seal(len(plaintext).to_bytes(2, "big"), plaintext, key, nonce)
        assert hashlib.sha256(payload.encode()).hexdigest() == case["payload_sha256"]
        assert nip44.decrypt(payload, key) == plaintext


def test_published_faults_are_refused(vectors: Any) -> None:
    for case in vectors["invalid"]["get_conversation_key"]:
        with pytest.raises(InvalidKeyError):
            nip44.conversation_key(SecretKey(bytes.fromhex(case["sec1"])), PubKey(bytes.fromhex(case["pub2"])))
    for case in vectors["invalid"]["decrypt"]:
        with pytest.raises(DecryptError):
            nip44.decrypt(case["payload"], bytes.fromhex(case["conversation_key"]))
    for length in vectors["invalid"]["encrypt_msg_lengths"]:
        with pytest.raises(DecryptError):
            nip44.encrypt(bytes(length), KEY, nonce=NONCE)


def test_we_never_write_more_than_every_peer_reads() -> None:
    largest = bytes(nip44.MAX_WRITE_BYTES)
    assert nip44.decrypt(nip44.encrypt(largest, KEY, nonce=NONCE), KEY) == largest
    with pytest.raises(DecryptError):
        nip44.encrypt(largest + b"x", KEY, nonce=NONCE)


@pytest.mark.parametrize("length", [65_536, 100_000])
def test_the_long_form_is_read(length: int) -> None:
    plaintext = bytes(length)
    payload = nip44._seal(bytes(2) + length.to_bytes(4, "big"), plaintext, KEY, NONCE)
    assert nip44.decrypt(payload, KEY) == plaintext


@pytest.mark.parametrize("length", [0, 1, 65_535, nip44.MAX_READ_BYTES + 1])
def test_the_long_form_of_a_short_or_huge_text_is_refused(length: int) -> None:
    payload = nip44._seal(bytes(2) + length.to_bytes(4, "big"), bytes(max(length, 1)), KEY, NONCE)
    with pytest.raises(DecryptError):
        nip44.decrypt(payload, KEY)


def test_padding_that_is_not_zero_is_refused() -> None:
    chacha_key, chacha_nonce, _ = nip44._message_keys(KEY, NONCE)
    assert chacha_key != chacha_nonce
    payload = nip44._seal(b"\x00\x01", b"a" + b"b" * 31, KEY, NONCE)
    with pytest.raises(DecryptError):
        nip44.decrypt(payload, KEY)


def test_another_key_or_any_changed_byte_is_noticed() -> None:
    payload = nip44.encrypt(b"hello", KEY, nonce=NONCE)
    with pytest.raises(DecryptError):
        nip44.decrypt(payload, bytes(32))
    data = bytearray(base64.b64decode(payload))
    for place in (0, 1, 40, len(data) - 1):
        data[place] ^= 1
        with pytest.raises(DecryptError):
            nip44.decrypt(base64.b64encode(data).decode(), KEY)
        data[place] ^= 1
    assert nip44.decrypt(base64.b64encode(data).decode(), KEY) == b"hello"


@pytest.mark.parametrize(
    "payload", ["", "#", "é" * 200, "A" * 131, "AAAA", "A" * (nip44.MAX_READ_BYTES * 2 + 4), "\ud800" * 200]
)
def test_what_is_no_payload_is_refused(payload: str) -> None:
    with pytest.raises(DecryptError):
        nip44.decrypt(payload, KEY)
