"""Reads and writes the TLS presentation language of MLS: big-endian integers and vectors with a varint length.

Source: RFC 9420 section 2.1 and 2.1.2 (variable-size vector length headers).
"""

from collections.abc import Iterable
from typing import Final

from marmot_desktop.marmot.errors import MlsCodecError

MAX_VARINT: Final = (1 << 30) - 1
"""The largest length a varint may carry in MLS."""

_ONE_BYTE_MAX: Final = (1 << 6) - 1
_TWO_BYTES_MAX: Final = (1 << 14) - 1
_INVALID_PREFIX: Final = 3


class TlsReader:
    """Takes values off the front of some bytes and refuses to read beyond their end.

    Args:
        data: the bytes; not copied.
    """

    __slots__ = ("_data", "_position")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._position = 0

    @property
    def remaining(self) -> int:
        """Bytes not yet read."""
        return len(self._data) - self._position

    def take(self, count: int) -> bytes:
        """The next `count` bytes.

        Raises:
            MlsCodecError: fewer are left.
        """
        if count > self.remaining:
            raise MlsCodecError(detail="structure is cut short")
        start = self._position
        self._position = start + count
        return self._data[start : self._position]

    def integer(self, size: int) -> int:
        """An unsigned big-endian integer of `size` bytes; raises `MlsCodecError` at the end of the data."""
        return int.from_bytes(self.take(size), "big")

    def varint(self) -> int:
        """A vector length in its shortest form.

        Raises:
            MlsCodecError: cut short, prefix 11, or longer than needed.
        """
        first = self.integer(1)
        prefix = first >> 6
        if prefix == _INVALID_PREFIX:
            raise MlsCodecError(detail="length prefix 11")
        value = first & _ONE_BYTE_MAX
        for byte in self.take((1 << prefix) - 1):
            value = value << 8 | byte
        if prefix and len(encode_varint(value)) != 1 << prefix:
            raise MlsCodecError(detail="length is not in its shortest form")
        return value

    def opaque(self) -> bytes:
        """The content of a vector: a varint length and as many bytes; raises `MlsCodecError` when cut short."""
        return self.take(self.varint())

    def integers(self, size: int) -> tuple[int, ...]:
        """A vector of integers of `size` bytes each.

        Raises:
            MlsCodecError: cut short, or the length is no multiple of `size`.
        """
        data = self.opaque()
        if len(data) % size:
            raise MlsCodecError(detail="vector length is no multiple of its element size")
        return tuple(int.from_bytes(data[at : at + size], "big") for at in range(0, len(data), size))

    def end(self) -> None:
        """Make sure that nothing is left.

        Raises:
            MlsCodecError: bytes are left over.
        """
        if self.remaining:
            raise MlsCodecError(detail="bytes are left over")


def encode_varint(value: int) -> bytes:
    """A vector length in its shortest form.

    Args:
        value: 0 to `MAX_VARINT`; more is a mistake of the caller and raises `OverflowError`.
    """
    if value <= _ONE_BYTE_MAX:
        return value.to_bytes(1, "big")
    if value <= _TWO_BYTES_MAX:
        return (value | 1 << 14).to_bytes(2, "big")
    if value > MAX_VARINT:
        raise OverflowError("vector too long for MLS")
    return (value | 1 << 31).to_bytes(4, "big")


def encode_opaque(data: bytes) -> bytes:
    """A vector: the length of `data` as a varint, then `data`."""
    return encode_varint(len(data)) + data


def encode_integers(values: Iterable[int], size: int) -> bytes:
    """A vector of integers of `size` bytes each."""
    return encode_opaque(b"".join(value.to_bytes(size, "big") for value in values))
