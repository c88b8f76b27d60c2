"""Own commits in two phases: staged and stored, confirmed by a relay's OK (then the Welcomes), or taken back.

A Welcome cannot leave early because its row does not exist before the OK; a crash between any two steps goes on from
the outbox. Source: MIP-02 (sending order), MIP-03 (commits, races).
"""

import json
import logging
from collections.abc import Sequence
from typing import Final

from marmot_desktop.domain.sent_invite import InviteStep
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.engine import Extension
from marmot_desktop.marmot.group_context import find_group_data
from marmot_desktop.marmot.group_event import choose_created_at, seal_group_event
from marmot_desktop.marmot.welcome_event import build_welcome_rumor, check_welcome_size
from marmot_desktop.nostr.event import Event, parse_event
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.nip59 import wrap_rumor
from marmot_desktop.nostr.types import EventId, PubKey, RelayUrl, Timestamp
from marmot_desktop.services import epochs, leaf_renewals
from marmot_desktop.services.invite_progress import note_sent, tell_step
from marmot_desktop.services.pace import quiet_until
from marmot_desktop.services.sending import add_event, content_hash, mark_own
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.commits import GivenUpCommitRow, PendingCommitRow
from marmot_desktop.storage.groups import GroupRow
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxRow, OutboxState

log = logging.getLogger(__name__)

CLIENT_NAME: Final = "Marmot Desktop"
WELCOME_LIFETIME_S: Final = 30 * 86_400


class Invitee(Frozen, frozen=True):
    """One person to be added.

    Args:
        pubkey: who.
        key_package_event_id: of exactly the event that was taken; goes into the Welcome.
        key_package: the bare KeyPackage struct.
        inbox_relays: where the Welcome goes.
        large_wraps: one of them takes large events.
        leaf_key: signature key of the leaf that the package becomes; empty where it is not known.
    """

    pubkey: PubKey
    key_package_event_id: EventId
    key_package: bytes
    inbox_relays: tuple[RelayUrl, ...]
    large_wraps: bool = False
    leaf_key: bytes = b""


def stage_commit(
    turn: Turn,
    group_key: int,
    *,
    add: Sequence[Invitee] = (),
    remove: Sequence[int] = (),
    extensions: Sequence[Extension] | None = None,
    rotate_signature_key: bool = False,
    extra_relays: Sequence[RelayUrl] = (),
    intent: dict[str, object],
) -> int:
    """Build a commit and put it into the outbox; the group stays in its epoch.

    Args:
        turn: the open turn.
        group_key: of the group; the caller has checked that we may do this.
        add: people to add.
        remove: leaf indices to remove.
        extensions: the whole new list of context extensions.
        rotate_signature_key: as a self-update does.
        extra_relays: beside the group's, when its relays change.
        intent: what the user wanted, as JSON.

    Returns:
        The outbox row.

    Raises:
        RefusedError: `not_member`, `commit_pending`, `welcome_too_large`.
        PeerFaultError: a key package that MLS refuses.
    """
    row = _free_group(turn, group_key)
    commit = turn.group(group_key).commit(
        add=[invitee.key_package for invitee in add],
        remove=remove,
        extensions=extensions,
        rotate_signature_key=rotate_signature_key,
        now=turn.now,
    )
    turn.save(group_key)
    if commit.welcome is not None:
        check_welcomes(turn, commit.welcome, add, row.relays)
    event = _seal(turn, row, commit.commit)
    relays = tuple(dict.fromkeys((*row.relays, *extra_relays)))
    outbox_id = add_event(turn, OutboxPurpose.COMMIT, event, relays, group_key=group_key)
    turn.tx.commits.put(
        PendingCommitRow(
            group_key=group_key,
            outbox_id=outbox_id,
            event_id=event.id,
            created_at=event.created_at,
            content_hash=content_hash(event.content),
            epoch=row.epoch,
            intent=json.dumps(intent),
            welcome=commit.welcome,
            invitees=encode_invitees(add),
        )
    )
    mark_own(turn, event, group_key, row.epoch, "commit")
    tell_step(turn, group_key, [each.pubkey for each in add], InviteStep.PUBLISH, total=len(relays))
    return outbox_id


