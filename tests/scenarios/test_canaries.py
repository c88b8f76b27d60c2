"""The log at its chattiest tells no secret and no word that anybody wrote; nor does a file of the profile."""

import logging
from pathlib import Path

import pytest

from marmot_desktop.log import LineFormatter
from marmot_desktop.log_memory import LogMemory
from marmot_desktop.nostr import bech32
from marmot_desktop.nostr.keys import SecretKey
from marmot_desktop.services.report import ReportParts, build_report
from tests.helpers.canary import Canaries
from tests.helpers.local_relay import RelayProcess
from tests.helpers.two_desks import Person, meet

TEXT = "the beans are under the third stone"
SECRET = SecretKey(b"\x2a" * 31 + b"\x07")


async def test_no_secret_and_no_plaintext_in_log_or_files(
    tmp_path: Path, canaries: Canaries, caplog: pytest.LogCaptureFixture
) -> None:
    canaries.add(TEXT, "message")
    canaries.add("A secret garden club", "group name")
    canaries.add(SECRET.expose(), "secret key")
    canaries.add(bech32.encode_nsec(SECRET), "nsec")
    with caplog.at_level(logging.DEBUG):
        async with RelayProcess(tmp_path / "relay.db") as relay:
            alice, bob = Person("Alice", tmp_path / "alice", relay.url), Person("Bob", tmp_path / "bob", relay.url)
            async with alice.at_desk(sign_in=False), bob.at_desk():
                account = await alice.desk.accounts.import_key(bech32.encode_nsec(SECRET), name="Alice")
                await alice.desk.sign_in(account.pubkey)
                await alice.services.onboarding.wait_published(20.0)
                group = await meet(alice, bob, "A secret garden club")
                await alice.says(group, TEXT)
                await bob.hears(TEXT)
                secret = await alice.services.groups.export_secret(group, b"nostr", b"nostr", 32)
                canaries.add(secret, "outer key")
                await alice.desk.accounts.export_key(account.pubkey, "passphrase")
    log = "\n".join(f"{record.getMessage()} {record.exc_text or ''}" for record in caplog.records)
    assert "manager" in log, "the log was heard"
    assert canaries.found_in(log) == set()
    keys = {tmp_path / name / "keys.json" for name in ("alice", "bob")}
    assert {path: names for path, names in canaries.found_below(tmp_path).items() if path not in keys} == {}


async def test_a_report_names_nobody_and_nothing(tmp_path: Path, canaries: Canaries) -> None:
    memory = LogMemory()
    memory.setFormatter(LineFormatter())
    ours = logging.getLogger("marmot_desktop")
    ours.addHandler(memory)
    before = ours.level
    ours.setLevel(logging.DEBUG)
    try:
        async with RelayProcess(tmp_path / "relay.db") as relay:
            tokened = f"{relay.url}/?token=a-token-of-the-relay"
            alice, bob = Person("Alice", tmp_path / "alice", relay.url), Person("Bob", tmp_path / "bob", relay.url)
            async with alice.at_desk(), bob.at_desk():
                group = await meet(alice, bob, "A secret garden club")
                await alice.says(group, TEXT)
                await bob.hears(TEXT)
                await alice.services.relays.test(tokened)
                figures = await alice.services.diagnostics.figures()
                relays = await alice.services.diagnostics.relays()
                for person in (alice, bob):
                    canaries.add(bytes(person.me), f"public key of {person.name}")
                    canaries.add(bytes(person.me).hex()[:8], f"short public key of {person.name}")
                    canaries.add(bech32.encode_npub(person.me), f"npub of {person.name}")
                canaries.add(bytes(group), "group id")
                canaries.add(bytes(group).hex()[:8], "short group id")
    finally:
        ours.setLevel(before)
        ours.removeHandler(memory)
    canaries.add(TEXT, "message")
    canaries.add("A secret garden club", "group name")
    canaries.add("a-token-of-the-relay", "token")
    canaries.add(str(tmp_path), "folder")
    lines = [line.text for line in memory.lines()]
    assert len(lines) > 15, "the log was heard"
    assert canaries.found_in("\n".join(lines)), "there is something to take out"
    report = build_report(ReportParts({"Python": "3"}, figures, relays, lines, "now"))
    assert figures.groups == (("active", 1),)
    assert canaries.found_in(report) == set()
