"""Tells how invitations are getting on: of the one that is being sent each step, of those that were sent what became of them.

These functions are part of the turns that make it true.
"""

import json
from collections.abc import Iterable

from marmot_desktop.domain.facts import InviteProgressed, SentInviteChanged
from marmot_desktop.domain.sent_invite import InviteProgress, InviteStep, SentInvite
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxRow


def tell_step(
    turn: Turn, group_key: int, people: Iterable[PubKey], step: InviteStep, *, accepted: int = 0, total: int = 0
) -> None:
    """The invitations of these people have come to a step."""
    for person in people:
        turn.publish(InviteProgressed(InviteProgress(group_key, person, step, accepted, total)))


def note_sent(
    turn: Turn,
    group_key: int,
    person: PubKey,
    key_package: EventId,
    *,
    commit_id: int | None,
    welcome_id: int,
    leaf_index: int | None,
) -> None:
    """The group has let somebody in, and their Welcome is in the outbox.

    Args:
        turn: the open turn.
        group_key: of the group.
        person: who is invited.
        key_package: id of the event that was taken.
        commit_id: row of the commit in the outbox; `None` in a group's first epoch.
        welcome_id: row of the Welcome there.
        leaf_index: of the leaf that lets them in, if it is known.
    """
    number = turn.tx.sent_invites.add(
        group_key=group_key,
        person=person,
        key_package=key_package,
        sent_at=turn.now,
        commit_id=commit_id,
        welcome_id=welcome_id,
        leaf_index=leaf_index,
    )
    sent = turn.tx.sent_invites.get(number)
    if sent is not None:
        tell_step(turn, group_key, (person,), InviteStep.APPLY, accepted=sent.commit_accepted, total=sent.commit_relays)
        tell_step(turn, group_key, (person,), InviteStep.WELCOME, total=sent.welcome_relays)
        turn.publish(SentInviteChanged(sent))


def tell_receipts(turn: Turn, row: OutboxRow) -> None:
    """Relays have said something to a commit or a Welcome, or it was given up."""
    if row.purpose not in (OutboxPurpose.COMMIT, OutboxPurpose.WELCOME):
        return
    if row.purpose is OutboxPurpose.COMMIT and row.group_key is not None:
        pending = turn.tx.commits.get(row.group_key)
        if pending is not None and pending.outbox_id == row.outbox_id:
            oks = len(turn.tx.outbox.accepted_relays(row.outbox_id))
            people = _people(pending.invitees)
            tell_step(turn, row.group_key, people, InviteStep.PUBLISH, accepted=oks, total=len(row.relays))
            return
    for sent in turn.tx.sent_invites.of_outbox(row.outbox_id):
        step, accepted, total = InviteStep.PUBLISH, sent.commit_accepted, sent.commit_relays
        if row.purpose is OutboxPurpose.WELCOME:
            step, accepted, total = InviteStep.WELCOME, sent.welcome_accepted, sent.welcome_relays
        tell_step(turn, sent.group_key, (sent.person,), step, accepted=accepted, total=total)
        turn.publish(SentInviteChanged(sent))


def note_alive(turn: Turn, group_key: int, leaves: Iterable[tuple[PubKey, int]], at: Timestamp) -> None:
    """These leaves have sent something to a group; one that an invitation of ours has added has taken it.

    Args:
        turn: the open turn.
        group_key: of the group.
        leaves: whose, and their places in the tree; an invited person may be there with another device too.
        at: the present.
    """
    for person, leaf_index in leaves:
        if person != turn.me and turn.tx.sent_invites.note_alive(group_key, person, leaf_index, at):
            _tell(turn, turn.tx.sent_invites.of_person(group_key, person))


def tell_gone(turn: Turn, group_key: int, people: Iterable[PubKey]) -> None:
    """These people are not in a group any more."""
    for person in people:
        _tell(turn, turn.tx.sent_invites.of_person(group_key, person))


def _tell(turn: Turn, sent: SentInvite | None) -> None:
    if sent is not None:
        turn.publish(SentInviteChanged(sent))


def _people(invitees: str) -> tuple[PubKey, ...]:
    """Who is in the stored invitees of a pending commit."""
    return tuple(PubKey(bytes.fromhex(each["pubkey"])) for each in json.loads(invitees))
