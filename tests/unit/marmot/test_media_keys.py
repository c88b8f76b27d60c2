"""Keys of files, held against what other apps recorded."""

import hashlib
from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.errors import InvalidMediaError
from marmot_desktop.marmot.media_keys import (
    MediaIdentity,
    canonical_mime,
    derive_file_key,
    derive_legacy_file_key,
    open_media,
    seal_media,
)
from tests.unit.marmot.builders import load_vectors

OURS: dict[str, Any] = load_vectors("marmot_v1.json")["media_v2"]
MDK: dict[str, Any] = load_vectors("mdk.json")["mip04"]
TS: dict[str, Any] = load_vectors("marmot_ts_samples.json")["media_mip04"]


def identity_of(plaintext: bytes, mime: str, filename: str) -> MediaIdentity:
    return MediaIdentity(hashlib.sha256(plaintext).digest(), canonical_mime(mime), filename)


def test_a_file_of_mdk_is_opened() -> None:
    upload, plaintext = MDK["upload"], bytes.fromhex(MDK["plaintext_hex"])
    identity = identity_of(plaintext, upload["mime_type"], upload["filename"])
    key = derive_file_key(bytes.fromhex(MDK["encrypted_media_exporter_secret"]), identity)
    assert MDK["file_key"] == key.hex()
    assert MDK["aad_hex"] == identity.additional_data().hex()
    blob = bytes.fromhex(upload["encrypted_data"])
    assert plaintext == open_media(blob, file_key=key, nonce=bytes.fromhex(upload["nonce"]), identity=identity)


def test_a_file_of_marmot_ts_is_opened() -> None:
    plaintext = bytes.fromhex(TS["plaintext_hex"])
    identity = identity_of(plaintext, TS["input_mime"], TS["attachment"]["filename"])
    key = derive_file_key(bytes.fromhex(TS["exporter_encrypted_media"]), identity)
    assert TS["file_key"] == key.hex()
    assert TS["aad_hex"] == identity.additional_data().hex()
    blob = bytes.fromhex(TS["ciphertext_hex"])
    assert plaintext == open_media(blob, file_key=key, nonce=bytes.fromhex(TS["nonce"]), identity=identity)


def test_our_own_golden_values_hold() -> None:
    plaintext = bytes.fromhex(OURS["plaintext"])
    identity = identity_of(plaintext, OURS["mime_in"], OURS["filename"])
    assert OURS["x"] == identity.plaintext_hash.hex()
    assert OURS["m"] == identity.mime
    assert OURS["file_key"] == derive_file_key(bytes.fromhex(OURS["exporter_secret"]), identity).hex()


def test_what_was_sealed_is_opened_by_the_same_words_only() -> None:
    identity = identity_of(b"a picture", "image/png", "cat.png")
    key = derive_file_key(b"s" * 32, identity)
    blob = seal_media(b"a picture", file_key=key, nonce=b"n" * 12, identity=identity)
    assert b"a picture" == open_media(blob, file_key=key, nonce=b"n" * 12, identity=identity)
    renamed = identity_of(b"a picture", "image/png", "dog.png")
    for wrong in (renamed, identity_of(b"other", "image/png", "cat.png")):
        with pytest.raises(InvalidMediaError) as caught:
            open_media(blob, file_key=key, nonce=b"n" * 12, identity=wrong)
        assert caught.value.code is ErrorCode.MEDIA_DECRYPT_FAILED
    assert derive_file_key(b"s" * 32, renamed) != key
    assert derive_legacy_file_key(b"s" * 32, identity) != key


def test_a_file_that_is_not_the_one_named_is_refused() -> None:
    identity = identity_of(b"named", "text/plain", "a.txt")
    key = derive_file_key(b"s" * 32, identity)
    blob = seal_media(b"another", file_key=key, nonce=b"n" * 12, identity=identity)
    with pytest.raises(InvalidMediaError) as caught:
        open_media(blob, file_key=key, nonce=b"n" * 12, identity=identity)
    assert caught.value.code is ErrorCode.MEDIA_HASH_MISMATCH


@pytest.mark.parametrize(("key", "nonce"), [(b"k" * 31, b"n" * 12), (b"k" * 32, b"n" * 11)])
def test_a_key_or_nonce_of_a_wrong_length_is_refused(key: bytes, nonce: bytes) -> None:
    with pytest.raises(InvalidMediaError):
        open_media(b"x" * 40, file_key=key, nonce=nonce, identity=identity_of(b"x", "text/plain", "a"))


@pytest.mark.parametrize(
    ("text", "canonical"), [(" Image/JPEG; q=1", "image/jpeg"), ("text/plain", "text/plain"), ("", "")]
)
def test_a_type_is_small_and_without_parameters(text: str, canonical: str) -> None:
    assert canonical == canonical_mime(text)
