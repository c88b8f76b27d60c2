"""A decrypted application message becomes a stored message.

Source: MIP-03, Application Messages.
"""

from marmot_desktop.domain.chat import DeliveryState
from marmot_desktop.domain.facts import MessageChanged, MessageStored
from marmot_desktop.marmot.application import choose_sort_time, reply_target, shown_text
from marmot_desktop.marmot.engine import Application
from marmot_desktop.nostr.event import Event, Rumor
from marmot_desktop.nostr.types import EventId, PubKey, Timestamp
from marmot_desktop.services.session import Turn
from marmot_desktop.storage.messages import NewMessage


def store_message(turn: Turn, group_key: int, event: Event, received: Application, rumor: Rumor) -> bool:
    """Store a received message.

    Args:
        turn: the open turn.
        group_key: of the group.
        event: the kind 445 that brought it.
        received: who MLS says has sent it, and in which epoch.
        rumor: checked.

    Returns:
        Whether it is new; a second copy of a rumor is none.
    """
    message = turn.tx.messages.add(
        new_message(
            rumor,
            group_key,
            epoch=received.epoch,
            received_at=turn.now,
            state=DeliveryState.RECEIVED,
            mine=received.sender == turn.me,
            event_id=event.id,
        )
    )
    if message is None:
        return _show_again(turn, group_key, event, received, rumor)
    turn.publish(MessageStored(message))
    turn.group_changed(group_key)
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
    turn.group_changed(group_key)
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
