"""Addresses of people: what is one, where it is asked about, and that an answer can do no harm."""

import json

import pytest

from marmot_desktop.errors import ErrorCode
from marmot_desktop.nostr.errors import InvalidKeyError, WireError
from marmot_desktop.nostr.nip05 import MAX_BYTES, Handle, is_handle, parse_handle, parse_well_known
from tests.unit.nostr.people import ALICE

ADA = Handle("ada", "one.test")
KEY = ALICE.public


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("ada@one.test", ADA),
        (" Ada@ONE.test\n", ADA),
        ("one.test", Handle("_", "one.test")),
        ("_@one.test", Handle("_", "one.test")),
        ("a.d-a_1@one.test:8443", Handle("a.d-a_1", "one.test:8443")),
    ],
)
def test_an_address_is_read_without_regard_to_case(text: str, handle: Handle) -> None:
    assert parse_handle(text) == handle


@pytest.mark.parametrize(
    "text",
    ["", "ada", "ada@", "@one.test", "ada@localhost", "a b@one.test", "ada@one.test/x", "ada@-one.test", "ada@one..test",
     "ada?x@one.test", "ada@one.test@two.test", "ada@öne.test", "x" * 400 + "@one.test", "npub1" + "q" * 58],
)  # fmt: skip
def test_what_could_lead_elsewhere_is_no_address(text: str) -> None:
    with pytest.raises(InvalidKeyError) as refused:
        parse_handle(text)
    assert refused.value.code is ErrorCode.INVALID_REFERENCE
    assert not is_handle(text)


def test_a_bare_domain_is_an_address_only_where_one_is_asked_for() -> None:
    assert is_handle("ada@one.test")
    assert not is_handle("one.test")


def test_where_it_is_asked_about_and_how_it_is_shown() -> None:
    assert ADA.url == "https://one.test/.well-known/nostr.json?name=ada"
    assert (str(ADA), str(Handle("_", "one.test"))) == ("ada@one.test", "one.test")


def test_the_answer_names_a_key_and_relays() -> None:
    document = json.dumps({"names": {"ada": KEY.hex()}, "relays": {KEY.hex(): ["wss://r.test", 5]}}).encode()
    assert parse_well_known(document, ADA) == (KEY, ("wss://r.test",))
    assert parse_well_known(document, Handle("bob", "one.test")) == (None, ())


@pytest.mark.parametrize("relays", [None, [], {"x": []}, {KEY.hex(): "wss://r.test"}])
def test_relays_of_another_form_are_none(relays: object) -> None:
    document = json.dumps({"names": {"ada": KEY.hex()}, "relays": relays}).encode()
    assert parse_well_known(document, ADA) == (KEY, ())


@pytest.mark.parametrize(
    "document",
    [b"", b"<html>", b"[]", b"{}", b'{"names":[]}', b'{"names":{"ada":"npub1xyz"}}', b"[" * 5000, b"\xff",
     b" " * (MAX_BYTES + 1)],
)  # fmt: skip
def test_what_is_no_such_answer_is_refused(document: bytes) -> None:
    with pytest.raises(WireError):
        parse_well_known(document, ADA)


def test_a_name_that_is_no_text_is_not_there() -> None:
    assert parse_well_known(b'{"names":{"ada":5}}', ADA) == (None, ())