def _free_group(turn: Turn, group_key: int) -> GroupRow:
    """A group we are in that no commit of ours is on its way in."""
    row = turn.tx.groups.row(group_key)
    if not row.state.may_write:
        raise RefusedError(ErrorCode.NOT_MEMBER)
    if turn.tx.commits.get(group_key) is not None:
        raise RefusedError(ErrorCode.COMMIT_PENDING)
    return row


def _seal(turn: Turn, row: GroupRow, message: bytes) -> Event:
    """The kind 445 of a commit, under the outer key of the epoch it leaves."""
    return seal_group_event(
        message,
        turn.tx.mls.secrets(row.group_key)[0].outer_key,
        row.nostr_group_id,
        created_at=choose_created_at(turn.now, row.newest_event_at),
        nonce=turn.random(12),
        one_time=generate_secret(turn.random),
        aux=turn.random(32),
    )


def check_welcomes(turn: Turn, welcome: bytes, invitees: Sequence[Invitee], relays: Sequence[RelayUrl]) -> None:
    """Measure the rumor of each Welcome before anything is published.

    Raises:
        RefusedError: `welcome_too_large`.
    """
    for invitee in invitees:
        rumor = build_welcome_rumor(turn.me, welcome, invitee.key_package_event_id, relays, turn.now, CLIENT_NAME)
        check_welcome_size(rumor, large_wraps=invitee.large_wraps)


def confirm_commit(turn: Turn, outbox_row: OutboxRow) -> None:
    """A relay has our commit: apply it and let the Welcomes go, in the order of the invitees."""
    if outbox_row.event_id is None or outbox_row.event is None:
        return
    pending = turn.tx.commits.find_by_event(outbox_row.event_id)
    if pending is None:
        return
    group_key = pending.group_key
    keep_messages_away(turn, group_key)
    epochs.save_checkpoint(
        turn,
        group_key,
        parse_event(outbox_row.event),
        content=pending.content_hash,
        pending_commit=turn.tx.mls.load(group_key).pending_commit,
        intent=pending.intent,
    )
    group = turn.group(group_key)
    before = find_group_data(group.context.extensions)
    group.apply_pending_commit()
    turn.tx.commits.delete(group_key)
    epochs.record_epoch(
        turn,
        group_key,
        before=before,
        actor=turn.me,
        at=pending.created_at,
        cause=pending.content_hash,
        left=people_let_go(pending.intent),
    )
    leaf_renewals.note_own_commit(turn, group_key, pending.intent)
    turn.outbox_changed()
    if pending.welcome is not None:
        invitees = decode_invitees(pending.invitees)
        send_welcomes(turn, group_key, pending.welcome, invitees, pending.created_at, commit_id=outbox_row.outbox_id)


def keep_messages_away(turn: Turn, group_key: int) -> None:
    """Messages leave a moment after a commit: apps that try only their present key lose what overtakes it (MIP-03)."""
    if turn.delays:
        turn.tx.groups.update(group_key, last_commit_at=turn.now)
        turn.tx.outbox.hold_applications(group_key, quiet_until(turn.now))


def people_let_go(intent: str) -> tuple[PubKey, ...]:
    """Who wanted to leave and is let go by an own commit with this intent."""
    left = json.loads(intent).get("left", []) if intent else []
    return tuple(PubKey(bytes.fromhex(each)) for each in left)


