"""What people have published: the newest event counts."""

import pytest

from marmot_desktop.domain.contact import Profile
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.people import PersonRow
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, RELAYS, person


def test_nothing_is_known_of_a_stranger(tx: UnitOfWork) -> None:
    assert tx.people.get(person(1)) == PersonRow(person(1))


def test_each_list_is_kept_by_itself(tx: UnitOfWork) -> None:
    tx.people.put_inbox(person(1), RELAYS, Timestamp(30))
    tx.people.put_profile(person(1), Profile("Ada", "about", "picture", "ada@one.test"), Timestamp(10))
    tx.people.put_general(person(1), ((RELAYS[0], "read"), (RELAYS[1], "")), Timestamp(20))
    tx.people.put_key_package_relays(person(1), RELAYS[:1], Timestamp(40))
    assert tx.people.get(person(1)) == PersonRow(
        pubkey=person(1),
        profile=Profile("Ada", "about", "picture", "ada@one.test"),
        profile_at=Timestamp(10),
        general_relays=((RELAYS[0], "read"), (RELAYS[1], "")),
        general_at=Timestamp(20),
        inbox_relays=RELAYS,
        inbox_at=Timestamp(30),
        key_package_relays=RELAYS[:1],
        key_package_at=Timestamp(40),
    )


@pytest.mark.parametrize(("at", "newer"), [(NOW - 1, False), (NOW, False), (NOW + 1, True)])
def test_an_event_that_is_not_newer_is_ignored(tx: UnitOfWork, at: int, newer: bool) -> None:
    assert tx.people.put_profile(person(1), Profile("old"), NOW)
    assert tx.people.put_general(person(1), ((RELAYS[0], ""),), NOW)
    assert tx.people.put_inbox(person(1), RELAYS[:1], NOW)
    assert tx.people.put_key_package_relays(person(1), RELAYS[:1], NOW)
    assert tx.people.put_profile(person(1), Profile("new"), Timestamp(at)) is newer
    assert tx.people.put_general(person(1), (), Timestamp(at)) is newer
    assert tx.people.put_inbox(person(1), (), Timestamp(at)) is newer
    assert tx.people.put_key_package_relays(person(1), (), Timestamp(at)) is newer
    row = tx.people.get(person(1))
    assert row.profile.name == ("new" if newer else "old")
    assert (row.general_relays, row.inbox_relays, row.key_package_relays) == (
        ((), (), ()) if newer else (((RELAYS[0], ""),), RELAYS[:1], RELAYS[:1])
    )


def test_a_nickname_goes_before_the_name_somebody_gives_themselves(tx: UnitOfWork) -> None:
    tx.people.put_profile(person(1), Profile("one"), NOW)
    tx.people.put_profile(person(2), Profile("two"), NOW)
    tx.people.put_profile(person(3), Profile(""), NOW)
    tx.contacts.add(person(2), NOW, nickname="my two")
    tx.contacts.add(person(4), NOW, nickname="my four")
    asked = [person(number) for number in (1, 2, 3, 4, 5)]
    assert tx.people.names(asked) == {person(1): "one", person(2): "my two", person(4): "my four"}
    assert tx.people.names([]) == {}
