"""Cuts what a client sends into websocket frames.

Nearly every frame is a whole masked text, and those are opened here. All others, and whatever is not in order, go on bytes and
all to the sans-IO protocol of `websockets`, which answers pings, keeps fragments in order and ends a connection that breaks
the rules. For it nothing changes: it sees whole frames, or the bytes at which it has to give up.

Source: RFC 6455, section 5.
"""

from typing import Final, NamedTuple

try:
    from websockets.speedups import apply_mask
except ImportError:  # a platform without a compiled wheel
    from websockets.utils import apply_mask

_WHOLE_TEXT: Final = 0x81
_IS_FINAL: Final = 0x80
_IS_CONTROL: Final = 0x08
_IS_MASKED: Final = 0x80
_SHORT: Final = 125
_MEDIUM: Final = 126
_OPCODE: Final = 0x0F
_CONTINUATION: Final = 0x00
_MIN_HEADER: Final = 2
_TEXT_HEADER: Final = 6
_MEDIUM_HEADER: Final = 8
_LONG_HEADER: Final = 14


class Piece(NamedTuple):
    """A part of the stream.

    Args:
        is_text: `data` is the text of a whole message; otherwise it is for the protocol, as it came.
        data: of a text without header and mask.
    """

    is_text: bool
    data: bytes


class IncomingFrames:
    """The stream of one client, from the end of its handshake.

    Args:
        max_message_bytes: of one text; a longer one is left to the protocol, which refuses it by its header.
    """

    __slots__ = ("_buffer", "_in_fragments", "_is_broken", "_max_message_bytes", "_needed")

    def __init__(self, max_message_bytes: int) -> None:
        self._max_message_bytes = max_message_bytes
        self._buffer: bytearray | None = None
        self._needed = 0
        self._in_fragments = False
        self._is_broken = False

    def take(self, data: bytes) -> list[Piece]:
        """What has become whole by these bytes, in its order; the rest is kept.

        Args:
            data: as received.
        """
        if self._is_broken:
            return [Piece(False, data)]
        if self._buffer is not None:
            self._buffer += data
            if len(self._buffer) < self._needed:
                return []
            data, self._buffer = bytes(self._buffer), None
        pieces: list[Piece] = []
        used, self._is_broken = self._cut(data, pieces)
        if self._is_broken:
            pieces.append(Piece(False, data[used:]))
        elif used < len(data):
            self._buffer = bytearray(data[used:])
        return pieces

    def _cut(self, data: bytes, pieces: list[Piece]) -> tuple[int, bool]:
        """Add every whole frame to the pieces.

        Returns:
            Where the first one begins that is not whole or not in order, and whether it is the latter.
        """
        position, end = 0, len(data)
        self._needed = 0
        while end - position >= _MIN_HEADER:
            first, size = data[position], data[position + 1] - _IS_MASKED
            start = position + (_TEXT_HEADER if size < _MEDIUM else _MEDIUM_HEADER if size == _MEDIUM else _LONG_HEADER)
            if end >= start and size >= _MEDIUM:
                size = int.from_bytes(data[position + 2 : start - 4], "big")
            if size < 0 or (end >= start and size > self._max_message_bytes) or (first & _IS_CONTROL and size > _SHORT):
                return position, True
            if end < start:
                self._needed = start - position
                break
            stop = start + size
            if stop > end:
                self._needed = stop - position
                break
            if first == _WHOLE_TEXT and not self._in_fragments:
                pieces.append(Piece(True, apply_mask(data[start:stop], data[start - 4 : start])))
            else:
                if not first & _IS_CONTROL:
                    self._in_fragments = not first & _IS_FINAL
                pieces.append(Piece(False, data[position:stop]))
            position = stop
        return position, False
