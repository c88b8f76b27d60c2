"""Keys of a file that travels beside a message, and the file itself.

The key is derived from the secret of the epoch the message is sent in, and from what the message says of the file, so that a
blob can be neither renamed nor passed off as another type. The hash in the message is that of the plaintext.

Source: MIP-04, version 2; the older readers' derivation is tried on reading only.

Secrets: every key here is one.
"""

import hashlib
import hmac
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.errors import InvalidMediaError

VERSION: Final = "mip04-v2"
KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
HASH_BYTES: Final = 32


class MediaIdentity(Frozen, frozen=True):
    """What a message says of its file, as it enters the key.

    Args:
        plaintext_hash: SHA-256 of the file, 32 bytes.
        mime: canonical, see `canonical_mime`.
        filename: as shown.
    """

    plaintext_hash: bytes
    mime: str
    filename: str

    def additional_data(self) -> bytes:
        """What the encryption is bound to."""
        return b"\x00".join((VERSION.encode(), self.plaintext_hash, self.mime.encode(), self.filename.encode()))


def canonical_mime(text: str) -> str:
    """A MIME type without parameters, in small letters."""
    return text.partition(";")[0].strip().lower()


def derive_file_key(epoch_secret: bytes, identity: MediaIdentity) -> bytes:
    """The key of one file.

    Args:
        epoch_secret: exporter secret of the epoch for encrypted media, 32 bytes.
        identity: of the file.

    Returns:
        32 bytes, to be stored when the message arrives: the epoch's secret is deleted later.
    """
    return HKDFExpand(hashes.SHA256(), KEY_BYTES, _key_info(identity)).derive(epoch_secret)


def derive_legacy_file_key(epoch_secret: bytes, identity: MediaIdentity) -> bytes:
    """The key as older apps derived it, with an extraction before; never used for writing."""
    return HKDF(hashes.SHA256(), KEY_BYTES, salt=None, info=_key_info(identity)).derive(epoch_secret)


def seal_media(plaintext: bytes, *, file_key: bytes, nonce: bytes, identity: MediaIdentity) -> bytes:
    """Encrypt a file.

    Args:
        plaintext: the file as it will be shown, without metadata.
        file_key: see `derive_file_key`.
        nonce: 12 random bytes.
        identity: of the file.

    Returns:
        The blob to upload; its address is its SHA-256.
    """
    return ChaCha20Poly1305(file_key).encrypt(nonce, plaintext, identity.additional_data())


def open_media(blob: bytes, *, file_key: bytes, nonce: bytes, identity: MediaIdentity) -> bytes:
    """Decrypt a file and check that it is the one the message names.

    Raises:
        InvalidMediaError: `MEDIA_DECRYPT_FAILED` or `MEDIA_HASH_MISMATCH`.
    """
    if len(file_key) != KEY_BYTES or len(nonce) != NONCE_BYTES:
        raise InvalidMediaError(ErrorCode.MEDIA_DECRYPT_FAILED, "key or nonce has a wrong length")
    try:
        plaintext = ChaCha20Poly1305(file_key).decrypt(nonce, blob, identity.additional_data())
    except InvalidTag as error:
        raise InvalidMediaError(ErrorCode.MEDIA_DECRYPT_FAILED) from error
    if not hmac.compare_digest(hashlib.sha256(plaintext).digest(), identity.plaintext_hash):
        raise InvalidMediaError(ErrorCode.MEDIA_HASH_MISMATCH)
    return plaintext


def _key_info(identity: MediaIdentity) -> bytes:
    return identity.additional_data() + b"\x00key"
