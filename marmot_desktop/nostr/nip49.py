"""NIP-49: a secret key wrapped by a passphrase (ncryptsec).

Source: NIP-49; scrypt, XChaCha20-Poly1305.
"""

import unicodedata
from enum import IntEnum
from typing import Final

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from nacl import bindings, exceptions

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.errors import InvalidKeyError
from marmot_desktop.nostr.keys import SecretKey

PREFIX: Final = "ncryptsec"
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 24
DEFAULT_LOG_N: Final = 16

_VERSION: Final = 2
_PAYLOAD_BYTES: Final = 91
_MIN_LOG_N: Final = 1
_MAX_LOG_N: Final = 22
_BLOCK: Final = 8


class KeySecurity(IntEnum):
    """What the maker of an ncryptsec says of the key's past."""

    WAS_INSECURE = 0
    WAS_SECURE = 1
    NOT_TRACKED = 2


def encrypt_secret(
    secret: SecretKey,
    passphrase: str,
    *,
    salt: bytes,
    nonce: bytes,
    log_n: int = DEFAULT_LOG_N,
    security: KeySecurity = KeySecurity.NOT_TRACKED,
) -> str:
    """Wrap a key. Takes a good part of a second on purpose.

    Args:
        secret: the key.
        passphrase: any text; composed and decomposed letters are the same.
        salt: 16 fresh random bytes.
        nonce: 24 fresh random bytes.
        log_n: scrypt's cost, 16 to 20.
        security: see `KeySecurity`.
    """
    associated = bytes((security,))
    wrapped = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        secret.expose(), associated, nonce, _derive(passphrase, salt, log_n)
    )
    return bech32.encode(PREFIX, bytes((_VERSION, log_n)) + salt + nonce + associated + wrapped)


def decrypt_secret(ncryptsec: str, passphrase: str) -> SecretKey:
    """Unwrap a key. Secrets: returns one.

    Raises:
        InvalidKeyError: `invalid_secret` where it is no ncryptsec, `wrong_passphrase`.
    """
    try:
        prefix, data = bech32.decode(ncryptsec.strip())
    except InvalidKeyError as err:
        raise InvalidKeyError(ErrorCode.INVALID_SECRET, err.detail) from err
    if prefix != PREFIX or len(data) != _PAYLOAD_BYTES or data[0] != _VERSION:
        raise InvalidKeyError(ErrorCode.INVALID_SECRET, "not an ncryptsec of version 2")
    log_n = data[1]
    if not _MIN_LOG_N <= log_n <= _MAX_LOG_N:
        raise InvalidKeyError(ErrorCode.INVALID_SECRET, "cost out of range")
    salt, nonce, associated, wrapped = data[2:18], data[18:42], data[42:43], data[43:]
    try:
        secret = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            wrapped, associated, nonce, _derive(passphrase, salt, log_n)
        )
    except exceptions.CryptoError as err:
        raise InvalidKeyError(ErrorCode.WRONG_PASSPHRASE) from err
    try:
        return SecretKey(secret)
    except InvalidKeyError as err:
        raise InvalidKeyError(ErrorCode.INVALID_SECRET, err.detail) from err


def _derive(passphrase: str, salt: bytes, log_n: int) -> bytes:
    try:
        normal = unicodedata.normalize("NFKC", passphrase).encode("utf-8")
    except UnicodeEncodeError as err:
        raise InvalidKeyError(ErrorCode.WRONG_PASSPHRASE, "not text") from err
    return Scrypt(salt=salt, length=32, n=1 << log_n, r=_BLOCK, p=1).derive(normal)
