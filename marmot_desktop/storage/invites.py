"""Invitations this account has received, with the events that brought them."""

# ruff: noqa: S608 - what is formatted into SQL are the column lists of this module; values are always bound.

from collections.abc import Collection
from typing import Final

from marmot_desktop.domain.invite import INVITE_MOVES, Invite, InviteStatus
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import Frozen, Hidden
from marmot_desktop.marmot.types import GroupId
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.storage.columns import (
    decode_code,
    decode_pubkeys,
    decode_relays,
    encode_pubkeys,
    encode_relays,
)
from marmot_desktop.storage.errors import NotFoundError
from marmot_desktop.storage.transaction import Row, Transaction

_COLUMNS: Final = (
    "wrap_id, rumor_id, inviter, group_name, description, members, admins, relays, key_package_event_id, cipher_suite, "
    "received_at, status, problem, inviter_is_admin, wrap, rumor, mls_group_id, epoch"
)


class InviteRow(Frozen, frozen=True):
    """One invite as stored.

    Args:
        invite: what faces show.
        wrap: the gift wrap's JSON.
        rumor: the JSON of the kind 444 rumor inside.
        mls_group_id: of the group it leads to, if it can be read.
        epoch: it leads to, if it can be read.
    """

    invite: Invite
    wrap: Hidden[str]
    rumor: Hidden[str]
    mls_group_id: Hidden[GroupId | None]
    epoch: int | None


