"""Invitations that we have sent: to whom, with what, and whether they have been heard of since."""

# ruff: noqa: S608 - what is formatted into SQL are the parts of queries of this module; values are always bound.

from typing import Final

from marmot_desktop.domain.sent_invite import SentInvite, SentInviteState
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.storage.columns import decode_relays
from marmot_desktop.storage.outbox import OutboxState
from marmot_desktop.storage.transaction import Row, Transaction

_OKS: Final = "(SELECT count(*) FROM outbox_receipt AS r WHERE r.outbox_id = {} AND r.accepted)"
_SELECT: Final = (
    "SELECT s.sent_invite_id, g.nostr_group_id, s.group_key, g.name, s.person, s.key_package, s.sent_at,"
    f" {_OKS.format('s.commit_id')}, c.relays, {_OKS.format('s.welcome_id')}, w.relays, w.state, s.alive_at,"
    " EXISTS (SELECT 1 FROM member AS m WHERE m.group_key = s.group_key AND m.pubkey = s.person)"
    " FROM sent_invite AS s JOIN chat_group AS g ON g.group_key = s.group_key"
    " LEFT JOIN outbox AS c ON c.outbox_id = s.commit_id LEFT JOIN outbox AS w ON w.outbox_id = s.welcome_id"
)
_NEWEST: Final = (
    " s.sent_invite_id = (SELECT max(n.sent_invite_id) FROM sent_invite AS n"
    " WHERE n.person = s.person AND n.group_key = s.group_key)"
)
"""Who was invited to a group anew has one invitation, the last."""


class SentInvitesRepository:
    """Reads and writes them."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(
        self,
        *,
        group_key: int,
        person: PubKey,
        key_package: EventId,
        sent_at: Timestamp,
        commit_id: int | None,
        welcome_id: int,
        leaf_index: int | None = None,
    ) -> int:
        """Remember one.

        Args:
            group_key: of the group.
            person: who is invited.
            key_package: id of the event that was taken.
            sent_at: the present.
            commit_id: row of the commit in the outbox; `None` in a group's first epoch.
            welcome_id: row of the Welcome there.
            leaf_index: of the leaf that lets them in; `None` where it is not known.

        Returns:
            Its number.
        """
        return self._tx.insert(
            "INSERT INTO sent_invite (group_key, person, key_package, sent_at, commit_id, welcome_id, leaf_index)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (group_key, person, key_package, sent_at, commit_id, welcome_id, leaf_index),
        )

    def all(self) -> tuple[SentInvite, ...]:
        """The last one to each person in each group, newest first."""
        return tuple(map(_invite, self._tx.all(f"{_SELECT} WHERE {_NEWEST} ORDER BY s.sent_invite_id DESC")))

    def get(self, number: int) -> SentInvite | None:
        """One of them."""
        row = self._tx.one(f"{_SELECT} WHERE s.sent_invite_id = ?", (number,))
        return None if row is None else _invite(row)

    def welcome_of(self, number: int) -> int | None:
        """The outbox row of its Welcome."""
        row = self._tx.one("SELECT welcome_id FROM sent_invite WHERE sent_invite_id = ?", (number,))
        return None if row is None else int(row[0])

    def of_outbox(self, outbox_id: int) -> tuple[SentInvite, ...]:
        """Those whose commit or Welcome is this row of the outbox."""
        return tuple(map(_invite, self._tx.all(f"{_SELECT} WHERE s.welcome_id = ?1 OR s.commit_id = ?1", (outbox_id,))))

    def of_person(self, group_key: int, person: PubKey) -> SentInvite | None:
        """The last one to a person in a group."""
        row = self._tx.one(f"{_SELECT} WHERE s.group_key = ? AND s.person = ? AND {_NEWEST}", (group_key, person))
        return None if row is None else _invite(row)

    def note_alive(self, group_key: int, person: PubKey, leaf_index: int, at: Timestamp) -> bool:
        """They have sent something to the group, with this leaf.

        Returns:
            Whether that is the first sign of the leaf that an invitation has added.
        """
        changed = self._tx.run(
            "UPDATE sent_invite SET alive_at = ? WHERE group_key = ? AND person = ? AND alive_at IS NULL"
            " AND (leaf_index IS NULL OR leaf_index = ?)",
            (at, group_key, person, leaf_index),
        )
        return changed > 0

    def packages_used(self, person: PubKey) -> frozenset[EventId]:
        """Key package events that this person was invited with."""
        rows = self._tx.all("SELECT DISTINCT key_package FROM sent_invite WHERE person = ?", (person,))
        return frozenset(EventId(event_id) for (event_id,) in rows)


def _invite(row: Row) -> SentInvite:
    number, group, group_key, name, person, package, sent_at, *outbox, alive_at, is_member = row
    commit_oks, commit_relays, welcome_oks, welcome_relays, welcome_state = outbox
    return SentInvite(
        id=number,
        group=NostrGroupId(group),
        group_key=group_key,
        group_name=name,
        person=PubKey(person),
        key_package_event_id=EventId(package),
        sent_at=Timestamp(sent_at),
        commit_accepted=commit_oks,
        commit_relays=len(decode_relays(commit_relays)) if commit_relays is not None else 0,
        welcome_accepted=welcome_oks,
        welcome_relays=len(decode_relays(welcome_relays)) if welcome_relays is not None else 0,
        state=_state(is_member=bool(is_member), is_alive=alive_at is not None, oks=welcome_oks, state=welcome_state),
        alive_at=None if alive_at is None else Timestamp(alive_at),
    )


def _state(*, is_member: bool, is_alive: bool, oks: int, state: str | None) -> SentInviteState:
    if is_alive:
        return SentInviteState.ACTIVE
    if not is_member:
        return SentInviteState.WITHDRAWN
    if oks or state in (None, OutboxState.ACCEPTED.value):
        return SentInviteState.DELIVERED
    return SentInviteState.UNDELIVERED if state == OutboxState.FAILED.value else SentInviteState.SENDING
