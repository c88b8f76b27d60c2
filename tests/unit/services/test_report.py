"""A report can be handed to a stranger: it names nobody, nowhere and nothing, and can still be followed."""

import json

import pytest

from marmot_desktop.domain.account import Account, SecretProtection
from marmot_desktop.domain.diagnostics import (
    AccountActivity,
    AccountFigures,
    AccountStanding,
    ManagerHealth,
    ManagerState,
    RelayHealth,
    RelayTraffic,
    Waiting,
)
from marmot_desktop.domain.relay import RelayConnectionState, RelayStatus
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.services.report import Aliases, ReportParts, build_report, host_only, scrub
from tests.helpers.canary import Canaries

KEY = SecretKey(b"\x2b" * 31 + b"\x07")  # a throw-away key
TOKEN = "s3cr3t-t0ken-of-the-relay"
GROUP = "A secret garden club"


def parts(*lines: str) -> ReportParts:
    status = RelayStatus(
        RelayUrl(f"wss://ada:{TOKEN}@relay.example.org/{TOKEN}?auth={TOKEN}"),
        RelayConnectionState.WAITING,
        False,
        f"refused by wss://relay.example.org/{TOKEN}",
        None,
    )
    figures = AccountFigures((("active", 2),), 1, 3, 1, (Waiting("application", 4, Timestamp(5)),), 0, 7)
    health = RelayHealth(status, RelayTraffic(status.url, sent=9))
    return ReportParts({"Python": "3"}, figures, (health,), lines, "2026-01-01 00:00")


def test_nothing_that_tells_who_where_or_what_is_in_it(canaries: Canaries) -> None:
    npub, pubkey = bech32.encode_npub(KEY.public), bytes(KEY.public).hex()
    canaries.add(TOKEN, "token")
    canaries.add(GROUP, "group name")
    canaries.add(npub, "npub")
    canaries.add(bech32.encode_nsec(KEY), "nsec")
    canaries.add(KEY.expose(), "secret key")
    canaries.add(pubkey, "public key")
    canaries.add(pubkey[:8], "short public key")
    canaries.add("/home/ada/marmot/store.db", "path")
    canaries.add("ada@example.org", "address")
    report = build_report(
        parts(
            f"group '{GROUP}' was made by {npub}",
            f'name "{GROUP}"',
            f"{pubkey} and {pubkey[:8]} and {bech32.encode_nsec(KEY)}",
            f"https://files.example.org/{TOKEN} and wss://h.example/{TOKEN}",
            "cannot open /home/ada/marmot/store.db: denied",
            "mail to ada@example.org",
            f"secret {bytes(KEY.expose()).hex()}",
        )
    )
    assert canaries.found_in(report) == set()


def test_accounts_are_in_it_by_number_alone(canaries: Canaries) -> None:
    npub = bech32.encode_npub(KEY.public)
    canaries.add(npub, "npub")
    canaries.add(bytes(KEY.public).hex(), "public key")
    canaries.add(GROUP, "name of the account")
    account = Account(KEY.public, npub, GROUP, SecretProtection.KEYRING, backed_up=True, has_fallback=True)
    managers = (ManagerHealth("outbox publisher", ManagerState.RESTARTING, 2),)
    activity = AccountActivity(1, 2, 3, managers, 4, 5, Timestamp(6))
    standings = (AccountStanding(account, activity, 7), AccountStanding(account, None, None))
    text = build_report(ReportParts({}, None, (), (), "", standings))
    assert canaries.found_in(text) == set()
    live, closed = json.loads(text)["accounts"]
    assert (live["account"], live["live"], live["key_in"], live["has_fallback"]) == (
        "<account 1>",
        True,
        "keyring",
        True,
    )
    assert live["database_bytes"] == 7
    assert live["activity"]["managers"] == [{"name": "outbox publisher", "state": "restarting", "failures": 2}]
    assert (closed["account"], closed["live"], closed["activity"]) == ("<account 2>", False, None)


def test_one_id_has_one_alias_whether_whole_or_short() -> None:
    aliases = Aliases()
    whole = bytes(KEY.public).hex()
    assert scrub(f"event {whole} sent", aliases) == "event <id 1> sent"
    assert scrub(f"event {whole[:8]} sent, {'ab' * 4} not", aliases) == "event <id 1> sent, <id 2> not"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("wss://relay.example.org", "wss://relay.example.org"),
        ("wss://relay.example.org/", "wss://relay.example.org"),
        ("ws://127.0.0.1:7447/path", "ws://127.0.0.1:7447/…"),
        ("wss://user:pass@h.example/?a=b", "wss://h.example/…"),
        ("wss://[::1]:70", "wss://[::1]:70"),
        ("wss://h.example:notaport", "<address>"),
    ],
)
def test_of_an_address_only_the_host_is_left(url: str, shown: str) -> None:
    assert host_only(url) == shown


def test_a_line_keeps_its_time_level_and_words() -> None:
    line = "2026-11-21T12:00:00.123Z INFO    marmot_desktop.services.outbox: 3 relays have lost our kind 10002"
    assert scrub(line, Aliases()) == line


def test_a_very_long_line_is_cut() -> None:
    assert len(scrub("word " * 1000, Aliases())) < 700


def test_it_is_json_with_the_figures_in_it() -> None:
    report = json.loads(build_report(parts("a line")))
    assert report["account"]["waiting"] == [{"purpose": "application", "count": 4, "oldest": 5}]
    assert report["relays"][0]["relay"] == "wss://relay.example.org/…"
    assert report["relays"][0]["sent"] == 9
    assert report["log"] == ["a line"]
    assert json.loads(build_report(ReportParts({}, None, (), (), "")))["account"] is None
