"""The follow list as stored."""

from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, person


def test_a_list_takes_the_place_of_the_one_before(tx: UnitOfWork) -> None:
    assert (tx.follows.event(), tx.follows.created_at(), tx.follows.people()) == ("", 0, ())
    tx.follows.put("one", (person(1), person(2)), NOW)
    tx.follows.put("two", (person(2), person(3), person(3)), Timestamp(NOW + 1))
    assert (tx.follows.event(), tx.follows.created_at()) == ("two", NOW + 1)
    assert tx.follows.people() == tuple(sorted((person(2), person(3))))


def test_a_date_only_grows(tx: UnitOfWork) -> None:
    tx.follows.put("one", (), NOW)
    tx.follows.note_date(Timestamp(NOW + 5))
    tx.follows.note_date(Timestamp(NOW + 3))
    assert tx.follows.created_at() == NOW + 5


def test_newcomers_are_neither_contacts_nor_blocked_nor_ourselves(tx: UnitOfWork) -> None:
    tx.follows.put("one", tuple(person(number) for number in (1, 2, 3, 4)), NOW)
    tx.contacts.add(person(2), NOW)
    tx.blocked.add(person(3), NOW)
    assert tx.follows.newcomers(person(1)) == (person(4),)
    contact = tx.contacts.get(person(2))
    assert contact is not None
    assert contact.followed
