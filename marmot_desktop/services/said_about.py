"""What members say about messages: reactions and deletions. They are stored like messages and shown with their targets.

Source: NIP-25; NIP-09: only its author may delete a message.
"""

from collections.abc import Sequence

from marmot_desktop.domain.chat import DeliveryState, Message
from marmot_desktop.domain.conversation import Said, choose_reactions
from marmot_desktop.domain.facts import MessageChanged
from marmot_desktop.frozen import replace
from marmot_desktop.marmot.application import RumorUse, classify_rumor, deletion_targets, reaction_target
from marmot_desktop.nostr.event import Rumor
from marmot_desktop.nostr.kinds import DELETION, REACTION
from marmot_desktop.nostr.types import EventId
from marmot_desktop.services.session import Turn


def note_what_is_said(turn: Turn, message: Message, rumor: Rumor) -> None:
    """A message was stored: it may be about others, or others may have come before it that are about it.

    Args:
        turn: the open turn.
        message: the row.
        rumor: what it was made of.
    """
    use = classify_rumor(rumor)
    if use is RumorUse.REACTION:
        target = reaction_target(rumor)
        if target is not None:
            _note(turn, message, (target,))
    elif use is RumorUse.DELETION:
        _note(turn, message, tuple(dict.fromkeys(deletion_targets(rumor))))
    elif any(
        row.kind == DELETION and row.author == message.author
        for row in turn.tx.conversations.about(message.group_key, (message.id,))
    ):
        # The deletion was quicker than what it deletes.
        turn.tx.conversations.erase(message.group_key, message.id)
        _tell(turn, message.group_key, (message.id,))


def _note(turn: Turn, message: Message, targets: Sequence[EventId]) -> None:
    conversations, group_key = turn.tx.conversations, message.group_key
    conversations.add_about(group_key, targets, message.position)
    changed: dict[EventId, None] = {}
    for target in conversations.many(group_key, targets):
        if message.kind == REACTION:
            changed[target.id] = None
        elif target.author != message.author:
            continue
        elif target.kind == REACTION:
            changed.update(dict.fromkeys(conversations.targets_of(target.position)))
        else:
            conversations.erase(group_key, target.id)
            changed[target.id] = None
    _tell(turn, group_key, tuple(changed))


def _tell(turn: Turn, group_key: int, ids: Sequence[EventId]) -> None:
    for message in with_reactions(turn, turn.tx.conversations.many(group_key, ids)):
        turn.publish(MessageChanged(message))


def with_reactions(turn: Turn, messages: Sequence[Message]) -> tuple[Message, ...]:
    """The same messages of one group, each with its reactions."""
    if not messages:
        return ()
    group_key = messages[0].group_key
    about = turn.tx.conversations.about(group_key, [message.id for message in messages])
    said = [Said(row.id, row.target, row.author, row.text) for row in about if row.kind == REACTION]
    if not said:
        return tuple(messages)
    gone = turn.tx.conversations.about(group_key, [each.id for each in said])
    chosen = choose_reactions(said, ((row.author, row.target) for row in gone if row.kind == DELETION))
    return tuple(
        message
        if message.state is DeliveryState.DELETED
        else replace(message, reactions=chosen.get(message.id, message.reactions))
        for message in messages
    )
