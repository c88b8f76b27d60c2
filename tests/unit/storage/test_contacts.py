"""The contact list."""

import pytest

from marmot_desktop.domain.contact import Profile, Reachability
from marmot_desktop.domain.identifiers import npub
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, RELAYS, person


def test_a_contact_is_joined_with_what_they_have_published(tx: UnitOfWork) -> None:
    added = tx.contacts.add(person(1), NOW)
    assert (added.pubkey, added.npub, added.nickname) == (person(1), npub(person(1)), "")
    assert (added.profile, added.inbox_relays, added.key_package_relays) == (Profile(), (), ())
    assert (added.reachability, added.checked_at, added.added_at) == (Reachability.UNKNOWN, None, NOW)
    tx.people.put_profile(person(1), Profile("Ada", "a", "b", "c"), NOW)
    tx.people.put_inbox(person(1), RELAYS, NOW)
    tx.people.put_key_package_relays(person(1), RELAYS[:1], NOW)
    contact = tx.contacts.get(person(1))
    assert contact is not None
    assert contact.profile == Profile("Ada", "a", "b", "c")
    assert (contact.inbox_relays, contact.key_package_relays) == (RELAYS, RELAYS[:1])


def test_adding_somebody_twice_changes_nothing(tx: UnitOfWork) -> None:
    first = tx.contacts.add(person(1), NOW, nickname="Ada")
    assert tx.contacts.add(person(1), Timestamp(NOW + 5)) == first
    assert tx.contacts.list() == (first,)


def test_somebody_who_is_removed_stays_known_as_a_person(tx: UnitOfWork) -> None:
    tx.people.put_profile(person(1), Profile("Ada"), NOW)
    tx.contacts.add(person(1), NOW)
    assert tx.contacts.remove(person(1))
    assert not tx.contacts.remove(person(1))
    assert tx.contacts.get(person(1)) is None
    assert tx.people.get(person(1)).profile.name == "Ada"


def test_contacts_stand_by_the_name_shown(tx: UnitOfWork) -> None:
    for number, nickname in ((1, "bert"), (2, "Ada"), (3, ""), (4, "Cleo")):
        tx.contacts.add(person(number), NOW, nickname=nickname)
    tx.people.put_profile(person(3), Profile("Anton"), NOW)
    assert [contact.shown_name for contact in tx.contacts.list()] == ["Ada", "Anton", "bert", "Cleo"]


def test_a_look_that_has_only_begun_keeps_the_date_of_the_last(tx: UnitOfWork) -> None:
    tx.contacts.add(person(1), NOW)
    ready = tx.contacts.set_reachability(person(1), Reachability.READY, Timestamp(NOW + 1))
    assert (ready.reachability, ready.checked_at) == (Reachability.READY, NOW + 1)
    checking = tx.contacts.set_reachability(person(1), Reachability.CHECKING, None)
    assert (checking.reachability, checking.checked_at) == (Reachability.CHECKING, NOW + 1)


def test_a_nickname_may_change(tx: UnitOfWork) -> None:
    tx.contacts.add(person(1), NOW)
    assert tx.contacts.set_nickname(person(1), "Ada").nickname == "Ada"
    assert tx.contacts.set_nickname(person(1), "").nickname == ""


def test_who_is_not_on_the_list_cannot_be_changed(tx: UnitOfWork) -> None:
    with pytest.raises(NotFoundError):
        tx.contacts.set_nickname(person(1), "Ada")
    with pytest.raises(NotFoundError):
        tx.contacts.set_reachability(person(1), Reachability.READY, NOW)
