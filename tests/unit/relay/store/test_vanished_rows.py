"""Who vanished is remembered over a restart."""

import sqlite3

from marmot_desktop.relay.store.migrations import migrate
from marmot_desktop.relay.store.vanished_rows import VanishedRows
from tests.helpers.relay_events import ALICE, BOB, NOW, make_event


def test_the_latest_request_counts_also_after_a_restart() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    rows = VanishedRows(connection)
    assert not rows.covers(make_event(1))
    rows.forget(make_event(62, created_at=NOW), lambda position, event: None)
    rows.forget(make_event(62, created_at=NOW - 5), lambda position, event: None)
    for each in (rows, VanishedRows(connection)):
        assert each.covers(make_event(1, created_at=NOW))
        assert each.covers(make_event(1059, author=BOB, tags=[["p", ALICE.hex()]], created_at=NOW))
        assert not each.covers(make_event(1, created_at=NOW + 1))
        assert not each.covers(make_event(1, author=BOB))
        assert not each.covers(make_event(62))
    connection.close()
