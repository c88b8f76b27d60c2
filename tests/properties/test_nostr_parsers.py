"""Whatever comes from outside, the parsers of the Nostr layer give a value or raise a fault of the peer."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marmot_desktop.nostr import bech32, nip44, nip49, wire
from marmot_desktop.nostr.client_session import ClientSession
from marmot_desktop.nostr.errors import NostrError
from marmot_desktop.nostr.event import Event, parse_event, parse_rumor
from marmot_desktop.nostr.filter import Filter, parse_filter
from marmot_desktop.nostr.nip59 import open_wrap
from marmot_desktop.nostr.profile import parse_profile
from marmot_desktop.nostr.relay_information import parse_relay_information
from marmot_desktop.nostr.relay_lists import parse_general_list, parse_inbox_list, parse_key_package_list
from marmot_desktop.nostr.types import EventId, PubKey, Sig, Timestamp, parse_relay_url
from tests.unit.nostr.people import BOB, signed

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=70),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=10), inner, max_size=5),
    max_leaves=20,
)
EVENT_TEXT = signed(9, "content", [["p", BOB.public.hex()], ["e", "x"]]).to_json()
EVENT_FIELDS = ("id", "pubkey", "created_at", "kind", "tags", "content", "sig")
FILTER_FIELDS = ("ids", "authors", "kinds", "#h", "#p", "since", "until", "limit")
FROM_RELAY = ("EVENT", "OK", "EOSE", "CLOSED", "NOTICE", "AUTH", "COUNT")
FROM_CLIENT = ("EVENT", "REQ", "CLOSE", "AUTH", "COUNT")
TAGS = st.lists(st.lists(st.text(max_size=40), max_size=4).map(tuple), max_size=30).map(tuple)


def lenient(parse: Callable[..., object], *arguments: object) -> object:
    """The value, or `None` where the peer was found at fault; any other error fails the test."""
    try:
        return parse(*arguments)
    except NostrError:
        return None


def event_with(content: str, tags: tuple[tuple[str, ...], ...] = ()) -> Event:
    return Event(EventId(bytes(32)), PubKey(bytes(32)), Timestamp(0), 0, tags, content, Sig(bytes(64)))


@pytest.mark.parametrize(
    "parse",
    [
        parse_event,
        parse_rumor,
        parse_relay_information,
        wire.parse_client_message,
        wire.parse_relay_message,
        lambda frame: ClientSession().receive_text(frame),
    ],
)
@given(text=st.text(max_size=300) | st.binary(max_size=300) | VALUES.map(json.dumps))
def test_any_text_is_judged(parse: Callable[[str | bytes], object], text: str | bytes) -> None:
    lenient(parse, text)


@given(VALUES)
def test_any_value_is_judged(value: object) -> None:
    lenient(parse_event, value)
    lenient(parse_filter, value)


@given(st.sampled_from(EVENT_FIELDS), VALUES)
def test_an_event_with_one_odd_field_is_judged(name: str, value: object) -> None:
    text = json.dumps(json.loads(EVENT_TEXT) | {name: value})
    event = lenient(parse_event, text)
    assert event is None or isinstance(event, Event)
    lenient(parse_rumor, text)
    lenient(wire.parse_relay_message, f'["EVENT","s",{text}]')
    lenient(wire.parse_client_message, f'["EVENT",{text}]')


@given(st.dictionaries(st.sampled_from(FILTER_FIELDS), VALUES))
def test_a_filter_with_odd_fields_is_judged(value: dict[str, object]) -> None:
    asked = lenient(parse_filter, value)
    if isinstance(asked, Filter):
        assert parse_filter(asked.to_json_value()) == asked
        asked.matches(event_with(""))


@given(st.sampled_from(FROM_RELAY + FROM_CLIENT), st.lists(VALUES, max_size=4))
def test_a_message_with_odd_parts_is_judged(kind: str, parts: list[object]) -> None:
    frame = json.dumps([kind, *parts])
    message = lenient(wire.parse_relay_message, frame)
    if message is not None:
        assert wire.parse_relay_message(wire.serialise(message)) == message  # type: ignore[arg-type]
    lenient(wire.parse_client_message, frame)
    lenient(ClientSession().receive_text, frame)


@given(st.text(max_size=100) | st.text("qpzry9x8gf2tvdw0s3jn54khce6mua7l1", max_size=100).map("npub1".__add__))
def test_any_reference_is_judged(text: str) -> None:
    for parse in (bech32.parse_person, bech32.decode_nsec, bech32.decode_nevent, bech32.decode_nprofile, bech32.decode):
        lenient(parse, text)
    lenient(nip49.decrypt_secret, text, "passphrase")


@given(st.sampled_from(["npub", "nsec", "nevent", "nprofile"]), st.binary(max_size=120))
def test_a_reference_with_any_bytes_is_judged(prefix: str, data: bytes) -> None:
    text = bech32.encode(prefix, data)
    assert bech32.decode(text) == (prefix, data)
    for parse in (bech32.parse_person, bech32.decode_nsec, bech32.decode_nevent, bech32.decode_nprofile):
        lenient(parse, text)


@given(st.text(max_size=200) | st.builds("{}://{}".format, st.sampled_from(["ws", "wss"]), st.text(max_size=60)))
def test_a_relay_address_is_normal_after_one_round(text: str) -> None:
    url = lenient(parse_relay_url, text)
    assert url is None or parse_relay_url(str(url)) == url


@given(st.text(max_size=300) | st.binary(min_size=99, max_size=200).map(lambda data: data.hex()))
def test_any_payload_is_judged(payload: str) -> None:
    lenient(nip44.decrypt, payload, bytes(32))
    lenient(open_wrap, signed(1059, "x", [["p", BOB.public.hex()]]), BOB)


@given(st.binary(min_size=1, max_size=nip44.MAX_WRITE_BYTES), st.binary(min_size=32, max_size=32))
def test_a_payload_gives_back_what_was_put_in(plaintext: bytes, nonce: bytes) -> None:
    key = bytes(range(32))
    assert nip44.decrypt(nip44.encrypt(plaintext, key, nonce=nonce), key) == plaintext


@given(st.integers(1, nip44.MAX_READ_BYTES))
def test_padding_grows_with_the_text_and_hides_its_length(length: int) -> None:
    padded = nip44.padded_length(length)
    assert padded >= max(32, length)
    assert padded % 32 == 0
    assert nip44.padded_length(padded) == padded


@given(VALUES.map(json.dumps), TAGS)
def test_lists_and_profiles_of_other_people_are_judged(content: str, tags: tuple[tuple[str, ...], ...]) -> None:
    event = event_with(content, tags)
    lenient(parse_profile, event)
    for parse in (parse_general_list, parse_inbox_list, parse_key_package_list):
        parse(event)
