"""Whatever bytes reach the MLS engine, nothing but a fault of a peer comes out, and the group goes on."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marmot_desktop.errors import PeerFaultError
from marmot_desktop.marmot.engine import Application, MlsGroup
from marmot_desktop.marmot.group_context import first_extensions
from marmot_desktop.marmot.mls_rs_engine import MlsRsEngine
from marmot_desktop.marmot.types import GroupId
from tests.unit.marmot.builders import ALICE, BOB, NOW, group_data

ENGINE = MlsRsEngine(BOB)


def _meet() -> tuple[MlsGroup, MlsGroup, bytes, bytes]:
    alice = MlsRsEngine(ALICE).create_group(
        group_id=GroupId(b"g" * 32), extensions=first_extensions(group_data()), required_proposals=(), now=NOW
    )
    package = ENGINE.generate_key_package(now=NOW, last_resort=True)
    made = alice.commit(add=[package.content], now=NOW)
    alice.apply_pending_commit()
    assert made.welcome is not None
    return alice, ENGINE.join(made.welcome, package.private), made.welcome, package.private


ALICES, BOBS, WELCOME, PRIVATE = _meet()
KEY_PACKAGE = ENGINE.generate_key_package(now=NOW, last_resort=False).content
SAMPLES = [
    ALICES.clone().encrypt(b"hello"),
    ALICES.clone().commit(now=NOW).commit,
    ALICES.clone().propose_self_remove(),
    ALICES.clone().propose_remove(1),
    WELCOME,
    KEY_PACKAGE,
]
READERS: dict[str, Callable[[bytes], object]] = {
    "inspect": ENGINE.inspect,
    "read_welcome_refs": ENGINE.read_welcome_refs,
    "check_key_package": ENGINE.check_key_package,
    "preview_welcome": lambda data: ENGINE.preview_welcome(data, PRIVATE),
    "join": lambda data: ENGINE.join(data, PRIVATE),
    "process": lambda data: BOBS.clone().process(data, now=NOW),
}


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A real message with some bytes changed, cut out or put in."""
    data = bytearray(draw(st.sampled_from(SAMPLES)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        data[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(data)


@pytest.mark.parametrize("name", READERS)
@given(data=st.binary(max_size=300) | mutated())
def test_the_engine_raises_only_faults_of_a_peer(name: str, data: bytes) -> None:
    try:
        READERS[name](data)
    except PeerFaultError as error:
        assert error.code is not None


@given(data=mutated())
def test_a_group_reads_on_after_whatever_came(data: bytes) -> None:
    group = BOBS.clone()
    try:
        group.process(data, now=NOW)
    except PeerFaultError:
        outcome = group.process(SAMPLES[0], now=NOW)
        assert isinstance(outcome, Application)
        assert b"hello" == outcome.data
