"""Keys of an encrypted group picture, and the picture itself.

Written with `image_key` used directly, which marmot-ts and MDK both read; read in that form and in MDK's, where the
key is derived from a seed.

Source: MIP-01, Group Image Encryption.
"""

import hashlib
import hmac
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.errors import InvalidGroupImageError
from marmot_desktop.marmot.group_data import IMAGE_KEY_BYTES, IMAGE_NONCE_BYTES

_IMAGE_LABEL: Final = b"mip01-image-encryption-v2"
_UPLOAD_LABEL: Final = b"mip01-blossom-upload-v2"
_UPLOAD_LABEL_V1: Final = b"mip01-blossom-upload-v1"


def seal_image(image: bytes, *, image_key: bytes, image_nonce: bytes) -> bytes:
    """Encrypt a picture.

    Args:
        image: the file, without metadata.
        image_key: 32 random bytes.
        image_nonce: 12 random bytes, never used with this key before.

    Returns:
        The blob to upload; its SHA-256 is the `image_hash`.
    """
    return ChaCha20Poly1305(image_key).encrypt(image_nonce, image, None)


def open_image(blob: bytes, *, image_hash: bytes, image_key: bytes, image_nonce: bytes) -> bytes:
    """Decrypt a picture in either form.

    Raises:
        InvalidGroupImageError: `MEDIA_HASH_MISMATCH` or `MEDIA_DECRYPT_FAILED`.
    """
    if not hmac.compare_digest(hashlib.sha256(blob).digest(), image_hash):
        raise InvalidGroupImageError(ErrorCode.MEDIA_HASH_MISMATCH, "group image")
    if len(image_key) != IMAGE_KEY_BYTES or len(image_nonce) != IMAGE_NONCE_BYTES:
        raise InvalidGroupImageError(detail="key or nonce of a group image has a wrong length")
    for key in (_extract_and_expand(image_key, _IMAGE_LABEL), image_key):
        try:
            return ChaCha20Poly1305(key).decrypt(image_nonce, blob, None)
        except InvalidTag:
            continue
    raise InvalidGroupImageError(detail="group image")


def derive_upload_secret(image_upload_key: bytes) -> bytes:
    """The Nostr secret key, 32 bytes, that signs the upload and later the deletion of the blob.

    Args:
        image_upload_key: 32 random bytes, independent of the image key.

    Secrets: returns one.
    """
    return _extract_and_expand(image_upload_key, _UPLOAD_LABEL)


def deletion_secrets(image_key: bytes, image_upload_key: bytes) -> tuple[bytes, ...]:
    """Every secret that some app may have signed the upload with, the likeliest first.

    Args:
        image_key: 32 bytes.
        image_upload_key: 32 bytes, or empty.

    Secrets: returns some.
    """
    own = (derive_upload_secret(image_upload_key), image_upload_key) if image_upload_key else ()
    return (*own, _expand(image_key, _UPLOAD_LABEL_V1), _extract_and_expand(image_key, _UPLOAD_LABEL_V1))


def _extract_and_expand(key: bytes, label: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=label).derive(key)


def _expand(key: bytes, label: bytes) -> bytes:
    return HKDFExpand(algorithm=hashes.SHA256(), length=32, info=label).derive(key)
