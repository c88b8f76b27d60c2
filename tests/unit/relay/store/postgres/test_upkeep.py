"""Looking at a stock and copying the database while relays use it."""

import asyncio
import subprocess
from pathlib import Path

import pytest

from marmot_desktop.nostr.event import parse_event
from marmot_desktop.relay.commands import run_command
from marmot_desktop.relay.errors import InvalidConfigError, StoreError
from marmot_desktop.relay.gateway.admission import read_entry
from marmot_desktop.relay.gateway.rules import GatewayRules
from marmot_desktop.relay.store.ports import Incoming
from marmot_desktop.relay.store.postgres.opening import PostgresStore
from tests.helpers.raw_client import RawKey
from tests.helpers.stock_events import NOW, make_key_package_event

BOB = RawKey(2)
NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"


async def in_a_thread(name: str, *arguments: str) -> int:
    """A command has a loop of its own."""
    return await asyncio.to_thread(run_command, name, arguments, {})


async def test_a_stock_is_listed_and_a_copy_made(
    store: PostgresStore, dsn: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for last_resort in (False, True):
        event = parse_event(make_key_package_event(BOB, slot="aa" * 32, last_resort=last_resort))
        entry = read_entry(event, authenticated=(), now=NOW, rules=GatewayRules())
        await store.events.add([Incoming(event, event.to_json().encode(), entry)])
    assert await in_a_thread("stock", BOB.public, "--database", dsn) == 0
    shown = capsys.readouterr().out
    assert "   1  available    kind   443  one-time     device aaaaaaaa" in shown
    assert "   1  available    kind   443  last resort  device aaaaaaaa" in shown
    await in_a_thread("stock", RawKey(9).public, "--database", dsn)
    assert "no key packages" in capsys.readouterr().out
    copy = tmp_path / "copy.dump"
    assert await in_a_thread("backup", str(copy), "--database", dsn) == 0
    listed = await asyncio.to_thread(
        subprocess.run, ["pg_restore", "--list", str(copy)], capture_output=True, check=True, text=True
    )
    assert "TABLE DATA public key_package " in listed.stdout
    with pytest.raises(InvalidConfigError, match="exists already"):
        await in_a_thread("backup", str(copy), "--database", dsn)


async def test_a_database_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be read"):
        await in_a_thread("stock", BOB.public, "--database", NOWHERE)
    copy = tmp_path / "copy.dump"
    with pytest.raises(StoreError):
        await in_a_thread("backup", str(copy), "--database", NOWHERE)
    assert not copy.exists()


async def test_without_its_program_no_copy_is_promised(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InvalidConfigError, match="pg_dump"):
        await in_a_thread("backup", str(tmp_path / "copy.dump"), "--database", NOWHERE)
