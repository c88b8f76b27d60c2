"""NIP-44 version 2: encrypt and decrypt between two keys; bytes in, bytes out.

Source: NIP-44, Version 2. Departs from its newest text: the long form (plaintext of 65536 bytes and more) is read, never
written, because deployed peers refuse it.
"""

import base64
import binascii
import hashlib
import hmac
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import ChaCha20
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from marmot_desktop.nostr.errors import DecryptError
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import PubKey

MAX_WRITE_BYTES: Final = 65_408
"""What every deployed peer reads; rust-nostr writes no more either."""
MAX_READ_BYTES: Final = 1_048_576

_VERSION: Final = 2
_NONCE_BYTES: Final = 32
_MAC_BYTES: Final = 32
_MIN_DATA_BYTES: Final = 99
_SHORT_MAX: Final = 65_535
_LONG_PREFIX_BYTES: Final = 6


def conversation_key(secret: SecretKey, peer: PubKey) -> bytes:
    """The key that two people share. Secrets: returns one.

    Raises:
        InvalidKeyError: the peer's key is not on the curve.
    """
    return hmac.digest(b"nip44-v2", secret.ecdh_x(peer), hashlib.sha256)


def padded_length(length: int) -> int:
    """How long a plaintext of `length` bytes becomes, so that sizes tell little."""
    if length <= 32:
        return 32
    power = 1 << (length - 1).bit_length()
    chunk = 32 if power <= 256 else power // 8
    return chunk * ((length - 1) // chunk + 1)


def encrypt(plaintext: bytes, key: bytes, *, nonce: bytes) -> str:
    """A payload, base64.

    Args:
        plaintext: 1 to `MAX_WRITE_BYTES` bytes.
        key: the conversation key.
        nonce: 32 fresh random bytes.

    Raises:
        DecryptError: the plaintext is empty or too long.
    """
    if not 1 <= len(plaintext) <= MAX_WRITE_BYTES:
        raise DecryptError(detail="plaintext size")
    return _seal(len(plaintext).to_bytes(2, "big"), plaintext, key, nonce)


def _seal(prefix: bytes, plaintext: bytes, key: bytes, nonce: bytes) -> str:
    padded = prefix + plaintext + bytes(padded_length(len(plaintext)) - len(plaintext))
    chacha_key, chacha_nonce, hmac_key = _message_keys(key, nonce)
    ciphertext = _chacha20(chacha_key, chacha_nonce, padded)
    mac = hmac.digest(hmac_key, nonce + ciphertext, hashlib.sha256)
    return base64.b64encode(bytes((_VERSION,)) + nonce + ciphertext + mac).decode("ascii")


def decrypt(payload: str, key: bytes) -> bytes:
    """The plaintext of a payload.

    Args:
        payload: base64, version 2.
        key: the conversation key.

    Raises:
        DecryptError: another version, damaged, or sealed with another key.
    """
    if payload.startswith("#"):
        raise DecryptError(detail="unknown version")
    if len(payload) > MAX_READ_BYTES * 2:
        raise DecryptError(detail="payload too long")
    try:
        data = base64.b64decode(payload, validate=True)
    except (binascii.Error, ValueError) as err:
        raise DecryptError(detail="not base64") from err
    if len(data) < _MIN_DATA_BYTES or data[0] != _VERSION:
        raise DecryptError(detail="size or version")
    nonce, ciphertext, mac = data[1 : 1 + _NONCE_BYTES], data[1 + _NONCE_BYTES : -_MAC_BYTES], data[-_MAC_BYTES:]
    chacha_key, chacha_nonce, hmac_key = _message_keys(key, nonce)
    if not hmac.compare_digest(hmac.digest(hmac_key, nonce + ciphertext, hashlib.sha256), mac):
        raise DecryptError(detail="wrong MAC")
    return _unpad(_chacha20(chacha_key, chacha_nonce, ciphertext))


def _unpad(padded: bytes) -> bytes:
    length = int.from_bytes(padded[:2], "big")
    prefix_bytes = 2
    if length == 0:
        prefix_bytes = _LONG_PREFIX_BYTES
        length = int.from_bytes(padded[2:_LONG_PREFIX_BYTES], "big")
        if not _SHORT_MAX < length <= MAX_READ_BYTES:
            raise DecryptError(detail="padding")
    plaintext = padded[prefix_bytes : prefix_bytes + length]
    if len(plaintext) != length or len(padded) != prefix_bytes + padded_length(length):
        raise DecryptError(detail="padding")
    if any(padded[prefix_bytes + length :]):
        raise DecryptError(detail="padding is not zero")
    return plaintext


def _message_keys(key: bytes, nonce: bytes) -> tuple[bytes, bytes, bytes]:
    keys = HKDFExpand(algorithm=SHA256(), length=76, info=nonce).derive(key)
    return keys[:32], keys[32:44], keys[44:]


def _chacha20(key: bytes, nonce: bytes, data: bytes) -> bytes:
    encryptor = Cipher(ChaCha20(key, bytes(4) + nonce), mode=None).encryptor()
    return encryptor.update(data) + encryptor.finalize()
