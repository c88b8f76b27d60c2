import pytest

from marmot_desktop.marmot.errors import MlsCodecError
from marmot_desktop.marmot.tls import MAX_VARINT, TlsReader, encode_integers, encode_opaque, encode_varint
from tests.unit.marmot.builders import load_vectors

VARINTS = load_vectors("marmot_v1.json")["qvarint"]


@pytest.mark.parametrize("vector", VARINTS, ids=lambda vector: str(vector["value"]))
def test_lengths_are_written_and_read_as_the_vectors_say(vector: dict[str, object]) -> None:
    value, encoded = int(str(vector["value"])), bytes.fromhex(str(vector["bytes"]))
    assert encoded == encode_varint(value)
    assert value == TlsReader(encoded).varint()


@pytest.mark.parametrize("encoded", ["4000", "403f", "80000000", "80003fff", "c000000000000001", "40", "800000", ""])
def test_a_length_that_is_not_the_shortest_or_is_cut_short_is_refused(encoded: str) -> None:
    with pytest.raises(MlsCodecError):
        TlsReader(bytes.fromhex(encoded)).varint()


def test_a_length_beyond_the_varint_is_a_mistake_of_the_caller() -> None:
    assert b"\xbf\xff\xff\xff" == encode_varint(MAX_VARINT)
    with pytest.raises(OverflowError):
        encode_varint(MAX_VARINT + 1)


def test_a_reader_gives_integers_and_vectors_in_order() -> None:
    reader = TlsReader(b"\x00\x07" + encode_opaque(b"abc") + encode_integers((1, 0xF2EE), 2))
    assert 7 == reader.integer(2)
    assert b"abc" == reader.opaque()
    assert 5 == reader.remaining
    assert (1, 0xF2EE) == reader.integers(2)
    reader.end()


def test_bytes_left_over_are_refused() -> None:
    with pytest.raises(MlsCodecError):
        TlsReader(b"\x00").end()


def test_a_vector_that_is_no_multiple_of_its_elements_is_refused() -> None:
    with pytest.raises(MlsCodecError):
        TlsReader(encode_opaque(b"\x00\x01\x02")).integers(2)


def test_a_vector_longer_than_the_data_is_refused() -> None:
    with pytest.raises(MlsCodecError):
        TlsReader(b"\x05abc").opaque()