class InvitesRepository:
    """Reads and writes invites."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(self, row: InviteRow) -> bool:
        """Store an invite.

        Returns:
            `False` if its wrap or its rumor is known; nothing is changed then.
        """
        invite = row.invite
        changed = self._tx.run(
            f"INSERT INTO invite ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (
                invite.id,
                invite.rumor_id,
                invite.inviter,
                invite.group_name,
                invite.description,
                invite.members,
                encode_pubkeys(invite.admins),
                encode_relays(invite.relays),
                invite.key_package_event_id,
                invite.cipher_suite,
                invite.received_at,
                invite.status.value,
                None if invite.problem is None else invite.problem.value,
                invite.inviter_is_admin,
                row.wrap,
                row.rumor,
                row.mls_group_id,
                row.epoch,
            ),
        )
        return changed > 0

    def get(self, invite_id: EventId) -> Invite | None:
        """One invite, by the id of its gift wrap."""
        row = self.row(invite_id)
        return None if row is None else row.invite

    def row(self, invite_id: EventId) -> InviteRow | None:
        """One invite as stored."""
        row = self._tx.one(f"SELECT {_COLUMNS} FROM invite WHERE wrap_id = ?", (invite_id,))
        return None if row is None else _invite_row(row)

    def newest_accepted_at(self, mls_group_id: GroupId) -> Timestamp:
        """The date inside the newest accepted Welcome to a group; 0 if none was accepted."""
        row = self._tx.one(
            "SELECT max(json_extract(rumor, '$.created_at')) FROM invite WHERE mls_group_id = ? AND status = 'accepted'",
            (mls_group_id,),
        )
        return Timestamp(0 if row is None or row[0] is None else row[0])

    def list(self, status: InviteStatus | None = None) -> tuple[Invite, ...]:
        """Invites that stand there, or all; newest first."""
        rows = self._tx.all(
            f"SELECT {_COLUMNS} FROM invite WHERE ?1 IS NULL OR status = ?1 ORDER BY received_at DESC, wrap_id",
            (None if status is None else status.value,),
        )
        return tuple(_invite_row(row).invite for row in rows)

    def newest_pending(self, mls_group_id: GroupId, besides: Collection[PubKey]) -> Invite | None:
        """The newest invite to a group that waits for an answer, from anybody but these."""
        rows = self._tx.all(
            f"SELECT {_COLUMNS} FROM invite WHERE mls_group_id = ? AND status = 'pending'"
            " ORDER BY received_at DESC, wrap_id",
            (mls_group_id,),
        )
        invites = (_invite_row(row).invite for row in rows)
        return next((invite for invite in invites if invite.inviter not in besides), None)

    def pending_with_problem(self, problem: ErrorCode) -> tuple[InviteRow, ...]:
        """Pending invites that have this problem, oldest first: to be tried again when it may be gone."""
        rows = self._tx.all(
            f"SELECT {_COLUMNS} FROM invite WHERE status = 'pending' AND problem = ? ORDER BY received_at, wrap_id",
            (problem.value,),
        )
        return tuple(map(_invite_row, rows))

    def move(self, invite_id: EventId, to: InviteStatus, at: Timestamp) -> Invite:
        """Change where an invite stands; one that is accepted has no problem any more.

        Args:
            invite_id: of its gift wrap.
            to: where it stands then.
            at: the present; an archived invite is kept for a time from here.

        Raises:
            NotFoundError: `not_found`.
            RefusedError: `already_joined` for an accepted invite, `not_found` for another move that `INVITE_MOVES`
                does not have.
        """
        invite = self.get(invite_id)
        if invite is None:
            raise NotFoundError
        if to not in INVITE_MOVES[invite.status]:
            if invite.status is InviteStatus.ACCEPTED:
                raise RefusedError(ErrorCode.ALREADY_JOINED)
            raise NotFoundError(detail=f"no invite that can go from {invite.status.value} to {to.value}")
        self._tx.run(
            "UPDATE invite SET status = ?1, problem = CASE WHEN ?1 = 'accepted' THEN NULL ELSE problem END,"
            " archived_at = CASE WHEN ?1 = 'archived' THEN ?3 END WHERE wrap_id = ?2",
            (to.value, invite_id, at),
        )
        return self._known(invite_id)

    def drop_archived(self, older_than: Timestamp) -> int:
        """Forget invites that were archived before then.

        Returns:
            How many.
        """
        return self._tx.run("DELETE FROM invite WHERE status = 'archived' AND archived_at < ?", (older_than,))

    def drop_unreadable(self, problem: ErrorCode, older_than: Timestamp) -> int:
        """Forget pending invites with this problem that were received before then.

        Returns:
            How many.
        """
        return self._tx.run(
            "DELETE FROM invite WHERE status = 'pending' AND problem = ? AND received_at < ?",
            (problem.value, older_than),
        )

    def put_inside(self, row: InviteRow) -> Invite:
        """Replace what is told of the group behind an invite: it could not be read before.

        Raises:
            NotFoundError: `not_found`.
        """
        invite = row.invite
        self._tx.run(
            "UPDATE invite SET group_name = ?, description = ?, members = ?, admins = ?, cipher_suite = ?, problem = ?,"
            " inviter_is_admin = ?, mls_group_id = ?, epoch = ? WHERE wrap_id = ?",
            (
                invite.group_name,
                invite.description,
                invite.members,
                encode_pubkeys(invite.admins),
                invite.cipher_suite,
                None if invite.problem is None else invite.problem.value,
                invite.inviter_is_admin,
                row.mls_group_id,
                row.epoch,
                invite.id,
            ),
        )
        return self._known(invite.id)

    def _known(self, invite_id: EventId) -> Invite:
        invite = self.get(invite_id)
        if invite is None:
            raise NotFoundError
        return invite


def _invite_row(row: Row) -> InviteRow:
    invite = Invite(
        id=row[0],
        rumor_id=row[1],
        inviter=row[2],
        group_name=row[3],
        description=row[4],
        members=row[5],
        admins=decode_pubkeys(row[6]),
        relays=decode_relays(row[7]),
        key_package_event_id=row[8],
        cipher_suite=row[9],
        received_at=row[10],
        status=InviteStatus(row[11]),
        problem=decode_code(row[12]),
        inviter_is_admin=bool(row[13]),
    )
    return InviteRow(invite, wrap=row[14], rumor=row[15], mls_group_id=row[16], epoch=row[17])
