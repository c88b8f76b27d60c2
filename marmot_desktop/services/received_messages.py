"""Application messages from relays: decrypted, checked, stored.

Source: MIP-03, Application Messages.
"""

from collections.abc import Sequence

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import MessageChanged, MessageStored
from marmot_desktop.errors import ErrorCode, PeerFaultError
from marmot_desktop.frozen import Frozen
from marmot_desktop.marmot.application import check_rumor, choose_sort_time, reply_target, said_at, shown_text
from marmot_desktop.marmot.engine import Application
from marmot_desktop.marmot.errors import BrokenGroupError, OwnMessageError, UsedKeyError
from marmot_desktop.marmot.types import NostrGroupId
from marmot_desktop.nostr.event import Event, Rumor
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.services.invite_progress import note_alive
from marmot_desktop.services.said_about import note_what_is_said
from marmot_desktop.services.sending import message_hash
from marmot_desktop.services.session import Turn
from marmot_desktop.services.verdicts import OpenedEvent, Verdicts
from marmot_desktop.storage.messages import NewMessage


class Decrypted(Frozen, frozen=True):
    """A message whose inner layer is off, checked and not stored yet.

    Args:
        event: the kind 445 that brought it.
        received: who MLS says has sent it, and in which epoch.
        rumor: what they said.
    """

    event: Event
    received: Application
    rumor: Rumor


def take_messages(turn: Turn, group_key: int, messages: Sequence[OpenedEvent], verdicts: Verdicts) -> bool:
    """Decrypt, check and store messages; each gets its verdict.

    Args:
        turn: the open turn.
        group_key: of the group.
        messages: of the present epoch and of earlier ones.
        verdicts: of the group.

    Returns:
        Whether the MLS group has changed; it is to be saved then.
    """
    fresh = _without_repetitions(turn, group_key, messages, verdicts)
    if not fresh:
        return False
    results = turn.group(group_key).read_messages([opened.message for opened, _ in fresh])
    decrypted: list[Decrypted] = []
    used: list[tuple[bytes, EventId]] = []
    for (opened, digest), result in zip(fresh, results, strict=True):
        if not isinstance(result, Application):
            _refuse(opened, result, verdicts)
            continue
        # The key is used: whatever is wrong inside, the same bytes again are a repetition, in whatever wrapper.
        used += ((digest, opened.event.id), (opened.content_hash, opened.event.id))
        try:
            decrypted.append(Decrypted(opened.event, result, check_rumor(result.data, result.sender)))
        except PeerFaultError as err:
            _refuse(opened, err, verdicts)
    turn.tx.seen.add_hashes(used, group_key)
    store_messages(turn, group_key, sorted(decrypted, key=lambda each: said_at(each.rumor)), verdicts)
    return bool(used)


def _without_repetitions(
    turn: Turn, group_key: int, messages: Sequence[OpenedEvent], verdicts: Verdicts
) -> list[tuple[OpenedEvent, bytes]]:
    """Each MLS message once, with its digest; one that was read before is a duplicate, whoever wrapped it again."""
    digests = [message_hash(opened.message) for opened in messages]
    known: set[bytes] = set(turn.tx.seen.find_hashes(digests, group_key))
    fresh: list[tuple[OpenedEvent, bytes]] = []
    for opened, digest in zip(messages, digests, strict=True):
        if digest in known:
            verdicts.record(opened.event, what="message", outcome="duplicate", code=ErrorCode.DUPLICATE)
        else:
            known.add(digest)
            fresh.append((opened, digest))
    return fresh


def _refuse(opened: OpenedEvent, error: PeerFaultError, verdicts: Verdicts) -> None:
    match error:
        case BrokenGroupError():
            # No fault of this message, perhaps: the whole batch is read again, each event by itself.
            raise error
        case UsedKeyError():
            code = ErrorCode.GENERATION_REUSED
        case OwnMessageError():
            # All that we have sent is known by its bytes.
            code = ErrorCode.STATE_CLONED
        case _:
            code = error.code
    verdicts.refuse(opened.event, code, what="message", epoch=opened.epoch)


def store_messages(turn: Turn, group_key: int, messages: Sequence[Decrypted], verdicts: Verdicts) -> None:
    """Store received messages in this order; a second copy of a rumor is a duplicate."""
    if not messages:
        return
    group = turn.tx.groups.row(group_key).nostr_group_id
    stored: list[tuple[Event, Application]] = []
    for each in messages:
        event, received = each.event, each.received
        if _store(turn, group_key, group, each):
            stored.append((event, received))
        else:
            verdicts.record(
                event,
                what="message",
                outcome="duplicate",
                code=ErrorCode.DUPLICATE,
                epoch=received.epoch,
                author=received.sender,
            )
    verdicts.record_messages(stored)
    note_alive(
        turn, group_key, dict.fromkeys((received.sender, received.sender_index) for _, received in stored), turn.now
    )
    if stored:
        turn.group_changed(group_key)


def _store(turn: Turn, group_key: int, group: NostrGroupId, decrypted: Decrypted) -> bool:
    event, received = decrypted.event, decrypted.received
    message = turn.tx.messages.add_to(
        group,
        new_message(
            decrypted.rumor,
            group_key,
            epoch=received.epoch,
            received_at=turn.now,
            state=DeliveryState.RECEIVED,
            mine=received.sender == turn.me,
            event_id=event.id,
        ),
    )
    if message is None:
        return _show_again(turn, group_key, event, received, decrypted.rumor)
    turn.publish(MessageStored(message))
    note_what_is_said(turn, message, decrypted.rumor)
    return True


def _show_again(turn: Turn, group_key: int, event: Event, received: Application, rumor: Rumor) -> bool:
    """Somebody says once more what was hidden with a lost branch: it holds again, at its old place."""
    hidden = turn.tx.messages.get(rumor.id, group_key)
    if hidden is None or hidden.state is not DeliveryState.INVALIDATED:
        return False
    shown = turn.tx.messages.set_state(
        rumor.id, group_key, DeliveryState.RECEIVED, event_id=event.id, epoch=received.epoch
    )
    turn.publish(MessageChanged(shown))
    return True


def new_message(
    rumor: Rumor,
    group_key: int,
    *,
    epoch: int,
    received_at: Timestamp,
    state: DeliveryState,
    mine: bool,
    event_id: EventId | None,
) -> NewMessage:
    """The row of a rumor."""
    return NewMessage(
        group_key=group_key,
        rumor_id=rumor.id,
        author=PubKey(rumor.pubkey),
        kind=rumor.kind,
        text=shown_text(rumor),
        created_at=rumor.created_at,
        received_at=received_at,
        sort_at=choose_sort_time(rumor, received_at),
        reply_to=reply_target(rumor),
        state=state,
        mine=mine,
        epoch=epoch,
        event_id=event_id,
        rumor=rumor.to_json(),
    )
