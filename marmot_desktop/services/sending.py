"""What goes into the outbox and how it gets its bytes: events signed by the account, application messages in MLS.

Source: MIP-03; a ratchet step is stored before its event leaves.
"""

import hashlib
from collections.abc import Sequence

from marmot_desktop.domain.chat import GroupState
from marmot_desktop.errors import ErrorCode, RefusedError
from marmot_desktop.marmot.group_event import seal_group_event
from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.types import PubKey, RelayUrl
from marmot_desktop.services.session import Turn
from marmot_desktop.services.skipped_keys import date_message, may_encrypt
from marmot_desktop.storage.outbox import OutboxPurpose, OutboxRow
from marmot_desktop.storage.seen_events import SeenRow


def add_event(
    turn: Turn,
    purpose: OutboxPurpose,
    event: Event,
    relays: Sequence[RelayUrl],
    *,
    group_key: int | None = None,
    recipient: PubKey | None = None,
) -> int:
    """Put a finished event into the outbox; it leaves after this turn has committed.

    Returns:
        The row's id.
    """
    outbox_id = turn.tx.outbox.add(
        purpose=purpose,
        group_key=group_key,
        event_id=event.id,
        event=event.to_json(),
        relays=tuple(relays),
        recipient=recipient,
        created_at=turn.now,
        event_at=turn.now,
        next_try_at=turn.now,
    )
    turn.outbox_changed()
    return outbox_id


def sign_own(turn: Turn, unsigned: UnsignedEvent) -> Event:
    """Sign with the account's key."""
    return sign_event(unsigned, turn.secret, aux=turn.random(32))


def encrypt_row(turn: Turn, row: OutboxRow) -> Event | None:
    """Give an application message its event: MLS bytes once per epoch, a new one-time key and date each time.

    Returns:
        The event, stored; `None` while an own commit of the group is on its way, we are about to leave it, or too many
        messages are without a relay's OK.
    """
    if row.group_key is None or row.rumor_id is None:
        raise RefusedError(ErrorCode.NOT_FOUND, "an application row without group or rumor")
    if turn.tx.commits.get(row.group_key) is not None:
        return None
    group_row = turn.tx.groups.row(row.group_key)
    if not group_row.state.is_member:
        raise RefusedError(ErrorCode.NOT_MEMBER)
    secret = turn.tx.mls.secrets(row.group_key)[0]
    mls_message = row.mls_message
    if mls_message is None or row.mls_epoch != group_row.epoch:
        if group_row.state is GroupState.LEAVING:
            # Our proposal to leave mutes us; should it come to nothing in this epoch, the next one is another chance.
            return None
        if not may_encrypt(turn, group_row):
            return None
        rumor = turn.tx.messages.rumor_json(row.rumor_id, row.group_key)
        mls_message = turn.group(row.group_key).encrypt(rumor.encode("utf-8"))
        turn.save(row.group_key)
        turn.tx.messages.set_epoch(row.rumor_id, row.group_key, group_row.epoch)
    created_at = date_message(turn, group_row)
    event = seal_group_event(
        mls_message,
        secret.outer_key,
        group_row.nostr_group_id,
        created_at=created_at,
        nonce=turn.random(12),
        one_time=generate_secret(turn.random),
        aux=turn.random(32),
    )
    turn.tx.outbox.put_event(
        row.outbox_id, event.id, event.to_json(), turn.now, mls_message=mls_message, mls_epoch=group_row.epoch
    )
    newest = max(created_at, group_row.newest_event_at)
    turn.tx.groups.update(row.group_key, newest_event_at=newest, last_sent_at=turn.now)
    mark_own(turn, event, row.group_key, group_row.epoch, "message")
    turn.tx.seen.add_hash(message_hash(mls_message), row.group_key, event.id)
    return event


def mark_own(turn: Turn, event: Event, group_key: int, epoch: int, what: str) -> None:
    """Remember an event of ours before it leaves, so that its echo is known as ours, in whatever wrapper."""
    turn.tx.seen.add_hash(content_hash(event.content), group_key, event.id)
    turn.tx.seen.mark(
        SeenRow(
            event_id=event.id,
            event_kind=event.kind,
            group_key=group_key,
            created_at=event.created_at,
            received_at=turn.now,
            epoch=epoch,
            what=what,
            outcome="own",
            code=None,
            author=turn.me,
            event=None,
        )
    )


def content_hash(content: str) -> bytes:
    """SHA-256 of an event's content: recognises the same bytes in another wrapper (MIP-03)."""
    return hashlib.sha256(content.encode("utf-8")).digest()


def message_hash(message: bytes) -> bytes:
    """SHA-256 of an opened MLS message: tells a repetition from a ratchet generation used twice."""
    return hashlib.sha256(b"mls" + message).digest()
