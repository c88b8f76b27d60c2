"""The private part of a key package as it is stored: the signature key pair of its leaf, and what the engine keeps."""

from typing import Final

from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.marmot.errors import CorruptGroupStateError, MlsCodecError
from marmot_desktop.marmot.tls import TlsReader, encode_opaque

_VERSION: Final = 1


class PrivatePart(Frozen, frozen=True):
    """The private part of one key package.

    Args:
        signature_secret: of the leaf.
        signature_public: of the leaf.
        package: the engine's own.

    Secrets: the first and the last; its `repr` shows neither.
    """

    signature_secret: Hidden[bytes]
    signature_public: bytes
    package: Hidden[bytes]

    def encode(self) -> bytes:
        """As it is stored. Secrets: returns some."""
        parts = (self.signature_secret, self.signature_public, self.package)
        return bytes([_VERSION]) + b"".join(map(encode_opaque, parts))


def parse_private_part(stored: bytes) -> PrivatePart:
    """The private part from what `encode` has made.

    Raises:
        CorruptGroupStateError: it is something else.
    """
    try:
        reader = TlsReader(stored)
        version = reader.integer(1)
        part = PrivatePart(reader.opaque(), reader.opaque(), reader.opaque())
        reader.end()
    except MlsCodecError as error:
        raise CorruptGroupStateError("private part of a key package") from error
    if version != _VERSION:
        raise CorruptGroupStateError(f"private part of a key package, version {version}")
    return part
