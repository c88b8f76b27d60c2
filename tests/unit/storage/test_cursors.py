"""Where each relay's answer ended."""

from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import RELAYS


def test_a_cursor_never_goes_back(tx: UnitOfWork) -> None:
    assert tx.cursors.get(RELAYS[0], "inbox") is None
    for at, expected in ((50, 50), (40, 50), (50, 50), (60, 60)):
        tx.cursors.put(RELAYS[0], "inbox", Timestamp(at))
        assert tx.cursors.get(RELAYS[0], "inbox") == expected


def test_each_relay_and_topic_has_its_own(tx: UnitOfWork) -> None:
    tx.cursors.put(RELAYS[0], "inbox", Timestamp(1))
    tx.cursors.put(RELAYS[1], "inbox", Timestamp(2))
    tx.cursors.put(RELAYS[0], "group:1", Timestamp(3))
    assert tx.cursors.all("inbox") == {RELAYS[0]: 1, RELAYS[1]: 2}
    assert tx.cursors.all("group:1") == {RELAYS[0]: 3}
    assert tx.cursors.all("group:2") == {}
