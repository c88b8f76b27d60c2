"""Makes a group with its first members in one transaction; the commit that adds them is applied here and not published.

Nobody else is in the group when it is made, so nobody has to read that commit, and relays learn nothing from it.

Source: MIP-01 (groups and their data), MIP-02 (Welcomes).
"""

from marmot_desktop.domain.chat import Group
from marmot_desktop.domain.facts import GroupJoined
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.group_context import first_extensions
from marmot_desktop.marmot.group_data import GroupData, check_writable
from marmot_desktop.marmot.types import GroupId, NostrGroupId
from marmot_desktop.nostr.types import PubKey, RelayUrl, Timestamp
from marmot_desktop.services import epochs, leaf_renewals
from marmot_desktop.services.additions import note_slots
from marmot_desktop.services.commits import check_welcomes, send_welcomes
from marmot_desktop.services.group_subscriptions import FIRST_LOOK_BACK_S
from marmot_desktop.services.invitees import Candidate
from marmot_desktop.services.session import Turn


def create_group(
    turn: Turn,
    name: str,
    description: str,
    relays: tuple[RelayUrl, ...],
    admins: tuple[PubKey, ...],
    candidates: tuple[Candidate, ...],
    *,
    required: tuple[int, ...] = (),
) -> tuple[Group, tuple[int, ...]]:
    """Create a group with its first members in one transaction; the first commit is applied here and not published.

    Returns:
        The group, and the outbox rows of the Welcomes.
    """
    group_relays = relays or _own_group_relays(turn)
    if not group_relays:
        raise RefusedError(ErrorCode.NO_RELAYS)
    people = {turn.me, *(each.invitee.pubkey for each in candidates)}
    strangers = [admin.hex() for admin in admins if admin not in people]
    if strangers:
        raise RefusedError(ErrorCode.NOT_FOUND, "an admin is no member", data={"pubkeys": strangers})
    data = GroupData(
        version=2,
        nostr_group_id=NostrGroupId(turn.random(32)),
        name=name,
        description=description,
        admins=tuple(dict.fromkeys((turn.me, *admins))),
        relays=group_relays,
    )
    check_writable(data)
    group = turn.engine.create_group(
        group_id=GroupId(turn.random(32)),
        extensions=first_extensions(data),
        required_proposals=required,
        now=turn.now,
    )
    outbox_ids: tuple[int, ...] = ()
    welcome = None
    invitees = [each.invitee for each in candidates]
    if invitees:
        welcome = group.commit(add=[invitee.key_package for invitee in invitees], now=turn.now).welcome
        group.apply_pending_commit()
    group_key = epochs.record_first_epoch(turn, group, since=Timestamp(turn.now - FIRST_LOOK_BACK_S))
    leaf_renewals.note_renewal(turn, group_key)
    if welcome is not None:
        check_welcomes(turn, welcome, invitees, group_relays)
        outbox_ids = send_welcomes(turn, group_key, welcome, invitees, turn.now)
    note_slots(turn, group_key, candidates)
    created = turn.tx.groups.group(group_key)
    turn.publish(GroupJoined(created, created_here=True))
    return created, outbox_ids


def _own_group_relays(turn: Turn) -> tuple[RelayUrl, ...]:
    """A new group's relays where the user names none: those the account writes to."""
    general = turn.tx.people.get(turn.me).general_relays
    return tuple(url for url, marker in general if marker != "read")
