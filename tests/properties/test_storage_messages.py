"""Messages in any order of arrival: pages put together are the whole conversation, sorted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marmot_desktop.domain.chat import SYSTEM_LINE_KIND
from marmot_desktop.nostr.types import EventId, Timestamp
from marmot_desktop.storage.database import Database, open_account_database
from tests.unit.storage.values import KEY, add_group, new_message, taken_back


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One file for all examples; each takes back what it did."""
    path: Path = tmp_path_factory.mktemp("account") / "store.db"
    opened = open_account_database(path, KEY)
    yield opened
    opened.close()


# Few dates, so that many messages share one; kinds with and without a line of their own.
_ARRIVALS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 6), st.sampled_from([9, 9, 9, 7, SYSTEM_LINE_KIND])), max_size=40
)


@given(arrivals=_ARRIVALS, limit=st.integers(1, 12), include_system=st.booleans())
def test_pages_put_together_are_all_messages_in_order(
    database: Database, arrivals: list[tuple[int, int, int]], limit: int, include_system: bool
) -> None:
    with taken_back(database) as tx:
        group_key, other = add_group(tx, 1), add_group(tx, 2)
        stored: dict[int, tuple[int, int, int]] = {}
        for number, at, kind in arrivals:
            tx.messages.add(new_message(number, other, at=at))
            message = tx.messages.add(new_message(number, group_key, at=at, kind=kind))
            assert (message is None) == (number in stored)
            if message is not None:
                stored[number] = (at, message.position, kind)

        listed = {9, SYSTEM_LINE_KIND} if include_system else {9}
        expected = sorted(((at, place) for at, place, kind in stored.values() if kind in listed), reverse=True)

        found: list[tuple[Timestamp, int]] = []
        before: EventId | None = None
        while page := tx.messages.page(group_key, limit, before, include_system=include_system):
            assert len(page) <= limit
            found += [(message.sort_at, message.position) for message in page]
            before = page[-1].id
        assert found == expected


@given(arrivals=_ARRIVALS, read=st.integers(0, 40))
def test_unread_is_what_a_count_by_hand_gives(
    database: Database, arrivals: list[tuple[int, int, int]], read: int
) -> None:
    with taken_back(database) as tx:
        group_key = add_group(tx)
        added = [
            tx.messages.add(new_message(number, group_key, at=at, kind=kind, mine=number % 5 == 0))
            for number, at, kind in arrivals
        ]
        messages = sorted(
            (message for message in added if message is not None), key=lambda one: (one.sort_at, one.position)
        )
        for message in messages[:read]:
            tx.groups.mark_read(group_key, message.sort_at, message.position)
        by_hand = sum(message.kind == 9 and not message.mine for message in messages[read:])
        assert tx.messages.unread(group_key) == by_hand
