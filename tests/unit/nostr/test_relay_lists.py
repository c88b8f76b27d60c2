from marmot_desktop.nostr.event import sign_event
from marmot_desktop.nostr.relay_lists import (
    MAX_RELAYS,
    build_general_list,
    build_inbox_list,
    build_key_package_list,
    parse_general_list,
    parse_inbox_list,
    parse_key_package_list,
)
from marmot_desktop.nostr.types import RelayUrl
from tests.unit.nostr.people import ALICE, NOW, signed

ONE, TWO, THREE = (RelayUrl(f"wss://{name}.example.com") for name in ("one", "two", "three"))


def test_a_general_list_keeps_its_markers() -> None:
    relays = ((ONE, ""), (TWO, "read"), (THREE, "write"))
    unsigned = build_general_list(ALICE.public, relays, NOW)
    assert unsigned.kind == 10002
    assert unsigned.tags == (("r", ONE), ("r", TWO, "read"), ("r", THREE, "write"))
    assert parse_general_list(sign_event(unsigned, ALICE, aux=bytes(32))) == relays


def test_inbox_and_key_package_lists_have_relay_tags() -> None:
    inbox = build_inbox_list(ALICE.public, [ONE, TWO], NOW)
    packages = build_key_package_list(ALICE.public, [TWO], NOW)
    assert (inbox.kind, inbox.tags) == (10050, (("relay", ONE), ("relay", TWO)))
    assert (packages.kind, packages.tags) == (10051, (("relay", TWO),))
    assert parse_inbox_list(sign_event(inbox, ALICE, aux=bytes(32))) == (ONE, TWO)
    assert parse_key_package_list(sign_event(packages, ALICE, aux=bytes(32))) == (TWO,)


def test_each_list_reads_its_own_tag_only() -> None:
    tags = [["r", ONE], ["relay", TWO]]
    assert parse_general_list(signed(10002, tags=tags)) == ((ONE, ""),)
    assert parse_inbox_list(signed(10050, tags=tags)) == (TWO,)


def test_spellings_of_one_relay_are_one_entry_and_malformed_ones_are_skipped() -> None:
    tags = [["relay", f"{ONE}/"], ["relay", "WSS://ONE.example.com:443"], ["relay", "x"], ["relay"], ["relay", TWO]]
    assert parse_inbox_list(signed(10050, tags=tags)) == (ONE, TWO)
    general = [["r", f"{ONE}/", "read"], ["r", ONE], ["r", "x"], ["r"], ["r", TWO, "odd"], ["r", THREE, ""]]
    assert parse_general_list(signed(10002, tags=general)) == ((ONE, "read"), (THREE, ""))


def test_a_list_of_any_length_is_read_to_its_bound() -> None:
    urls = [f"wss://relay{number}.example.com" for number in range(MAX_RELAYS + 5)]
    assert parse_inbox_list(signed(10050, tags=[["relay", url] for url in urls])) == tuple(urls[:MAX_RELAYS])
    assert len(parse_general_list(signed(10002, tags=[["r", url] for url in urls]))) == MAX_RELAYS
