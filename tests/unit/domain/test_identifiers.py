"""What a person typed becomes an id, or a refusal that says which kind of id was expected."""

import pytest

from marmot_desktop.domain.identifiers import (
    EventLink,
    PersonLink,
    npub,
    parse_group,
    parse_id,
    parse_link,
    parse_person,
    profile_link,
    short_npub,
)
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.nostr.bech32 import encode_nevent
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl

_HEX = "3bf0c63fcb93463407af97a5e5ee64fa883d107ef9e558472c4eb9aaaefa459d"
_NPUB = "npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6"
_KEY = PubKey(bytes.fromhex(_HEX))


@pytest.mark.parametrize(
    "text",
    [_HEX, _NPUB, f" {_NPUB}\n", f"nostr:{_NPUB}", f"NOSTR://{_NPUB}/", f"marmot://profile/{_NPUB}", _HEX.upper()],
)
def test_a_person_can_be_typed_in_several_ways(text: str) -> None:
    assert parse_person(text) == _KEY


@pytest.mark.parametrize(
    "text", ["", "alice", _NPUB[:-1], _HEX[:-2], "nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5"]
)
def test_what_names_nobody_is_refused(text: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        parse_person(text)
    assert refusal.value.code is ErrorCode.INVALID_REFERENCE
    assert text not in str(refusal.value) or text == ""


def test_a_group_and_an_event_are_64_digits() -> None:
    assert parse_group(f" {_HEX.upper()} ") == bytes.fromhex(_HEX)
    assert parse_id(_HEX) == bytes.fromhex(_HEX)


@pytest.mark.parametrize("text", ["", "g" * 64, "ab" * 31, "ab" * 33, f"{_HEX}\n{_HEX}"])
def test_other_text_is_neither(text: str) -> None:
    with pytest.raises(RefusedError) as no_group:
        parse_group(text)
    assert no_group.value.code is ErrorCode.INVALID_GROUP_ID
    with pytest.raises(RefusedError) as no_id:
        parse_id(text)
    assert no_id.value.code is ErrorCode.NOT_FOUND


def test_an_npub_is_shown_whole_or_by_its_ends() -> None:
    assert npub(_KEY) == _NPUB
    assert short_npub(_KEY) == "npub180cvv…h6w6"


def test_a_link_to_a_person_carries_where_to_find_them() -> None:
    relays = tuple(RelayUrl(f"wss://relay{number}.test") for number in range(4))
    link = profile_link(_KEY, relays)
    assert link.startswith("nostr:nprofile1")
    assert parse_link(link) == PersonLink(_KEY, relays[:3])
    assert parse_link(f"marmot://profile/{_NPUB}") == PersonLink(_KEY)


def test_a_relay_too_long_for_a_link_is_left_out() -> None:
    assert profile_link(_KEY, (RelayUrl("wss://" + "a" * 300),)) == f"nostr:{_NPUB}"


def test_a_link_to_an_event_is_told_from_one_to_a_person() -> None:
    event = EventId(_KEY)
    assert parse_link(f"nostr:{encode_nevent(event, author=_KEY)}") == EventLink(event, _KEY)


@pytest.mark.parametrize("text", ["", "nostr:", "marmot://group/x", "nevent1qqq", "https://example.org"])
def test_what_links_to_nothing_is_refused(text: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        parse_link(text)
    assert refusal.value.code is ErrorCode.INVALID_REFERENCE


@pytest.mark.parametrize(
    "text",
    [
        "nostr:" + "x" * 64_000,
        f"nostr:{_NPUB}" + " " * 5_000,
        f"nostr:{_NPUB[:20]}\0{_NPUB[20:]}",
        f"nostr:{_NPUB}\u202e",
        "\x1b]0;title\x07",
        f"nostr:{_NPUB.replace('n', '%6e')}",
        f"marmot://profile/..%2f{_NPUB}",
        f"marmot://profile/{_NPUB}%00",
        f"https://{_NPUB}",
    ],
)
def test_a_link_that_tries_tricks_names_nobody(text: str) -> None:
    with pytest.raises(RefusedError) as refused:
        parse_link(text)
    assert refused.value.code is ErrorCode.INVALID_REFERENCE
