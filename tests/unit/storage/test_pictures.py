"""Pictures as stored: those of the address that a profile names now."""

from marmot_desktop.domain.contact import Profile
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.pictures import PictureRow
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, person

ALL = tuple(person(number) for number in range(1, 6))


def test_only_a_picture_of_the_present_address_is_current(tx: UnitOfWork) -> None:
    for number, url in ((1, "a"), (2, "b"), (3, "c"), (4, "")):
        tx.people.put_profile(person(number), Profile("x", picture=url), NOW)
    tx.pictures.put(PictureRow(person(1), "a", b"1", NOW))
    tx.pictures.put(PictureRow(person(2), "old", b"2", NOW))
    tx.pictures.put(PictureRow(person(3), "c", b"", NOW))
    assert tx.pictures.current(ALL) == {person(1): b"1"}
    assert tx.pictures.lacking(ALL, NOW) == {person(2): "b"}
    assert tx.pictures.lacking(ALL, Timestamp(NOW + 1)) == {person(2): "b", person(3): "c"}
    tx.pictures.put(PictureRow(person(2), "b", b"3", NOW))
    assert tx.pictures.current(ALL) == {person(1): b"1", person(2): b"3"}
    tx.pictures.clear()
    assert tx.pictures.current(ALL) == {}


def test_contacts_and_ourselves_are_known(tx: UnitOfWork) -> None:
    for number in (1, 2, 3):
        tx.people.put_profile(person(number), Profile("x", picture="u"), NOW)
    tx.contacts.add(person(2), NOW)
    assert tx.pictures.known(ALL, person(1)) == frozenset({person(1), person(2)})
