import hashlib

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.errors import InvalidGroupImageError
from marmot_desktop.marmot.group_image import deletion_secrets, derive_upload_secret, open_image, seal_image
from tests.unit.marmot.builders import load_vectors

VECTOR = load_vectors("marmot_v1.json")["group_image"]
SAMPLE = load_vectors("marmot_ts_samples.json")["group_image"]
RECORDED = load_vectors("mdk.json")["group_image_v2"]
DIRECT = VECTOR["direct_key(MIP-01 v1, marmot-ts)"]
DERIVED = VECTOR["seed_derived(MDK v2)"]
IMAGE, KEY, NONCE, UPLOAD_KEY = (
    bytes.fromhex(VECTOR[name]) for name in ("plaintext", "image_key", "image_nonce", "image_upload_key")
)


def test_an_image_is_written_with_its_key_used_directly() -> None:
    blob = seal_image(IMAGE, image_key=KEY, image_nonce=NONCE)
    assert DIRECT["ciphertext"] == blob.hex()
    assert DIRECT["image_hash"] == hashlib.sha256(blob).hexdigest()


@pytest.mark.parametrize("form", [DIRECT, DERIVED], ids=["direct", "derived"])
def test_both_forms_are_opened(form: dict[str, str]) -> None:
    blob, image_hash = bytes.fromhex(form["ciphertext"]), bytes.fromhex(form["image_hash"])
    assert open_image(blob, image_hash=image_hash, image_key=KEY, image_nonce=NONCE) == IMAGE


def test_an_image_made_by_mdk_is_opened() -> None:
    opened = open_image(
        bytes.fromhex(RECORDED["encrypted_data"]),
        image_hash=bytes.fromhex(RECORDED["encrypted_hash"]),
        image_key=bytes.fromhex(RECORDED["image_key"]),
        image_nonce=bytes.fromhex(RECORDED["image_nonce"]),
    )
    assert RECORDED["plaintext_hex_after_reencoding"] == opened.hex()


def test_an_image_made_by_marmot_ts_is_opened() -> None:
    opened = open_image(
        bytes.fromhex(SAMPLE["ciphertext_hex"]),
        image_hash=bytes.fromhex(SAMPLE["image_hash"]),
        image_key=bytes.fromhex(SAMPLE["image_key"]),
        image_nonce=bytes.fromhex(SAMPLE["image_nonce"]),
    )
    assert SAMPLE["plaintext_hex"] == opened.hex()


def test_a_changed_image_is_refused_before_it_is_decrypted() -> None:
    blob = bytes.fromhex(DIRECT["ciphertext"])
    with pytest.raises(InvalidGroupImageError) as caught:
        open_image(blob + b"x", image_hash=hashlib.sha256(blob).digest(), image_key=KEY, image_nonce=NONCE)
    assert ErrorCode.MEDIA_HASH_MISMATCH == caught.value.code


@pytest.mark.parametrize(("key", "nonce"), [(b"k" * 32, NONCE), (KEY, b"n" * 12), (b"", NONCE), (KEY, b"")])
def test_a_wrong_key_is_refused(key: bytes, nonce: bytes) -> None:
    blob = bytes.fromhex(DIRECT["ciphertext"])
    with pytest.raises(InvalidGroupImageError) as caught:
        open_image(blob, image_hash=hashlib.sha256(blob).digest(), image_key=key, image_nonce=nonce)
    assert ErrorCode.MEDIA_DECRYPT_FAILED == caught.value.code


def test_the_key_of_an_upload_is_derived_as_mdk_does() -> None:
    assert DERIVED["upload_secret"] == derive_upload_secret(UPLOAD_KEY).hex()


def test_a_deletion_tries_the_key_of_every_known_app() -> None:
    expected = [
        DERIVED["upload_secret"],
        UPLOAD_KEY.hex(),
        DIRECT["upload_secret_expand_only(marmot-ts, MIP-01)"],
        DIRECT["upload_secret_extract_then_expand(MDK v1)"],
    ]
    assert expected == [secret.hex() for secret in deletion_secrets(KEY, UPLOAD_KEY)]
    assert expected[2:] == [secret.hex() for secret in deletion_secrets(KEY, b"")]


def test_marmot_ts_stored_a_secret_that_a_deletion_tries() -> None:
    stored = bytes.fromhex(SAMPLE["image_upload_key"])
    assert stored in deletion_secrets(bytes.fromhex(SAMPLE["image_key"]), stored)
