"""Who a leaf belongs to: the basic credential with the 32 raw bytes of a Nostr public key.

The 64-character hexadecimal form that old versions wrote is refused.

Source: MIP-00, MLS Credentials.
"""

from typing import Final

from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.capabilities import CREDENTIAL_BASIC
from marmot_desktop.marmot.errors import InvalidKeyPackageError
from marmot_desktop.nostr.keys import is_on_curve
from marmot_desktop.nostr.types import PubKey

IDENTITY_BYTES: Final = 32


def has_identity_shape(identity: bytes) -> bool:
    """Whether these bytes can be the identity of a Marmot leaf; they may still be no point of the curve."""
    return len(identity) == IDENTITY_BYTES


def is_live_key(identity: bytes) -> bool:
    """Whether somebody can own this identity: 32 bytes and a point of the curve."""
    return has_identity_shape(identity) and is_on_curve(PubKey(identity))


def check_credential(credential_type: int, identity: bytes, owner: PubKey) -> None:
    """Make sure that a leaf is its publisher's own, the guard against impersonation.

    Args:
        credential_type: from the leaf.
        identity: from the leaf.
        owner: who signed the event that carries the leaf.

    Raises:
        InvalidKeyPackageError: `KP_IDENTITY_MISMATCH`.

    Source: MIP-00, MLS Credentials; Marmot threat model, T.3.1.
    """
    if credential_type != CREDENTIAL_BASIC:
        raise InvalidKeyPackageError(ErrorCode.KP_IDENTITY_MISMATCH, "credential is not basic")
    if not is_live_key(identity):
        raise InvalidKeyPackageError(ErrorCode.KP_IDENTITY_MISMATCH, "identity is not a public key")
    if identity != owner:
        raise InvalidKeyPackageError(ErrorCode.KP_IDENTITY_MISMATCH, "identity is not the publisher")
