"""Whatever bytes come from outside, the parsers of the protocol raise nothing but faults of a peer."""

import base64
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marmot_desktop.errors import PeerFaultError
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.application import check_rumor, deletion_targets, reply_target, shown_text
from marmot_desktop.marmot.capabilities import find_required_capabilities, parse_required_capabilities
from marmot_desktop.marmot.group_data import encode_group_data, parse_group_data
from marmot_desktop.marmot.group_event import OuterKeys, check_group_event, open_group_event
from marmot_desktop.marmot.key_package import read_key_package
from marmot_desktop.marmot.key_package_event import check_key_package_event, drop_deleted
from marmot_desktop.marmot.ratchet_tree import parse_ratchet_tree
from marmot_desktop.marmot.types import Epoch
from marmot_desktop.marmot.welcome_event import parse_welcome_rumor
from marmot_desktop.nostr.event import Event, UnsignedEvent, parse_event, sign_event
from marmot_desktop.nostr.types import Timestamp
from tests.unit.marmot.builders import ALICE, BOB, CAROL, NOW, load_vectors, secret_of
from tests.unit.marmot.real_groups import create, invite

V1 = load_vectors("marmot_v1.json")
MDK = load_vectors("mdk.json")
KEY_PACKAGE_EVENT = parse_event(MDK["key_packages"]["0.8.0"]["event30443"])
KEYS = [OuterKeys(Epoch(1), b"k" * 32, b"l" * 32)]


def check_group_data(data: bytes) -> None:
    parse_group_data(data)


def check_key_package(data: bytes) -> None:
    read_key_package(data)


def check_tree(data: bytes) -> None:
    parse_ratchet_tree(data)


def a_tree() -> bytes:
    """Three leaves, one of them removed again."""
    group = create()
    invite(group, BOB, CAROL)
    group.commit(remove=[1], now=NOW)
    group.apply_pending_commit()
    return group.export_tree()


def check_required(data: bytes) -> None:
    parse_required_capabilities(data)
    find_required_capabilities([(3, data)])


def check_message(data: bytes) -> None:
    rumor = check_rumor(data, ALICE)
    reply_target(rumor)
    deletion_targets(rumor)
    shown_text(rumor)


PARSERS: dict[str, tuple[Callable[[bytes], None], list[bytes]]] = {
    "group data": (check_group_data, [bytes.fromhex(vector["bytes"]) for vector in V1["group_data"]]),
    "key package": (
        check_key_package,
        [
            bytes.fromhex(V1["key_package_ref"]["key_package_raw"]),
            bytes.fromhex(MDK["key_packages"]["0.8.0"]["key_package_hex"]),
        ],
    ),
    "required capabilities": (check_required, [bytes.fromhex("02f2ee02000a00")]),
    "ratchet tree": (check_tree, [a_tree()]),
    "message": (check_message, [V1["rumor"]["json"].encode(), json.dumps(MDK["inner_rumor_a"]).encode()]),
}


@st.composite
def mutated(draw: st.DrawFn, samples: list[bytes]) -> bytes:
    """A valid sample with bytes changed, cut out or put in."""
    data = bytearray(draw(st.sampled_from(samples)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        data[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(data)


@pytest.mark.parametrize("name", PARSERS)
@given(data=st.data())
def test_a_parser_raises_only_faults_of_a_peer(name: str, data: st.DataObject) -> None:
    parse, samples = PARSERS[name]
    try:
        parse(data.draw(st.binary(max_size=400) | mutated(samples)))
    except PeerFaultError as error:
        assert error.code is not None


TEXT = st.text(max_size=80) | st.sampled_from(
    ["base64", "1.0", "0x0001", "0x000a", "0xf2ee", "wss://a.example", "00" * 32]
)
NAMES = st.sampled_from(
    ["d", "slot", "mls_protocol_version", "mls_ciphersuite", "mls_extensions", "mls_proposals", "relays", "i", "encoding",
     "expiration", "client", "h", "e", "a", ""]
)  # fmt: skip
TAG = st.tuples(NAMES, st.lists(TEXT, max_size=3)).map(lambda tag: (tag[0], *tag[1])) | st.just(())
TAGS = st.lists(TAG, max_size=8).map(tuple) | st.just(KEY_PACKAGE_EVENT.tags)
CONTENT = (
    TEXT
    | st.binary(max_size=300).map(lambda data: base64.b64encode(data).decode())
    | st.just(KEY_PACKAGE_EVENT.content)
    | mutated([base64.b64decode(KEY_PACKAGE_EVENT.content)]).map(lambda data: base64.b64encode(data).decode())
)


@st.composite
def events(draw: st.DrawFn, *kinds: int) -> Event:
    """A correctly signed event of Alice's with any tags and content."""
    unsigned = UnsignedEvent(
        ALICE, Timestamp(draw(st.integers(0, 1 << 40))), draw(st.sampled_from(kinds)), draw(TAGS), draw(CONTENT)
    )
    return sign_event(unsigned, secret_of(1), aux=bytes(32))


@given(event=events(30443, 443, 5))
def test_key_package_events_raise_only_faults_of_a_peer(event: Event) -> None:
    drop_deleted([event], [event])
    try:
        check_key_package_event(event, now=NOW)
    except PeerFaultError as error:
        assert error.code is not None


@given(event=events(445, 444))
def test_group_events_raise_only_faults_of_a_peer(event: Event) -> None:
    for attempt in (lambda: check_group_event(event, NOW), lambda: open_group_event(event, KEYS)):
        try:
            attempt()
        except PeerFaultError as error:
            assert error.code is not None


@given(tags=TAGS, content=CONTENT, kind=st.sampled_from([444, 9]))
def test_welcome_rumors_raise_only_faults_of_a_peer(tags: tuple[tuple[str, ...], ...], content: str, kind: int) -> None:
    try:
        parse_welcome_rumor(UnsignedEvent(ALICE, NOW, kind, tags, content).to_rumor())
    except PeerFaultError as error:
        assert error.code is not None


@given(data=mutated([bytes.fromhex(vector["bytes"]) for vector in V1["group_data"]]))
def test_group_data_that_can_be_read_keep_their_meaning_when_written(data: bytes) -> None:
    try:
        read = parse_group_data(data)
    except PeerFaultError:
        return
    if read.is_newer:
        return
    again = parse_group_data(encode_group_data(read))
    sorted_once = replace(
        read, version=again.version, admins=tuple(sorted(read.admins)), relays=tuple(sorted(read.relays))
    )
    assert sorted_once == again
