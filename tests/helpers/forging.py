"""Group events that an app of ours would never send: made with a member's real keys, for others to refuse."""

import os

from marmot_desktop.marmot.group_event import seal_group_event
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event, UnsignedEvent, sign_event
from marmot_desktop.nostr.keys import generate_secret
from marmot_desktop.nostr.types import Timestamp
from marmot_desktop.services.session import Turn
from tests.helpers.two_accounts import Party


async def seal_message(party: Party, group: NostrGroupId, payload: bytes, *, times: int = 1) -> tuple[Event, ...]:
    """Kind 445 events around one application message with this plaintext; `times` wrappers of the same MLS bytes."""

    def seal(turn: Turn) -> tuple[Event, ...]:
        key = turn.resolve(group).group_key
        message = turn.group(key).encrypt(payload)
        turn.save(key)
        return tuple(seal_bytes(turn, group, message) for _ in range(times))

    return await party.session.run(seal)


def seal_bytes(turn: Turn, group: NostrGroupId, message: bytes) -> Event:
    """MLS bytes in a kind 445 of the present epoch."""
    row = turn.resolve(group)
    return seal_group_event(
        message,
        turn.tx.mls.secrets(row.group_key)[0].outer_key,
        row.nostr_group_id,
        created_at=turn.now,
        nonce=os.urandom(12),
        one_time=generate_secret(os.urandom),
        aux=os.urandom(32),
    )


def rewrap(event: Event, *, created_at: int | None = None) -> Event:
    """The same content in a new event, as anybody on the relay can make it."""
    one_time = generate_secret(os.urandom)
    at = Timestamp(event.created_at if created_at is None else created_at)
    return sign_event(
        UnsignedEvent(one_time.public, at, event.kind, event.tags, event.content), one_time, aux=bytes(32)
    )
