"""The three ways to run a statement."""

import apsw
import pytest

from marmot_desktop.storage.transaction import Transaction


def _open() -> tuple[apsw.Connection, Transaction]:
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE TABLE number (n INTEGER PRIMARY KEY, word TEXT) STRICT")
    return connection, Transaction(connection)


def test_a_change_tells_how_many_rows_it_met() -> None:
    _, transaction = _open()
    transaction.run_many("INSERT INTO number VALUES (?, ?)", [(1, "a"), (2, "b"), (3, "b")])
    assert transaction.run("UPDATE number SET word = 'c' WHERE word = ?", ("b",)) == 2
    assert transaction.run("UPDATE number SET word = 'c' WHERE word = ?", ("none",)) == 0


def test_an_insert_tells_the_new_row_id() -> None:
    _, transaction = _open()
    assert [transaction.insert("INSERT INTO number (word) VALUES (?)", (word,)) for word in "abc"] == [1, 2, 3]


def test_one_is_none_where_there_is_no_row() -> None:
    _, transaction = _open()
    assert transaction.one("SELECT n FROM number") is None
    assert transaction.one("INSERT INTO number (word) VALUES ('a') RETURNING n") == (1,)


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 1_000])
def test_a_list_of_any_length_is_looked_up(count: int) -> None:
    _, transaction = _open()
    transaction.run_many("INSERT INTO number VALUES (?, '')", [(n,) for n in range(1_000)])
    rows = transaction.all_in("SELECT n FROM number WHERE n IN ({})", list(range(count)))
    assert sorted(rows) == [(n,) for n in range(count)]


def test_nothing_runs_after_the_end() -> None:
    _, transaction = _open()
    transaction.end()
    for use in (transaction.run, transaction.all, transaction.one):
        with pytest.raises(RuntimeError):
            use("SELECT 1")
    with pytest.raises(RuntimeError):
        transaction.insert("INSERT INTO number (word) VALUES (?)", ("a",))
    with pytest.raises(RuntimeError):
        transaction.run_many("INSERT INTO number (word) VALUES (?)", [("a",)])


def _insert_and_fail(transaction: Transaction) -> None:
    transaction.insert("INSERT INTO number (word) VALUES (?)", ("inside",))
    transaction.run("no statement at all")


def test_a_part_that_fails_is_taken_back_by_itself() -> None:
    connection, transaction = _open()
    with connection:
        transaction.insert("INSERT INTO number (word) VALUES (?)", ("before",))
        with pytest.raises(apsw.SQLError), transaction.savepoint():
            _insert_and_fail(transaction)
        with transaction.savepoint():
            transaction.insert("INSERT INTO number (word) VALUES (?)", ("after",))
    assert transaction.all("SELECT word FROM number ORDER BY n") == [("before",), ("after",)]