def send_welcomes(
    turn: Turn,
    group_key: int,
    welcome: bytes,
    invitees: Sequence[Invitee],
    commit_at: Timestamp,
    *,
    commit_id: int | None = None,
) -> tuple[int, ...]:
    """One rumor and one gift wrap for each invitee; its bytes are stored and never wrapped anew (MIP-02).

    Args:
        turn: the open turn.
        group_key: of the group.
        welcome: the MLS message.
        invitees: whom it lets in.
        commit_at: date of the commit; the rumor has no earlier one, for what its readers send is dated after it.
        commit_id: the commit's row in the outbox; `None` in a group's first epoch.

    Returns:
        The outbox rows.
    """
    rumor_at = Timestamp(max(turn.now, commit_at))
    group_relays = turn.tx.groups.row(group_key).relays
    leaves = {member.signature_key: member.leaf_index for member in turn.group(group_key).members()}
    rows = []
    for invitee in invitees:
        rumor = build_welcome_rumor(turn.me, welcome, invitee.key_package_event_id, group_relays, rumor_at, CLIENT_NAME)
        day_s = int.from_bytes(turn.random(4), "big") % 172_800 - 86_400
        wrap: Event = wrap_rumor(
            rumor,
            turn.secret,
            invitee.pubkey,
            one_time=generate_secret(turn.random),
            now=turn.now,
            random=turn.random,
            expiration=Timestamp(turn.now + WELCOME_LIFETIME_S + day_s),
        )
        welcome_id = add_event(
            turn,
            OutboxPurpose.WELCOME,
            wrap,
            invitee.inbox_relays or group_relays,
            group_key=group_key,
            recipient=invitee.pubkey,
        )
        rows.append(welcome_id)
        note_sent(
            turn,
            group_key,
            invitee.pubkey,
            invitee.key_package_event_id,
            commit_id=commit_id,
            welcome_id=welcome_id,
            leaf_index=leaves.get(invitee.leaf_key),
        )
    return tuple(rows)


def abandon_commit(turn: Turn, outbox_row: OutboxRow, error: ErrorCode) -> None:
    """No relay has our commit: step back, but keep what is needed should it show up after all (MIP-03)."""
    if outbox_row.event_id is None:
        return
    pending = turn.tx.commits.find_by_event(outbox_row.event_id)
    if pending is None:
        return
    _take_back(turn, pending)
    if error is ErrorCode.STALE_COMMIT:
        _remember(turn, pending)
    log.info("own commit given up: %s", error.value)


def lose_race(turn: Turn, pending: PendingCommitRow) -> None:
    """A rival for the same epoch wins over our pending commit."""
    _take_back(turn, pending)
    _remember(turn, pending)
    turn.tx.outbox.set_state(pending.outbox_id, OutboxState.FAILED, ErrorCode.STALE_COMMIT.value)
    turn.group_changed(pending.group_key, rolled_back=True)


def _remember(turn: Turn, pending: PendingCommitRow) -> None:
    """The user still wants it: whoever waits for the commit makes the change anew, after a crash a manager does."""
    if "do" in json.loads(pending.intent):
        turn.tx.lost.add_change(pending.group_key, pending.intent, turn.now, pending.outbox_id)
    turn.group_changed(pending.group_key, rolled_back=True)


def _take_back(turn: Turn, pending: PendingCommitRow) -> None:
    saved = turn.tx.mls.load(pending.group_key)
    if saved.pending_commit is not None:
        turn.tx.commits.give_up(
            GivenUpCommitRow(
                event_id=pending.event_id,
                group_key=pending.group_key,
                epoch=pending.epoch,
                created_at=pending.created_at,
                content_hash=pending.content_hash,
                state=saved.state,
                tree=saved.tree,
                pending_commit=saved.pending_commit,
                given_up_at=turn.now,
                intent=pending.intent,
                welcome=pending.welcome,
                invitees=pending.invitees,
            )
        )
    group = turn.group(pending.group_key)
    group.clear_pending_commit()
    # Leave proposals that went into it would mute us.
    group.clear_proposals()
    turn.save(pending.group_key)
    turn.tx.commits.delete(pending.group_key)
    turn.outbox_changed()
    turn.group_changed(pending.group_key)


def encode_invitees(invitees: Sequence[Invitee]) -> str:
    """Invitees as stored with a pending commit; their key packages are inside the commit already."""
    return json.dumps(
        [
            {
                "pubkey": invitee.pubkey.hex(),
                "event": invitee.key_package_event_id.hex(),
                "relays": list(invitee.inbox_relays),
                "leaf": invitee.leaf_key.hex(),
            }
            for invitee in invitees
        ]
    )


def decode_invitees(text: str) -> tuple[Invitee, ...]:
    """The reverse of `encode_invitees`; `key_package` is empty."""
    return tuple(
        Invitee(
            PubKey(bytes.fromhex(each["pubkey"])),
            EventId(bytes.fromhex(each["event"])),
            b"",
            tuple(RelayUrl(url) for url in each["relays"]),
            leaf_key=bytes.fromhex(each.get("leaf", "")),
        )
        for each in json.loads(text)
    )
