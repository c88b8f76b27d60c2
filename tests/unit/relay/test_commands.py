"""What an operator does beside a running relay."""

import sqlite3
from pathlib import Path

import pytest

from marmot_desktop.relay.__main__ import main
from marmot_desktop.relay.commands import run_command
from marmot_desktop.relay.errors import InvalidConfigError, StoreError
from tests.helpers.fake_clock import FakeClock
from tests.helpers.in_process_relay import in_process_relay
from tests.helpers.raw_client import RawKey, raw_client
from tests.helpers.stock_events import make_key_package_event

BOB = RawKey(2)


async def test_a_stock_is_listed_and_a_copy_made_while_the_relay_runs(
    tmp_path: Path, fake_clock: FakeClock, capsys: pytest.CaptureFixture[str]
) -> None:
    database, copy = tmp_path / "relay.db", tmp_path / "copy.db"
    async with in_process_relay(database, fake_clock) as relay, raw_client(relay.url) as client:
        for slot, last_resort in (("aa" * 32, False), ("aa" * 32, False), ("bb" * 32, True)):
            await client.publish(make_key_package_event(BOB, slot=slot, last_resort=last_resort))
        assert run_command("stock", [BOB.public, "--database", str(database)], {}) == 0
        assert run_command("backup", [str(copy)], {"MARMOT_RELAY_DATABASE": str(database)}) == 0
    shown = capsys.readouterr().out
    assert "   2  available    kind   443  one-time     device aaaaaaaa" in shown
    assert "   1  available    kind   443  last resort  device bbbbbbbb" in shown
    async with in_process_relay(copy, fake_clock) as relay, raw_client(relay.url) as client:
        assert len(await client.fetch_ids({"kinds": [443]})) == 3
    run_command("stock", [RawKey(9).public, "--database", str(database)], {})
    assert "no key packages" in capsys.readouterr().out


async def test_faults_are_named(tmp_path: Path, fake_clock: FakeClock, capsys: pytest.CaptureFixture[str]) -> None:
    database = tmp_path / "relay.db"
    async with in_process_relay(database, fake_clock):
        pass
    with pytest.raises(InvalidConfigError, match="names no file"):
        run_command("stock", [BOB.public, "--database", str(tmp_path / "none.db")], {})
    with pytest.raises(InvalidConfigError, match="not an npub"):
        run_command("stock", ["bob", "--database", str(database)], {})
    with pytest.raises(InvalidConfigError, match="exists already"):
        run_command("backup", [str(database), "--database", str(database)], {})
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE t (a)").connection.close()
    with pytest.raises(StoreError, match="not a relay database"):
        run_command("stock", [BOB.public, "--database", str(tmp_path / "other.db")], {})
    assert main(["backup", str(database), "--database", str(database)]) == 1
    assert "marmot-relay: " in capsys.readouterr().err
