"""Invitations that we have sent: their state follows from what relays and people have said."""

import pytest

from marmot_desktop.domain.sent_invite import SentInvite, SentInviteState
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxState
from marmot_desktop.storage.unit_of_work import UnitOfWork
from tests.unit.storage.values import NOW, RELAYS, add_group, event_id, person


def outbox_row(tx: UnitOfWork, group_key: int, purpose: OutboxPurpose) -> int:
    return tx.outbox.add(purpose=purpose, group_key=group_key, relays=RELAYS, created_at=NOW, next_try_at=NOW)


def send(tx: UnitOfWork, group_key: int, number: int = 1, *, with_commit: bool = True) -> tuple[int, int, int | None]:
    """An invitation to somebody who is in the group now; its number, Welcome and commit."""
    tx.groups.set_members(group_key, {**tx.groups.members(group_key), person(number): 1})
    commit = outbox_row(tx, group_key, OutboxPurpose.COMMIT) if with_commit else None
    welcome = outbox_row(tx, group_key, OutboxPurpose.WELCOME)
    sent = tx.sent_invites.add(
        group_key=group_key,
        person=person(number),
        key_package=event_id(number),
        sent_at=NOW,
        commit_id=commit,
        welcome_id=welcome,
    )
    return sent, welcome, commit


def get(tx: UnitOfWork, number: int) -> SentInvite:
    found = tx.sent_invites.get(number)
    assert found is not None
    return found


def test_it_comes_back_with_the_group_and_what_relays_have_said(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    number, welcome, commit = send(tx, group_key)
    assert commit is not None
    tx.outbox.add_receipt(commit, RELAYS[0], True, "", NOW)
    tx.outbox.add_receipt(commit, RELAYS[1], True, "", NOW)
    tx.outbox.add_receipt(welcome, RELAYS[0], False, "blocked: no", NOW)
    group = tx.groups.group(group_key)
    assert get(tx, number) == SentInvite(
        id=number,
        group=group.id,
        group_key=group_key,
        group_name=group.name,
        person=person(1),
        key_package_event_id=event_id(1),
        sent_at=NOW,
        commit_accepted=2,
        commit_relays=2,
        welcome_accepted=0,
        welcome_relays=2,
        state=SentInviteState.SENDING,
        alive_at=None,
    )
    assert tx.sent_invites.welcome_of(number) == welcome
    assert (tx.sent_invites.get(99), tx.sent_invites.welcome_of(99)) == (None, None)


@pytest.mark.parametrize(
    ("outbox", "accepted", "state"),
    [
        (OutboxState.WAITING, False, SentInviteState.SENDING),
        (OutboxState.FAILED, False, SentInviteState.UNDELIVERED),
        (OutboxState.ACCEPTED, True, SentInviteState.DELIVERED),
        (OutboxState.WAITING, True, SentInviteState.DELIVERED),
        (None, False, SentInviteState.DELIVERED),
    ],
)
def test_how_far_it_is_follows_from_the_outbox(
    tx: UnitOfWork, outbox: OutboxState | None, accepted: bool, state: SentInviteState
) -> None:
    number, welcome, _ = send(tx, add_group(tx), with_commit=False)
    if accepted:
        tx.outbox.add_receipt(welcome, RELAYS[0], True, "", NOW)
    if outbox is None:
        tx.outbox.delete(welcome)
    else:
        tx.outbox.set_state(welcome, outbox)
    assert get(tx, number).state is state


def test_only_the_first_sign_of_somebody_counts_and_they_may_leave_afterwards(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    number, _, _ = send(tx, group_key)
    assert tx.sent_invites.note_alive(group_key, person(1), 3, Timestamp(NOW + 5))
    assert not tx.sent_invites.note_alive(group_key, person(1), 3, Timestamp(NOW + 9))
    assert not tx.sent_invites.note_alive(group_key, person(2), 3, NOW)
    tx.groups.set_members(group_key, {})
    assert (get(tx, number).state, get(tx, number).alive_at) == (SentInviteState.ACTIVE, NOW + 5)


def test_a_sign_of_another_leaf_of_the_same_person_is_none_of_the_invited_one(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    number, welcome, _ = send(tx, group_key)
    invited = tx.sent_invites.add(
        group_key=group_key,
        person=person(1),
        key_package=event_id(2),
        sent_at=NOW,
        commit_id=None,
        welcome_id=welcome,
        leaf_index=4,
    )
    assert tx.sent_invites.note_alive(group_key, person(1), 1, NOW), "of the first one, whose leaf is not known"
    assert get(tx, number).alive_at == NOW
    assert get(tx, invited).alive_at is None
    assert tx.sent_invites.note_alive(group_key, person(1), 4, NOW)
    assert get(tx, invited).alive_at == NOW


def test_who_is_no_member_any_more_was_taken_back(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    number, _, _ = send(tx, group_key)
    tx.groups.set_members(group_key, {})
    assert get(tx, number).state is SentInviteState.WITHDRAWN


def test_they_are_listed_newest_first_and_each_person_once_in_a_group(tx: UnitOfWork) -> None:
    one, other = add_group(tx, 1), add_group(tx, 2)
    first, _, _ = send(tx, one)
    second, welcome, commit = send(tx, other)
    third, _, _ = send(tx, one)
    assert [each.id for each in tx.sent_invites.all()] == [third, second]
    last = tx.sent_invites.of_person(one, person(1))
    assert last is not None
    assert last.id == third
    assert tx.sent_invites.of_person(one, person(5)) is None
    assert commit is not None
    assert [each.id for each in tx.sent_invites.of_outbox(welcome)] == [second]
    assert [each.id for each in tx.sent_invites.of_outbox(commit)] == [second]
    assert get(tx, first).person == person(1)


def test_packages_that_somebody_was_invited_with_are_remembered(tx: UnitOfWork) -> None:
    group_key = add_group(tx)
    send(tx, group_key, 1)
    send(tx, group_key, 2)
    assert tx.sent_invites.packages_used(person(1)) == {event_id(1)}
    assert tx.sent_invites.packages_used(person(3)) == frozenset()
