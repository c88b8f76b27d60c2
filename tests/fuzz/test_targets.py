"""Every border holds when valid bytes are changed, cut, put together, or replaced by others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS


@st.composite
def spoiled(draw: st.DrawFn, samples: tuple[bytes, ...]) -> bytes:
    """A valid sample with bytes changed, cut out, put in, doubled or cut off."""
    data = bytearray(draw(st.sampled_from(samples)))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(data)))
        match draw(st.integers(0, 3)):
            case 0:
                data[at : at + draw(st.integers(0, 4))] = draw(st.binary(max_size=4))
            case 1:
                del data[at:]
            case 2:
                data[at:at] = data[at : at + draw(st.integers(0, 64))]
            case _:
                data[at : at + 1] = draw(
                    st.sampled_from([b"\x00", b"\xff", b'"', b"[", b"{", b"-", b"9" * 30, b"\\ud800"])
                )
    return bytes(data)


@pytest.mark.parametrize("name", TARGETS)
def test_a_border_holds_for_what_it_was_made_for(name: str) -> None:
    for sample in TARGETS[name].samples:
        TARGETS[name].judge(sample)


@pytest.mark.parametrize("name", TARGETS)
@given(data=st.data())
def test_a_border_raises_only_its_own_errors(name: str, data: st.DataObject) -> None:
    target = TARGETS[name]
    target.judge(data.draw(st.binary(max_size=300) | spoiled(target.samples)))
