"""The file: encrypted, private, checked, and never touched where it is not ours to open."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

import apsw
import pytest

from marmot_desktop.domain.chat import Message
from marmot_desktop.errors import EnvironmentFaultError, ErrorCode
from marmot_desktop.storage.database import Database, open_account_database
from marmot_desktop.storage.errors import CorruptStoreError, NotFoundError, SchemaTooNewError, StorageError
from marmot_desktop.storage.identity import IdentityRow
from marmot_desktop.storage.migrations import Migration, load_migrations
from tests.helpers.canary import Canaries
from tests.unit.storage.values import KEY, NOW, add_group, new_message

OTHER_KEY: Final = bytes(32)


def _files(path: Path) -> dict[str, bytes]:
    # The shared-memory index beside the log is rebuilt by every reader; neither it nor an empty log holds anything.
    contents = {file.name: file.read_bytes() for file in path.parent.iterdir() if not file.name.endswith("-shm")}
    return {name: content for name, content in contents.items() if content}


def _fill(database: Database, count: int = 300) -> None:
    with database.unit_of_work() as tx:
        group_key = add_group(tx)
        for number in range(count):
            tx.messages.add(new_message(number, group_key, text="x" * 400))


def _read_all(path: Path) -> tuple[Message, ...]:
    opened = open_account_database(path, KEY)
    try:
        with opened.read() as tx:
            return tx.messages.page(1, 1_000)
    finally:
        opened.close()


def test_what_is_stored_is_there_after_reopening(store_path: Path) -> None:
    with_identity = open_account_database(store_path, KEY)
    with with_identity.unit_of_work() as tx:
        tx.settings.put("name", "Ada")
    with_identity.close()
    again = open_account_database(store_path, KEY, create=False)
    with again.read() as tx:
        assert tx.settings.get("name") == "Ada"
    again.close()


def test_no_file_of_the_store_shows_what_is_in_it(store_path: Path, canaries: Canaries) -> None:
    database = open_account_database(store_path, KEY)
    canaries.add(KEY, "database key")
    canaries.add(b"\x91" * 16 + b"\x42" * 16, "nostr secret")
    canaries.add("the plaintext of a message", "text")
    canaries.add("CREATE TABLE", "schema")
    canaries.add("SQLite format 3", "header")
    with database.unit_of_work() as tx:
        tx.identity.put(IdentityRow(b"\x91" * 16 + b"\x42" * 16, "", backed_up=False, created_at=NOW))
        group_key = add_group(tx)
        for number in range(2_000):
            tx.messages.add(new_message(number, group_key, text="the plaintext of a message"))
    assert {"store.db", "store.db-wal"} <= _files(store_path).keys()
    assert {} == canaries.found_below(store_path.parent), "while it is open"
    database.close()
    assert {} == canaries.found_below(store_path.parent), "after it was closed"


def test_the_file_is_for_this_user_alone(store_path: Path) -> None:
    previous = os.umask(0)
    try:
        database = open_account_database(store_path, KEY)
        _fill(database)
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in store_path.parent.iterdir()}
        database.close()
    finally:
        os.umask(previous)
    assert {"store.db": 0o600, "store.db-wal": 0o600, "store.db-shm": 0o600} == modes
    assert stat.S_IMODE(store_path.parent.stat().st_mode) == 0o700


def test_the_safety_settings_are_on(database: Database) -> None:
    pragma = database._connection.pragma
    assert pragma("cipher") == "chacha20"
    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2, "FULL"
    assert pragma("secure_delete") == 1
    assert pragma("foreign_keys") == 1
    assert pragma("temp_store") == 2, "in memory: temporary files would not be encrypted"


def test_deleted_rows_are_overwritten(store_path: Path) -> None:
    """The key of the file opens free pages too, so what is deleted there must be gone, not only unlinked."""
    database = open_account_database(store_path, KEY)
    with database.unit_of_work() as tx:
        tx.settings.put("secret", "canary of a deleted row")
    with database.unit_of_work() as tx:
        tx.settings.put("secret", "")
    database.close()
    plain = apsw.Connection(str(store_path))
    plain.pragma("cipher", "chacha20")
    plain.execute(f"PRAGMA key = 'raw:{KEY.hex()}'").fetchall()
    plain.pragma("journal_mode", "delete")
    plain.execute("PRAGMA rekey = ''").fetchall()
    plain.close()
    assert b"CREATE TABLE setting" in store_path.read_bytes(), "the copy is readable"
    assert b"canary of a deleted row" not in store_path.read_bytes()


def test_a_wrong_key_is_refused_and_nothing_is_touched(store_path: Path) -> None:
    database = open_account_database(store_path, KEY)
    _fill(database)
    database.close()
    before = _files(store_path)
    with pytest.raises(CorruptStoreError) as caught:
        open_account_database(store_path, OTHER_KEY)
    assert caught.value.code is ErrorCode.STORE_CORRUPT
    assert before == _files(store_path)


def test_a_wrong_key_leaves_the_log_of_a_crash_untouched(store_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path\n"
        "from marmot_desktop.storage.database import open_account_database\n"
        "database = open_account_database(Path(sys.argv[1]), bytes(range(32)))\n"
        "with database.unit_of_work() as tx:\n"
        "    tx.settings.put('written', 'before the crash')\n"
        "os._exit(9)\n"
    )
    crashed = subprocess.run([sys.executable, "-c", script, str(store_path)], timeout=60, check=False)
    assert crashed.returncode == 9
    before = _files(store_path)
    assert before["store.db-wal"]
    with pytest.raises(CorruptStoreError):
        open_account_database(store_path, OTHER_KEY)
    assert before == _files(store_path)
    database = open_account_database(store_path, KEY)
    with database.read() as tx:
        assert tx.settings.get("written") == "before the crash"
    database.close()


@pytest.mark.parametrize("offset", [0, 20, 100, 2_000, 4_090])
def test_a_flipped_byte_in_the_first_page_is_noticed_at_once(store_path: Path, offset: int) -> None:
    database = open_account_database(store_path, KEY)
    _fill(database)
    database.close()
    damaged = bytearray(store_path.read_bytes())
    damaged[offset] ^= 1
    store_path.write_bytes(damaged)
    with pytest.raises(CorruptStoreError):
        open_account_database(store_path, KEY)
    assert {"store.db": bytes(damaged)} == _files(store_path)


def test_a_flipped_byte_anywhere_is_noticed_when_it_is_read(store_path: Path) -> None:
    """Whatever page is damaged: what can be read is right, and what cannot be read is an error."""
    database = open_account_database(store_path, KEY)
    _fill(database)
    database.close()
    stored = _read_all(store_path)
    whole = store_path.read_bytes()
    noticed = 0
    for page in range(len(whole) // 4096):
        damaged = bytearray(whole)
        damaged[page * 4096 + 1_000] ^= 1
        store_path.write_bytes(damaged)
        try:
            assert _read_all(store_path) == stored
        except CorruptStoreError:
            noticed += 1
    assert noticed > 40, "the pages of 300 messages"


def test_a_truncated_file_is_noticed(store_path: Path) -> None:
    database = open_account_database(store_path, KEY)
    _fill(database)
    database.close()
    store_path.write_bytes(store_path.read_bytes()[: 4096 * 5])
    with pytest.raises(CorruptStoreError):
        _read_all(store_path)


def test_a_file_that_was_never_a_database_is_left_as_it_is(store_path: Path) -> None:
    store_path.parent.mkdir()
    store_path.write_bytes(b"somebody's holiday letter " * 400)
    with pytest.raises(CorruptStoreError):
        open_account_database(store_path, KEY)
    assert {"store.db": b"somebody's holiday letter " * 400} == _files(store_path)


def test_an_encrypted_file_of_another_program_is_not_ours(store_path: Path) -> None:
    store_path.parent.mkdir()
    foreign = apsw.Connection(str(store_path))
    foreign.pragma("cipher", "chacha20")
    foreign.execute(f"PRAGMA key = 'raw:{KEY.hex()}'").fetchall()
    foreign.execute("CREATE TABLE theirs (x)")
    foreign.close()
    before = _files(store_path)
    with pytest.raises(CorruptStoreError):
        open_account_database(store_path, KEY)
    assert before == _files(store_path)


def test_a_store_of_a_newer_version_is_refused_and_left_as_it_is(store_path: Path) -> None:
    newer = (*load_migrations(), Migration(len(load_migrations()) + 1, "CREATE TABLE later (x INTEGER) STRICT;"))
    open_account_database(store_path, KEY, migrations=newer).close()
    before = _files(store_path)
    with pytest.raises(SchemaTooNewError) as caught:
        open_account_database(store_path, KEY)
    assert caught.value.code is ErrorCode.STORE_TOO_NEW
    assert before == _files(store_path)


def test_a_missing_or_empty_store_is_not_made_where_one_is_expected(store_path: Path) -> None:
    with pytest.raises(NotFoundError):
        open_account_database(store_path, KEY, create=False)
    assert not store_path.exists()
    store_path.parent.mkdir()
    store_path.write_bytes(b"")
    with pytest.raises(CorruptStoreError):
        open_account_database(store_path, KEY, create=False)


def test_a_key_of_another_length_is_an_error_of_the_program(store_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_account_database(store_path, b"short")


def test_a_folder_that_cannot_be_made_is_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageError) as caught:
        open_account_database(tmp_path / "file" / "store.db", KEY)
    assert caught.value.code is ErrorCode.STORAGE_ERROR
    assert str(tmp_path) not in str(caught.value)


def _store_and_fail(database: Database) -> None:
    with database.unit_of_work() as tx:
        tx.messages.add(new_message(1, add_group(tx)))
        tx.settings.put("a", 1)
        raise KeyError


def test_nothing_of_a_failed_unit_of_work_is_stored(database: Database) -> None:
    with pytest.raises(KeyError):
        _store_and_fail(database)
    with database.read() as tx:
        assert tx.groups.rows() == ()
        assert tx.settings.get("a") is None


def test_a_full_disk_is_a_storage_error_and_the_store_goes_on(database: Database) -> None:
    _fill(database, 10)
    database._connection.pragma("max_page_count", database._connection.pragma("page_count") + 3)
    with pytest.raises(StorageError) as caught, database.unit_of_work() as tx:
        tx.messages.add(new_message(100, 1, text="x" * 40_000))
    assert caught.value.code is ErrorCode.STORAGE_ERROR
    assert isinstance(caught.value, EnvironmentFaultError)
    with database.unit_of_work() as tx:
        assert len(tx.messages.page(1, 1_000)) == 10
        tx.settings.put("small", True)


def test_a_store_held_by_somebody_else_is_a_storage_error(database: Database, store_path: Path) -> None:
    other = open_account_database(store_path, KEY)
    database._connection.set_busy_timeout(1)
    with other.unit_of_work(), pytest.raises(StorageError), database.unit_of_work():
        pass
    other.close()


def test_a_broken_constraint_is_an_error_of_the_program(database: Database) -> None:
    with pytest.raises(apsw.ConstraintError), database.unit_of_work() as tx:
        tx.messages.add(new_message(1, group_key=99))


def test_a_unit_of_work_cannot_be_nested(database: Database) -> None:
    with database.unit_of_work() as tx:
        with pytest.raises(RuntimeError), database.unit_of_work():
            pass
        with pytest.raises(RuntimeError), database.read():
            pass
        tx.settings.put("still", "open")
    with database.read() as tx:
        assert tx.settings.get("still") == "open"


def test_a_read_cannot_write(database: Database) -> None:
    with pytest.raises(RuntimeError), database.read() as tx:
        tx.settings.put("a", 1)
    with database.unit_of_work() as tx:
        tx.settings.put("a", 2)


def test_a_repository_is_dead_after_its_unit_of_work(database: Database) -> None:
    """Otherwise it would write outside any transaction, unnoticed."""
    with database.unit_of_work() as tx:
        kept = tx.settings
    with pytest.raises(RuntimeError):
        kept.put("a", 1)


def test_another_thread_may_take_over(database: Database) -> None:
    with database.unit_of_work() as tx:
        tx.settings.put("from", "here")
    seen: list[object] = []

    def work() -> None:
        with database.unit_of_work() as tx:
            seen.append(tx.settings.get("from"))
            tx.settings.put("from", "there")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(10)
    assert seen == ["here"]
    with database.read() as tx:
        assert tx.settings.get("from") == "there"


def test_closing_twice_is_harmless_and_leaves_one_file(store_path: Path) -> None:
    database = open_account_database(store_path, KEY)
    _fill(database, 5)
    database.close()
    database.close()
    assert [file.name for file in store_path.parent.iterdir()] == ["store.db"]


def test_the_text_of_an_error_names_no_path_and_no_key(store_path: Path, canaries: Canaries) -> None:
    canaries.add(KEY, "database key")
    database = open_account_database(store_path, OTHER_KEY)
    _fill(database, 5)
    database.close()
    with pytest.raises(CorruptStoreError) as caught:
        open_account_database(store_path, KEY)
    assert canaries.found_in(str(caught.value)) == set()
    assert str(store_path) not in str(caught.value)
