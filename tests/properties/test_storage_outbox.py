"""The outbox under any schedule: nothing is lost, and no group's messages change places."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marmot_desktop.nostr.types import RelayUrl, Timestamp
from marmot_desktop.storage.database import Database, open_account_database
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState
from tests.unit.storage.values import KEY, RELAYS, add_group, taken_back


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One file for all examples; each takes back what it did."""
    path: Path = tmp_path_factory.mktemp("account") / "store.db"
    opened = open_account_database(path, KEY)
    yield opened
    opened.close()


_ROWS = st.lists(
    st.tuples(
        st.sampled_from([OutboxPurpose.APPLICATION, OutboxPurpose.APPLICATION, OutboxPurpose.COMMIT]), st.booleans()
    ),
    min_size=1,
    max_size=12,
)


@given(rows=_ROWS, delays=st.lists(st.integers(0, 9), max_size=60), limit=st.integers(1, 5))
def test_everything_leaves_and_messages_of_a_group_leave_in_order(
    database: Database, rows: list[tuple[OutboxPurpose, bool]], delays: list[int], limit: int
) -> None:
    """A publisher that fails as `delays` say: 0 is an OK, anything else a postponement."""
    with taken_back(database) as tx:
        groups = add_group(tx, 1), add_group(tx, 2)
        put = [
            tx.outbox.add(
                purpose=purpose,
                group_key=groups[second],
                relays=RELAYS,
                created_at=Timestamp(0),
                next_try_at=Timestamp(0),
            )
            for purpose, second in rows
        ]
        left: list[int] = []
        answers = iter(delays)
        while (at := tx.outbox.next_due_at()) is not None:
            due = tx.outbox.due(at, limit)
            assert due, "the next time is one at which something is due"
            assert [row.outbox_id for row in due] == sorted(row.outbox_id for row in due)
            row = due[0]
            delay = next(answers, 0)
            if delay:
                tx.outbox.postpone(row.outbox_id, Timestamp(at + delay), row.attempts + 1, "")
            else:
                tx.outbox.set_state(row.outbox_id, OutboxState.ACCEPTED)
                left.append(row.outbox_id)
        assert sorted(left) == put
        for group_key in groups:
            messages = [
                outbox_id
                for outbox_id in left
                if (row_left := tx.outbox.get(outbox_id)) is not None
                and row_left.group_key == group_key
                and row_left.purpose is OutboxPurpose.APPLICATION
            ]
            assert messages == sorted(messages)


@given(puts=st.lists(st.tuples(st.sampled_from(RELAYS), st.integers(0, 2**40)), max_size=20))
def test_a_cursor_is_the_greatest_time_it_was_given(database: Database, puts: list[tuple[RelayUrl, int]]) -> None:
    with taken_back(database) as tx:
        greatest: dict[RelayUrl, int] = {}
        for relay, at in puts:
            tx.cursors.put(relay, "inbox", Timestamp(at))
            greatest[relay] = max(at, greatest.get(relay, 0))
        assert tx.cursors.all("inbox") == greatest
