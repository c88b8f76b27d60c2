"""The stream of a client, cut into frames however it arrives."""

import random
from collections.abc import Sequence

import pytest
from websockets.frames import Frame, Opcode

from marmot_desktop.relay.incoming_frames import IncomingFrames

MAX_MESSAGE = 100_000
TEXTS = [b"", b"x", b"y" * 125, b"z" * 126, b"a" * 65_535, b"b" * 65_536, b"c" * MAX_MESSAGE]


def masked(opcode: Opcode, data: bytes, *, fin: bool = True) -> bytes:
    return Frame(opcode, data, fin).serialize(mask=True)


def take_all(chunks: Sequence[bytes]) -> list[tuple[bool, bytes]]:
    """Every piece of a stream that comes in these chunks."""
    frames = IncomingFrames(MAX_MESSAGE)
    return [(is_text, data) for chunk in chunks for is_text, data in frames.take(chunk)]


@pytest.mark.parametrize("size", [1, 7, 1000, 1_000_000])
def test_texts_of_every_length_come_out_whole_however_they_arrive(size: int) -> None:
    if size < 1000:
        texts = TEXTS[:4] * 3
    else:
        texts = TEXTS
    stream = b"".join(masked(Opcode.TEXT, text) for text in texts)
    chunks = [stream[start : start + size] for start in range(0, len(stream), size)]
    assert [(True, text) for text in texts] == take_all(chunks)


def test_everything_else_goes_on_frame_by_frame_in_its_place() -> None:
    first, last = masked(Opcode.TEXT, b"one ", fin=False), masked(Opcode.CONT, b"two")
    ping, binary = masked(Opcode.PING, b"there?"), masked(Opcode.BINARY, b"\x00" * 300)
    stream = masked(Opcode.TEXT, b"before") + first + ping + last + masked(Opcode.TEXT, b"after") + binary
    expected = [(True, b"before"), (False, first), (False, ping), (False, last), (True, b"after"), (False, binary)]
    assert expected == take_all([stream])
    assert expected == take_all([bytes([each]) for each in stream])


def test_a_text_between_fragments_is_left_to_who_ends_the_connection() -> None:
    stream = masked(Opcode.TEXT, b"one ", fin=False) + masked(Opcode.TEXT, b"not now")
    assert [is_text for is_text, _ in take_all([stream])] == [False, False]


@pytest.mark.parametrize(
    "faulty",
    [
        Frame(Opcode.TEXT, b"hello").serialize(mask=False),
        Frame(Opcode.CLOSE, b"").serialize(mask=False),
        masked(Opcode.TEXT, b"x" * (MAX_MESSAGE + 1)),
        b"\x81\xff" + (2**63).to_bytes(8, "big") + bytes(4),
        b"\x89\xfe",
    ],
    ids=["unmasked", "unmasked without text", "too long", "absurdly long", "long ping"],
)
def test_what_is_not_in_order_goes_on_as_it_is_with_all_that_follows(faulty: bytes) -> None:
    good = masked(Opcode.TEXT, b"good")
    frames = IncomingFrames(MAX_MESSAGE)
    assert [(True, b"good"), (False, faulty)] == frames.take(good + faulty)
    assert [(False, good)] == frames.take(good)


def test_a_length_is_believed_only_once_it_is_there() -> None:
    frames = IncomingFrames(MAX_MESSAGE)
    assert frames.take(b"\x81") == []
    assert frames.take(b"\xff") == []
    assert frames.take((MAX_MESSAGE + 1).to_bytes(8, "big")) == []
    assert [False] == [is_text for is_text, _ in frames.take(bytes(4))]


def test_noise_is_never_taken_for_more_than_it_is() -> None:
    """Whatever arrives, not a byte is lost or doubled, but for the headers of texts."""
    generator = random.Random(4)
    for _ in range(300):
        noise = generator.randbytes(generator.randrange(1, 200))
        frames = IncomingFrames(64)
        pieces = [piece for byte in noise for piece in frames.take(bytes([byte]))]
        at_once = IncomingFrames(64).take(noise)
        assert b"".join(data for is_text, data in at_once if is_text) == b"".join(d for is_text, d in pieces if is_text)
