import base64
import json
from typing import Any

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.marmot.errors import ForbiddenChangeError, InvalidWelcomeError
from marmot_desktop.marmot.welcome_event import (
    MAX_PLAIN_RUMOR_BYTES,
    MAX_READ_BYTES,
    MAX_RUMOR_BYTES,
    build_welcome_rumor,
    check_welcome_size,
    parse_welcome_rumor,
)
from marmot_desktop.nostr.event import Rumor, UnsignedEvent, parse_rumor
from tests.unit.marmot.builders import ALICE, NOW, RELAY, an_id, load_vectors

WELCOME = b"\x00\x01\x00\x03welcome"
RUMOR = build_welcome_rumor(ALICE, WELCOME, an_id(1), (RELAY,), NOW, "Marmot Desktop")
MDK = load_vectors("mdk.json")
RECORDED = {
    "MDK": MDK["group"]["welcome_rumors"][0],
    "MDK, a later addition": MDK["add_welcome_rumor"],
    "marmot-ts": load_vectors("marmot_ts_samples.json")["welcome"]["rumor_444"],
}


def a_rumor(*tags: tuple[str, ...], content: str | None = None, kind: int = 444) -> Rumor:
    encoded = base64.b64encode(WELCOME).decode() if content is None else content
    return UnsignedEvent(ALICE, NOW, kind, tags, encoded).to_rumor()


def refused(rumor: Rumor) -> ErrorCode:
    with pytest.raises(InvalidWelcomeError) as caught:
        parse_welcome_rumor(rumor)
    return caught.value.code


def test_a_welcome_rumor_has_its_tags_in_order_and_is_read_back() -> None:
    assert (444, ALICE, NOW) == (RUMOR.kind, RUMOR.pubkey, RUMOR.created_at)
    assert (
        ("relays", RELAY),
        ("e", an_id(1).hex()),
        ("client", "Marmot Desktop"),
        ("encoding", "base64"),
    ) == RUMOR.tags
    read = parse_welcome_rumor(RUMOR)
    assert (WELCOME, an_id(1), (RELAY,), "Marmot Desktop") == (
        read.welcome,
        read.key_package_event_id,
        read.relays,
        read.client,
    )


def test_an_empty_client_name_is_left_out() -> None:
    rumor = build_welcome_rumor(ALICE, WELCOME, an_id(1), (RELAY,), NOW, "")
    assert "client" not in [tag[0] for tag in rumor.tags]
    assert "" == parse_welcome_rumor(rumor).client


def test_a_welcome_that_names_no_relay_is_not_built() -> None:
    with pytest.raises(ForbiddenChangeError) as caught:
        build_welcome_rumor(ALICE, WELCOME, an_id(1), (), NOW, "")
    assert ErrorCode.NO_RELAYS == caught.value.code


@pytest.mark.parametrize("name", RECORDED)
def test_recorded_welcomes_of_other_apps_are_read(name: str) -> None:
    recorded: dict[str, Any] = RECORDED[name]
    rumor = parse_rumor(json.dumps(recorded))
    read = parse_welcome_rumor(rumor)
    assert base64.b64decode(recorded["content"]) == read.welcome
    [named] = [tag[1] for tag in recorded["tags"] if tag[0] == "e"]
    assert read.key_package_event_id is not None
    assert named == read.key_package_event_id.hex()
    assert read.relays


def test_hints_that_are_absent_or_damaged_are_passed_over() -> None:
    read = parse_welcome_rumor(a_rumor(("encoding", "base64")))
    assert (None, (), "") == (read.key_package_event_id, read.relays, read.client)
    damaged = a_rumor(("encoding", "base64"), ("e", "nonsense"), ("relays", "http://x", "wss://a.example/", RELAY))
    read = parse_welcome_rumor(damaged)
    assert read.key_package_event_id is None
    assert ("wss://a.example", RELAY) == read.relays


def test_at_most_twenty_relays_are_read() -> None:
    urls = [f"wss://{number}.example" for number in range(30)]
    assert 20 == len(parse_welcome_rumor(a_rumor(("encoding", "base64"), ("relays", *urls))).relays)


def test_what_is_no_welcome_is_refused() -> None:
    encoding = ("encoding", "base64")
    assert ErrorCode.UNEXPECTED_KIND == refused(a_rumor(encoding, kind=9))
    assert ErrorCode.TOO_LARGE == refused(a_rumor(encoding, content="A" * (MAX_READ_BYTES + 1)))
    assert ErrorCode.WELCOME_MALFORMED == refused(a_rumor())
    assert ErrorCode.WELCOME_MALFORMED == refused(a_rumor(("encoding", "hex")))
    assert ErrorCode.WELCOME_MALFORMED == refused(a_rumor(encoding, content="@@@"))
    assert ErrorCode.WELCOME_MALFORMED == refused(a_rumor(encoding, content="ü"))
    key_package = base64.b64encode(b"\x00\x01\x00\x05rest").decode()
    assert ErrorCode.WELCOME_MALFORMED == refused(a_rumor(encoding, content=key_package))


def sized(size: int) -> Rumor:
    """A rumor of exactly this many bytes as JSON."""
    missing = size - len(a_rumor(content="").to_json().encode())
    return a_rumor(content="A" * missing)


@pytest.mark.parametrize(
    ("size", "large_wraps", "fits"),
    [
        (MAX_PLAIN_RUMOR_BYTES, False, True),
        (MAX_PLAIN_RUMOR_BYTES + 1, False, False),
        (MAX_PLAIN_RUMOR_BYTES + 1, True, True),
        (MAX_RUMOR_BYTES, True, True),
        (MAX_RUMOR_BYTES + 1, True, False),
    ],
)
def test_an_invitation_is_measured_as_json(size: int, large_wraps: bool, fits: bool) -> None:
    if fits:
        check_welcome_size(sized(size), large_wraps=large_wraps)
        return
    with pytest.raises(ForbiddenChangeError) as caught:
        check_welcome_size(sized(size), large_wraps=large_wraps)
    assert ErrorCode.WELCOME_TOO_LARGE == caught.value.code


def test_the_limits_are_those_that_were_measured() -> None:
    assert (28672, 40960) == (MAX_PLAIN_RUMOR_BYTES, MAX_RUMOR_BYTES)


def test_the_welcome_is_not_printed() -> None:
    assert "x03welcome" not in repr(parse_welcome_rumor(RUMOR))
