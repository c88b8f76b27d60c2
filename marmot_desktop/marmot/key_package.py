"""Reads the KeyPackage struct without an MLS engine, for the client and for the relay.

Signatures are not checked here; that is the engine's business.

Source: RFC 9420 sections 5.2, 7.2 and 10; MIP-00, KeyPackage Event.
"""

import hashlib
from typing import Final

from marmot_desktop.errors import ErrorCode
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.capabilities import (
    CIPHER_SUITE,
    CREDENTIAL_BASIC,
    EXTENSION_LAST_RESORT,
    MLS_VERSION,
    Capabilities,
)
from marmot_desktop.marmot.errors import InvalidKeyPackageError, MlsCodecError
from marmot_desktop.marmot.tls import TlsReader, encode_opaque
from marmot_desktop.marmot.types import KeyPackageRef
from marmot_desktop.nostr.types import Timestamp

MAX_KEY_PACKAGE_BYTES: Final = 16 * 1024
"""A real one has about 310 bytes."""

_KEY_BYTES: Final = 32
_LEAF_SOURCE_KEY_PACKAGE: Final = 1
_REF_LABEL: Final = b"MLS 1.0 KeyPackage Reference"


class KeyPackageContent(Frozen, frozen=True):
    """What stands in a KeyPackage struct. Nothing here is proved yet.

    Args:
        suite: cipher suite number; always `CIPHER_SUITE`.
        init_key: 32 bytes, public.
        encryption_key: 32 bytes, public, of the leaf.
        signature_key: 32 bytes, public Ed25519.
        credential_type: 1 for basic.
        identity: of a basic credential, else empty.
        capabilities: what the app says it can do.
        not_before: begin of the leaf's lifetime.
        not_after: end of the leaf's lifetime.
        extensions: of the key package, type and body.
        last_resort: carries the last_resort extension and may be used more than once.
        ref: the KeyPackageRef of exactly these bytes.
    """

    suite: int
    init_key: bytes
    encryption_key: bytes
    signature_key: bytes
    credential_type: int
    identity: bytes
    capabilities: Capabilities
    not_before: Timestamp
    not_after: Timestamp
    extensions: tuple[tuple[int, bytes], ...]
    last_resort: bool
    ref: KeyPackageRef


class _Leaf(Frozen, frozen=True):
    encryption_key: bytes
    signature_key: bytes
    credential_type: int
    identity: bytes
    capabilities: Capabilities
    not_before: Timestamp
    not_after: Timestamp


def compute_ref(content: bytes) -> KeyPackageRef:
    """The KeyPackageRef of a bare KeyPackage struct (RFC 9420 section 5.2)."""
    return KeyPackageRef(hashlib.sha256(encode_opaque(_REF_LABEL) + encode_opaque(content)).digest())


def read_key_package(content: bytes) -> KeyPackageContent:
    """Read a bare KeyPackage struct, the decoded `content` of a kind 30443 or 443 event.

    Args:
        content: begins with `00 01 00 01`; the MLSMessage form `00 01 00 05` is refused.

    Raises:
        InvalidKeyPackageError: `KP_UNSUPPORTED_SUITE` or `KP_MALFORMED`.
    """
    if len(content) > MAX_KEY_PACKAGE_BYTES:
        raise InvalidKeyPackageError(ErrorCode.TOO_LARGE, "key package")
    try:
        return _read(content)
    except MlsCodecError as error:
        raise InvalidKeyPackageError(ErrorCode.KP_MALFORMED, error.detail) from error


def _read(content: bytes) -> KeyPackageContent:
    reader = TlsReader(content)
    version, suite = reader.integer(2), reader.integer(2)
    if version != MLS_VERSION or suite != CIPHER_SUITE:
        raise InvalidKeyPackageError(ErrorCode.KP_UNSUPPORTED_SUITE, f"version {version}, suite {suite}")
    init_key = _read_key(reader)
    leaf = _read_leaf(reader)
    extensions = _read_extensions(reader)
    reader.opaque()  # signature
    reader.end()
    return KeyPackageContent(
        suite=suite,
        init_key=init_key,
        encryption_key=leaf.encryption_key,
        signature_key=leaf.signature_key,
        credential_type=leaf.credential_type,
        identity=leaf.identity,
        capabilities=leaf.capabilities,
        not_before=leaf.not_before,
        not_after=leaf.not_after,
        extensions=extensions,
        last_resort=any(kind == EXTENSION_LAST_RESORT for kind, _ in extensions),
        ref=compute_ref(content),
    )


def _read_leaf(reader: TlsReader) -> _Leaf:
    encryption_key, signature_key = _read_key(reader), _read_key(reader)
    credential_type = reader.integer(2)
    credential = reader.opaque()
    capabilities = Capabilities(*(reader.integers(2) for _ in range(5)))
    if reader.integer(1) != _LEAF_SOURCE_KEY_PACKAGE:
        raise MlsCodecError(detail="leaf is not made for a key package")
    not_before, not_after = reader.integer(8), reader.integer(8)
    _read_extensions(reader)
    reader.opaque()  # signature
    return _Leaf(
        encryption_key,
        signature_key,
        credential_type,
        credential if credential_type == CREDENTIAL_BASIC else b"",
        capabilities,
        Timestamp(not_before),
        Timestamp(not_after),
    )


def _read_key(reader: TlsReader) -> bytes:
    key = reader.opaque()
    if len(key) != _KEY_BYTES:
        raise MlsCodecError(detail="public key has a wrong length")
    return key


def _read_extensions(reader: TlsReader) -> tuple[tuple[int, bytes], ...]:
    inner = TlsReader(reader.opaque())
    extensions: list[tuple[int, bytes]] = []
    while inner.remaining:
        extensions.append((inner.integer(2), inner.opaque()))
    if len({kind for kind, _ in extensions}) != len(extensions):
        raise MlsCodecError(detail="an extension stands twice")
    return tuple(extensions)
